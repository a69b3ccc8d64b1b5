import { createHash } from 'node:crypto';
import type { Digest } from './core';

/** SHA-256 of a text in UTF-8, as the core asks for it. */
export const sha256: Digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
