import { moneyStep, TOTAL, type Verdict } from '@puente/disclosure/core';
import type { Currency } from '@puente/kernel';
import type { ReportCell } from '@puente/rendering/core';
import { states, type StateCode } from '@puente/taxonomy/core';
import { cellOf, KEPT, whole, type Answers } from './answered-cells';
import { moneyName } from './impact-figures';
import type { ImpactFacts, ImpactRate } from './impact-facts';
import { currenciesOf, MEASURES, MONEY_CUTS, moneyParts, type Measure, type MoneyCut } from './impact-money';
import type { ImpactNeed } from './impact-need';
import type { ImpactScope } from './impact-scope';
import { resultsOf, type ResultLine } from './result-lines';

/** Money told apart: what was promised and what left in the period. */
export interface MoneyLine {
  /** A strategy, a region, a group, `several`, `not-told`, or `total`. */
  readonly value: string;
  readonly currency: Currency;
  readonly committed: ReportCell;
  readonly paid: ReportCell;
}

/** Whose report it is, and whose money it is limited to; null where it is about all. */
export interface ImpactNames {
  readonly organization: string;
  readonly source: string | null;
}

/** By which method figures are read: raised whenever the same books and reports would give other ones. */
export const IMPACT_METHOD = 2;

/** Everything that a report prints of figures, after the disclosure rules. Documents are made from it and know nothing else. */
export interface ImpactMaterial extends ImpactNames {
  readonly scope: ImpactScope;
  readonly method: number;
  readonly awards: ReportCell;
  readonly nonprofits: ReportCell;
  readonly money: readonly MoneyLine[];
  readonly cuts: Readonly<Record<MoneyCut, readonly MoneyLine[]>>;
  readonly rates: readonly ImpactRate[];
  readonly places: readonly { readonly state: StateCode; readonly awards: ReportCell }[];
  /** Awards that are not on the map: of several states or none, or to nonprofits that are not placed. */
  readonly unplaced: ReportCell;
  readonly results: readonly ResultLine[];
  readonly need: ImpactNeed;
}

/** What of facts in scope may be printed. Money and numbers of awards are exact for the payer, and rounded or kept for others. */
export function impactMaterial(
  names: ImpactNames,
  facts: ImpactFacts,
  scope: ImpactScope,
  answers: Answers,
  need: ImpactNeed,
): ImpactMaterial {
  const isOwn = scope.audience === 'funder';
  const money = isOwn ? exactMoney(facts, scope) : releasedMoney(facts, scope, answers);
  const nonprofits = new Set(facts.awards.map(({ nonprofitId }) => nonprofitId)).size;
  return {
    ...{ ...names, scope, need, method: IMPACT_METHOD },
    awards: isOwn ? facts.awards.length : whole(answers.get('awards')),
    nonprofits: isOwn ? nonprofits : KEPT,
    money: money('strategy').filter(({ value }) => value === TOTAL),
    cuts: cutsOf(money),
    rates: isOwn ? facts.rates : [],
    ...placesOf(facts, answers.get('states'), isOwn),
    results: resultsOf(facts, answers, isOwn),
  };
}

type Late = 'breakdowns' | 'target';
type KeptLine = Omit<ResultLine, Late> & Partial<Pick<ResultLine, Late>>;
/** As it is kept: reports from before parts and targets were told have none. */
export type KeptMaterial = Omit<ImpactMaterial, 'results' | 'method'> & {
  readonly results: readonly KeptLine[];
  readonly method?: number;
};

export function readMaterial(kept: KeptMaterial): ImpactMaterial {
  return {
    ...kept,
    method: kept.method ?? 1,
    results: kept.results.map((line) => ({
      ...line,
      breakdowns: line.breakdowns ?? [],
      target: line.target ?? null,
    })),
  };
}

/** Figures that would be others if they were read now, whatever changed in the books: a draft with such is refreshed first. */
export const isOutdated = ({ method }: ImpactMaterial): boolean => method < IMPACT_METHOD;

type Lines = (cut: MoneyCut) => MoneyLine[];

function cutsOf(money: Lines): ImpactMaterial['cuts'] {
  const [strategy, region, population] = MONEY_CUTS.map((cut) =>
    money(cut).filter(({ value }) => value !== TOTAL),
  );
  return { strategy: strategy!, region: region!, population: population! };
}

/** Every value that has money, for each currency, and their total. */
function linesOf(
  { awards }: ImpactFacts,
  scope: ImpactScope,
  cell: (measure: Measure, currency: Currency, cut: MoneyCut, value: string) => ReportCell,
): Lines {
  return (cut) => {
    const parts = MEASURES.flatMap((measure) => moneyParts(awards, scope, cut, measure));
    return currenciesOf(awards).flatMap((currency) => {
      const values = new Set(parts.filter((part) => part.currency === currency).map(({ value }) => value));
      const [committed, paid] = MEASURES.map(
        (measure) => (value: string) => cell(measure, currency, cut, value),
      );
      return [...[...values].sort(), TOTAL].map((value) => ({
        ...{ value, currency, committed: committed!(value), paid: paid!(value) },
      }));
    });
  };
}

function exactMoney(facts: ImpactFacts, scope: ImpactScope): Lines {
  return linesOf(facts, scope, (measure, currency, cut, value) => {
    const parts = moneyParts(facts.awards, scope, cut, measure).filter(
      (part) => part.currency === currency && (value === TOTAL || part.value === value),
    );
    return { minor: String(parts.reduce((sum, { minor }) => sum + minor, 0n)), currency };
  });
}

function releasedMoney(facts: ImpactFacts, scope: ImpactScope, answers: Answers): Lines {
  return linesOf(facts, scope, (measure, currency, cut, value) => {
    const steps = cellOf(answers.get(moneyName(measure, currency, cut)), value);
    return typeof steps === 'number'
      ? { minor: String(BigInt(steps) * moneyStep(currency)), currency }
      : steps;
  });
}

function placesOf(
  { awards }: ImpactFacts,
  answer: Verdict | undefined,
  isOwn: boolean,
): Pick<ImpactMaterial, 'places' | 'unplaced'> {
  const placed = awards.filter((award) => award.mayBePlaced && award.states.length === 1);
  const named = new Set(placed.flatMap((award) => award.states));
  const places = states.codes
    .filter((state) => named.has(state))
    .map((state) => ({ state, awards: cellOf(answer, state) }));
  return { places, unplaced: isOwn ? awards.length - placed.length : KEPT };
}
