import {
  countedTable,
  moneyTable,
  type CountedRow,
  type CountTable,
  type Figures,
} from '@puente/disclosure/core';
import { leavingFor, type AskedFigures, type Edition } from './asked-figures';
import type { ImpactAward, ImpactFacts } from './impact-facts';
import { currenciesOf, MEASURES, MONEY_CUTS, moneyParts, type Measure, type MoneyCut } from './impact-money';
import { quartersOf, type ImpactScope } from './impact-scope';
import { regionBucket } from './in-scope';
import { resultFigures } from './result-figures';

export const moneyName = (measure: Measure, currency: string, cut: MoneyCut): string =>
  `${measure}.${currency}.${cut}`;

/**
 * Every number of a report that is no own data of its reader, as tables for the register: counts and their parts in any case, and
 * the money, the targets and the number of awards where the report is for everybody (trust.md §5). `facts` are in scope.
 */
export function impactFigures(facts: ImpactFacts, scope: ImpactScope, edition: Edition): AskedFigures[] {
  const asked = new Asking(scope, edition);
  const isPublic = scope.audience === 'public';
  return [
    ...resultFigures(facts, leavingFor(scope, edition)),
    asked.states(facts.awards),
    ...(isPublic ? [asked.awards(facts.awards), ...asked.money(facts.awards)] : []),
  ];
}

class Asking {
  /** What tells these people and this money from others': whose, when, and what they were asked to be about. */
  private readonly base: readonly (readonly [dimension: string, value: string])[];

  constructor(
    private readonly scope: ImpactScope,
    private readonly edition: Edition,
  ) {
    const { strategy, region, population, source } = scope;
    // Who serves a group among others is another dimension than who serves it alone.
    const filters = Object.entries({ strategy, region, among: population, 'given-on': source });
    this.base = [
      ['funder', edition.funderId],
      ['period', quartersOf(scope)],
      ...filters.flatMap(([name, code]) => (code ? [[name, code] as const] : [])),
    ];
  }

  /** Of awards that name one state alone, to nonprofits that chose to be known. */
  states(awards: readonly ImpactAward[]): AskedFigures {
    const placed = awards.filter(({ states, mayBePlaced }) => mayBePlaced && states.length === 1);
    const rows = placed.map(({ states, nonprofitId }) => ({
      value: states[0]!,
      contributor: nonprofitId,
      count: 1,
    }));
    return {
      ...this.of('states', { subject: 'awards.placed', unit: 'awards' }, 'state', rows),
      coarser: null,
    };
  }

  awards(awards: readonly ImpactAward[]): AskedFigures {
    const rows = awards.map(({ states, nonprofitId }) => ({
      ...{ value: regionBucket(states), contributor: nonprofitId, count: 1 },
    }));
    return this.of('awards', { subject: 'awards.number', unit: 'awards' }, 'region', rows);
  }

  money(awards: readonly ImpactAward[]): AskedFigures[] {
    return currenciesOf(awards).flatMap((currency) =>
      MEASURES.flatMap((measure) =>
        MONEY_CUTS.map((cut) => {
          const parts = moneyParts(awards, this.scope, cut, measure).filter(
            (part) => part.currency === currency,
          );
          const name = moneyName(measure, currency, cut);
          return this.moneyOf(name, `awards.${measure}.${currency.toLowerCase()}`, cut, parts);
        }),
      ),
    );
  }

  private moneyOf(
    name: string,
    subject: string,
    cut: MoneyCut,
    parts: ReturnType<typeof moneyParts>,
  ): AskedFigures {
    const tableOf = (told: boolean) => {
      const rows = parts.map(({ value, contributor, minor }) => ({
        ...{ key: this.key(told ? value : null), contributor, minor },
      }));
      return moneyTable(this.dimensions(told ? cut : null), parts[0]?.currency ?? 'MXN', rows);
    };
    return this.asked(name, { subject, unit: 'money-steps' }, cut, tableOf);
  }

  private of(
    name: string,
    { subject, unit }: Pick<Figures, 'subject' | 'unit'>,
    cut: string,
    rows: readonly (Omit<CountedRow, 'key'> & { readonly value: string })[],
  ): AskedFigures {
    const tableOf = (told: boolean) =>
      countedTable(
        this.dimensions(told ? cut : null),
        rows.map(({ value, ...row }) => ({ ...row, key: this.key(told ? value : null) })),
      );
    return this.asked(name, { subject, unit }, cut, tableOf);
  }

  /** What was asked for by a filter is told apart by it already. */
  private asked(
    name: string,
    about: Pick<Figures, 'subject' | 'unit'>,
    cut: string,
    tableOf: (told: boolean) => CountTable,
  ): AskedFigures {
    const isTold = !this.base.some(([dimension]) => dimension === cut);
    const of = { ...about, ...leavingFor(this.scope, this.edition) };
    const whole = { ...of, table: tableOf(false) };
    return isTold
      ? { name, figures: { ...of, table: tableOf(true) }, coarser: whole, cut }
      : { name, figures: whole, coarser: null, cut: null };
  }

  private dimensions(cut: string | null): string[] {
    return [...this.base.map(([dimension]) => dimension), ...(cut ? [cut] : [])];
  }

  private key(value: string | null): string[] {
    return [...this.base.map(([, each]) => each), ...(value ? [value] : [])];
  }
}
