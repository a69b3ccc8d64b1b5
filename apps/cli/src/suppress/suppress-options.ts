import type { Limits } from '@puente/disclosure/core';
import { isLocale } from '@puente/kernel';
import { refuse, type InputRefused } from '../match/refusal';

/** The options as commander gives them. */
export interface RawSuppressOptions {
  readonly table?: string;
  readonly k: string;
  readonly minContributors: string;
  readonly maxShare: string;
  readonly hideZeros?: boolean;
  readonly released?: string;
  readonly check?: boolean;
  readonly seconds: string;
  readonly format: string;
  readonly language: string;
  readonly out?: string;
}

export interface SuppressOptions {
  readonly table: string;
  readonly limits: Limits;
  readonly released: string | null;
  /** Whether a protected table is kept in the folder of releases. */
  readonly keep: boolean;
  readonly seconds: number;
  readonly out: string | null;
}

/** Checks the options; a wrong one is refused like any other input. */
export function readSuppressOptions(raw: RawSuppressOptions): SuppressOptions {
  if (!isLocale(raw.language)) throw wrong('--language', raw.language, 'es, en');
  if (raw.format !== 'json') throw wrong('--format', raw.format, 'json');
  if (!raw.table) throw refuse('--table', 'option-missing', 'Falta esta opción.', 'This option is missing.');
  return {
    table: raw.table,
    limits: {
      k: readWhole('--k', raw.k, 1_000),
      minContributors: readWhole('--min-contributors', raw.minContributors, 1_000),
      maxShare: readShare(raw.maxShare),
      hideZeros: raw.hideZeros ?? false,
    },
    released: raw.released ?? null,
    keep: raw.released !== undefined && !raw.check,
    seconds: readWhole('--seconds', raw.seconds, 3_600),
    out: raw.out ?? null,
  };
}

function readWhole(option: string, value: string, most: number): number {
  const number = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most) throw wrong(option, value, `1 … ${most}`);
  return number;
}

function readShare(value: string): number {
  const share = /^\d?\.?\d+$/.test(value) ? Number(value) : 0;
  if (share <= 0 || share > 1) throw wrong('--max-share', value, '0.01 … 1');
  return share;
}

function wrong(option: string, value: string, choices: string): InputRefused {
  return refuse(
    option,
    'option-wrong',
    `«${value}» no es una opción (${choices}).`,
    `“${value}” is no choice (${choices}).`,
  );
}
