import {
  canonicalJson,
  formatDay,
  formatMoney,
  type FieldError,
  type Locale,
  type LocaleText,
} from '@puente/kernel';
import type { LegalRoute } from '@puente/taxonomy/core';
import { AWARD_LIMITS, isPaidPerHead, type AwardTerms } from '../awards';
import { GRANT_AGREEMENT_1, grantAgreement1, type AgreementFacts } from './grant-agreement-1';
import { GRANT_AGREEMENT_2, grantAgreement2 } from './grant-agreement-2';

export type AgreementSide = 'funder' | 'nonprofit';

export interface AgreementClause {
  /** From 1. */
  readonly number: number;
  readonly title: LocaleText;
  readonly text: LocaleText;
}

/** The text that both sides sign: clauses of one version of the template, and the terms as they were approved. */
export interface AgreementDocument {
  readonly template: string;
  readonly route: LegalRoute;
  readonly awardId: string;
  readonly title: string;
  readonly clauses: readonly AgreementClause[];
  readonly terms: Readonly<Record<string, unknown>>;
}

export interface AgreementOf {
  readonly awardId: string;
  readonly funder: string;
  readonly route: LegalRoute;
  readonly terms: AwardTerms;
  /** Why lines pay a home by the person or night; empty where none does. */
  readonly reason?: string;
}

/** Writes the agreement of an award. The nonprofit is not named: the funder knows it by its card, and who signs types a name. */
export function writeAgreement({
  awardId,
  funder,
  route,
  terms,
  reason = '',
}: AgreementOf): AgreementDocument {
  const facts = factsOf(funder, terms);
  const [template, clauses] = isPaidPerHead(terms)
    ? [GRANT_AGREEMENT_2, grantAgreement2(terms, route, facts, reason)]
    : [GRANT_AGREEMENT_1, grantAgreement1(terms, route, facts)];
  return {
    ...{ template, route, awardId, title: terms.title },
    clauses: clauses.map((clause, index) => ({ number: index + 1, ...clause })),
    terms: frozenTerms(terms),
  };
}

/** What is missing before an agreement may go out: never silently a shelter paid by the head (G8). */
export function sendingFaults(terms: AwardTerms, reason: string): FieldError[] {
  const { reason: max } = AWARD_LIMITS;
  if (terms.route === null) return [{ field: 'route', code: 'award-route-missing' }];
  if (reason.length > max) return [{ field: 'reason', code: 'form-too-long', params: { max } }];
  return isPaidPerHead(terms) && reason === '' ? [{ field: 'reason', code: 'award-per-head-reason' }] : [];
}

function factsOf(funder: string, { amountMinor, currency, startsOn, endsOn }: AwardTerms): AgreementFacts {
  const both = (words: (locale: Locale) => string): LocaleText => ({ es: words('es'), en: words('en') });
  return {
    funder,
    amount: both((locale) => formatMoney({ minor: amountMinor, currency }, locale)),
    from: both((locale) => formatDay(startsOn, locale)),
    to: both((locale) => formatDay(endsOn, locale)),
  };
}

/** The terms that are agreed; why they depart from the call stays among the funder's people. */
function frozenTerms({
  beyondCall: _,
  amountMinor,
  title,
  currency,
  support,
  ...terms
}: AwardTerms): Readonly<Record<string, unknown>> {
  const { startsOn, endsOn, strategies, states, budget, indicators } = terms;
  return {
    ...{ title, amountMinor: amountMinor.toString(), currency, support, startsOn, endsOn },
    ...{ strategies, states, budget, indicators },
  };
}

/** The terms as they are agreed, for showing them. */
export function agreedTerms({ terms, route }: AgreementDocument): AwardTerms {
  const kept = terms as unknown as Omit<AwardTerms, 'amountMinor' | 'beyondCall' | 'route'> & {
    readonly amountMinor: string;
  };
  return { ...kept, amountMinor: BigInt(kept.amountMinor), route, beyondCall: '' };
}

/** The text as it is kept, hashed and signed: the same agreement is always the same text. */
export const agreementText = (document: AgreementDocument): string => canonicalJson(document);

export const SIGNATURE_LIMITS = { name: 200 } as const;

/** Both sides have signed. */
export const isSigned = (sides: readonly AgreementSide[]): boolean =>
  sides.includes('funder') && sides.includes('nonprofit');
