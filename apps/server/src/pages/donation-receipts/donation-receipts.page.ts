import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { refusal } from '@puente/documents';
import { Clock, dayInMexico } from '@puente/kernel';
import { DonationReceiptService, OwnDonationReceiptService } from '@puente/ledger';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { arrivedFileOf } from '../../http/arrived-file';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import {
  buildDonationReceipt,
  buildOwnDonationReceipt,
  ownReceiptUrl,
  receiptUrl,
} from './build-donation-receipt';

const DONE = ['doneAdded', 'doneRemoved', 'doneAccepted'] as const;

/** The receipt of a payment (CFDI): added by its nonprofit, read by both sides, accepted by who pays. */
@PageController()
export class DonationReceiptsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OwnDonationReceiptService) private readonly own: OwnDonationReceiptService,
    @Inject(DonationReceiptService) private readonly receipts: DonationReceiptService,
  ) {}

  @RequirePermission('payment:read-own')
  @Get('my/payments/:payment/donation-receipt')
  async showOwn(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.ownPage(request, actor, id, done))(emptyForm);
  }

  @RequirePermission('payment:confirm')
  @Post('my/payments/:payment/donation-receipt')
  async add(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
  ): Promise<void> {
    const locale = localeOf(request);
    const act = async (): Promise<void> => {
      const arrived = arrivedFileOf(request);
      if (!arrived) throw refusal('file-missing');
      await this.own.add(actor, id, arrived);
      response.redirect(303, ownReceiptUrl(locale, id, '?done=doneAdded'));
    };
    const form = { response, locale, values: {}, field: 'file' };
    await orAgain(form, act, () => this.ownPage(request, actor, id));
  }

  @RequirePermission('payment:confirm')
  @Post('my/payments/:payment/donation-receipt/remove')
  async remove(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
  ): Promise<void> {
    const locale = localeOf(request);
    const act = async (): Promise<void> => {
      await this.own.remove(actor, id);
      response.redirect(303, ownReceiptUrl(locale, id, '?done=doneRemoved'));
    };
    await orAgain({ response, locale, values: {} }, act, () => this.ownPage(request, actor, id));
  }

  @RequirePermission('payment:read')
  @Get('payments/:payment/donation-receipt')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
  }

  @RequirePermission('donation-receipt:accept')
  @Post('payments/:payment/donation-receipt/accept')
  async accept(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      await this.receipts.accept(actor, id, values.uuid?.[0] ?? '', values.reason?.[0] ?? '');
      response.redirect(303, receiptUrl(locale, id, '?done=doneAccepted'));
    };
    await orAgain({ response, locale, values, field: 'reason' }, act, () => this.page(request, actor, id));
  }

  private async ownPage(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const page = this.pageOf(request, done);
    const found = await this.own.get(actor, id);
    const reader = { mayAdd: holds(actor, 'payment:confirm'), today: dayInMexico(this.clock.now()) };
    const view = (state: FormState) => buildOwnDonationReceipt(page, found, reader, state);
    return (state) => this.pages.show(request, 'donation-receipts/receipt', view(state));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const page = this.pageOf(request, done);
    const found = await this.receipts.get(actor, id);
    const mayAccept = holds(actor, 'donation-receipt:accept');
    const view = (state: FormState) => buildDonationReceipt(page, found, mayAccept, state);
    return (state) => this.pages.show(request, 'donation-receipts/receipt', view(state));
  }

  private pageOf(request: PuenteRequest, done?: string) {
    const locale = localeOf(request);
    const flash = doneFlash('donationReceipts', DONE, done, locale);
    return this.pages.page(request, say(locale, 'donationReceipts.title'), { flash });
  }
}
