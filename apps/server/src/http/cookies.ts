import type { Config } from '@puente/config';
import type { Request, Response } from 'express';

/** Over https the name itself forbids other hosts and paths; plain http (development) cannot have that. */
const cookieName = (secure: boolean): string => (secure ? '__Host-puente' : 'puente');

const isSecure = (config: Config): boolean => config.publicUrl.startsWith('https:');

export function readSessionCookie(request: Request, config: Config): string | null {
  return readCookie(request, cookieName(isSecure(config)));
}

export function writeSessionCookie(response: Response, secret: string, config: Config): void {
  const secure = isSecure(config);
  response.cookie(cookieName(secure), secret, { httpOnly: true, secure, sameSite: 'lax', path: '/' });
}

export function clearSessionCookie(response: Response, config: Config): void {
  const secure = isSecure(config);
  response.clearCookie(cookieName(secure), { httpOnly: true, secure, sameSite: 'lax', path: '/' });
}

/** One cookie of a request; null when it is absent. */
export function readCookie(request: Request, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return null;
}
