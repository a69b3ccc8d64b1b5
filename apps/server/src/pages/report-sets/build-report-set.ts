import { formatMoment, type Locale } from '@puente/kernel';
import { ITEM_STATES, type ItemState, type ReportSetFiles, type SetItemRow } from '@puente/reporting';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { PaymentBadge } from '../payments/payments.view';
import { errorSummary, type FormState } from '../shared/form-state';
import { askedBy, filesWords, setBadge, setUrl } from './build-report-sets';
import type { ReportSetPageView, SetFileLine } from './report-sets.view';

const BADGES: Readonly<Record<ItemState, Pick<PaymentBadge, 'colour' | 'icon'>>> = {
  waiting: { colour: 'blue', icon: 'question' },
  done: { colour: 'green', icon: 'check' },
  failed: { colour: 'yellow', icon: 'cross' },
};
const LANGUAGES = { es: 'Español', en: 'English' } as const;

interface Shown {
  readonly mayWrite: boolean;
  /** Whether the page comes again by itself, as its reader asked. */
  readonly isRepeated: boolean;
  readonly state: FormState;
}

/** A set: how far it is, its files, and what its reader may do with it now. */
export function buildReportSet(
  page: PageModel,
  { set, items, titles }: ReportSetFiles,
  { mayWrite, isRepeated, state }: Shown,
): ReportSetPageView {
  const { locale } = page;
  const isOpen = set.state === 'open';
  const url = (tail: string): string => setUrl(locale, set.id, tail);
  const act = (key: 'cancel' | 'retry', isOffered: boolean) =>
    mayWrite && isOffered ? [{ action: url(`/${key}`), label: say(locale, `reportSets.${key}`) }] : [];
  return {
    ...{ page, errors: errorSummary(state, []), backUrl: pageUrl(locale, 'report-sets') },
    ...{ title: say(locale, 'reportSets.oneTitle'), badge: setBadge(set, locale) },
    facts: [
      { label: say(locale, 'reportSets.asked'), values: [formatMoment(set.askedAt, locale)] },
      { label: say(locale, 'reportSets.by'), values: [askedBy(set, locale)] },
      { label: say(locale, 'reportSets.expires'), values: [formatMoment(set.expiresAt, locale)] },
    ],
    progress: { tried: set.done + set.failed, files: set.files, sentence: filesWords(set, locale) },
    pollUrl: isOpen ? url('') : null,
    again: isRepeated
      ? { url: url(''), label: say(locale, 'reportSets.againStop') }
      : { url: url('?again=1'), label: say(locale, 'reportSets.againAlways') },
    takeUrl: !isOpen && set.done > 0 ? url('/file') : null,
    acts: [...act('cancel', isOpen), ...act('retry', !isOpen && set.done < set.files)],
    files: items.map((item) => {
      const title = titles.get(item.reportId)?.[locale] || say(locale, 'impactReports.oneTitle');
      return fileLine(item, title, mayWrite && set.state === 'ended', url(`/files/${item.id}`), locale);
    }),
  };
}

function fileLine(
  { state, fault, language, format }: SetItemRow,
  title: string,
  mayRetry: boolean,
  url: string,
  locale: Locale,
): SetFileLine {
  const file = { title, language: LANGUAGES[language], format: format.toUpperCase() };
  return {
    ...{ ...file, badge: { label: ITEM_STATES[state][locale], ...BADGES[state] } },
    why: fault ? say(locale, `reportSets.${fault}`) : null,
    take: state === 'done' ? { url, label: say(locale, 'reportSets.takeOne', file) } : null,
    retry:
      mayRetry && state === 'failed'
        ? { action: `${url}/retry`, label: say(locale, 'reportSets.retryOne', file) }
        : null,
  };
}
