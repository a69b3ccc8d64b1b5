import { formatDay, formatMoney, type DateOnly, type Locale, type Money } from '@puente/kernel';
import { RUNGS, type AwardRoom, type RoomTransfer, type Rung, type RungCode } from '@puente/ledger';
import { ladder } from '@puente/rendering';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';
import { awardTabs } from './award-tabs';
import type { RoomOf } from './build-messages';
import type { AwardMoneyView, TransferLine } from './room.view';

const COLOURS: Readonly<Record<RungCode, string>> = {
  agreed: 'text',
  committed: 'needs',
  reserved: 'populations',
  sent: 'strategies',
  received: 'geography',
  returned: 'forms',
  released: 'other',
};

export function buildMoney(page: PageModel, of: RoomOf, room: AwardRoom): AwardMoneyView {
  const { locale } = page;
  return {
    ...{ page, heading: of.title, backUrl: of.backUrl, backLabel: of.backLabel },
    tabs: awardTabs(of.url, 'money', locale),
    rungs: ladder(room.ladder.map((rung) => rungOf(rung, locale))),
    hint: say(locale, room.transfers ? 'awardRoom.moneyOfBooks' : 'awardRoom.moneyOfPayments'),
    leftBank: factOf(room.leftBank, locale),
    transfers: room.transfers && room.transfers.map((each) => transferLine(each, locale)),
  };
}

const factOf = (left: readonly Money[], locale: Locale): Fact[] =>
  left.length === 0
    ? []
    : [{ label: say(locale, 'awardRoom.leftBank'), values: left.map((money) => formatMoney(money, locale)) }];

const rungOf = ({ code, money }: Rung, locale: Locale) => ({
  ...{ label: RUNGS[code][locale], colour: COLOURS[code] },
  ...{ value: Number(money.minor), said: formatMoney(money, locale) },
});

function transferLine({ kind, happenedOn, agreed, transfer }: RoomTransfer, locale: Locale): TransferLine {
  const { money, rate } = transfer;
  return {
    when: formatDay(happenedOn as DateOnly, locale),
    what: say(locale, `awardRoom.moved-${kind}`),
    agreed: formatMoney(agreed, locale),
    moved: formatMoney(money, locale),
    rate: rate
      ? say(locale, 'awardRoom.rateOf', {
          rate: rate.value,
          source: say(locale, `awardRoom.source-${rate.source}`),
          day: formatDay(rate.ratedOn, locale),
        })
      : say(locale, 'awardRoom.noRate'),
  };
}
