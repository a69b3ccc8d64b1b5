import { parseDateOnly, yearOf, type DateOnly, type FieldError } from '@puente/kernel';
import { CONSENT_AUDIENCES, CONSENT_CLASSES, type ConsentTerms } from './consent';
import { CONSENTED } from './disclosure-table';

const MOST_YEARS = 2;

/** What is wrong with a consent that somebody wants to sign today; nothing when it may be signed. */
export function doubtsAboutConsent(terms: ConsentTerms, today: DateOnly): FieldError[] {
  return [...audienceFaults(terms), ...classFaults(terms), ...dayFaults(terms, today)];
}

/** The last day that a consent signed today may name. */
export function latestDay(today: DateOnly): DateOnly {
  const day = today.endsWith('-02-29') ? '02-28' : today.slice(5);
  return `${yearOf(today) + MOST_YEARS}-${day}` as DateOnly;
}

function audienceFaults({ audience, funderId }: ConsentTerms): FieldError[] {
  const known = CONSENT_AUDIENCES.includes(audience) && (funderId === null || audience === 'funder');
  return known ? [] : [{ field: 'audience', code: 'consent-audience' }];
}

function classFaults({ classes, audience }: ConsentTerms): FieldError[] {
  if (classes.length === 0) return [{ field: 'classes', code: 'consent-classes-empty' }];
  if (!CONSENT_AUDIENCES.includes(audience)) return [];
  const wrong = classes.filter(
    (each) => !CONSENT_CLASSES.includes(each) || CONSENTED[audience][each] === 'withheld',
  );
  if (wrong.length > 0) return [{ field: 'classes', code: 'consent-classes-audience' }];
  return audience === 'public' && !classes.includes('identity')
    ? [{ field: 'classes', code: 'consent-public-name' }]
    : [];
}

function dayFaults({ until }: ConsentTerms, today: DateOnly): FieldError[] {
  if (parseDateOnly(until) === null || until <= today) {
    return [{ field: 'until', code: 'consent-until-past' }];
  }
  return until > latestDay(today) ? [{ field: 'until', code: 'consent-until-far' }] : [];
}
