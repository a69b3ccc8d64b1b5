import type { DateOnly, LocaleText } from '@puente/kernel';

/** What of an award was given on by the end of a quarter, as the books of who gives on know it. */
export interface GivenOn {
  readonly amountMinor: bigint;
  /** What each recipient was given in all, in the award’s currency. */
  readonly byRecipient: readonly bigint[];
}

/** How many received of it. */
export const RECIPIENT_BANDS = {
  '3-5': { es: 'de 3 a 5 organizaciones', en: '3 to 5 nonprofits' },
  '6-10': { es: 'de 6 a 10 organizaciones', en: '6 to 10 nonprofits' },
  '11-': { es: 'más de 10 organizaciones', en: 'more than 10 nonprofits' },
} as const satisfies Record<string, LocaleText>;

/** How much of it was given on. */
export const SHARE_BANDS = {
  '1/4': { es: 'hasta una cuarta parte', en: 'up to a quarter' },
  '1/2': { es: 'entre una cuarta parte y la mitad', en: 'between a quarter and half' },
  '3/4': { es: 'entre la mitad y tres cuartas partes', en: 'between half and three quarters' },
  '4/4': { es: 'más de tres cuartas partes', en: 'more than three quarters' },
} as const satisfies Record<string, LocaleText>;

export type RecipientBand = keyof typeof RECIPIENT_BANDS;
export type ShareBand = keyof typeof SHARE_BANDS;

export interface PassedOn {
  readonly recipients: RecipientBand;
  readonly share: ShareBand;
}

const FEWEST = 3;
const MOST_OF_ONE_PERCENT = 60n;

/**
 * What a funder is told of what was given on of its award: bands, never who and never an amount. Null where fewer than three
 * received of it, or one got more than 60 %: nobody at all and one alone look alike. The rule is that of published cells
 * (docs/disclosure.md).
 */
export function passedOn({ amountMinor, byRecipient }: GivenOn): PassedOn | null {
  const total = byRecipient.reduce((sum, minor) => sum + minor, 0n);
  const isOfOne = byRecipient.some((minor) => minor * 100n > total * MOST_OF_ONE_PERCENT);
  if (byRecipient.length < FEWEST || isOfOne) return null;
  return { recipients: recipientBand(byRecipient.length), share: shareBand(total, amountMinor) };
}

const recipientBand = (count: number): RecipientBand => (count > 10 ? '11-' : count > 5 ? '6-10' : '3-5');

function shareBand(minor: bigint, of: bigint): ShareBand {
  if (minor * 4n <= of) return '1/4';
  if (minor * 2n <= of) return '1/2';
  return minor * 4n <= of * 3n ? '3/4' : '4/4';
}

/** The first day of the quarter in which a day lies: what is told stands still between two of them. */
export function quarterBegins(day: DateOnly): DateOnly {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 5)}${String(month).padStart(2, '0')}-01` as DateOnly;
}
