import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Unreadable } from './unreadable';

/*
 * Sealed bytes: layout (1) | version of the key (4, big-endian) | nonce (12) | ciphertext | tag (16).
 */
const CIPHER = 'aes-256-gcm';
const LAYOUT = 1;
const NONCE_AT = 5;
const TEXT_AT = 17;
const TAG_BYTES = 16;

/** A key of 32 bytes with the number under which sealed values name it. */
export interface SealKey {
  readonly version: number;
  readonly bytes: Buffer;
}

/** Seals bytes so that they open only with the same key and for the same place: table, column, tenant, row. */
export function seal(key: SealKey, place: readonly string[], content: Buffer): Buffer {
  const nonce = randomBytes(TEXT_AT - NONCE_AT);
  const cipher = createCipheriv(CIPHER, key.bytes, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(place, key.version));
  const text = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([header(key.version), nonce, text, cipher.getAuthTag()]);
}

/** Opens sealed bytes; `Unreadable` when they were changed, moved or sealed with another key. */
export function open(key: SealKey, place: readonly string[], sealed: Buffer): Buffer {
  const textEnd = Math.max(TEXT_AT, sealed.length - TAG_BYTES);
  try {
    const nonce = sealed.subarray(NONCE_AT, TEXT_AT);
    const decipher = createDecipheriv(CIPHER, key.bytes, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(boundTo(place, key.version));
    decipher.setAuthTag(sealed.subarray(textEnd));
    return Buffer.concat([decipher.update(sealed.subarray(TEXT_AT, textEnd)), decipher.final()]);
  } catch {
    throw new Unreadable('broken');
  }
}

/** The version of the key that sealed these bytes. */
export function keyVersionOf(sealed: Buffer): number {
  if (sealed.length < TEXT_AT || sealed[0] !== LAYOUT) throw new Unreadable('broken');
  return sealed.readUInt32BE(1);
}

/** A version as it stands in sealed bytes. */
export function versionBytes(version: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(version);
  return bytes;
}

const header = (version: number): Buffer => Buffer.concat([Buffer.of(LAYOUT), versionBytes(version)]);

function boundTo(place: readonly string[], version: number): Buffer {
  return Buffer.from(JSON.stringify([...place, version]), 'utf8');
}
