import type { OpenCall } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { awardOf, deadlineWords, phaseBadge } from '../calls/call-words';
import { wordsOf } from '../forms/form-words';
import { CALL_FILTERS } from '../../http/call-filter';
import type { FormValues } from '../shared/form-state';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { callFilterFields } from './call-filter-fields';
import type { OwnCallCard, OwnCallListView } from './list.view';
import { laterWords, selfCheckOf, takesWords } from './own-call-words';

interface OwnCallsInput {
  readonly calls: readonly OpenCall[];
  readonly seen: string;
  /** The filters as they were asked. */
  readonly typed: FormValues;
}

export function buildOwnCallList(page: PageModel, { calls, seen, typed }: OwnCallsInput): OwnCallListView {
  const { locale } = page;
  const listUrl = pageUrl(locale, 'my/calls');
  const isNarrowed = CALL_FILTERS.some((name) => (typed[name]?.[0] ?? '') !== '');
  return {
    ...{ page, listUrl },
    ...callFilterFields({ values: typed, problems: [] }, locale),
    clearUrl: isNarrowed ? listUrl : null,
    cards: calls.map((each) => cardOf(each, locale)),
    seen,
    empty: {
      title: say(locale, isNarrowed ? 'myCalls.noneTitle' : 'myCalls.emptyTitle'),
      text: say(locale, isNarrowed ? 'myCalls.noneText' : 'myCalls.emptyText'),
      url: pageUrl(locale, 'my/programmes'),
      action: say(locale, 'myCalls.toProgrammes'),
    },
  };
}

function cardOf(open: OpenCall, locale: Locale): OwnCallCard {
  const { call, invited } = open;
  return {
    id: call.id,
    title: wordsOf(call.facts.title, locale),
    funder: call.funder,
    url: pageUrl(locale, `my/calls/${call.id}`),
    phase: phaseBadge(call.phase, locale),
    rapid: call.facts.rapid,
    invited,
    deadline: deadlineWords(call, locale),
    award: awardOf(call.facts, locale),
    takes: takesWords(open, locale),
    check: selfCheckOf(open, locale),
    later: laterWords(open, locale),
  };
}
