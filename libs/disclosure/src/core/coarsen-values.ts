import { yearOf, type DateOnly, type LocaleText } from '@puente/kernel';
import { regionOf, type Region, type StateCode } from '@puente/taxonomy/core';

/** States as regions, each once, the main one first. */
export function regionsOfStates(states: readonly StateCode[]): Region[] {
  return [...new Set(states.map(regionOf))];
}

/** Upper bounds of the bands of amounts in pesos; the last band has none. */
const BOUNDS = [100_000, 500_000, 2_000_000, 10_000_000] as const;
const BAND_LABELS: readonly LocaleText[] = [
  { es: 'menos de 100 mil pesos', en: 'under 100 thousand pesos' },
  { es: 'de 100 a 500 mil pesos', en: '100 to 500 thousand pesos' },
  { es: 'de 500 mil a 2 millones de pesos', en: '500 thousand to 2 million pesos' },
  { es: 'de 2 a 10 millones de pesos', en: '2 to 10 million pesos' },
  { es: '10 millones de pesos o más', en: '10 million pesos or more' },
];

/** The band of an amount in pesos, in words. */
export function amountBand(pesos: number): LocaleText {
  const at = BOUNDS.findIndex((bound) => pesos < bound);
  return BAND_LABELS[at < 0 ? BOUNDS.length : at]!;
}

/** A day as its quarter: `2026-Q4`. */
export function quarterOf(day: DateOnly): string {
  return `${yearOf(day)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** A year as the first of its decade: 1998 is in 1990. */
export function decadeOf(year: number): number {
  return Math.floor(year / 10) * 10;
}
