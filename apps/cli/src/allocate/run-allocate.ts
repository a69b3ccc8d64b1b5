import { isLocale } from '@puente/kernel';
import { openHighs } from '@puente/matching';
import { allocate, Unproven } from '@puente/matching/core';
import { InputRefused, refuse } from '../match/refusal';
import { writeOutput } from '../match/write-output';
import { Refused } from '../refused';
import { allocationJson } from './allocation-json';
import { readAllocateOptions, type RawAllocateOptions } from './allocate-options';
import { readProblem } from './read-problem';

/** Reads the problem, chooses and writes; what cannot be used is refused in the reader's language. */
export async function runAllocate(raw: RawAllocateOptions): Promise<void> {
  try {
    const { problem, seconds, out } = readAllocateOptions(raw);
    const read = readProblem(problem);
    const solver = await openHighs(performance.now() + seconds * 1_000);
    await writeOutput([allocationJson(allocate(read, solver))], out);
  } catch (error) {
    const refused = error instanceof Unproven ? unproven(raw) : error;
    if (!(refused instanceof InputRefused)) throw error;
    throw new Refused(refused.text(isLocale(raw.language) ? raw.language : 'es'));
  }
}

const unproven = ({ problem, seconds }: RawAllocateOptions): InputRefused =>
  refuse(
    problem!,
    'unproven',
    `En ${seconds} segundos no se pudo probar cuál es la mejor elección; con más (--seconds) o menos candidatas sí.`,
    `In ${seconds} seconds it could not be proven which choice is best; more of them (--seconds) or fewer candidates will do.`,
  );
