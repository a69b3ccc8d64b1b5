import { formatDay, formatMoney, type DateOnly, type Locale, type Money } from '@puente/kernel';
import type Handlebars from 'handlebars';
import { formatNumber, formatPercent } from './core/formats';
import { iconMarkup, isIconName } from './core/icons';
import { safeUrl } from './core/safe-url';
import { textOf, type TextParams, type Texts } from './core/texts';

type Engine = typeof Handlebars;

interface HelperOptions {
  readonly hash: TextParams & { readonly digits?: number };
  readonly data: { readonly locale: Locale };
}

/** The helpers that templates may use; any other name fails when the template is compiled. */
export const HELPER_NAMES = [
  't',
  'money',
  'day',
  'number',
  'percent',
  'safeUrl',
  'eq',
  'icon',
  'cell',
] as const;

function icon(engine: Engine, name: string): Handlebars.SafeString {
  if (!isIconName(name)) throw new Error(`No icon «${name}»`);
  return new engine.SafeString(iconMarkup(name));
}

/** Registers the helpers on one engine. Dates come as `YYYY-MM-DD`, money as `Money`, shares from 0 to 1. */
export function registerHelpers(engine: Engine, texts: Texts): void {
  const write = (value: number, options: HelperOptions): string =>
    formatNumber(value, options.data.locale, options.hash.digits ?? 0);
  engine.registerHelper({
    t: (key: string, options: HelperOptions) => textOf(texts, key, options.hash, options.data.locale),
    money: (value: Money, options: HelperOptions) => formatMoney(value, options.data.locale),
    day: (value: DateOnly, options: HelperOptions) => formatDay(value, options.data.locale),
    number: write,
    percent: (share: number, options: HelperOptions) => formatPercent(share, options.data.locale),
    safeUrl: (url: string) => safeUrl(url),
    eq: (one: unknown, other: unknown) => one === other,
    icon: (name: string) => icon(engine, name),
    cell: (value: string | number | null, options: HelperOptions) =>
      typeof value === 'number' ? write(value, options) : (value ?? '—'),
  });
}
