import type { Locale, LocaleText } from '@puente/kernel';

/** One line for whoever must mend the input: `file:line:column: field (code): sentence`. */
export interface RefusedInput {
  readonly file: string;
  readonly line?: number;
  readonly column?: number | null;
  readonly field?: string | null;
  readonly code: string;
  readonly sentence: LocaleText;
}

const MORE: LocaleText = { es: '… y {count} más.', en: '… and {count} more.' };

/** The command cannot go on with this input; nothing was written. */
export class InputRefused extends Error {
  constructor(
    readonly refused: readonly RefusedInput[],
    private readonly total = refused.length,
  ) {
    super(refused[0]?.code ?? 'refused');
  }

  /** What stderr says, in the reader's language. */
  text(locale: Locale): string {
    const lines = this.refused.map((each) => lineOf(each, locale));
    const more = this.total - this.refused.length;
    if (more > 0) lines.push(MORE[locale].replace('{count}', String(more)));
    return lines.join('\n');
  }
}

export function refuse(file: string, code: string, es: string, en: string): InputRefused {
  return new InputRefused([{ file, code, sentence: { es, en } }]);
}

function lineOf({ file, line, column, field, code, sentence }: RefusedInput, locale: Locale): string {
  const place = [file, line, column].filter((part) => part !== undefined && part !== null).join(':');
  return `${place}: ${field ? `${field} ` : ''}(${code}): ${sentence[locale]}`;
}
