import type { Currency, DateOnly, LocaleText } from '@puente/kernel';

/** A value of the unit of account (UMA) and the day from which it holds. */
export interface UmaValue {
  readonly from: DateOnly;
  /** A day's value in centavos. */
  readonly minor: bigint;
}

/** By the national statistics office (INEGI): each holds from the first of February. */
export const UMA_VALUES: readonly UmaValue[] = [
  { from: '2025-02-01' as DateOnly, minor: 11_314n },
  { from: '2026-02-01' as DateOnly, minor: 11_731n },
];

/** From so many units a donation makes an organisation identify the donor, and give notice (LFPIORPI, art. 17, XIII). */
export interface DonationThresholds {
  readonly from: DateOnly;
  readonly identify: bigint;
  readonly notice: bigint;
  /** For how long records are kept. */
  readonly keepYears: number;
}

export const DONATION_THRESHOLDS: readonly DonationThresholds[] = [
  { from: '2025-07-17' as DateOnly, identify: 1_605n, notice: 3_210n, keepYears: 10 },
];

export type DonationReminder = 'identify-donor' | 'give-notice' | 'thresholds-unknown';

/** The last value that holds on a day; null before the first. */
export function valueOn<Value extends { readonly from: DateOnly }>(
  values: readonly Value[],
  day: DateOnly,
): Value | null {
  const known = values
    .filter(({ from }) => from <= day)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  return known.at(-1) ?? null;
}

/** What to look at for a donation in pesos on a day. A reminder, no legal verdict. */
export function donationReminder(minor: bigint, day: DateOnly): DonationReminder | null {
  const [uma, thresholds] = [valueOn(UMA_VALUES, day), valueOn(DONATION_THRESHOLDS, day)];
  if (!uma || !thresholds) return 'thresholds-unknown';
  if (minor >= thresholds.notice * uma.minor) return 'give-notice';
  return minor >= thresholds.identify * uma.minor ? 'identify-donor' : null;
}

export const REMINDER_WORDS: Readonly<Record<DonationReminder, LocaleText>> = {
  'identify-donor': {
    es: 'Por su monto, la organización quizá deba identificar a quien dona. Que lo revise quien la asesora.',
    en: 'By its amount, the nonprofit may have to identify the donor. Its counsel should look at it.',
  },
  'give-notice': {
    es: 'Por su monto, la organización quizá deba identificar a quien dona y dar aviso. Que lo revise quien la asesora.',
    en: 'By its amount, the nonprofit may have to identify the donor and give notice. Its counsel should look at it.',
  },
  'thresholds-unknown': {
    es: 'No se conocen los umbrales de esa fecha. Que lo revise quien asesora a la organización.',
    en: 'The thresholds of that day are not known. The nonprofit’s counsel should look at it.',
  },
};

/** The thresholds of a day in centavos, with the day from which they hold; null before the first that is known. */
export function donationThresholds(day: DateOnly): DonationAmounts | null {
  const [uma, thresholds] = [valueOn(UMA_VALUES, day), valueOn(DONATION_THRESHOLDS, day)];
  if (!uma || !thresholds) return null;
  return {
    from: uma.from > thresholds.from ? uma.from : thresholds.from,
    identifyMinor: thresholds.identify * uma.minor,
    noticeMinor: thresholds.notice * uma.minor,
    keepYears: thresholds.keepYears,
  };
}

export interface DonationAmounts {
  readonly from: DateOnly;
  readonly identifyMinor: bigint;
  readonly noticeMinor: bigint;
  readonly keepYears: number;
}

/** What to look at for each award in pesos that was not taken back, as if it were paid at once on a day. */
export function remindersOf<Award extends { readonly amountMinor: bigint; readonly currency: Currency }>(
  awards: readonly Award[],
  day: DateOnly,
): { readonly award: Award; readonly code: DonationReminder }[] {
  return awards.flatMap((award) => {
    const code = award.currency === 'MXN' ? donationReminder(award.amountMinor, day) : null;
    return code ? [{ award, code }] : [];
  });
}
