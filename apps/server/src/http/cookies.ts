import type { SignedInDevice } from '@puente/access';
import type { Config } from '@puente/config';
import type { CookieOptions, Request, Response } from 'express';

const DAY_MS = 24 * 3_600_000;

/** The session, a sign-in that waits for its second factor, a visit to the provider, and which accounts a device knows. */
const NAMES = {
  session: 'puente',
  step: 'puente-step',
  visit: 'puente-visit',
  device: 'puente-device',
} as const;
type CookieKind = keyof typeof NAMES;

/** The others end by themselves; a session ends with the browser. */
const LIFE: Readonly<Partial<Record<CookieKind, number>>> = {
  step: 600_000,
  visit: 600_000,
  device: 180 * DAY_MS,
};

/** Over https the name itself forbids other hosts and paths; plain http (development) cannot have that. */
const nameOf = (kind: CookieKind, secure: boolean): string => `${secure ? '__Host-' : ''}${NAMES[kind]}`;

const isSecure = (config: Config): boolean => config.publicUrl.startsWith('https:');

const optionsFor = (config: Config): CookieOptions => ({
  httpOnly: true,
  secure: isSecure(config),
  sameSite: 'lax',
  path: '/',
});

export const readSessionCookie = (request: Request, config: Config): string | null =>
  readOwn(request, 'session', config);
export const readStepCookie = (request: Request, config: Config): string | null =>
  readOwn(request, 'step', config);
export const readDeviceCookie = (request: Request, config: Config): string | null =>
  readOwn(request, 'device', config);

export function writeSessionCookie(response: Response, secret: string, config: Config): void {
  writeOwn(response, 'session', secret, config);
}

export const readVisitCookie = (request: Request, config: Config): string | null =>
  readOwn(request, 'visit', config);

export function writeVisitCookie(response: Response, secret: string, config: Config): void {
  writeOwn(response, 'visit', secret, config);
}

export function clearVisitCookie(response: Response, config: Config): void {
  clearOwn(response, 'visit', config);
}

export function writeStepCookie(response: Response, secret: string, config: Config): void {
  writeOwn(response, 'step', secret, config);
}

/** Leaves the session with the browser that signed in; the way there is over. */
export function writeSignedIn(
  response: Response,
  { secret, deviceCookie }: SignedInDevice,
  config: Config,
): void {
  writeOwn(response, 'session', secret, config);
  writeOwn(response, 'device', deviceCookie, config);
  clearOwn(response, 'step', config);
}

export function clearSessionCookie(response: Response, config: Config): void {
  clearOwn(response, 'session', config);
}

function readOwn(request: Request, kind: CookieKind, config: Config): string | null {
  return readCookie(request, nameOf(kind, isSecure(config)));
}

function writeOwn(response: Response, kind: CookieKind, value: string, config: Config): void {
  const maxAge = LIFE[kind];
  const options = optionsFor(config);
  response.cookie(nameOf(kind, isSecure(config)), value, maxAge ? { ...options, maxAge } : options);
}

function clearOwn(response: Response, kind: CookieKind, config: Config): void {
  response.clearCookie(nameOf(kind, isSecure(config)), optionsFor(config));
}

/** One cookie of a request; null when it is absent. */
export function readCookie(request: Request, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return null;
}
