import { replacementOf, type Weight, type WordingMark } from '@puente/evidence';
import type { Locale } from '@puente/kernel';

/** A passage to think about. */
export class WordingMarkResponse {
  /** UTF-16 offsets in the text. */
  start!: number;
  end!: number;
  words!: string;
  code!: string;
  /** `avoid`, or `consider` where there are good uses. */
  weight!: Weight;
  /** In the reader's language. */
  why!: string;
  instead!: string;
  /** What may stand there as it is, in the text's language; null where the writer must choose. */
  replacement!: string | null;
}

export class WordingResponse {
  marks!: WordingMarkResponse[];
}

export function toWording(
  marks: readonly WordingMark[],
  reader: Locale,
  language: Locale = reader,
): WordingResponse {
  return {
    marks: marks.map(({ advice, ...mark }) => ({
      ...mark,
      why: advice.why[reader],
      instead: advice.instead[reader],
      replacement: replacementOf(advice, language),
    })),
  };
}
