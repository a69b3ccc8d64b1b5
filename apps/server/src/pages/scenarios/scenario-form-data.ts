import {
  SCENARIO_LIMITS,
  type CandidateInput,
  type LimitInput,
  type OfferedAward,
  type OfferedCandidate,
  type ScenarioInput,
  type ScenarioOffer,
} from '@puente/grants';
import { minorToDecimal } from '@puente/kernel';
import { amountIn } from '../shared/amount-in';
import type { FieldProblem, FormValues } from '../shared/form-state';

/** Empty lines for floors and caps beside those that are filled in. */
const SPARE_LIMITS = 4;
/** How many candidates the page may show: with more it would be too heavy for a phone. */
export const SHOWN_CHOICES = [25, 50, 100, 200, 300] as const;
const MOST_ON_PAGE = 300;

/** How many of the candidates are to be shown, from what was sent. */
export const shownMost = (sent: string | undefined): number =>
  SHOWN_CHOICES.find((each) => String(each) === sent) ?? MOST_ON_PAGE;

export type WorthFrom = 'reviews' | 'fit';

/** Reviews where every application has one; else the fit, so that all are measured alike. */
export const usualWorth = ({ candidates }: ScenarioOffer): WorthFrom =>
  candidates.length > 0 && candidates.every(({ score }) => score !== null) ? 'reviews' : 'fit';

/**
 * What a new scenario begins with: all that was asked for, at what it is worth. From a shortlist the programme's largest
 * award, and its smallest at the same worth for each peso: until somebody says otherwise, money decides nothing.
 */
export function offeredValues({ award, candidates }: ScenarioOffer, from: WorthFrom): FormValues {
  const each = candidates.map((candidate) => {
    const { subjectId: id, askedMinor, strategy } = candidate;
    const minor = askedMinor ?? award.largestMinor;
    const worth = worthOf(candidate, from);
    return {
      [`amount.${id}.0`]: [minor === null ? '' : minorToDecimal(minor)],
      [`worth.${id}.0`]: [worthWords(worth)],
      [`strategy.${id}`]: [strategy ?? ''],
      ...smallerValues(id, award, worth),
    };
  });
  return { currency: [award.currency ?? ''], ...(Object.assign({}, ...each) as FormValues) };
}

function smallerValues(
  id: string,
  { largestMinor, smallestMinor }: OfferedAward,
  worth: number | null,
): FormValues {
  if (largestMinor === null || smallestMinor === null || smallestMinor >= largestMinor) return {};
  const share = Number(smallestMinor) / Number(largestMinor);
  return {
    [`amount.${id}.1`]: [minorToDecimal(smallestMinor)],
    [`worth.${id}.1`]: [worthWords(worth === null ? null : worth * share)],
  };
}

/** What the form holds before anybody typed: what is offered, or the scenario that is copied. */
export function beginningValues(
  offer: ScenarioOffer,
  from: WorthFrom,
  copied: ScenarioInput | null,
): FormValues {
  if (!copied) return offeredValues(offer, from);
  const others = offer.candidates.length > MOST_ON_PAGE ? {} : offeredValues(offer, from);
  return { ...others, ...valuesOf(copied) };
}

/** The candidates that have a place in the form. */
export const candidatesIn = (values: FormValues, { candidates }: ScenarioOffer): OfferedCandidate[] =>
  candidates.filter(({ subjectId }) => values[`amount.${subjectId}.0`] !== undefined);

/** The form with its `most` best candidates; those without a worth come last. */
export function narrowed(
  values: FormValues,
  offer: ScenarioOffer,
  from: WorthFrom,
  most: number,
): FormValues {
  const worth = (each: OfferedCandidate): number => worthOf(each, from) ?? -1;
  const ranked = candidatesIn(values, offer).sort((a, b) => worth(b) - worth(a));
  return withoutCandidates(values, ranked.slice(most));
}

/** What was typed, with the candidates of the beginning that were not shown and lack neither amount nor worth. */
export function withRest(typed: FormValues, beginning: FormValues, offer: ScenarioOffer): FormValues {
  const lacking = candidatesIn(beginning, offer).filter(({ subjectId: id }) =>
    [`amount.${id}.0`, `worth.${id}.0`].some((name) => first(beginning, name) === ''),
  );
  return { ...withoutCandidates(beginning, lacking), ...typed };
}

function withoutCandidates(values: FormValues, candidates: readonly OfferedCandidate[]): FormValues {
  const out = new Set(candidates.map(({ subjectId }) => subjectId));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !out.has(name.split('.')[1] ?? '')));
}

