import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { CheckSignature, Sign } from '../core';

/** Signs lines of heads with an Ed25519 key. */
export const signerOf =
  (key: KeyObject): Sign =>
  (text) =>
    sign(null, Buffer.from(text, 'utf8'), key).toString('base64');

/** Checks lines of heads against the public half of the key. */
export const checkerOf =
  (key: KeyObject): CheckSignature =>
  (text, signature) =>
    verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));

/** The public half, as it is printed and kept beside the lines. */
export const publicPem = (key: KeyObject): string =>
  (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'pem' }) as string;
