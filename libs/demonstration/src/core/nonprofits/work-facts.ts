import type { NonprofitFacts, StrategyLevel } from '@puente/organizations/core';
import {
  regionOf,
  regionTrends,
  strategies,
  type Need,
  type Region,
  type SafetyLevel,
  type StateCode,
  type Strategy,
} from '@puente/taxonomy/core';
import type { LineOfWork, Mix } from '../lines-of-work/line-of-work';
import type { SeededSource } from '../seeded-source';

/** What nearly every group asks for, whatever its work. */
const COMMON_NEEDS: readonly Need[] = [
  'capacity.fundraising',
  'capacity.communications',
  'capacity.monitoring-evaluation',
  'capacity.digital',
];
const SIDELINES: readonly Strategy[] = ['capacity', 'prevention', 'cross-movement'];
const OFTEN = 0.45;
const SELDOM = 0.12;

type WorkFacts = Pick<
  NonprofitFacts,
  'safety' | 'strategies' | 'needs' | 'forms' | 'populations' | 'services' | 'movements'
>;

/** What a nonprofit of a line does, for whom and with whom, coloured by the trends of its region. */
export function workFacts(source: SeededSource, line: LineOfWork, main: StateCode): WorkFacts {
  const trends = regionTrends.filter(({ region }) => region === regionOf(main));
  const formsOfRegion = trends.flatMap(({ forms }) => forms);
  const populationsOfRegion = trends.flatMap(({ populations }) => populations);
  return {
    safety: drawSafety(source, line),
    strategies: drawStrategies(source, line),
    needs: unique([...draw(source, line.needs), ...source.some(COMMON_NEEDS, SELDOM)]),
    forms: unique([...draw(source, line.forms), ...source.some(formsOfRegion, SELDOM)]),
    populations: unique([...draw(source, line.populations), ...source.some(populationsOfRegion, SELDOM)]),
    services: draw(source, line.services),
    movements: draw(source, line.movements),
  };
}

/** Half as likely again where the line is at home. */
export function lineWeight(line: LineOfWork, region: Region): number {
  return line.regions.includes(region) ? 3 : 2;
}

function draw<Code>(source: SeededSource, { always, sometimes }: Mix<Code>): Code[] {
  return [...always, ...source.some(sometimes, OFTEN)];
}

function drawSafety(source: SeededSource, { safety }: LineOfWork): SafetyLevel {
  const drawn = source.fraction() * 100;
  if (drawn < safety.protected) return 'protected';
  return drawn < safety.protected + safety.discreet ? 'discreet' : 'open';
}

function drawStrategies(source: SeededSource, line: LineOfWork): Partial<Record<Strategy, StrategyLevel>> {
  const sidelines = source.some(SIDELINES, SELDOM * 2);
  const levels: Partial<Record<Strategy, StrategyLevel>> = {};
  for (const code of strategies.codes) {
    const level = line.strategies[code] ?? (sidelines.includes(code) ? 1 : undefined);
    if (level !== undefined) levels[code] = level;
  }
  return levels;
}

function unique<Code>(codes: readonly Code[]): Code[] {
  return [...new Set(codes)];
}
