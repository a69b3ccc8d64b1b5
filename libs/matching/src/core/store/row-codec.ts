import {
  capacityGaps,
  forms,
  funderKinds,
  legalRoutes,
  movements,
  needs,
  populations,
  regions,
  safetyLevels,
  services,
  sizeBands,
  states,
  strategies,
  type Strategy,
  type Vocabulary,
} from '@puente/taxonomy/core';
import type { NonprofitFacts, StrategyLevel } from '../nonprofit-facts';
import { bitsOf, codesOf } from './bits';
import { FLAG, SHIFT, UNKNOWN_YEAR, type Columns } from './columns';

const LEVEL_BITS = 2;

/** Writes a nonprofit's facts into a row of the columns; the row becomes live. */
export function writeRow(columns: Columns, row: number, facts: NonprofitFacts, languageSet: number): void {
  columns.states[row] = bitsOf(states, facts.states);
  columns.needs[row] = bitsOf(needs, facts.needs);
  columns.people[row] = peopleBits(facts);
  columns.work[row] =
    bitsOf(services, facts.services) | bitsOf(legalRoutes, facts.legalRoutes, SHIFT.legalRoutes);
  columns.field[row] = bitsOf(forms, facts.forms) | bitsOf(movements, facts.movements, SHIFT.movements);
  columns.languages[row] = languageSet;
  columns.budget[row] = facts.annualBudgetMxn ?? NaN;
  columns.minAward[row] = facts.minAwardMxn ?? NaN;
  columns.founded[row] = facts.foundedYear ?? UNKNOWN_YEAR;
  columns.strategies[row] = levelBits(facts.strategies);
  columns.flags[row] = flagBits(facts);
  columns.own[row] = ownBits(facts);
  columns.mainState[row] = facts.states.length === 0 ? 0 : states.indexOf(facts.states[0]!) + 1;
  columns.mainService[row] = facts.services.length === 0 ? 0 : services.indexOf(facts.services[0]!) + 1;
  columns.index(row);
}

/** The codes of a bit set, the main one first. */
function mainFirst<Code extends string>(vocabulary: Vocabulary<Code>, bits: number, main: number): Code[] {
  const codes = codesOf(vocabulary, bits);
  const first = vocabulary.codes[main - 1];
  return first === undefined ? codes : [first, ...codes.filter((code) => code !== first)];
}

function peopleBits(facts: NonprofitFacts): number {
  const known = facts.withheld ? bitsOf(regions, facts.regions, SHIFT.regions) : 0;
  const size = facts.sizeBand === null ? 0 : sizeBands.indexOf(facts.sizeBand) + 1;
  const safety = safetyLevels.indexOf(facts.safety);
  return bitsOf(populations, facts.populations) | known | (safety << SHIFT.safety) | (size << SHIFT.sizeBand);
}

function ownBits({ capacityGaps: gaps, refusedFunders }: NonprofitFacts): number {
  return (
    bitsOf(capacityGaps, gaps, SHIFT.capacityGaps) | bitsOf(funderKinds, refusedFunders, SHIFT.refusedFunders)
  );
}

/** The four levels, two bits each, in the order of the strategies; 0 is unknown. */
export function levelBits(levels: NonprofitFacts['strategies']): number {
  let bits = 0;
  strategies.codes.forEach((code, index) => (bits |= (levels[code] ?? 0) << (index * LEVEL_BITS)));
  return bits;
}

export function levelsOfBits(bits: number): NonprofitFacts['strategies'] {
  const levels: Partial<Record<Strategy, StrategyLevel>> = {};
  strategies.codes.forEach((code, index) => {
    const level = (bits >>> (index * LEVEL_BITS)) & 3;
    if (level !== 0) levels[code] = level as StrategyLevel;
  });
  return levels;
}

function flagBits(facts: NonprofitFacts): number {
  return (
    (triBits(facts.authorisedDonee) << FLAG.authorisedDonee) |
    (triBits(facts.cluni) << FLAG.cluni) |
    (triBits(facts.acceptsPublicity) << FLAG.publicity) |
    (Number(facts.withheld) << FLAG.withheld) |
    (1 << FLAG.live)
  );
}

/** 0 unknown, 1 no, 2 yes. */
function triBits(value: boolean | null): number {
  if (value === null) return 0;
  return value ? 2 : 1;
}

export function triOfBits(flags: number, shift: number): boolean | null {
  const bits = (flags >>> shift) & 3;
  return bits === 0 ? null : bits === 2;
}

export interface RowTexts {
  readonly name: string;
  readonly mission: { readonly es: string; readonly en: string };
}

/** The facts of a row again: the main state and service first, else lists in the order of their vocabulary. */
export function readRow(
  columns: Columns,
  row: number,
  id: string,
  languages: readonly string[],
  texts: RowTexts,
): NonprofitFacts {
  const people = columns.people[row]!;
  const work = columns.work[row]!;
  const field = columns.field[row]!;
  const own = columns.own[row]!;
  const flags = columns.flags[row]!;
  const founded = columns.founded[row]!;
  return {
    id,
    name: texts.name,
    safety: safetyLevels.codes[(people >>> SHIFT.safety) & 3]!,
    withheld: ((flags >>> FLAG.withheld) & 1) === 1,
    states: mainFirst(states, columns.states[row]!, columns.mainState[row]!),
    regions: codesOf(regions, people, SHIFT.regions),
    sizeBand: sizeBands.codes[((people >>> SHIFT.sizeBand) & 3) - 1] ?? null,
    strategies: levelsOfBits(columns.strategies[row]!),
    needs: codesOf(needs, columns.needs[row]!),
    forms: codesOf(forms, field),
    populations: codesOf(populations, people),
    services: mainFirst(services, work, columns.mainService[row]!),
    movements: codesOf(movements, field, SHIFT.movements),
    languages,
    annualBudgetMxn: knownNumber(columns.budget[row]!),
    foundedYear: founded === UNKNOWN_YEAR ? null : founded,
    authorisedDonee: triOfBits(flags, FLAG.authorisedDonee),
    cluni: triOfBits(flags, FLAG.cluni),
    legalRoutes: codesOf(legalRoutes, work, SHIFT.legalRoutes),
    minAwardMxn: knownNumber(columns.minAward[row]!),
    acceptsPublicity: triOfBits(flags, FLAG.publicity),
    capacityGaps: codesOf(capacityGaps, own, SHIFT.capacityGaps),
    refusedFunders: codesOf(funderKinds, own, SHIFT.refusedFunders),
    mission: texts.mission,
  };
}

function knownNumber(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
