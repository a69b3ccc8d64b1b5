import { isLocale, type Locale } from '@puente/kernel';
import type { Request } from 'express';

/** Pages say their language in the path; the API listens to Accept-Language. Spanish when nothing is said. */
export function localeOf(request: Request): Locale {
  const first = request.path.split('/')[1];
  if (isLocale(first)) return first;
  return request.acceptsLanguages('es', 'en') === 'en' ? 'en' : 'es';
}

export function isApiRequest(request: Request): boolean {
  return request.path.startsWith('/api/') || request.path.startsWith('/health/');
}