const worthOf = ({ score, fit }: OfferedCandidate, from: WorthFrom): number | null =>
  from === 'reviews' ? score : fit;

const worthWords = (worth: number | null): string =>
  worth === null ? '' : String(Math.round(worth * 10) / 10);

/** A scenario that is there, as its form has it. */
export function valuesOf({
  title,
  currency,
  budget,
  maxShare,
  limits,
  candidates,
}: ScenarioInput): FormValues {
  const fields: [string, readonly string[]][] = [
    ['title', [title]],
    ['currency', [currency]],
    ['budget', [budget]],
    ['maxShare', [maxShare === '100' ? '' : maxShare]],
    ...limits.flatMap(({ side, grouping, code, amount }, at): [string, readonly string[]][] => [
      [`limit.${at}.side`, [side]],
      [`limit.${at}.target`, [`${grouping}.${code}`]],
      [`limit.${at}.amount`, [amount]],
    ]),
    ...candidates.flatMap(({ subjectId: id, strategy, lock, tiers }): [string, readonly string[]][] => [
      [`strategy.${id}`, [strategy]],
      [`lock.${id}`, [lock]],
      ...tiers.flatMap(({ amount, worth }, at): [string, readonly string[]][] => [
        [`amount.${id}.${at}`, [amount]],
        [`worth.${id}.${at}`, [worth]],
      ]),
    ]),
  ];
  return Object.fromEntries(fields);
}

/** How many lines for limits the form has. */
export const limitCount = (values: FormValues): number =>
  Math.min(SCENARIO_LIMITS.limits, limitsTyped(values).length + SPARE_LIMITS);

const first = (values: FormValues, name: string): string => (values[name]?.[0] ?? '').trim();

/** The places of the lines in which anything is typed. */
function limitsTyped(values: FormValues): number[] {
  return Array.from({ length: SCENARIO_LIMITS.limits }, (_, at) => at).filter((at) =>
    ['side', 'target', 'amount'].some((part) => first(values, `limit.${at}.${part}`) !== ''),
  );
}

/** What the form asks; candidates that it did not show are not among its candidates. */
export function scenarioInput(values: FormValues, { candidates }: ScenarioOffer): ScenarioInput {
  return {
    title: first(values, 'title'),
    currency: first(values, 'currency'),
    budget: amountIn(first(values, 'budget')),
    maxShare: first(values, 'maxShare'),
    limits: limitsTyped(values).map((at) => limitIn(values, at)),
    candidates: candidates
      .filter(({ subjectId }) => values[`amount.${subjectId}.0`] !== undefined)
      .map(({ subjectId }) => candidateIn(values, subjectId)),
  };
}

function limitIn(values: FormValues, at: number): LimitInput {
  const [grouping = '', ...code] = first(values, `limit.${at}.target`).split('.');
  return {
    ...{ side: first(values, `limit.${at}.side`), grouping, code: code.join('.') },
    amount: amountIn(first(values, `limit.${at}.amount`)),
  };
}

function candidateIn(values: FormValues, id: string): CandidateInput {
  const tiers = [0, 1, 2].map((at) => ({
    amount: amountIn(first(values, `amount.${id}.${at}`)),
    worth: first(values, `worth.${id}.${at}`),
  }));
  return {
    ...{ subjectId: id, strategy: first(values, `strategy.${id}`), lock: first(values, `lock.${id}`) },
    tiers: tiers.filter(({ amount, worth }, at) => at === 0 || amount !== '' || worth !== ''),
  };
}

/** Refusals at the fields of the page. */
export function scenarioProblems(problems: readonly FieldProblem[], values: FormValues): FieldProblem[] {
  const lines = limitsTyped(values);
  return problems.map(({ field, text }) => ({ text, field: placeOf(field, lines) }));
}

function placeOf(field: string, lines: readonly number[]): string {
  const limit = /^limits\.(\d+)$/.exec(field);
  if (limit) return `limit.${lines[Number(limit[1])] ?? 0}.amount`;
  const [, id, tail = ''] = /^candidates\.([^.]+)\.?(.*)$/.exec(field) ?? [];
  if (id === undefined) return field;
  const tier = /^tiers\.(\d+)\.(amount|worth)$/.exec(tail);
  if (tier) return `${tier[2]}.${id}.${tier[1]}`;
  return tail === '' ? `amount.${id}.0` : `${tail}.${id}`;
}
