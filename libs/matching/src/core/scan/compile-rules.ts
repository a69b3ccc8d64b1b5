import { yearOf } from '@puente/kernel';
import { funderKinds, legalRoutes, populations, regions, states, statesOf } from '@puente/taxonomy/core';
import type { ProgrammeFacts } from '../programme-facts';
import { RULES, type RuleCode } from '../rules';
import { bitsOf, codesOf, maskOf } from '../store/bits';
import { FLAG, SHIFT } from '../store/columns';
import type { LanguageSets } from '../store/language-sets';
import { triOfBits } from '../store/row-codec';
import { wantedStates } from '../wanted-places';
import { FAILS, GONE, UNKNOWN } from './block';
import type { BudgetQuery, PlaceQuery, RuleQuery, ShareQuery } from './rule-query';

type Asked = (code: RuleCode) => boolean;

const NO_YEAR_TOO_LATE = 100_000;

/** The rules that a programme asks, for the loop over columns. Each equals its rule in `rules/`, row by row. */
export function compileRules(languages: LanguageSets, programme: ProgrammeFacts): RuleQuery {
  const codes = new Set(RULES.filter((rule) => rule.asked(programme)).map(({ code }) => code));
  const asked: Asked = (code) => codes.has(code);
  const { rules, award, today } = programme;
  return {
    flags: flagVerdicts(asked),
    place: placeQuery(programme, asked('place')),
    budget: budgetQuery(programme, asked),
    latestFounded: asked('years') ? yearOf(today) - Math.ceil(rules.minYears ?? 0) : NO_YEAR_TOO_LATE,
    unknownFounded: asked('years') ? UNKNOWN : 0,
    routes: routeQuery(programme, asked('legal-route')),
    populations: populationQuery(programme, asked('excluded-populations')),
    languages: languageVerdicts(languages, programme, asked('language')),
    largestAward: asked('min-award') ? (award.maxMxn ?? Infinity) : Infinity,
    funderKind: programme.funderKind ? bitsOf(funderKinds, [programme.funderKind], SHIFT.refusedFunders) : 0,
  };
}

/** Liveness and the three rules on yes, no and unknown, by the byte of flags. */
function flagVerdicts(asked: Asked): Uint8Array {
  const shifts = [
    ...(asked('authorised-donee') ? [FLAG.authorisedDonee] : []),
    ...(asked('cluni') ? [FLAG.cluni] : []),
    ...(asked('publicity') ? [FLAG.publicity] : []),
  ];
  return Uint8Array.from({ length: 256 }, (_, flags) => {
    if (((flags >>> FLAG.live) & 1) === 0) return GONE;
    const answers = shifts.map((shift) => triOfBits(flags, shift));
    return (answers.includes(false) ? FAILS : 0) | (answers.includes(null) ? UNKNOWN : 0);
  });
}

function placeQuery(programme: ProgrammeFacts, asked: boolean): PlaceQuery {
  const wanted = new Set(wantedStates(programme));
  const sure = (bits: number) =>
    codesOf(regions, bits).some((region) => statesOf(region).every((one) => wanted.has(one)));
  return {
    wanted: bitsOf(states, [...wanted]),
    sureRegions: Uint8Array.from({ length: 16 }, (_, bits) => Number(sure(bits))),
    verdicts: Uint8Array.from({ length: 16 }, (_, bits) => (asked ? placeVerdict(bits) : 0)),
  };
}

/** The rule of place (`place-rule.ts`): a withheld place passes by a whole region alone, and never fails. */
function placeVerdict(bits: number): number {
  const [wanted, known, withheld, sure] = [bits & 1, bits & 2, bits & 4, bits & 8];
  if (known) return wanted ? 0 : FAILS;
  return withheld && sure ? 0 : UNKNOWN;
}

function budgetQuery({ rules, award }: ProgrammeFacts, asked: Asked): BudgetQuery {
  const [band, share] = [asked('annual-budget'), asked('award-share')];
  return {
    min: band ? (rules.annualBudget.min ?? 0) : 0,
    max: band ? (rules.annualBudget.max ?? Infinity) : Infinity,
    award: share ? (award.minMxn ?? 0) : 0,
    share: share ? (rules.maxShareOfBudget ?? 0) : 1,
    unknown: band || share ? UNKNOWN : 0,
  };
}

function routeQuery({ rules }: ProgrammeFacts, asked: boolean): ShareQuery {
  const wanted = bitsOf(legalRoutes, rules.legalRoutes, SHIFT.legalRoutes);
  return { wanted, possible: maskOf(legalRoutes, SHIFT.legalRoutes), verdicts: shareVerdicts(asked) };
}

function populationQuery({ rules }: ProgrammeFacts, asked: boolean): ShareQuery {
  const possible = maskOf(populations, SHIFT.populations);
  const wanted = possible & ~bitsOf(populations, rules.excludePopulations);
  return { wanted, possible, verdicts: shareVerdicts(asked) };
}

function shareVerdicts(asked: boolean): Uint8Array {
  return asked ? Uint8Array.of(UNKNOWN, 0, FAILS, 0) : new Uint8Array(4);
}

function languageVerdicts(languages: LanguageSets, programme: ProgrammeFacts, asked: boolean): Uint8Array {
  return Uint8Array.from({ length: languages.size }, (_, number) => {
    const set = languages.at(number);
    if (!asked || set.some((code) => programme.languages.includes(code))) return 0;
    return set.length === 0 ? UNKNOWN : FAILS;
  });
}
