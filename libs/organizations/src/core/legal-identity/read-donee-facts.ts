import { parseDateOnly, type DateOnly, type FieldError, type LocaleText } from '@puente/kernel';
import type { DoneeAuthorisation } from './authorised-donee';

/** Where an authorisation was looked up. */
export const DONEE_SOURCES = {
  letter: { es: 'El oficio de autorización', en: 'The letter of authorisation' },
  'sat-list': { es: 'El directorio del SAT', en: 'The directory of the SAT' },
  'official-gazette': { es: 'El Diario Oficial de la Federación', en: 'The official gazette (DOF)' },
} as const satisfies Record<string, LocaleText>;
export type DoneeSource = keyof typeof DONEE_SOURCES;

/** What is said of an authorisation, as typed; empty texts: not known. */
export interface DoneeInput {
  readonly letter: string;
  readonly issuedOn: string;
  readonly holdsUntil: string;
  /** `yes`, `no` or empty. */
  readonly fromAbroad: string;
  readonly source: string;
  readonly checkedOn: string;
}

/** An authorisation with where it was looked up, and on which day. */
export interface CheckedDonee extends DoneeAuthorisation {
  readonly letter: string;
  readonly source: DoneeSource;
  readonly checkedOn: DateOnly;
}

export const DONEE_LETTER_LENGTH = 60;

export type ReadDonee =
  | { readonly donee: CheckedDonee; readonly errors?: undefined }
  | { readonly donee?: undefined; readonly errors: FieldError[] };

/** Reads what is said of an authorisation on a day; a day of looking it up cannot be to come. What is doubtful is taken. */
export function readDonee(input: DoneeInput, today: DateOnly): ReadDonee {
  const day = (text: string): DateOnly | null => parseDateOnly(text.trim());
  const [issuedOn, holdsUntil, checkedOn] = [
    day(input.issuedOn),
    day(input.holdsUntil),
    day(input.checkedOn),
  ];
  const letter = input.letter.trim();
  const { source } = input;
  const errors = [
    ...fault('letter', 'required', letter === ''),
    ...fault('letter', 'too-long-text', letter.length > DONEE_LETTER_LENGTH),
    ...fault('issuedOn', 'form-not-so-written', input.issuedOn.trim() !== '' && !issuedOn),
    ...fault('holdsUntil', 'form-not-so-written', input.holdsUntil.trim() !== '' && !holdsUntil),
    ...fault('holdsUntil', 'donee-ends-first', !!issuedOn && !!holdsUntil && holdsUntil < issuedOn),
    ...fault('fromAbroad', 'form-unknown-choice', !['yes', 'no', ''].includes(input.fromAbroad)),
    ...fault('source', 'form-unknown-choice', !isSource(source)),
    ...fault('checkedOn', 'form-not-so-written', !checkedOn),
    ...fault('checkedOn', 'donee-checked-later', !!checkedOn && checkedOn > today),
  ];
  if (errors.length > 0 || !isSource(source) || !checkedOn) return { errors };
  const fromAbroad = input.fromAbroad === '' ? null : input.fromAbroad === 'yes';
  return { donee: { letter, issuedOn, holdsUntil, fromAbroad, source, checkedOn } };
}

const isSource = (text: string): text is DoneeSource => Object.hasOwn(DONEE_SOURCES, text);
const fault = (field: string, code: string, wrong: boolean): FieldError[] => (wrong ? [{ field, code }] : []);
