import type { FieldError, LocaleText, Transitions } from '@puente/kernel';
import { AWARD_LIMITS, supports, type Support } from '@puente/grants/core';
import { legalRoutes, strategies, type LegalRoute, type Strategy } from '@puente/taxonomy/core';

/** What was paid of past grants, which the record of them does not say. */
export const OPENING_PAID = {
  ended: {
    es: 'Se pagó todo lo que ya terminó; de lo que sigue vigente no se ha pagado nada',
    en: 'All that is over was paid; of what still runs, nothing',
  },
  all: { es: 'Se pagó todo', en: 'All of it was paid' },
} as const satisfies Record<string, LocaleText>;
export type OpeningPaid = keyof typeof OPENING_PAID;
export const openingPaid = Object.keys(OPENING_PAID) as OpeningPaid[];

/** Where opening balances stand: put together by one person, in the books when a second one approved them. */
export const OPENING_STATES = {
  proposed: { es: 'Por aprobar', en: 'To be approved' },
  approved: { es: 'En los libros', en: 'In the books' },
  withdrawn: { es: 'Retirados', en: 'Withdrawn' },
  'taken-back': { es: 'Anulados', en: 'Taken back' },
} as const satisfies Record<string, LocaleText>;
export type OpeningState = keyof typeof OPENING_STATES;

/** PostgreSQL keeps the same table. */
export const OPENING_TRANSITIONS: Transitions<OpeningState> = {
  proposed: ['approved', 'withdrawn'],
  approved: ['taken-back'],
  withdrawn: [],
  'taken-back': [],
};

/** The most grants that begin together, and the longest period in months. */
export const OPENING_LIMITS = { grants: 500, months: AWARD_LIMITS.years * 12 } as const;

/** What holds for all grants that begin together, as far as their record does not say it. */
export interface OpeningTerms {
  readonly programmeId: string;
  readonly strategy: Strategy;
  readonly support: Support;
  readonly route: LegalRoute;
  /** How long each ran, from its day on. */
  readonly months: number;
  readonly paid: OpeningPaid;
}

/** As a form or a program sends them. */
export type OpeningInput = Readonly<Record<Exclude<keyof OpeningTerms, 'months'>, string>> & {
  readonly months: number;
};

export type ParsedOpening =
  | { readonly terms: OpeningTerms; readonly errors?: undefined }
  | { readonly terms?: undefined; readonly errors: readonly FieldError[] };

/** What somebody says of past grants, or every refused field at once; whose the programme is, is asked elsewhere. */
export function parseOpening(input: OpeningInput): ParsedOpening {
  const strategy = strategies.codes.find((code) => code === input.strategy);
  const support = supports.find((code) => code === input.support);
  const route = legalRoutes.codes.find((code) => code === input.route);
  const paid = openingPaid.find((code) => code === input.paid);
  const { programmeId, months } = input;
  if (strategy && support && route && paid && isPeriod(months)) {
    return { terms: { programmeId, strategy, support, route, months, paid } };
  }
  const choices = Object.entries({ strategy, support, route, paid }).filter(([, code]) => !code);
  const unknown = choices.map(([field]) => ({ field, code: 'form-unknown-choice' }));
  return { errors: [...unknown, ...monthFaults(months)] };
}

const isPeriod = (months: number): boolean =>
  Number.isSafeInteger(months) && months >= 1 && months <= OPENING_LIMITS.months;

const monthFaults = (months: number): FieldError[] =>
  isPeriod(months)
    ? []
    : [{ field: 'months', code: 'number-between', params: { min: 1, max: OPENING_LIMITS.months } }];
