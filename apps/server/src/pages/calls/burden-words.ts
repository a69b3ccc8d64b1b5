import { formatNumber } from '@puente/rendering';
import { LIGHT_TOUCH, type BurdenWarning, type CallCheck } from '@puente/grants';
import { formatMoney, type Locale } from '@puente/kernel';
import { say } from '../../texts';

/** What a call asks, in figures and words, beside what its funder asks usually. */
export interface BurdenView {
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  readonly usual: string;
  readonly warnings: readonly string[];
}

type Measured = Omit<CallCheck, 'changedForms'>;

export function burdenView(check: Measured, locale: Locale): BurdenView {
  const { items, documents, assumedMinutes, itemsPer100k } = check.burden;
  const whole = (value: number): string => formatNumber(value, locale);
  const perAward =
    itemsPer100k === null ? say(locale, 'callCheck.notInPesos') : formatNumber(itemsPer100k, locale, 1);
  return {
    figures: [
      { label: say(locale, 'callCheck.items'), value: whole(items) },
      { label: say(locale, 'callCheck.documents'), value: whole(documents) },
      { label: say(locale, 'callCheck.minutes'), value: whole(assumedMinutes) },
      { label: say(locale, 'callCheck.perAward'), value: perAward },
    ],
    usual: usualWords(check, locale),
    warnings: check.warnings.map((code) => warningWords(code, check, locale)),
  };
}

function usualWords({ usual }: Measured, locale: Locale): string {
  if (!usual) return say(locale, 'callCheck.noUsual');
  const value = formatNumber(usual.itemsPer100k, locale, 1);
  return say(locale, 'callCheck.usual', { count: usual.calls, value });
}

function warningWords(code: BurdenWarning, check: Measured, locale: Locale): string {
  const { burden, usual, stages } = check;
  if (code === 'above-usual') {
    const written = (value: number): string => formatNumber(value, locale, 1);
    const [own, usually] = [burden.itemsPer100k ?? 0, usual?.itemsPer100k ?? 0];
    return say(locale, 'callCheck.above-usual', { own: written(own), usual: written(usually) });
  }
  if (code === 'rapid-asks-much') {
    const items = stages.find(({ stage }) => stage === 'full')?.burden.items ?? 0;
    return say(locale, 'callCheck.rapid-asks-much', { items, most: LIGHT_TOUCH.rapidItems });
  }
  const minor = BigInt(LIGHT_TOUCH.smallAwardPesos) * 100n;
  const pesos = formatMoney({ minor, currency: 'MXN' }, locale);
  return say(locale, 'callCheck.small-asks-much', {
    ...{ items: burden.items, most: LIGHT_TOUCH.smallItems, pesos },
  });
}
