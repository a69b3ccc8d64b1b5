import { retentionCodes, retentionLine } from '@puente/retention/core';
import { Refused } from '../refused';

/** One line for each kind of data: code, what, how long, by what. */
export function printRetention(language: string): void {
  if (language !== 'es' && language !== 'en') throw new Refused(`--language ${language}: es, en`);
  const lines = retentionCodes.map((code) => retentionLine(code, language).join('\t'));
  process.stdout.write(`${lines.join('\n')}\n`);
}
