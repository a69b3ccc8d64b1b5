import type { OpenCall } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { awardOf, deadlineWords, phaseBadge } from '../calls/call-words';
import { wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { OwnCallCard, OwnCallListView } from './list.view';
import { laterWords, selfCheckOf, takesWords } from './own-call-words';

export function buildOwnCallList(page: PageModel, calls: readonly OpenCall[], seen: string): OwnCallListView {
  const { locale } = page;
  return {
    page,
    cards: calls.map((each) => cardOf(each, locale)),
    seen,
    empty: {
      title: say(locale, 'myCalls.emptyTitle'),
      text: say(locale, 'myCalls.emptyText'),
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
