import type { EvidenceBase, Observation } from '@puente/evidence/core';
import { formatDay, parseDateOnly, type Locale, type LocaleText } from '@puente/kernel';
import { formatNumber } from '@puente/rendering';
import { forms, populations, regions, states } from '@puente/taxonomy/core';
import { say, type TextKey } from '../../texts';
import { evidenceParts } from '../../texts/evidence';

/** Writes figures of the evidence base in the reader's words. */
export class ObservationWords {
  constructor(
    private readonly base: EvidenceBase,
    readonly locale: Locale,
  ) {}

  /** The label of a word on one of the lists; the word itself where it has none. */
  label(list: string, code: string): string {
    return this.base.vocabularies.get(list)?.get(code)?.[this.locale] ?? code;
  }

  indicator(code: string): string {
    return this.base.indicators.get(code)?.name[this.locale] ?? code;
  }

  /** `at least 5 people`; `null` where the source gives no figure. */
  value({ value, unit, qualifier }: Observation): string | null {
    if (value === null) return null;
    const amount = this.amount(value, unit);
    if (qualifier === 'exact' || qualifier === '') return amount;
    const how = this.label('qualifier', qualifier);
    return qualifier === 'claimed' ? `${amount} (${how})` : `${how} ${amount}`;
  }

  private amount(value: number, unit: string): string {
    const label = this.label('unit', unit);
    if (unit === 'calendar-year') return String(value);
    if (unit === 'rank') return `${label} ${value}`;
    const digits = String(value).split('.')[1]?.length ?? 0;
    const number = formatNumber(value, this.locale, digits);
    return value === 1 ? `${number} (${label})` : `${number} ${label}`;
  }

  /** At which stage people are counted, where they are. */
  stage({ indicator }: Observation): string | null {
    const stage = this.base.indicators.get(indicator)?.stage;
    return stage ? this.label('stage', stage) : null;
  }

  period({ periodStart, periodEnd }: Observation): string {
    if (periodStart === null) return say(this.locale, 'evidence.periodUnknown');
    const start = this.date(periodStart);
    if (periodEnd === null) return say(this.locale, 'evidence.since', { date: start });
    if (periodStart === periodEnd) return start;
    return say(this.locale, 'evidence.fromTo', { start, end: this.date(periodEnd) });
  }

  /** A year, a month or a day. */
  private date(date: string): string {
    if (date.length === 4) return date;
    const day = parseDateOnly(date);
    if (day) return formatDay(day, this.locale);
    return MONTHS[this.locale].format(new Date(`${date}-01T00:00:00Z`));
  }

  edition({ editionYear }: Pick<Observation, 'editionYear'>): string {
    return editionYear === null
      ? say(this.locale, 'evidence.editionUnknown')
      : say(this.locale, 'evidence.editionOf', { year: String(editionYear) });
  }

  place(code: string): string {
    if (states.has(code)) return states.label(code)[this.locale];
    if (regions.has(code)) return regions.label(code)[this.locale];
    if (this.base.vocabularies.get('geography')?.has(code)) return this.label('geography', code);
    const [country = code, part] = code.split('-');
    const name = COUNTRIES[this.locale].of(country) ?? country;
    return part ? `${name} (${part})` : name;
  }

  /** `sex: women and girls`, one text for each part. */
  breakdown({ breakdown }: Observation): string[] {
    return Object.entries(breakdown).map(([key, value]) => {
      const name = key in evidenceParts ? say(this.locale, `evidenceParts.${key}` as TextKey) : key;
      return `${name}: ${this.part(key, value)}`;
    });
  }

  private part(key: string, value: string): string {
    const inList = this.base.vocabularies.get(`breakdown.${key}`)?.get(value);
    const inTaxonomy: LocaleText | null =
      key === 'form' && forms.has(value)
        ? forms.label(value)
        : key === 'population' && populations.has(value)
          ? populations.label(value)
          : null;
    return (inList ?? inTaxonomy)?.[this.locale] ?? this.place(value);
  }

  /** What a share is of; a figure by its own words. */
  denominator({ denominator }: Observation): string | null {
    if (denominator === null) return null;
    const whole = this.base.observations.find(({ id }) => id === denominator);
    if (!whole) return this.label('denominator', denominator);
    return `${this.indicator(whole.indicator)}: ${this.value(whole) ?? say(this.locale, 'evidence.notReported')}`;
  }

  /** Whose figure it is: publisher and edition, who reported it, by which definition, of which whole. */
  teller(each: Observation): string[] {
    const { locale } = this;
    const [publisher, edition] = [this.publisher(each.source), this.edition(each)];
    const denominator = this.denominator(each);
    return [
      say(locale, 'evidenceIndicators.teller', { publisher, edition }),
      say(locale, 'evidenceIndicators.reportedBy', { reporter: this.label('reporter', each.reporter) }),
      say(locale, 'evidenceIndicators.by', { scope: this.label('scope', each.scope) }),
      ...(denominator ? [denominator] : []),
    ];
  }

  publisher(source: string): string {
    return this.base.sources.get(source)!.publisher;
  }

  confidence({ confidence }: Observation): string {
    return say(this.locale, CONFIDENCES[confidence]);
  }

  caveats({ caveats }: Observation): string[] {
    return caveats.map((code) => this.label('caveat', code));
  }
}

const CONFIDENCES = {
  high: 'evidence.confidenceHigh',
  medium: 'evidence.confidenceMedium',
  low: 'evidence.confidenceLow',
} as const satisfies Record<Observation['confidence'], TextKey>;

const month = (tag: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' });
const MONTHS: Readonly<Record<Locale, Intl.DateTimeFormat>> = { es: month('es-MX'), en: month('en-US') };
const COUNTRIES: Readonly<Record<Locale, Intl.DisplayNames>> = {
  es: new Intl.DisplayNames('es-MX', { type: 'region' }),
  en: new Intl.DisplayNames('en-US', { type: 'region' }),
};
