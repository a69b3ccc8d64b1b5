import { moneyStep, TOTAL, type ReleasedCell, type Verdict } from '@puente/disclosure/core';
import { groupBy, type Currency } from '@puente/kernel';
import type { ReportCell } from '@puente/rendering/core';
import { indicatorFacts, regions, states, type GrantIndicator, type StateCode } from '@puente/taxonomy/core';
import { moneyName, resultName } from './impact-figures';
import type { ImpactCount, ImpactFacts, ImpactRate } from './impact-facts';
import { currenciesOf, MEASURES, MONEY_CUTS, moneyParts, type Measure, type MoneyCut } from './impact-money';
import type { ImpactNeed } from './impact-need';
import type { ImpactScope } from './impact-scope';
import { SEVERAL, UNTOLD } from './in-scope';

/** Money told apart: what was promised and what left in the period. */
export interface MoneyLine {
  /** A strategy, a region, a group, `several`, `not-told`, or `total`. */
  readonly value: string;
  readonly currency: Currency;
  readonly committed: ReportCell;
  readonly paid: ReportCell;
}

/** What nonprofits counted of one matter, by one version of its definition. */
export interface ResultLine {
  readonly indicator: GrantIndicator;
  readonly definition: number;
  readonly total: ReportCell;
  readonly regions: readonly { readonly value: string; readonly count: ReportCell }[];
  /** Whether some of it was worked out and not counted, and whether people may stand in it twice. */
  readonly quality: ImpactCount['quality'];
  readonly overlap: ImpactCount['overlap'];
}

/** Everything that a report prints of figures, after the disclosure rules. Documents are made from it and know nothing else. */
export interface ImpactMaterial {
  readonly organization: string;
  readonly scope: ImpactScope;
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

/** What the register answered, by the name of the figures. */
export type Answers = ReadonlyMap<string, Verdict>;

const KEPT = { kept: true } as const;

/** What of facts in scope may be printed. Money and numbers of awards are exact for the payer, and rounded or kept for others. */
export function impactMaterial(
  organization: string,
  facts: ImpactFacts,
  scope: ImpactScope,
  answers: Answers,
  need: ImpactNeed,
): ImpactMaterial {
  const isOwn = scope.audience === 'funder';
  const money = isOwn ? exactMoney(facts, scope) : releasedMoney(facts, scope, answers);
  const nonprofits = new Set(facts.awards.map(({ nonprofitId }) => nonprofitId)).size;
  return {
    ...{ organization, scope, need },
    awards: isOwn ? facts.awards.length : whole(answers.get('awards')),
    nonprofits: isOwn ? nonprofits : KEPT,
    money: money('strategy').filter(({ value }) => value === TOTAL),
    cuts: cutsOf(money),
    rates: isOwn ? facts.rates : [],
    ...placesOf(facts, answers.get('states'), isOwn),
    results: resultsOf(facts.counts, answers),
  };
}

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

/** The cell of a value in what left: its own, or the whole; kept where nothing left. */
function cellOf(answer: Verdict | undefined, value: string): ReportCell {
  if (answer?.verdict !== 'publish') return KEPT;
  const cells = answer.cells.filter(({ key }) => key.at(-1) === value && !key.slice(0, -1).includes(TOTAL));
  return cells.length > 0 ? printed(cells[0]!) : value === TOTAL ? whole(answer) : KEPT;
}

/** All together: the cell whose last value is the total, or the only one where nothing is told apart. */
function whole(answer: Verdict | undefined): ReportCell {
  if (answer?.verdict !== 'publish') return KEPT;
  const told = answer.cells.filter(({ key }) => !key.slice(0, -1).includes(TOTAL));
  const total = told.find(({ key }) => key.at(-1) === TOTAL) ?? told[0];
  return total ? printed(total) : KEPT;
}

const printed = ({ shown, value }: ReleasedCell): ReportCell => (shown && value !== null ? value : KEPT);

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

function resultsOf(counts: readonly ImpactCount[], answers: Answers): ResultLine[] {
  const groups = groupBy(counts, ({ indicator, definition }) => resultName(indicator, definition));
  const lines = [...groups].map(([name, rows]) => resultOf(rows, answers.get(name)));
  const order = (line: ResultLine): string =>
    `${indicatorFacts(line.indicator).kind} ${resultName(line.indicator, line.definition)}`;
  return lines.sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

function resultOf(rows: readonly ImpactCount[], answer: Verdict | undefined): ResultLine {
  const { indicator, definition } = rows[0]!;
  return {
    ...{ indicator, definition, total: whole(answer), regions: regionsIn(answer) },
    quality: rows.some(({ quality }) => quality === 'estimated') ? 'estimated' : 'counted',
    overlap: worst(rows.map(({ overlap }) => overlap)),
  };
}

/** Nonprofits count for themselves: whoever goes to two of them is in both counts. */
function worst(overlaps: readonly ImpactCount['overlap'][]): ImpactCount['overlap'] {
  if (overlaps.includes('possible') || overlaps.length > 1) return 'possible';
  return overlaps.includes('unknown') ? 'unknown' : 'none';
}

/** Told apart by region, where that left. */
function regionsIn(answer: Verdict | undefined): ResultLine['regions'] {
  if (answer?.verdict !== 'publish') return [];
  return answer.cells
    .filter(({ key }) => !key.includes(TOTAL) && isRegion(key.at(-1)!))
    .map((cell) => ({ value: cell.key.at(-1)!, count: printed(cell) }));
}

const isRegion = (value: string): boolean => regions.has(value) || value === SEVERAL || value === UNTOLD;
