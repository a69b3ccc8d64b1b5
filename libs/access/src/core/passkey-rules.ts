import type { FieldError } from '@puente/kernel';

/** As many as one person has devices and keys. */
export const MOST_PASSKEYS = 10;
const LONGEST_NAME = 60;

/** A passkey's name as it is stored. */
export const foldPasskeyName = (name: string): string => name.trim().replace(/\s+/g, ' ');

/** What is wrong with the folded name of a passkey. */
export function faultsOfPasskeyName(name: string): FieldError[] {
  if (name === '') return [{ field: 'name', code: 'required' }];
  return name.length > LONGEST_NAME ? [{ field: 'name', code: 'too-long-text' }] : [];
}
