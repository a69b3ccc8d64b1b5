import { createHash } from 'node:crypto';
import { canonicalJson } from '@puente/kernel';
import type { Answers } from '../core';

export interface Receipt {
  /** SHA-256 of the answers as they were handed in, keys in order. */
  readonly sha256: string;
  /** What people read out on the phone: ten characters without those that look alike. */
  readonly code: string;
}

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The proof of what was handed in: the same answers of the same application always give the same. */
export function receiptOf(applicationId: string, answers: Answers): Receipt {
  const hash = createHash('sha256')
    .update(`${applicationId}\n${canonicalJson(answers)}`)
    .digest();
  const code = [...hash.subarray(0, 10)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return { sha256: hash.toString('hex'), code };
}
