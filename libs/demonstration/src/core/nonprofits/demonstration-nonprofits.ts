import type { LocaleText } from '@puente/kernel';
import type { NonprofitFacts } from '@puente/organizations/core';
import { regionOf, sizeBandOf, states, type StateCode } from '@puente/taxonomy/core';
import type { LineCode, LineOfWork } from '../lines-of-work/line-of-work';
import { LINES_OF_WORK } from '../lines-of-work/lines-of-work';
import { missionOf } from '../missions/mission-of';
import { seededSource, type SeededSource } from '../seeded-source';
import { languagesSpoken } from './languages-spoken';
import { acceptsPublicity, foundedYear, hasCluni, isAuthorisedDonee, possibleRoutes } from './legal-facts';
import { fundersRefused, gapsStated } from './own-statements';
import { annualBudget, minimumAward } from './money-facts';
import { fictionalName } from './names';
import { MAIN_STATE_COUNTS } from './state-counts';
import { statesServed } from './states-served';
import { lineWeight, workFacts } from './work-facts';

const PLACES_SEED = 20_261_121;
/** Of the seeds tried, one with even shares and with good examples for every programme. */
const FIRST_SEED = 6_000;

/**
 * The 400 fictional nonprofits of the demonstration: the same on every call and every machine. The first state and
 * the first service of each are its main ones; the number in the id says nothing of the place.
 */
export function demonstrationNonprofits(): NonprofitFacts[] {
  const soFar = new Map<LineCode, number>();
  return mainStates().map((main, index) => {
    const source = seededSource(FIRST_SEED + index);
    const line = source.weighted(LINES_OF_WORK, (each) => lineWeight(each, regionOf(main)));
    const nth = soFar.get(line.code) ?? 0;
    soFar.set(line.code, nth + 1);
    return buildNonprofit(source, { index, main, line, mission: missionOf(line.code, nth) });
  });
}

interface Frame {
  readonly index: number;
  readonly main: StateCode;
  readonly line: LineOfWork;
  readonly mission: LocaleText;
}

function mainStates(): StateCode[] {
  const inOrder = states.codes.flatMap((code) => Array<StateCode>(MAIN_STATE_COUNTS[code]).fill(code));
  return seededSource(PLACES_SEED).shuffled(inOrder);
}

function buildNonprofit(source: SeededSource, { index, main, line, mission }: Frame): NonprofitFacts {
  const work = workFacts(source, line, main);
  const budget = annualBudget(source);
  const authorisedDonee = isAuthorisedDonee(source, budget);
  return {
    id: `demo-${String(index + 1).padStart(3, '0')}`,
    name: fictionalName(index),
    withheld: false,
    states: statesServed(source, main, line.followsRoutes),
    regions: [],
    sizeBand: budget === null ? null : sizeBandOf(budget),
    ...work,
    languages: languagesSpoken(source, main, work.populations.includes('indigenous')),
    annualBudgetMxn: budget,
    foundedYear: foundedYear(source),
    authorisedDonee,
    cluni: hasCluni(source),
    legalRoutes: possibleRoutes(source, authorisedDonee),
    minAwardMxn: minimumAward(source, budget),
    acceptsPublicity: acceptsPublicity(source, work.safety),
    capacityGaps: gapsStated(index),
    refusedFunders: fundersRefused(index),
    mission,
  };
}
