import { formatDay, formatMoney, type Locale } from '@puente/kernel';
import { NEXT_STEPS, type AwardRoom, type NextStep, type NextStepCode, type RoomEvent } from '@puente/ledger';
import { say } from '../../texts';
import { awardTabs } from './award-tabs';
import type { EventLine, RoomView } from './room.view';

/** A page of an award with how it goes on top. @param url the address of the award on the reader's side */
export const withRoom = <View>(
  view: View,
  room: AwardRoom,
  url: string,
  locale: Locale,
): View & { readonly room: RoomView } => ({ ...view, room: buildRoom(room, url, locale) });

export function buildRoom({ next, timeline }: AwardRoom, url: string, locale: Locale): RoomView {
  return {
    tabs: awardTabs(url, 'overview', locale),
    next: next && nextView(next, url, locale),
    past: timeline.past.map((event) => eventLine(event, locale)),
    ahead: timeline.ahead.map((event) => eventLine(event, locale)),
  };
}

/** Where a step is done, behind the award’s address; what has no place is done on the page itself. */
const PLACES: Readonly<Partial<Record<NextStepCode, string>>> = {
  sign: '/agreement',
  ...{ 'approve-payment': '/disbursements', 'send-payment': '/disbursements' },
  ...{ 'confirm-receipt': '/disbursements', 'propose-payment': '/disbursements' },
  ...{ 'answer-requirement': '/requirements', 'meet-requirement': '/requirements', close: '/closing' },
};

/** A nonprofit has what all its awards ask for in one place. */
function placeOf(code: NextStepCode, url: string): string | null {
  const place = PLACES[code];
  if (!place) return null;
  const own = /^(.*\/my)\/awards\//.exec(url);
  return own && place === '/requirements' ? `${own[1]}${place}` : `${url}${place}`;
}

const nextView = ({ code, side, on, title }: NextStep, url: string, locale: Locale): RoomView['next'] => ({
  url: placeOf(code, url),
  what: title ? `${NEXT_STEPS[code][locale]}: ${title}` : NEXT_STEPS[code][locale],
  who: say(locale, `awardRoom.has-${side}`),
  when: on && say(locale, 'awardRoom.since', { day: formatDay(on, locale) }),
});

function eventLine({ kind, on, title, number, money }: RoomEvent, locale: Locale): EventLine {
  return {
    when: formatDay(on, locale),
    what: say(locale, `awardRoom.event-${kind}`, { title, number: number ?? '' }),
    amount: money ? formatMoney(money, locale) : '',
  };
}
