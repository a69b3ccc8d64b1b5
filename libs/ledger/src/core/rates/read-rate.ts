import { isCurrency, parseDateOnly, type Currency, type DateOnly } from '@puente/kernel';
import { parseRate, RATE_SOURCES, type ExchangeRate } from '../exchange-rate';
import type { RateFault, RateFaultCode, RateField } from './rate-fault';

/** A rate as somebody writes it: all of it text. */
export type RateText = Readonly<Record<RateField, string>>;

/** What one unit of a currency is worth in another. */
export interface PairRate extends ExchangeRate {
  readonly of: Currency;
  readonly in: Currency;
}

/** Reads a rate that was known by `today`, or says of every field what is wrong with it. */
export function readRate(
  text: RateText,
  today: DateOnly,
): { readonly rate: PairRate } | { readonly faults: readonly RateFault[] } {
  const faults = faultsOf(text, today);
  if (faults.length > 0) return { faults };
  const { of, in: into, day, source, rate } = text;
  const known = { ratedOn: day as DateOnly, source: source as ExchangeRate['source'], value: rate };
  return { rate: { of: of as Currency, in: into as Currency, ...known } };
}

function faultsOf(text: RateText, today: DateOnly): RateFault[] {
  const wrong = (field: RateField, code: RateFaultCode): RateFault[] => [
    { line: null, field, code, params: { value: text[field].slice(0, 40) } },
  ];
  const unknown = (['of', 'in'] as const).filter((field) => !isCurrency(text[field]));
  const day = parseDateOnly(text.day);
  return [
    ...unknown.flatMap((field) => wrong(field, 'rate-currency')),
    ...(unknown.length === 0 && text.of === text.in ? wrong('in', 'rate-same-currency') : []),
    ...(day === null ? wrong('day', 'rate-day') : day > today ? wrong('day', 'rate-day-ahead') : []),
    ...(RATE_SOURCES.some((source) => source === text.source) ? [] : wrong('source', 'rate-source')),
    ...(parseRate(text.rate) === null ? wrong('rate', 'rate-number') : []),
  ];
}
