import { CURRENCIES, isCurrency, isUuid, parseMinor, type Currency, type FieldError } from '@puente/kernel';
import { GROUPINGS, type Code, type Grouping } from '@puente/matching/core';
import { movements, regions, states, strategies, type Strategy } from '@puente/taxonomy/core';
import {
  SCENARIO_LIMITS,
  type ScenarioChoice,
  type ScenarioLimit,
  type ScenarioTerms,
  type ScenarioTier,
} from './scenario';

/** A scenario as it is typed: amounts and worths are decimal text. */
export interface ScenarioInput {
  readonly title: string;
  readonly currency: string;
  readonly budget: string;
  /** Per cent of the budget, above 0 and up to 100; empty: all of it. */
  readonly maxShare: string;
  readonly limits: readonly LimitInput[];
  readonly candidates: readonly CandidateInput[];
}

export interface LimitInput {
  readonly side: string;
  readonly grouping: string;
  readonly code: string;
  readonly amount: string;
}

export interface CandidateInput {
  readonly subjectId: string;
  readonly strategy: string;
  readonly tiers: readonly { readonly amount: string; readonly worth: string }[];
  /** `in`, `out` or empty. */
  readonly lock: string;
}

export type ReadScenario =
  | {
      readonly terms: ScenarioTerms;
      readonly choices: readonly ScenarioChoice[];
      readonly faults: readonly [];
    }
  | { readonly terms: null; readonly choices: null; readonly faults: readonly FieldError[] };

const MOST_MINOR = 100_000_000_000_000n;
const WORTH = /^\d{1,6}(\.\d{1,6})?$/;
const CODES: Readonly<Record<Grouping, readonly string[]>> = {
  strategy: strategies.codes,
  region: regions.codes,
  state: states.codes,
  movement: movements.codes,
};

/** Reads what was typed, or says at each field what is wrong with it. */
export function readScenario(input: ScenarioInput): ReadScenario {
  const faults: FieldError[] = [];
  const terms = termsIn(input, faults);
  const choices = choicesIn(input.candidates, faults);
  return faults.length > 0 ? { terms: null, choices: null, faults } : { terms, choices, faults: [] };
}

function termsIn(input: ScenarioInput, faults: FieldError[]): ScenarioTerms {
  const title = input.title.trim();
  if (title === '') faults.push({ field: 'title', code: 'required' });
  if (title.length > SCENARIO_LIMITS.title) {
    faults.push({ field: 'title', code: 'form-too-long', params: { max: SCENARIO_LIMITS.title } });
  }
  if (!isCurrency(input.currency)) {
    faults.push({ field: 'currency', code: 'scenario-currency', params: { known: CURRENCIES.join(', ') } });
  }
  const budgetMinor = amountIn(input.budget, 'budget', faults, 0n);
  const maxShare = input.maxShare.trim() === '' ? 100 : Number(input.maxShare);
  if (!(maxShare > 0 && maxShare <= 100)) faults.push({ field: 'maxShare', code: 'scenario-share' });
  const limits = limitsIn(input.limits, faults);
  return { title, currency: input.currency as Currency, budgetMinor, maxShare, limits };
}

function limitsIn(given: readonly LimitInput[], faults: FieldError[]): ScenarioLimit[] {
  const max = SCENARIO_LIMITS.limits;
  if (given.length > max) {
    faults.push({ field: 'limits', code: 'scenario-too-many-limits', params: { max, count: given.length } });
    return [];
  }
  const limits = given.map((each, at) => limitIn(each, `limits.${at}`, faults));
  limits.forEach((limit, at) => {
    if (!limit) return;
    const alike = limits.findIndex((each) => each !== null && isSame(each, limit));
    if (alike < at) faults.push({ field: `limits.${at}`, code: 'scenario-limit-twice' });
    if (isAboveItsCap(limit, limits)) {
      faults.push({ field: `limits.${at}`, code: 'scenario-floor-above-cap' });
    }
  });
  return limits.filter((limit) => limit !== null);
}

const isSame = (one: ScenarioLimit, other: ScenarioLimit): boolean =>
  one.side === other.side && one.grouping === other.grouping && one.code === other.code;

const isAboveItsCap = (limit: ScenarioLimit, all: readonly (ScenarioLimit | null)[]): boolean =>
  limit.side === 'floor' &&
  all.some((each) => each && isSame(each, { ...limit, side: 'cap' }) && each.amountMinor < limit.amountMinor);

function limitIn(
  { side, grouping, code, amount }: LimitInput,
  field: string,
  faults: FieldError[],
): ScenarioLimit | null {
  const known = GROUPINGS.find((each) => each === grouping);
  if ((side !== 'floor' && side !== 'cap') || !known || !CODES[known].includes(code)) {
    faults.push({ field, code: 'scenario-limit-unknown' });
    return null;
  }
  return { side, grouping: known, code: code as Code, amountMinor: amountIn(amount, field, faults, 0n) };
}

function choicesIn(given: readonly CandidateInput[], faults: FieldError[]): ScenarioChoice[] {
  const max = SCENARIO_LIMITS.candidates;
  if (given.length === 0) faults.push({ field: 'candidates', code: 'scenario-no-candidates' });
  if (given.length > max) {
    faults.push({ field: 'candidates', code: 'scenario-too-many', params: { max, count: given.length } });
    return [];
  }
  const seen = new Set<string>();
  return given.map((each) => {
    const field = `candidates.${each.subjectId}`;
    if (!isUuid(each.subjectId) || seen.has(each.subjectId)) {
      faults.push({ field, code: 'scenario-candidate-unknown' });
    }
    seen.add(each.subjectId);
    return choiceIn(each, field, faults);
  });
}

function choiceIn(
  { subjectId, strategy, tiers, lock }: CandidateInput,
  field: string,
  faults: FieldError[],
): ScenarioChoice {
  if (!strategies.codes.some((code) => code === strategy)) {
    faults.push({ field: `${field}.strategy`, code: 'required' });
  }
  if (!['', 'in', 'out'].includes(lock)) faults.push({ field: `${field}.lock`, code: 'scenario-lock' });
  const isFew = tiers.length >= 1 && tiers.length <= SCENARIO_LIMITS.tiers;
  if (!isFew) faults.push({ field, code: 'scenario-tiers', params: { max: SCENARIO_LIMITS.tiers } });
  return {
    ...{ subjectId, strategy: strategy as Strategy, lock: (lock || null) as ScenarioChoice['lock'] },
    tiers: isFew ? tiers.map((tier, at) => tierIn(tier, `${field}.tiers.${at}`, faults)) : [],
  };
}

function tierIn(
  { amount, worth }: CandidateInput['tiers'][number],
  field: string,
  faults: FieldError[],
): ScenarioTier {
  const amountMinor = amountIn(amount, `${field}.amount`, faults, 1n);
  if (!WORTH.test(worth.trim())) faults.push({ field: `${field}.worth`, code: 'scenario-worth' });
  return { amountMinor, worth: Number(worth) };
}

function amountIn(typed: string, field: string, faults: FieldError[], least: bigint): bigint {
  const minor = parseMinor(typed);
  if (typed.trim() === '') faults.push({ field, code: 'required' });
  else if (minor === null || minor < least || minor > MOST_MINOR) {
    faults.push({ field, code: 'scenario-amount' });
  }
  return minor ?? 0n;
}
