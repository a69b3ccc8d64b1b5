import type { FieldError } from '@puente/kernel';
import { looksLikePlace } from './looks-like-place';

/** Somebody to reach at a nonprofit; empty texts where nothing was said. There is no address, and no place for one. */
export interface ContactInput {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  /** When and by which way it is safe to write or call. */
  readonly notes: string;
  /** Whoever wrote the notes says that they tell no place. */
  readonly tellsNoPlace: boolean;
}

export const CONTACT_LENGTHS = { name: 120, phone: 30, email: 200, notes: 500 } as const;
const LEAST_DIGITS = 10;
const MOST_DIGITS = 15;

/** What is wrong with a contact, by field; nothing for a good one. */
export function faultsOfContact(contact: ContactInput): FieldError[] {
  const { name, phone, email, notes, tellsNoPlace } = contact;
  return [
    ...tooLong(contact),
    ...fault('name', 'name-needed', name.trim() === ''),
    ...fault('phone', 'way-to-reach-needed', phone.trim() === '' && email.trim() === ''),
    ...fault('phone', 'phone-shape', phone.trim() !== '' && !isPhone(phone)),
    ...fault('email', 'email-shape', email.trim() !== '' && !isEmail(email)),
    ...fault('name', 'looks-like-place', looksLikePlace(name)),
    ...fault('notes', 'looks-like-place', !tellsNoPlace && looksLikePlace(notes)),
  ];
}

function tooLong(contact: ContactInput): FieldError[] {
  const fields = Object.entries(CONTACT_LENGTHS) as [keyof typeof CONTACT_LENGTHS, number][];
  return fields.flatMap(([field, most]) => fault(field, 'too-long-text', contact[field].length > most));
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return /^\+?[\d\s().-]+$/.test(text.trim()) && digits >= LEAST_DIGITS && digits <= MOST_DIGITS;
}

const isEmail = (text: string): boolean => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/.test(text.trim());

const fault = (field: string, code: string, wrong: boolean): FieldError[] => (wrong ? [{ field, code }] : []);
