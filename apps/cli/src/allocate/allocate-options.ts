import { isLocale } from '@puente/kernel';
import { refuse, type InputRefused } from '../match/refusal';

/** As the command line gives them. */
export interface RawAllocateOptions {
  readonly problem?: string;
  readonly seconds: string;
  readonly format: string;
  readonly language: string;
  readonly out?: string;
}

export interface AllocateOptions {
  readonly problem: string;
  readonly seconds: number;
  readonly out: string | null;
}

const MOST_SECONDS = 3_600;

/** Checks the options; a wrong one is refused like any other input. */
export function readAllocateOptions(raw: RawAllocateOptions): AllocateOptions {
  if (!isLocale(raw.language)) throw wrong('--language', raw.language, 'es, en');
  if (raw.format !== 'json') throw wrong('--format', raw.format, 'json');
  if (!raw.problem) {
    throw refuse('--problem', 'option-missing', 'Falta esta opción.', 'This option is missing.');
  }
  const seconds = /^\d{1,4}$/.test(raw.seconds) ? Number(raw.seconds) : 0;
  if (seconds < 1 || seconds > MOST_SECONDS) throw wrong('--seconds', raw.seconds, `1 … ${MOST_SECONDS}`);
  return { problem: raw.problem, seconds, out: raw.out ?? null };
}

function wrong(option: string, value: string, choices: string): InputRefused {
  return refuse(
    option,
    'option-wrong',
    `«${value}» no es una opción (${choices}).`,
    `“${value}” is no choice (${choices}).`,
  );
}
