import { isLocale, type Locale } from '@puente/kernel';
import { refuse, type InputRefused } from '../match/refusal';

/** The options as commander gives them. */
export interface RawRecommendOptions {
  readonly grants?: string;
  readonly newcomers?: string;
  readonly top: string;
  readonly damping?: string;
  readonly evaluate?: boolean;
  readonly format: string;
  readonly language: string;
  readonly out?: string;
}

export interface RecommendOptions {
  readonly grants: string;
  readonly newcomers: string | null;
  readonly top: number;
  /** How much who stands in many lists gives way to others, 0 to 1. */
  readonly damping: number;
  readonly evaluate: boolean;
  readonly format: 'table' | 'json';
  readonly language: Locale;
  readonly out: string | null;
}

const MOST = 100_000;

/** Checks the options; a wrong one is refused like any other input. */
export function readRecommendOptions(raw: RawRecommendOptions): RecommendOptions {
  const { language, format, grants } = raw;
  if (!isLocale(language)) throw wrong('--language', language, 'es, en');
  if (format !== 'table' && format !== 'json') throw wrong('--format', format, 'table, json');
  if (!grants) throw refuse('--grants', 'option-missing', 'Falta esta opción.', 'This option is missing.');
  if (raw.evaluate && (raw.newcomers || raw.damping)) throw evaluateAlone();
  return {
    grants,
    newcomers: raw.newcomers ?? null,
    top: readTop(raw.top),
    damping: readDamping(raw.damping ?? '0'),
    evaluate: raw.evaluate ?? false,
    format,
    language,
    out: raw.out ?? null,
  };
}

function readTop(value: string): number {
  const top = /^\d{1,6}$/.test(value) ? Number(value) : 0;
  if (top < 1 || top > MOST) throw wrong('--top', value, `1 … ${MOST}`);
  return top;
}

function readDamping(value: string): number {
  if (!/^(0(\.\d{1,3})?|1(\.0{1,3})?)$/.test(value)) throw wrong('--damping', value, '0 … 1');
  return Number(value);
}

function wrong(option: string, value: string, choices: string): InputRefused {
  return refuse(
    option,
    'option-wrong',
    `«${value}» no es una opción (${choices}).`,
    `“${value}” is no choice (${choices}).`,
  );
}

function evaluateAlone(): InputRefused {
  return refuse(
    '--evaluate',
    'option-wrong',
    'La evaluación oculta sus propios pares y prueba varias amortiguaciones: quite --newcomers y --damping.',
    'The evaluation hides pairs of its own and tries several dampings: leave out --newcomers and --damping.',
  );
}
