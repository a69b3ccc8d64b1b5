import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { PaymentApprovalService, PaymentQueueService, PaymentService } from '@puente/ledger';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { goOnOrAgain, type SentAbout } from '../../http/go-on';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { askedStates } from '../../http/payment-query';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildPayment } from './build-payment';
import { buildPaymentList, type PaymentReader } from './build-payment-list';
import { paymentUrl } from './payment-words';

const DONE = ['doneProposed', 'doneApproved', 'doneRejected', 'doneWithdrawn'] as const;

/** What is paid: looked at, approved or rejected by somebody else, withdrawn before it is sent. */
@PageController('payments')
export class PaymentsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(PaymentQueueService) private readonly queue: PaymentQueueService,
    @Inject(PaymentService) private readonly payments: PaymentService,
    @Inject(PaymentApprovalService) private readonly approvals: PaymentApprovalService,
  ) {}

  @RequirePermission('payment:read')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const states = askedStates(raw);
    const queue = await this.queue.list(actor, { states, page: pageNumber(raw) });
    const page = this.pages.page(request, say(localeOf(request), 'payments.title'));
    const view = buildPaymentList(page, queue, states[0] ?? null, readerOf(actor));
    return this.pages.show(request, 'payments/list', view);
  }

  @RequirePermission('payment:read')
  @Get(':payment')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
  }

  /** Approves exactly what the page showed. */
  @RequirePermission('payment:approve')
  @Post(':payment/approve')
  async approve(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, values, done: 'doneApproved' }, () =>
      this.approvals.approve(actor, id, values.shown?.[0] ?? ''),
    );
  }

  @RequirePermission('payment:approve')
  @Post(':payment/reject')
  async reject(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, values, done: 'doneRejected' }, () =>
      this.approvals.reject(actor, id, values.shown?.[0] ?? '', values.reason?.[0] ?? ''),
    );
  }

  @RequirePermission('payment:propose')
  @Post(':payment/withdraw')
  async withdraw(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, values, done: 'doneWithdrawn' }, () =>
      this.payments.withdraw(actor, id, seenVersion(values), values.reason?.[0] ?? ''),
    );
  }

  private async act(
    request: PuenteRequest,
    response: Response,
    { actor, id, values, done }: SentAbout<(typeof DONE)[number]>,
    act: () => Promise<void>,
  ): Promise<void> {
    const next = paymentUrl(localeOf(request), id, `?done=${done}`);
    await goOnOrAgain({ request, response, values }, act, next, () => this.page(request, actor, id));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('payments', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'payments.oneTitle'), { flash });
    const payment = await this.queue.get(actor, id);
    const view = (state: FormState) => buildPayment(page, payment, readerOf(actor), state);
    return (state) => this.pages.show(request, 'payments/payment', view(state));
  }
}

const readerOf = (actor: PersonActor): PaymentReader => ({
  personId: actor.personId,
  mayPropose: holds(actor, 'payment:propose'),
  mayApprove: holds(actor, 'payment:approve'),
});
