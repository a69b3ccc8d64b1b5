import type { LocaleText } from '@puente/kernel';
import { DAILY_RULES } from './daily-rules';
import { LASTING_RULES } from './lasting-rules';

/** How long one kind of data stays. */
export interface RetentionRule {
  readonly what: LocaleText;
  /** The tables that hold it; each table of the database stands in at least one rule. */
  readonly tables: readonly string[];
  /** Days after `from`; null: no number of days ends it. */
  readonly days: number | null;
  readonly from: LocaleText;
  /** `daily`: a job takes it away; `erasure`: it goes with its organisation; `kept`: nothing takes it away by itself. */
  readonly by: 'daily' | 'erasure' | 'kept';
}

/** The closed list of limits; what is not in it is not to be stored. */
export const RETENTION = { ...DAILY_RULES, ...LASTING_RULES } as const;

export type RetentionCode = keyof typeof RETENTION;
export const retentionCodes = Object.keys(RETENTION) as RetentionCode[];

/** The kinds of data that the daily job takes away. */
export type DailyCode = keyof typeof DAILY_RULES;
export const dailyCodes = Object.keys(DAILY_RULES) as DailyCode[];

/** Before which instant data of this kind are past their time. */
export function cutoffOf(code: DailyCode, now: Date): Date {
  return new Date(now.getTime() - DAILY_RULES[code].days * 86_400_000);
}
