import { Get, Inject, Param, Req } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { dayInMexico, formatDay, type DateOnly, type Locale } from '@puente/kernel';
import { ReceivedMoneyService, type ReceivedMoney, type ReceivedPayment } from '@puente/ledger';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { awardTabs } from '../award-room/award-tabs';
import { moneyWords } from '../awards/award-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { myAwardUrl } from '../my-awards/build-my-awards';
import { paymentBadge } from '../payments/payment-words';
import { lineOf } from './build-disbursements';
import type { ReceivedMoneyView, ReceivedPaymentLine } from './disbursements.view';

/** The money of an award for its nonprofit: what is missing and who has it, and how each payment stands. */
@PageController('my/awards')
export class ReceivedMoneyPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ReceivedMoneyService) private readonly money: ReceivedMoneyService,
  ) {}

  @RequirePermission('payment:read-own')
  @Get(':award/disbursements')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
  ): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'disbursements.title'));
    return this.pages.show(
      request,
      'disbursements/money',
      buildReceivedMoney(page, await this.money.of(actor, award)),
    );
  }
}

export function buildReceivedMoney(
  page: PageModel,
  { award, disbursements, payments }: ReceivedMoney,
): ReceivedMoneyView {
  const { locale } = page;
  return {
    ...{ page, heading: award.title, funder: award.funder, backUrl: pageUrl(locale, 'my/awards') },
    tabs: awardTabs(myAwardUrl(locale, award.id), 'disbursements', locale),
    lines: disbursements.map((row) => lineOf(row, 'nonprofit', null, locale)),
    payments: payments.map((row) => paymentLine(row, locale)),
  };
}

const paymentLine = (row: ReceivedPayment, locale: Locale): ReceivedPaymentLine => ({
  ...{ amount: moneyWords(row.amountMinor, row.currency, locale), badge: paymentBadge(row.state, locale) },
  url: row.sentOn ? pageUrl(locale, `my/payments/${row.id}`) : null,
  proposedOn: formatDay(dayInMexico(row.proposedAt), locale),
  sent: movedWords(row.sentMinor, row.sentOn, row, locale),
  received: movedWords(row.receivedMinor, row.receivedOn, row, locale),
});

const movedWords = (
  minor: bigint | null,
  on: DateOnly | null,
  { transferCurrency }: ReceivedPayment,
  locale: Locale,
): string =>
  minor === null || on === null
    ? '—'
    : `${moneyWords(minor, transferCurrency, locale)}, ${formatDay(on, locale)}`;
