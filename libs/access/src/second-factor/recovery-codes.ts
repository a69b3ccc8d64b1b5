import { createHash, randomInt } from 'node:crypto';

const HOW_MANY = 10;
/** Without signs that look alike; 16 of them hold 79 bits, too many to try. */
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 16;

/** Ten new codes, as a person reads them: `ABCD-EFGH-JKMN-PQRS`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, () => grouped(randomSigns()));
}

/** What is kept of a code; the person is part of it. Spaces, dashes and small letters do not count. */
export function recoveryCodeHash(personId: string, code: string): Buffer {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return createHash('sha256').update(`${personId}:${plain}`).digest();
}

const randomSigns = (): string =>
  Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]!).join('');
const grouped = (signs: string): string => signs.match(/.{4}/g)!.join('-');
