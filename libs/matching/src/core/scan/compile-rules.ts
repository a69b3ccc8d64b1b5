import { yearOf } from '@puente/kernel';
import { legalRoutes, populations, regions, states, statesOf } from '@puente/taxonomy/core';
import type { ProgrammeFacts } from '../programme-facts';
import { RULES, type RuleCode } from '../rules';
import { bitsOf, codesOf, maskOf } from '../store/bits';
import type { ColumnStore } from '../store/column-store';
import { FLAG, SHIFT, UNKNOWN_YEAR } from '../store/columns';
import { triOfBits } from '../store/row-codec';
import { wantedStates } from '../wanted-places';
import { FAILS, GONE, UNKNOWN, type Kernel } from './block';
import * as kernels from './rule-kernels';

type Asked = (code: RuleCode) => boolean;

/** The rules that a programme asks as passes over columns. Each equals its rule in `rules/`, row by row. */
export function compileRules(store: ColumnStore, programme: ProgrammeFacts): Kernel[] {
  const codes = new Set(RULES.filter((rule) => rule.asked(programme)).map(({ code }) => code));
  const asked: Asked = (code) => codes.has(code);
  const found = [
    kernels.byteKernel(store.columns.flags, flagVerdicts(asked)),
    asked('place') && compilePlace(store, programme),
    (asked('annual-budget') || asked('award-share')) && compileBudget(store, programme, asked),
    asked('years') && compileYears(store, programme),
    asked('legal-route') && compileRoutes(store, programme),
    asked('excluded-populations') && compileExcluded(store, programme),
    asked('language') && kernels.numberKernel(store.columns.languages, languageVerdicts(store, programme)),
    asked('min-award') && kernels.atMostKernel(store.columns.minAward, programme.award.maxMxn ?? Infinity),
  ];
  return found.filter((kernel) => kernel !== false);
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

function compilePlace({ columns }: ColumnStore, programme: ProgrammeFacts): Kernel {
  const wanted = new Set(wantedStates(programme));
  const sure = (bits: number) =>
    codesOf(regions, bits).some((region) => statesOf(region).every((one) => wanted.has(one)));
  return kernels.placeKernel(columns, {
    wanted: bitsOf(states, [...wanted]),
    sureRegions: Uint8Array.from({ length: 16 }, (_, bits) => Number(sure(bits))),
    regionShift: SHIFT.regions,
    withheldBit: 1 << FLAG.withheld,
  });
}

function compileBudget({ columns }: ColumnStore, { rules, award }: ProgrammeFacts, asked: Asked): Kernel {
  const shareAsked = asked('award-share');
  return kernels.budgetKernel(columns.budget, {
    min: rules.annualBudget.min ?? 0,
    max: rules.annualBudget.max ?? Infinity,
    award: shareAsked ? (award.minMxn ?? 0) : 0,
    share: shareAsked ? (rules.maxShareOfBudget ?? 0) : 1,
  });
}

function compileYears({ columns }: ColumnStore, { rules, today }: ProgrammeFacts): Kernel {
  return kernels.yearsKernel(columns.founded, yearOf(today), rules.minYears ?? 0, UNKNOWN_YEAR);
}

function compileRoutes({ columns }: ColumnStore, { rules }: ProgrammeFacts): Kernel {
  const possible = maskOf(legalRoutes, SHIFT.legalRoutes);
  return kernels.shareKernel(
    columns.work,
    possible,
    bitsOf(legalRoutes, rules.legalRoutes, SHIFT.legalRoutes),
  );
}

function compileExcluded({ columns }: ColumnStore, { rules }: ProgrammeFacts): Kernel {
  const possible = maskOf(populations, SHIFT.populations);
  return kernels.shareKernel(
    columns.people,
    possible,
    possible & ~bitsOf(populations, rules.excludePopulations),
  );
}

function languageVerdicts({ languages }: ColumnStore, programme: ProgrammeFacts): Uint8Array {
  return Uint8Array.from({ length: languages.size }, (_, number) => {
    const set = languages.at(number);
    if (set.length === 0) return UNKNOWN;
    return set.some((code) => programme.languages.includes(code)) ? 0 : FAILS;
  });
}
