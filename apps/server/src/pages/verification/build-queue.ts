import type { Locale } from '@puente/kernel';
import {
  QUEUE_PAGE,
  type QueueEntry,
  type QueueFilter,
  type VerificationQueue,
  type VerificationStanding,
} from '@puente/organizations';
import { STANDINGS } from '@puente/organizations/core';
import { safetyLevels } from '@puente/taxonomy/core';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { paginate } from '../shared/pagination.view';
import { dayOf } from '../shared/words';
import type { QueueRow, QueueView } from './queue.view';

export const standingKey = (standing: VerificationStanding): TextKey => `verification.${standing}`;

/** Where the reader may go on to. */
interface ReaderMay {
  readonly readDocuments: boolean;
  readonly screen: boolean;
}

/** One page of the queue with counters that filter it. */
export function buildQueue(
  page: PageModel,
  queue: VerificationQueue,
  asked: QueueFilter,
  may: ReaderMay,
): QueueView {
  const { locale } = page;
  const { entries, found, total, waiting } = queue;
  const url = (filter: string): string => pageUrl(locale, `verification?standing=${filter}`);
  const pagination = paginate(found, queue.page, QUEUE_PAGE, (number) => `${url(asked)}&page=${number}`);
  return {
    page,
    progress: {
      share: total === 0 ? 1 : (total - waiting) / total,
      sentence: say(locale, 'verification.progress', { done: total - waiting, total }),
    },
    counters: countersOf(queue, locale).map(({ filter, ...counter }) => ({
      ...counter,
      url: url(filter),
      current: filter === asked,
    })),
    rows: entries.map((entry) => rowOf(entry, locale)),
    pagination,
    documentsUrl: may.readDocuments ? pageUrl(locale, 'documents') : null,
    screeningUrl: may.screen ? pageUrl(locale, 'screening') : null,
    empty: {
      title: say(locale, 'verification.emptyTitle'),
      text: say(locale, 'verification.emptyText'),
      url: url('all'),
      action: say(locale, 'verification.all'),
    },
  };
}

function countersOf(
  { counts, waiting, total }: VerificationQueue,
  locale: Locale,
): { filter: QueueFilter; label: string; value: number }[] {
  return [
    { filter: 'waiting', label: say(locale, 'verification.waiting'), value: waiting },
    ...STANDINGS.map((standing) => ({
      filter: standing,
      label: say(locale, standingKey(standing)),
      value: counts[standing],
    })),
    { filter: 'all', label: say(locale, 'verification.all'), value: total },
  ];
}

function rowOf(entry: QueueEntry, locale: Locale): QueueRow {
  return {
    name: entry.name,
    url: pageUrl(locale, `verification/${entry.id}`),
    standing: say(locale, standingKey(entry.standing)),
    isVerified: entry.standing === 'verified',
    safety: safetyLevels.label(entry.safety)[locale],
    sinceOn: dayOf(entry.since),
    doubts: entry.doubts,
    contactPaused: entry.contactPaused,
  };
}
