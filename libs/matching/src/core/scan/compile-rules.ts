import { yearOf } from '@puente/kernel';
import { funderKinds, legalRoutes, populations, regions, states, statesOf } from '@puente/taxonomy/core';
import type { ProgrammeFacts } from '../programme-facts';
import { RULES, type RuleCode } from '../rules';
import { bitsOf, maskOf } from '../store/bits';
import { FLAG, SHIFT } from '../store/columns';
import type { LanguageSets } from '../store/language-sets';
import { wantedStates } from '../wanted-places';
import { FAILS, UNKNOWN } from './block';
import type { BudgetQuery, PlaceQuery, RefusalQuery, RuleQuery, ShareQuery } from './rule-query';

type Asked = (code: RuleCode) => boolean;

const NO_YEAR_TOO_LATE = 100_000;

/** The rules that a programme asks, for the loop over columns. Each equals its rule in `rules/`, row by row. */
export function compileRules(languages: LanguageSets, programme: ProgrammeFacts): RuleQuery {
  const codes = new Set(RULES.filter((rule) => rule.asked(programme)).map(({ code }) => code));
  const asked: Asked = (code) => codes.has(code);
  const { rules, award, today } = programme;
  return {
    shares: [
      ...flagRules(asked),
      ...(asked('legal-route') ? [routeRule(programme)] : []),
      ...(asked('excluded-populations') ? [populationRule(programme)] : []),
    ],
    place: asked('place') ? placeQuery(programme) : null,
    refusals: refusalQuery(programme),
    budget: budgetQuery(programme, asked),
    latestFounded: asked('years') ? yearOf(today) - Math.ceil(rules.minYears ?? 0) : NO_YEAR_TOO_LATE,
    unknownFounded: asked('years') ? UNKNOWN : 0,
    languages: languageVerdicts(languages, programme, asked('language')),
    largestAward: asked('min-award') ? (award.maxMxn ?? Infinity) : Infinity,
  };
}

/** The three rules on yes, no and unknown: 1 is no and 2 is yes in their two bits. */
function flagRules(asked: Asked): ShareQuery[] {
  const shifts = [
    ...(asked('authorised-donee') ? [FLAG.authorisedDonee] : []),
    ...(asked('cluni') ? [FLAG.cluni] : []),
    ...(asked('publicity') ? [FLAG.publicity] : []),
  ];
  return shifts.map((shift) => ({ column: 'flags', wanted: 2 << shift, possible: 3 << shift }));
}

function placeQuery(programme: ProgrammeFacts): PlaceQuery {
  const wanted = wantedStates(programme);
  const sure = regions.codes.filter((region) => statesOf(region).every((one) => wanted.includes(one)));
  return {
    wanted: bitsOf(states, wanted),
    states: maskOf(states, SHIFT.states),
    sureRegions: bitsOf(regions, sure, SHIFT.regions),
  };
}

/** A kind that the funder has not stated could be any of those refused. */
function refusalQuery({ funderKind }: ProgrammeFacts): RefusalQuery {
  return funderKind
    ? { fails: bitsOf(funderKinds, [funderKind], SHIFT.refusedFunders), open: 0 }
    : { fails: 0, open: maskOf(funderKinds, SHIFT.refusedFunders) };
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

function routeRule({ rules }: ProgrammeFacts): ShareQuery {
  const wanted = bitsOf(legalRoutes, rules.legalRoutes, SHIFT.legalRoutes);
  return { column: 'work', wanted, possible: maskOf(legalRoutes, SHIFT.legalRoutes) };
}

function populationRule({ rules }: ProgrammeFacts): ShareQuery {
  const possible = maskOf(populations, SHIFT.populations);
  const wanted = possible & ~bitsOf(populations, rules.excludePopulations);
  return { column: 'people', wanted, possible };
}

function languageVerdicts(languages: LanguageSets, programme: ProgrammeFacts, asked: boolean): Uint8Array {
  return Uint8Array.from({ length: languages.size }, (_, number) => {
    const set = languages.at(number);
    if (!asked || set.some((code) => programme.languages.includes(code))) return 0;
    return set.length === 0 ? UNKNOWN : FAILS;
  });
}
