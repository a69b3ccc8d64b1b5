import { timingSafeEqual } from 'node:crypto';
import type { MasterRing } from './master-ring';

/*
 * A token for a link: id . expiry (seconds, base 36; empty: none) . code. Nothing of it is stored.
 */

/** A token that proves that we made it, for one purpose and id. */
export function linkToken(ring: MasterRing, purpose: string, id: string, expiresAt: Date | null): string {
  const body = `${id}.${expiresAt ? Math.floor(expiresAt.getTime() / 1000).toString(36) : ''}`;
  return `${body}.${ring.codesOf(message(purpose, body))[0]!.toString('base64url')}`;
}

/** The id of a token of ours for this purpose that has not expired, else null. */
export function readLinkToken(ring: MasterRing, purpose: string, token: string, now: Date): string | null {
  const parts = /^([\w-]+)\.([0-9a-z]*)\.([\w-]{43})$/.exec(token);
  if (!parts) return null;
  const [, id, expiry, code] = parts as unknown as [string, string, string, string];
  const given = Buffer.from(code, 'base64url');
  const known = ring
    .codesOf(message(purpose, `${id}.${expiry}`))
    .map((expected) => timingSafeEqual(expected, given));
  if (!known.includes(true)) return null;
  return expiry !== '' && parseInt(expiry, 36) * 1000 <= now.getTime() ? null : id;
}

const message = (purpose: string, body: string): string => JSON.stringify([purpose, body]);
