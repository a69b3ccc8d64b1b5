import { createHmac } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that an alias can be read aloud. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/**
 * The name under which one funder sees a nonprofit that may not be named: `ONG 7K3QD-M2X9A`. The first 50 bits of
 * HMAC-SHA256 over funder and nonprofit: it repeats for one key, differs between funders and cannot be undone.
 */
export function aliasOf(key: Buffer, funder: string, nonprofitId: string): string {
  const digest = createHmac('sha256', key).update(`${funder}\u0000${nonprofitId}`, 'utf8').digest();
  const text = base32(digest);
  return `ONG ${text.slice(0, LENGTH / 2)}-${text.slice(LENGTH / 2)}`;
}

function base32(digest: Buffer): string {
  let bits = digest.readBigUInt64BE(0);
  let text = '';
  for (let count = 0; count < LENGTH; count += 1) {
    text += DIGITS[Number(bits >> 59n)]!;
    bits = (bits << 5n) & 0xffff_ffff_ffff_ffffn;
  }
  return text;
}
