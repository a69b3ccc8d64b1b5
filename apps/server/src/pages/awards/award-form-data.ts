import { budgetCodes, type AwardOffer, type AwardTerms, type CallFacts } from '@puente/grants';
import { minorToDecimal } from '@puente/kernel';
import { grantIndicators, needs, strategies, strategyOfNeed } from '@puente/taxonomy';
import { amountIn } from '../shared/amount-in';
import type { FieldProblem, FormState, FormValues } from '../shared/form-state';

/** A new award as its form begins: with what its call says. */
export const offeredValues = ({ title, award }: CallFacts): FormValues => ({
  title: [title.es],
  currency: [award.currency],
  support: ['restricted'],
});

/** The amount that a scenario gave the application, where its list was decided. */
export const plannedValues = ({ planned }: Pick<AwardOffer, 'planned'>): FormValues =>
  planned ? { amount: [minorToDecimal(planned.amountMinor)], currency: [planned.currency] } : {};

/** The fields of the form filled from an award. */
export function awardValues(terms: AwardTerms & { readonly version: number }): FormValues {
  const { title, currency, support, route, startsOn, endsOn, beyondCall, version } = terms;
  const single = {
    ...{ title, currency, support, startsOn, endsOn, beyondCall, version: String(version) },
    route: route ?? '',
    amount: minorToDecimal(terms.amountMinor),
    ...Object.fromEntries(terms.strategies.map(({ code, percent }) => [`share.${code}`, String(percent)])),
    ...Object.fromEntries(terms.indicators.map(({ code, target }) => [`target.${code}`, String(target)])),
    ...Object.assign({}, ...terms.budget.map(lineValues)),
  } as Record<string, string>;
  return {
    ...Object.fromEntries(Object.entries(single).map(([name, value]) => [name, [value]])),
    needs: terms.strategies.flatMap((share) => share.needs),
    states: terms.states,
  };
}

const lineValues = ({ code, label, basis, amountMinor }: AwardTerms['budget'][number]) => ({
  [`budget.${code}.amount`]: minorToDecimal(BigInt(amountMinor)),
  [`budget.${code}.label`]: label,
  [`budget.${code}.basis`]: basis,
});

const textIn = (values: FormValues, name: string): string => (values[name]?.[0] ?? '').trim();
/** People type whole numbers with commas; what is none goes on as typed, to be refused. */
const wholeIn = (typed: string): number | string =>
  /^\d{1,7}$/.test(amountIn(typed)) ? Number(amountIn(typed)) : typed;

const sharesIn = (values: FormValues) =>
  strategies.codes.filter((code) => isShared(values, code) || needsOf(values, code).length > 0);
const isShared = (values: FormValues, code: string): boolean =>
  !['', '0'].includes(textIn(values, `share.${code}`));
const needsOf = (values: FormValues, code: string): string[] =>
  (values.needs ?? []).filter((need) => needs.has(need) && strategyOfNeed(need) === code);
const linesIn = (values: FormValues) =>
  budgetCodes.filter((code) => !['', '0', '0.00'].includes(textIn(values, `budget.${code}.amount`)));
const targetsIn = (values: FormValues) =>
  grantIndicators.codes.filter((code) => !['', '0'].includes(textIn(values, `target.${code}`)));

/** What was typed as the terms of an award; what cannot be read goes on as typed, to be refused. */
export function awardInput(values: FormValues): object {
  const text = (name: string): string => textIn(values, name);
  return {
    ...{ title: text('title'), amount: amountIn(text('amount')), currency: text('currency') },
    ...{ support: text('support'), route: text('route'), startsOn: text('startsOn'), endsOn: text('endsOn') },
    strategies: sharesIn(values).map((code) => ({
      ...{ code, percent: wholeIn(text(`share.${code}`) || '0'), needs: needsOf(values, code) },
    })),
    states: values.states ?? [],
    budget: linesIn(values).map((code) => ({
      ...{ code, label: text(`budget.${code}.label`), amount: amountIn(text(`budget.${code}.amount`)) },
      basis: text(`budget.${code}.basis`) || 'fixed',
    })),
    indicators: targetsIn(values).map((code) => ({ code, target: wholeIn(text(`target.${code}`)) })),
    beyondCall: text('beyondCall'),
  };
}

/** For whom an award without an application is, below which programme, and how it came about. */
export const directInput = (values: FormValues) => ({
  ...{ nonprofit: textIn(values, 'nonprofit'), programmeId: textIn(values, 'programmeId') },
  origin: textIn(values, 'origin'),
});

/** Refusals at the fields of the form: by code instead of place. */
export function awardProblems(problems: readonly FieldProblem[], values: FormValues): FieldProblem[] {
  const places: Readonly<Record<string, readonly string[]>> = {
    strategies: sharesIn(values).map((code) => `share.${code}`),
    budget: linesIn(values).map((code) => `budget.${code}`),
    indicators: targetsIn(values).map((code) => `target.${code}`),
  };
  return problems.map(({ field, text }) => {
    const [list = '', place, part] = field.split('.');
    const name = place === undefined ? undefined : places[list]?.[Number(place)];
    if (!name) return { field, text };
    return { field: list === 'budget' ? `${name}.${part ?? 'amount'}` : name, text };
  });
}

/** Shows refusals at the fields that they are about. */
export const placed =
  (show: (state: FormState) => string) =>
  (state: FormState): string =>
    show({ ...state, problems: awardProblems(state.problems, state.values) });
