import type { Locale } from '@puente/kernel';
import type { FunderIntroduction } from '@puente/matching';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { dayOf } from '../shared/words';
import type { IntroductionRow, IntroductionsView } from './introductions.view';

export function buildIntroductions(
  page: PageModel,
  all: readonly FunderIntroduction[],
  mayAsk: boolean,
): IntroductionsView {
  const { locale } = page;
  return {
    page,
    rows: all.map((each) => introductionRow(each, mayAsk, locale)),
    empty: {
      title: say(locale, 'introductions.emptyTitle'),
      text: say(locale, 'introductions.emptyText'),
      url: pageUrl(locale, 'programmes'),
      action: say(locale, 'introductions.toProgrammes'),
    },
  };
}

function introductionRow(each: FunderIntroduction, mayAsk: boolean, locale: Locale): IntroductionRow {
  const { id, programmeId, programmeTitle, standing, card } = each;
  const isOpen = standing !== 'ended' && standing !== 'no-answer';
  return {
    name: card?.label ?? say(locale, 'introductions.gone'),
    url: card ? pageUrl(locale, `programmes/${programmeId}/matches/${card.handle}`) : null,
    programme: programmeTitle[locale] || programmeTitle.es,
    standing: say(locale, `introductions.stands-${standing}`),
    note: toldWords(each.toldReason, locale),
    begunOn: dayOf(each.begunAt),
    answerBy: standing === 'waiting' || standing === 'offered' ? each.answerBy : null,
    withdrawAction: isOpen && mayAsk ? pageUrl(locale, `introductions/${id}/withdraw`) : null,
    acceptAction: standing === 'offered' && card && mayAsk ? askUrl(programmeId, card.handle, locale) : null,
  };
}

/** Where a funder asks for an introduction from a match. */
export const askUrl = (programmeId: string, handle: string, locale: Locale): string =>
  pageUrl(locale, `programmes/${programmeId}/matches/${handle}/introduction`);

export function toldWords(reason: string | null, locale: Locale): string | null {
  if (reason === null) return null;
  return say(locale, 'introductions.told', {
    reason: say(locale, `introductions.reason-${reason}` as TextKey),
  });
}
