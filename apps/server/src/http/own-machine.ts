import type { Config } from '@puente/config';
import type { Request } from 'express';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/** What a proxy adds to a request, whether or not it was told of as trusted. */
const FORWARDED = /^(?:forwarded|x-forwarded-.*|x-real-ip|via)$/;

/**
 * Whether the server can be reached from this machine alone: it listens on loopback, is known by no other name and told of
 * no proxy, and was asked from loopback by such a name (so no foreign page points its own name at it) and directly.
 */
export function isOwnMachine(config: Config, request: Request): boolean {
  const asked = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const names = [config.host, new URL(config.publicUrl).hostname, asked];
  const direct =
    config.trustedProxies === 0 && !Object.keys(request.headers).some((name) => FORWARDED.test(name));
  return direct && names.every((name) => LOOPBACK.has(name)) && isLoopback(request.socket.remoteAddress);
}

/** An address of this machine, also where IPv4 is written within IPv6. */
function isLoopback(address: string | undefined): boolean {
  return /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/i.test(address ?? '');
}
