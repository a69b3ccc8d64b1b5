/** Crockford's base 32: no I, L, O or U, so that an alias can be read aloud. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;
const HALF = 5;

/** What is hashed under the key: funder and nonprofit, apart by a character that neither may hold. */
export function aliasMessage(funder: string, nonprofitId: string): string {
  return `${funder}\u0000${nonprofitId}`;
}

/** The first 50 bits of a digest of at least 8 bytes as `ONG 7K3QD-M2X9A`. */
export function aliasText(digest: Uint8Array): string {
  let bits = new DataView(digest.buffer, digest.byteOffset, digest.byteLength).getBigUint64(0);
  let text = '';
  for (let count = 0; count < LENGTH; count += 1) {
    text += DIGITS[Number(bits >> 59n)]!;
    bits = (bits << 5n) & 0xffff_ffff_ffff_ffffn;
  }
  return `ONG ${text.slice(0, HALF)}-${text.slice(HALF)}`;
}
