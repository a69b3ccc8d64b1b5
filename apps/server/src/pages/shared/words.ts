import { formatMoney, dayInMexico, isCurrency, joinWords, type DateOnly, type Locale } from '@puente/kernel';
import type { NonprofitCard, ProgrammeFacts } from '@puente/matching';
import { formatNumber } from '@puente/rendering';
import { regions, services, sizeBands, states, type Vocabulary } from '@puente/taxonomy';
import { say } from '../../texts';

const KILOBYTE = 1024;

/** The size of a file, never less than a kilobyte. */
export const sizeWords = (byteCount: number, locale: Locale): string =>
  `${formatNumber(Math.max(1, Math.round(byteCount / KILOBYTE)), locale)} kB`;

/** The label of a code, or «not known». */
export function labelOf<Code extends string>(
  vocabulary: Vocabulary<Code>,
  code: Code | null,
  locale: Locale,
): string {
  return code === null ? say(locale, 'common.notKnown') : vocabulary.label(code)[locale];
}

export function labelsOf<Code extends string>(
  vocabulary: Vocabulary<Code>,
  codes: readonly Code[],
  locale: Locale,
): string[] {
  return codes.map((code) => vocabulary.label(code)[locale]);
}

/** Region, service and size of a nonprofit in words. */
export function cardWords(
  card: NonprofitCard,
  locale: Locale,
): { region: string; service: string; band: string } {
  return {
    region: labelOf(regions, card.mainRegion, locale),
    service: labelOf(services, card.mainService, locale),
    band: labelOf(sizeBands, card.sizeBand, locale),
  };
}

/** Whole units of a currency with its code. */
export function amountWords(amount: number, currency: string, locale: Locale): string {
  const minor = BigInt(Math.round(amount * 100));
  return isCurrency(currency) ? formatMoney({ minor, currency }, locale) : `${amount} ${currency}`;
}

/** «200,000 MXN – 900,000 MXN»; null when the programme says nothing of the amount. */
export function awardWords({ award }: ProgrammeFacts, locale: Locale): string | null {
  const ends = [award.min, award.max].filter((end) => end !== null);
  return ends.length === 0
    ? null
    : [...new Set(ends)].map((end) => amountWords(end, award.currency, locale)).join(' – ');
}

/** Where a programme works, in words. */
export function placeWords({ states: wanted, regions: whole }: ProgrammeFacts, locale: Locale): string {
  const names = [...labelsOf(regions, whole, locale), ...labelsOf(states, wanted, locale)];
  return names.length === 0 ? say(locale, 'common.wholeCountry') : joinWords(names, locale);
}

export function titleOf({ title }: ProgrammeFacts, locale: Locale): string {
  return title[locale] || title.es || title.en;
}

/** The day of an instant; templates write it in the reader’s language. */
export const dayOf = (instant: Date): DateOnly => dayInMexico(instant);
