import {
  forms,
  movements,
  needs,
  populations,
  regions,
  services,
  states,
  type Vocabulary,
} from '@puente/taxonomy/core';
import { partsOf, portion, regionsFit, statesFit, strategyFit, type OverlapCode } from '../parts';
import { ALL_PART_CODES, type PartCode, type ProgrammeFacts } from '../programme-facts';
import { contribution } from '../score-match';
import { bitsOf, codesOf, countBits } from '../store/bits';
import { SHIFT } from '../store/columns';
import { levelsOfBits } from '../store/row-codec';
import { wantedStates } from '../wanted-places';
import { compileFurther, FURTHER_PARTS } from './compile-further';
import type { GeographyQuery, OverlapQuery, PartQuery } from './part-query';
import { tableOf } from './table-of';

const LATE_PARTS: readonly PartCode[] = ['award', 'text'];

export type WeightOf = (code: PartCode) => number;

/** The parts of fit for the loop over columns. A silent part counts in the base; its tables hold zeros. */
export function compileParts(programme: ProgrammeFacts): PartQuery {
  const silent = new Set(
    partsOf(programme)
      .filter((part) => part.silent(programme))
      .map(({ code }) => code),
  );
  const weightOf: WeightOf = (code) => (silent.has(code) ? 0 : (programme.weights[code] ?? 0));
  const overlap = <Code extends string>(code: OverlapCode, vocabulary: Vocabulary<Code>, shift: number) =>
    overlapQuery(bitsOf(vocabulary, programme[code] as unknown as readonly Code[], shift), weightOf(code));
  const most = (codes: readonly PartCode[]) =>
    codes.reduce((sum, code) => sum + contribution(weightOf(code), 1), 0);
  const base = [...silent].reduce((sum, code) => sum + contribution(programme.weights[code] ?? 0, 1), 0);
  return {
    base,
    strategies: tableOf(256, weightOf('strategies'), (bits) =>
      strategyFit(programme.strategies, levelsOfBits(bits)),
    ),
    needs: overlap('needs', needs, SHIFT.needs),
    geography: geographyQuery(programme, weightOf('geography')),
    populations: overlap('populations', populations, SHIFT.populations),
    forms: overlap('forms', forms, SHIFT.forms),
    services: overlap('services', services, SHIFT.services),
    movements: overlap('movements', movements, SHIFT.movements),
    award: { award: programme.award, weight: weightOf('award') },
    further: compileFurther(programme, weightOf),
    mostBeside: most(['needs', 'forms', 'services', 'movements']),
    most: base + most(ALL_PART_CODES.filter((code) => !LATE_PARTS.includes(code))),
    mostFurther: most(FURTHER_PARTS),
  };
}

function overlapQuery(wanted: number, weight: number): OverlapQuery {
  const all = countBits(wanted);
  return { wanted, points: tableOf(all + 1, weight, (shared) => portion(shared, all)) };
}

function geographyQuery(programme: ProgrammeFacts, weight: number): GeographyQuery {
  const wanted = wantedStates(programme);
  return {
    wanted: bitsOf(states, wanted),
    points: tableOf(wanted.length + 1, weight, (served) => statesFit(served, wanted.length)),
    regionPoints: tableOf(16, weight, (bits) => regionsFit(wanted, codesOf(regions, bits))),
  };
}
