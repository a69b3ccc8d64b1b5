import type { Config } from '@puente/config';
import type { Request } from 'express';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/**
 * Whether the server can be reached from this machine alone: it listens on loopback, is known by no other name (so no
 * proxy stands in front), and was asked by such a name (so no foreign page points its own name at it).
 */
export function isOwnMachine(config: Config, request: Request): boolean {
  const asked = (request.headers.host ?? '').replace(/:\d+$/, '');
  return [config.host, new URL(config.publicUrl).hostname, asked].every((name) => LOOPBACK.has(name));
}
