import type { Locale } from '@puente/kernel';
import { formatNumber } from '@puente/rendering';
import { originWords, type ImpactReportRow, type OpenedFigure } from '@puente/reporting';
import { grantIndicators } from '@puente/taxonomy';
import { moneyWords } from '../awards/award-words';
import { indicatorPath } from '../indicators/indicator-path';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { evidenceCards, needLabel } from './build-evidence-cards';
import { impactUrl } from './build-impact-reports';
import { figureWords } from './figure-words';
import type { FigurePageView } from './impact-reports.view';

/**
 * One figure with what it came from: own rows open to their awards, counts to the report that they stand in, figures of evidence to
 * the evidence base. `keepsFiles`: who takes files of hotlines in is led to them.
 */
export function buildFigurePage(
  page: PageModel,
  { id }: Pick<ImpactReportRow, 'id'>,
  { name, money, awards, counts, evidence }: OpenedFigure,
  keepsFiles: boolean,
): FigurePageView {
  const { locale } = page;
  const [counted] = counts;
  const award = (awardId: string): string => pageUrl(locale, `awards/${awardId}`);
  return {
    ...{ page, backUrl: impactUrl(locale, id), title: titleOf(name, evidence, locale) },
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
    evidence: evidenceCards(evidence, locale, keepsFiles),
  };
}

function titleOf(name: string, [first]: OpenedFigure['evidence'], locale: Locale): string {
  return first && name.startsWith('need.') ? needLabel(first, locale) : figureWords(name, locale);
}
