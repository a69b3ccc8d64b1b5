import type { FieldError } from '@puente/kernel';

const EMAIL =
  /^[^\s@<>()",;:\\]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;
const LONGEST_EMAIL = 254;
const LONGEST_NAME = 120;

/** An address as it is stored and compared. */
export const foldEmail = (email: string): string => email.trim().toLowerCase();

/** What is wrong with a folded address of mail. */
export function faultsOfEmail(email: string): FieldError[] {
  if (email === '') return [{ field: 'email', code: 'required' }];
  return EMAIL.test(email) && email.length <= LONGEST_EMAIL ? [] : [{ field: 'email', code: 'not-an-email' }];
}

/** What is wrong with a person's name; an empty one only where it is needed. */
export function faultsOfName(name: string, needed: boolean): FieldError[] {
  if (needed && name.trim() === '') return [{ field: 'name', code: 'required' }];
  return name.length > LONGEST_NAME ? [{ field: 'name', code: 'too-long-text' }] : [];
}
