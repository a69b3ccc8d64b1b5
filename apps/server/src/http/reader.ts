import { isLocale, type Locale } from '@puente/kernel';
import type { Request } from 'express';

/** Pages say their language in the path; the API listens to Accept-Language. Spanish when nothing is said. */
export function localeOf(request: Request): Locale {
  const first = wholePath(request).split('/')[1];
  if (isLocale(first)) return first;
  return request.acceptsLanguages('es', 'en') === 'en' ? 'en' : 'es';
}

export function isApiRequest(request: Request): boolean {
  return /^\/(api|health)\//.test(wholePath(request));
}

/** Whoever asks from under a path that is mounted sees the rest of it only. */
const wholePath = ({ baseUrl, path }: Request): string => `${baseUrl}${path}`;
