import { dayInMexico, formatDay, type Locale } from '@puente/kernel';
import type { ListExposure, PublicExposure } from '@puente/matching';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { ExposureView } from './exposure.view';

/** The page for HIP; `mayAsk` whether the reader may have it measured anew. */
export function buildExposure(page: PageModel, exposure: ListExposure, mayAsk: boolean): ExposureView {
  const { locale } = page;
  return {
    page,
    standing: standingOf(exposure, locale),
    figures: figuresOf(exposure.last, locale),
    ask: mayAsk && !exposure.underWay ? pageUrl(locale, 'exposure') : null,
    askLabel: say(locale, exposure.last ? 'exposure.ask' : 'exposure.askFirst'),
    methodUrl: pageUrl(locale, 'method'),
  };
}

function standingOf({ last, underWay }: ListExposure, locale: Locale): string[] {
  const measured = last
    ? say(locale, 'exposure.measured', { day: formatDay(dayInMexico(last.endedAt!), locale) })
    : say(locale, 'exposure.never');
  if (!underWay) return [measured];
  const { done, chunks } = underWay;
  return [measured, say(locale, 'exposure.underWay', { done, chunks })];
}

function figuresOf(run: ListExposure['last'], locale: Locale): ExposureView['figures'] {
  if (!run) return [];
  const number = (value: number): string => value.toLocaleString(locale === 'es' ? 'es-MX' : 'en-US');
  const coverage = run.nonprofits === 0 ? 0 : (100 * run.listed) / run.nonprofits;
  const values = {
    lists: number(run.programmes),
    nonprofits: number(run.nonprofits),
    listed: `${number(run.listed)} (${coverage.toFixed(1)}${locale === 'es' ? ' %' : '%'})`,
    mean: run.nonprofits === 0 ? '0' : (run.places / run.nonprofits).toFixed(2),
    gini: (run.giniMillionths / 1e6).toFixed(3),
  };
  return Object.entries(values).map(([key, value]) => ({
    label: say(locale, `exposure.${key}` as TextKey),
    value,
    means: say(locale, `exposure.${key}Means` as TextKey),
  }));
}

/** What the published method says of it, in rounded figures; null before it was measured. */
export function exposureSentence(exposure: PublicExposure | null, locale: Locale): string | null {
  if (!exposure) return null;
  const { measuredAt, programmes, coveragePercent, giniTenths } = exposure;
  return say(locale, 'exposure.sentence', {
    ...{ day: formatDay(dayInMexico(measuredAt), locale), programmes, coverage: coveragePercent },
    gini: (giniTenths / 10).toFixed(1),
  });
}
