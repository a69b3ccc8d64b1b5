import type { AwardRange } from '../programme-facts';
import { shown, type FieldReader } from './field-reader';

const PESO = 'MXN';
const CURRENCY = /^[A-Z]{3}$/;
const AMOUNT = { min: 0, max: 1e12 };
const RATE = { min: 0, max: 1e9 };

type Rates = Readonly<Record<string, number>>;

/** Pesos for one unit of each currency named; a rate must be above zero. */
export function readRates(reader: FieldReader, value: unknown): Rates {
  const rates: Record<string, number> = {};
  for (const [currency, given] of Object.entries(reader.fields(value, 'rates'))) {
    const rate = reader.number(given, `rates.${currency}`, RATE);
    if (!CURRENCY.test(currency)) {
      reader.refuse(`rates.${currency}`, 'unknown-currency', { value: currency.slice(0, 60) });
    } else if (rate === 0) reader.refuse(`rates.${currency}`, 'rate-not-above-zero');
    else if (rate !== null) rates[currency] = rate;
  }
  return rates;
}

/** The award in its own currency and in pesos; another currency than the peso needs its rate in the programme. */
export function readAward(reader: FieldReader, value: unknown, rates: Rates): AwardRange {
  const award = reader.fields(value, 'award');
  const min = reader.number(award.min, 'award.min', AMOUNT);
  const max = reader.number(award.max, 'award.max', AMOUNT);
  if (min !== null && max !== null && min > max) reader.refuse('award.min', 'min-above-max', { min, max });
  const currency = readCurrency(reader, award.currency);
  const rate = rateOf(reader, currency, rates);
  const publicity = reader.flag(award.publicity, 'award.publicity');
  const pesos = (amount: number | null) => (amount === null ? null : amount * rate);
  return { min, max, currency, minMxn: pesos(min), maxMxn: pesos(max), publicity };
}

function readCurrency(reader: FieldReader, value: unknown): string {
  if (value === undefined || value === null) return PESO;
  if (typeof value === 'string' && CURRENCY.test(value)) return value;
  reader.refuse('award.currency', 'unknown-currency', { value: shown(value) });
  return PESO;
}

function rateOf(reader: FieldReader, currency: string, rates: Rates): number {
  if (currency === PESO) return 1;
  const rate = rates[currency];
  if (rate === undefined) reader.refuse('award.currency', 'currency-without-rate', { value: currency });
  return rate ?? 1;
}
