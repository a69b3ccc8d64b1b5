import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { OwnReceiptService, PaymentReturnService, type ReturnInput } from '@puente/ledger';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { goOnOrAgain, type SentAbout } from '../../http/go-on';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { amountIn } from '../shared/amount-in';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildOwnPayment, buildSentPayment } from './build-transfer';

const DONE = ['doneTakenBack', 'doneConfirmed'] as const;

/** A payment that was sent, for both sides: what was agreed, left and arrived, and what each says of it. */
@PageController()
export class TransfersPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(PaymentReturnService) private readonly returns: PaymentReturnService,
    @Inject(OwnReceiptService) private readonly receipts: OwnReceiptService,
  ) {}

  @RequirePermission('batch:read')
  @Get('sent-payments/:payment')
  async sent(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.sentPage(request, actor, id, done))(emptyForm);
  }

  @RequirePermission('payment:take-back')
  @Post('sent-payments/:payment/reverse')
  reverse(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.takeBack(request, response, { actor, id, values }, (version, back) =>
      this.returns.reverse(actor, id, version, back),
    );
  }

  @RequirePermission('payment:take-back')
  @Post('sent-payments/:payment/return')
  return(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.takeBack(request, response, { actor, id, values }, (version, back) =>
      this.returns.return(actor, id, version, back),
    );
  }

  @RequirePermission('payment:read-own')
  @Get('my/payments/:payment')
  async own(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.ownPage(request, actor, id, done))(emptyForm);
  }

  @RequirePermission('payment:confirm')
  @Post('my/payments/:payment')
  async confirm(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const text = (name: string): string => values[name]?.[0] ?? '';
    const said = {
      amount: amountIn(text('amount')),
      currency: text('currency'),
      receivedOn: text('receivedOn'),
    };
    const next = pageUrl(localeOf(request), `my/payments/${id}?done=doneConfirmed`);
    const form = { request, response, values, field: 'amount' };
    const confirm = () => this.receipts.confirm(actor, id, said);
    await goOnOrAgain(form, confirm, next, () => this.ownPage(request, actor, id));
  }

  private async takeBack(
    request: PuenteRequest,
    response: Response,
    { actor, id, values }: Omit<SentAbout<string>, 'done'>,
    act: (version: number, back: ReturnInput) => Promise<void>,
  ): Promise<void> {
    const back = { happenedOn: values.happenedOn?.[0] ?? '', reason: values.reason?.[0] ?? '' };
    const takeBack = () => act(seenVersion(values), back);
    const next = pageUrl(localeOf(request), `sent-payments/${id}?done=doneTakenBack`);
    const form = { request, response, values, field: 'reason' };
    await goOnOrAgain(form, takeBack, next, () => this.sentPage(request, actor, id));
  }

  private async sentPage(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const payment = await this.returns.get(actor, id);
    const page = this.pageOf(request, done);
    const mayTakeBack = holds(actor, 'payment:take-back');
    return (state) =>
      this.pages.show(request, 'batches/transfer', buildSentPayment(page, payment, mayTakeBack, state));
  }

  private async ownPage(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const payment = await this.receipts.get(actor, id);
    const page = this.pageOf(request, done);
    const mayConfirm = holds(actor, 'payment:confirm');
    return (state) =>
      this.pages.show(request, 'batches/transfer', buildOwnPayment(page, payment, mayConfirm, state));
  }

  private pageOf(request: PuenteRequest, done?: string) {
    const locale = localeOf(request);
    const flash = doneFlash('batches', DONE, done, locale);
    return this.pages.page(request, say(locale, 'payments.oneTitle'), { flash });
  }
}
