import type { Locale } from '@puente/kernel';
import { isLocale } from '@puente/kernel';
import { REPORT_FORMATS, type ReportFormat } from '@puente/rendering';
import { MOST_YEARS, parseScope, type ImpactScope, type ImpactScopeInput } from '@puente/reporting/core';
import { Refused } from '../refused';

/** What was typed, before any of it was checked. */
export interface RawReportOptions {
  readonly funder?: string;
  readonly from?: string;
  readonly to?: string;
  readonly day?: string;
  readonly audience: string;
  readonly strategy: string;
  readonly region: string;
  readonly population: string;
  readonly language: string;
  readonly format: string;
  readonly out?: string;
}

export interface ReportOptions {
  readonly funder: string;
  readonly scope: ImpactScope;
  readonly language: Locale;
  readonly format: ReportFormat;
  readonly out: string;
}

const REASONS: Readonly<Record<string, string>> = {
  'form-unknown-choice': 'there is no such code',
  'impact-day': 'is no day such as 2026-12-31',
  'impact-period': `lies before --from, or more than ${MOST_YEARS} years after it`,
  'impact-day-early': 'lies before --from',
};

/** What is asked for, or a refusal that names each option that is wrong. */
export function reportOptions(raw: RawReportOptions): ReportOptions {
  const { language } = raw;
  const [funder, from] = [given(raw, 'funder'), given(raw, 'from')];
  const [to, out] = [given(raw, 'to'), given(raw, 'out')];
  const format = REPORT_FORMATS.find((each) => each === raw.format);
  if (!format) throw new Refused(`--format: ${raw.format}: one of ${REPORT_FORMATS.join(', ')}`);
  if (!isLocale(language)) throw new Refused(`--language: ${language}: es or en`);
  const { audience, day = to, strategy, region, population } = raw;
  const input: ImpactScopeInput = { audience, from, to, day, strategy, region, population };
  const { scope, errors } = parseScope(input);
  if (!scope) {
    const lines = errors.map(({ field, code }) => {
      return `--${field}: ${input[field as keyof ImpactScopeInput]}: ${REASONS[code] ?? code}`;
    });
    throw new Refused(lines.join('\n'));
  }
  return { funder, scope, language, format, out };
}

function given(raw: RawReportOptions, name: 'funder' | 'from' | 'to' | 'out'): string {
  const value = raw[name];
  if (!value) throw new Refused(`--${name}: is missing`);
  return value;
}
