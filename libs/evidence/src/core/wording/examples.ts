import type { Locale } from '@puente/kernel';
import type { Advice } from './advice';

/** Words that an advice looks for as a reader would write them: one example of each pattern, `…` for any ending. */
export function examplesOf({ find }: Advice, locale: Locale): string[] {
  const examples = find[locale].map((pattern) =>
    pattern
      .replace(/\([^)]*\)\?/g, '')
      .replace(/\(([^|)]*)[^)]*\)/g, '$1')
      .replace(/.\?/gu, '')
      .replace(/\*/g, '…'),
  );
  return [...new Set(examples)];
}

/** What may stand in the place of the words as it is; `null` where the writer must choose or say more. */
export function replacementOf({ instead }: Advice, locale: Locale): string | null {
  return /[,;.:()]| o | or | y | and /.test(instead[locale]) ? null : instead[locale];
}
