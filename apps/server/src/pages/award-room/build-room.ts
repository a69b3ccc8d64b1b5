import { formatDay, formatMoney, type Locale } from '@puente/kernel';
import { NEXT_STEPS, type AwardRoom, type NextStep, type RoomEvent } from '@puente/ledger';
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
    next: next && nextView(next, locale),
    past: timeline.past.map((event) => eventLine(event, locale)),
    ahead: timeline.ahead.map((event) => eventLine(event, locale)),
  };
}

const nextView = ({ code, side, on, title }: NextStep, locale: Locale): RoomView['next'] => ({
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
