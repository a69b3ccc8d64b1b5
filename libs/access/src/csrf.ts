import { randomBytes, timingSafeEqual } from 'node:crypto';

const SIZE = 32;

/** A form token for a session: the session's secret under a fresh mask, so that compressed pages do not betray it. */
export function csrfToken(secret: Buffer): string {
  const mask = randomBytes(SIZE);
  return Buffer.concat([mask, xor(mask, secret)]).toString('base64url');
}

/** Whether a token was made from this session's secret. */
export function csrfMatches(secret: Buffer, token: unknown): boolean {
  if (typeof token !== 'string') return false;
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 2 * SIZE) return false;
  return timingSafeEqual(xor(bytes.subarray(0, SIZE), bytes.subarray(SIZE)), secret);
}

function xor(mask: Buffer, secret: Buffer): Buffer {
  return Buffer.from(mask.map((byte, index) => byte ^ secret[index]!));
}
