import { createHash, randomBytes } from 'node:crypto';

/** 256 bits by chance, for a cookie or a token. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. It cannot be guessed, so a plain hash does. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
