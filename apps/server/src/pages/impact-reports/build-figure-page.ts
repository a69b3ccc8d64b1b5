import { formatNumber } from '@puente/rendering';
import { originWords, type FigureOrigin, type ImpactReportRow } from '@puente/reporting';
import { grantIndicators } from '@puente/taxonomy';
import { moneyWords } from '../awards/award-words';
import { indicatorPath } from '../indicators/indicator-path';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { impactUrl } from './build-impact-reports';
import { figureWords } from './figure-words';
import type { FigurePageView } from './impact-reports.view';

/** One figure with the own rows that it adds up: each opens to its award, counts to the report that they stand in. */
export function buildFigurePage(
  page: PageModel,
  { id }: Pick<ImpactReportRow, 'id'>,
  { name, money, awards, counts }: FigureOrigin,
): FigurePageView {
  const { locale } = page;
  const [counted] = counts;
  const award = (awardId: string): string => pageUrl(locale, `awards/${awardId}`);
  return {
    ...{ page, backUrl: impactUrl(locale, id), title: figureWords(name, locale) },
    from: originWords(name)[locale],
    countedUrl: counted ? pageUrl(locale, indicatorPath(counted.indicator, counted.definition)) : null,
    money: money.map(({ award: { id: awardId, title, currency }, committedMinor, paidMinor }) => ({
      ...{ title, url: award(awardId), committed: moneyWords(BigInt(committedMinor), currency, locale) },
      paid: moneyWords(BigInt(paidMinor), currency, locale),
    })),
    awards: awards.map(({ id: awardId, title }) => ({ title, url: award(awardId) })),
    counts: counts.map(({ awardId, recipientId, indicator, value }) => ({
      ...{ indicator: grantIndicators.label(indicator)[locale], url: award(awardId) },
      ...{ reportUrl: pageUrl(locale, `reports/${recipientId}`), value: formatNumber(value, locale) },
    })),
  };
}
