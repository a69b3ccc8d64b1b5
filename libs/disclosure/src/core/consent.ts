import { yearOf, type DateOnly } from '@puente/kernel';
import type { Audience } from '@puente/taxonomy/core';

/** The classes that a nonprofit can consent to show: all but contacts, bank details and the house's own marks. */
export const CONSENT_CLASSES = ['identity', 'place', 'work', 'size', 'standing', 'terms', 'text'] as const;
export type ConsentClass = (typeof CONSENT_CLASSES)[number];

export const CONSENT_AUDIENCES = ['funder', 'donor-report', 'public'] as const;
export type ConsentAudience = (typeof CONSENT_AUDIENCES)[number];

/** What a nonprofit lets others see: which classes, to whom, until when. */
export interface ConsentTerms {
  readonly classes: readonly ConsentClass[];
  readonly audience: ConsentAudience;
  /** One funder's id; null with the audience `funder` means every funder. */
  readonly funderId: string | null;
  /** The last day on which it holds. */
  readonly until: DateOnly;
}

/** A consent as far as it decides what is shown. */
export interface ConsentFact extends ConsentTerms {
  readonly revokedOn: DateOnly | null;
}

/** Whether a consent holds on this day. */
export function isLiving({ until, revokedOn }: ConsentFact, today: DateOnly): boolean {
  return revokedOn === null && until >= today;
}

/**
 * Whether somebody may still know the nonprofit by what the consent showed: while it lives, and after that until the
 * aliases of its last year are gone. Meanwhile the nonprofit hides nobody else.
 */
export function isRemembered(consent: ConsentFact, today: DateOnly): boolean {
  return isLiving(consent, today) || yearOf(endOf(consent)) >= yearOf(today);
}

const endOf = ({ until, revokedOn }: ConsentFact): DateOnly =>
  revokedOn !== null && revokedOn < until ? revokedOn : until;

const reaches = (consent: ConsentFact, funderId: string | null): boolean =>
  consent.funderId === null || consent.funderId === funderId;

/** The last day on which a consent named the nonprofit to a funder; null where none ever did. */
export function namedUntil(consents: readonly ConsentFact[], funderId: string): DateOnly | null {
  const naming = consents.filter((each) => each.classes.includes('identity') && reaches(each, funderId));
  return naming.map(endOf).sort().at(-1) ?? null;
}

/** Having been shown to funders by name until a day is remembered like a consent that ended on it. */
export const shownByName = (until: DateOnly): ConsentFact => ({
  classes: ['identity'],
  audience: 'funder',
  funderId: null,
  until,
  revokedOn: until,
});

/** The classes that living consents show to an audience; of a funder, those to all funders and to it. */
export function consentedClasses(
  consents: readonly ConsentFact[],
  audience: Audience,
  funderId: string | null,
  today: DateOnly,
): ReadonlySet<ConsentClass> {
  const holding = consents.filter(
    (consent) => consent.audience === audience && reaches(consent, funderId) && isLiving(consent, today),
  );
  return new Set(holding.flatMap(({ classes }) => classes));
}
