import { forms, movements, needs, populations, regions, services, states } from '@puente/taxonomy/core';
import { PARTS, portion, regionsFit, statesFit, strategyFit } from '../parts';
import type { PartCode, ProgrammeFacts } from '../programme-facts';
import { contribution } from '../score-match';
import { bitsOf, codesOf, countBits } from '../store/bits';
import type { ColumnStore } from '../store/column-store';
import { SHIFT } from '../store/columns';
import { levelsOfBits } from '../store/row-codec';
import { wantedStates } from '../wanted-places';
import type { Kernel } from './block';
import { indexedText, LateText, textQuery } from './text-query';
import { tableOf } from './table-of';
import * as kernels from './part-kernels';

export interface CompiledParts {
  /** What the silent parts give to everyone. */
  readonly base: number;
  readonly kernels: readonly Kernel[];
  /** The part of text where the store has no index of words: it is worked out for few rows, at the end. */
  readonly late: LateText | null;
}

type Compile = (store: ColumnStore, programme: ProgrammeFacts, weight: number) => Kernel;

/** The parts of fit as passes over columns: tables made once from the formulas in `parts/`. */
export function compileParts(store: ColumnStore, programme: ProgrammeFacts): CompiledParts {
  const asked = PARTS.filter((part) => programme.weights[part.code] > 0 && !part.silent(programme));
  const codes = asked.map(({ code }) => code).filter((code) => code !== 'text');
  const kernels = codes.map((code) => COMPILERS[code](store, programme, programme.weights[code]));
  if (asked.length === codes.length) return { base: silentPoints(programme), kernels, late: null };
  const query = textQuery(programme);
  if (!store.text) return { base: silentPoints(programme), kernels, late: new LateText(store, query) };
  return {
    base: silentPoints(programme),
    kernels: [...kernels, indexedText(store.text, store.rows, query)],
    late: null,
  };
}

function silentPoints(programme: ProgrammeFacts): number {
  const silent = PARTS.filter((part) => part.silent(programme));
  return silent.reduce((sum, { code }) => sum + contribution(programme.weights[code], 1), 0);
}

const COMPILERS: Readonly<Record<Exclude<PartCode, 'text'>, Compile>> = {
  strategies: ({ columns }, programme, weight) => {
    const fit = (bits: number) => strategyFit(programme.strategies, levelsOfBits(bits));
    return kernels.levelKernel(columns.strategies, tableOf(256, weight, fit));
  },
  geography: compileGeography,
  needs: ({ columns }, programme, weight) => overlap(columns.needs, bitsOf(needs, programme.needs), weight),
  populations: ({ columns }, programme, weight) =>
    overlap(columns.people, bitsOf(populations, programme.populations), weight),
  forms: ({ columns }, programme, weight) => overlap(columns.field, bitsOf(forms, programme.forms), weight),
  services: ({ columns }, programme, weight) =>
    overlap(columns.work, bitsOf(services, programme.services), weight),
  movements: ({ columns }, programme, weight) =>
    overlap(columns.field, bitsOf(movements, programme.movements, SHIFT.movements), weight),
  award: ({ columns }, programme, weight) => kernels.awardKernel(columns.minAward, programme.award, weight),
};

function overlap(column: Uint32Array, wanted: number, weight: number): Kernel {
  const all = countBits(wanted);
  return kernels.overlapKernel(
    column,
    wanted,
    tableOf(all + 1, weight, (shared) => portion(shared, all)),
  );
}

function compileGeography({ columns }: ColumnStore, programme: ProgrammeFacts, weight: number): Kernel {
  const wanted = wantedStates(programme);
  return kernels.geographyKernel(columns.states, columns.people, {
    wanted: bitsOf(states, wanted),
    byStates: tableOf(wanted.length + 1, weight, (served) => statesFit(served, wanted.length)),
    byRegions: tableOf(16, weight, (bits) => regionsFit(wanted, codesOf(regions, bits))),
    regionShift: SHIFT.regions,
  });
}
