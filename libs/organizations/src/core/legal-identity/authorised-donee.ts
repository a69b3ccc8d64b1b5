import type { DateOnly } from '@puente/kernel';

/** What the tax authority's letter says of an organisation that may receive deductible donations. Null: not known. */
export interface DoneeAuthorisation {
  /** The number of the letter (_oficio_). */
  readonly letter: string | null;
  readonly issuedOn: DateOnly | null;
  /** Its last day; authorisations go on from year to year unless they are withdrawn. */
  readonly holdsUntil: DateOnly | null;
  /** Whether it also covers donations from abroad, which is said apart. */
  readonly fromAbroad: boolean | null;
}

export type DoneeDoubt =
  | 'donee-letter-missing'
  | 'donee-letter-shape'
  | 'donee-day-missing'
  | 'donee-day-future'
  | 'donee-over'
  | 'donee-abroad-unknown'
  | 'donee-not-from-abroad';

/** Letters of the print: groups of digits, the year and a number, as in `600-04-02-2016-12345`; others are known too. */
const LETTER = /^\d{3}(-\d{2,4}){2,4}-\d{1,6}$/;

/**
 * Doubts about an authorisation on a day: they warn and never block. With `abroad` the money comes from another country.
 * Whether the law is met is for counsel to say.
 */
export function doubtsAboutDonee(
  { letter, issuedOn, holdsUntil, fromAbroad }: DoneeAuthorisation,
  today: DateOnly,
  abroad: boolean,
): DoneeDoubt[] {
  return [
    ...doubtsAboutLetter(letter),
    ...when(issuedOn === null, 'donee-day-missing'),
    ...when(issuedOn !== null && issuedOn > today, 'donee-day-future'),
    ...when(holdsUntil !== null && holdsUntil < today, 'donee-over'),
    ...when(abroad && fromAbroad === null, 'donee-abroad-unknown'),
    ...when(abroad && fromAbroad === false, 'donee-not-from-abroad'),
  ];
}

function doubtsAboutLetter(letter: string | null): DoneeDoubt[] {
  const text = letter?.trim() ?? '';
  if (text === '') return ['donee-letter-missing'];
  return LETTER.test(text) ? [] : ['donee-letter-shape'];
}

const when = (holds: boolean, doubt: DoneeDoubt): DoneeDoubt[] => (holds ? [doubt] : []);
