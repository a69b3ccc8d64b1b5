import type { QueueLine } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { applicationLabel, stageWords } from './review-words';
import type { QueueEntry, QueueView } from './reviews.view';

export function buildQueue(page: PageModel, lines: readonly QueueLine[]): QueueView {
  const { locale } = page;
  return {
    page,
    progress: progressWords(lines, locale),
    entries: lines.map((line) => entryOf(line, locale)),
    empty: {
      title: say(locale, 'reviews.emptyTitle'),
      text: say(locale, 'reviews.emptyText'),
      url: null,
      action: null,
    },
  };
}

/** «7 of 12 handed in». */
export function progressWords(lines: readonly QueueLine[], locale: Locale): string {
  const done = lines.filter(({ status }) => status === 'submitted').length;
  return say(locale, 'reviews.progress', { done, all: lines.length });
}

function entryOf(line: QueueLine, locale: Locale): QueueEntry {
  return {
    label: applicationLabel(line, locale),
    call: wordsOf(line.callTitle, locale),
    stage: stageWords(line.stage, locale),
    state: say(locale, `reviews.state-${stateOf(line)}`),
    url: pageUrl(locale, `review/${line.applicationId}`),
  };
}

function stateOf({
  status,
  isDeclared,
  reopenReason,
}: QueueLine): 'submitted' | 'returned' | 'draft' | 'open' | 'undeclared' {
  if (status === 'submitted') return 'submitted';
  if (!isDeclared) return 'undeclared';
  if (reopenReason !== null) return 'returned';
  return status === 'draft' ? 'draft' : 'open';
}
