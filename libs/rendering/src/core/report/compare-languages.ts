import { parseDateOnly } from '@puente/kernel';
import type { ReportDocument } from './report-document';

/** What is the same in every language: names, codes, addresses and days. Other texts are translated. */
const SAME = new Set(['id', 'key', 'kind', 'drawing', 'state', 'consent', 'minor', 'currency', 'url', 'day']);

/**
 * Where the report in one language says something else than in the other: blocks in another order or with other names, other
 * figures, other sources. Empty when one is the translation of the other.
 */
export function differencesOf(one: ReportDocument, other: ReportDocument): string[] {
  const { language, ...rest } = one;
  const { language: otherLanguage, ...otherRest } = other;
  const twice = language === otherLanguage ? ['language'] : [];
  return [...twice, ...differ(rest, otherRest, '')];
}

function differ(one: unknown, other: unknown, path: string): string[] {
  if (typeof one === 'string' && typeof other === 'string') {
    return one === other || isTranslated(path, one) ? [] : [path];
  }
  if (!isObject(one) || !isObject(other)) return Object.is(one, other) ? [] : [path];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((name) => differ(one[name], other[name], path ? `${path}.${name}` : name));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object';

function isTranslated(path: string, text: string): boolean {
  if (/\.sources\.\d+$/.test(path)) return false;
  return !SAME.has(path.split('.').at(-1)!) && parseDateOnly(text) === null;
}
