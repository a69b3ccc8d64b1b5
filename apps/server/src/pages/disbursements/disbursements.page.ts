import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { DisbursementService, PaymentService } from '@puente/ledger';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { awardUrl } from '../awards/award-words';
import { paymentUrl } from '../payments/payment-words';
import { amountIn } from '../shared/amount-in';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import {
  buildDisbursement,
  buildDisbursementPlan,
  disbursementUrl,
  type DisbursementReader,
} from './build-disbursements';

const DONE = ['donePlanned', 'doneChanged', 'doneCancelled'] as const;

/** How an award is paid in parts: planned, changed, cancelled, and proposed to be paid. */
@PageController()
export class DisbursementsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(DisbursementService) private readonly disbursements: DisbursementService,
    @Inject(PaymentService) private readonly payments: PaymentService,
  ) {}

  @RequirePermission('payment:read')
  @Get('awards/:award/disbursements')
  async plan(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.planPage(request, actor, award, done))(emptyForm);
  }

  @RequirePermission('disbursement:plan')
  @Post('awards/:award/disbursements')
  async add(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const add = async (): Promise<void> => {
      await this.disbursements.add(actor, award, planOf(values));
      response.redirect(303, awardUrl(locale, award, '/disbursements?done=donePlanned'));
    };
    await orAgain({ response, locale, values }, add, () => this.planPage(request, actor, award));
  }

  @RequirePermission('payment:read')
  @Get('disbursements/:disbursement')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('disbursement') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
  }

  @RequirePermission('disbursement:plan')
  @Post('disbursements/:disbursement')
  async change(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('disbursement') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, values }, async () => {
      const input = { amount: amountIn(first(values, 'amount')), plannedOn: first(values, 'plannedOn') };
      const requirementIds = values.requirementIds ?? [];
      await this.disbursements.change(actor, id, seenVersion(values), { ...input, requirementIds });
      return disbursementUrl(localeOf(request), id, '?done=doneChanged');
    });
  }

  @RequirePermission('disbursement:plan')
  @Post('disbursements/:disbursement/cancel')
  async cancel(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('disbursement') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, values }, async () => {
      await this.disbursements.cancel(actor, id, seenVersion(values));
      return disbursementUrl(localeOf(request), id, '?done=doneCancelled');
    });
  }

  @RequirePermission('payment:propose')
  @Post('disbursements/:disbursement/propose')
  async propose(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('disbursement') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, values }, async () => {
      const transferCurrency = first(values, 'transferCurrency');
      const payment = await this.payments.propose(actor, id, { transferCurrency });
      return paymentUrl(localeOf(request), payment, '?done=doneProposed');
    });
  }

  /** Does what a form asks, and leads to where it says. */
  private async act(
    request: PuenteRequest,
    response: Response,
    { actor, id, values }: { readonly actor: PersonActor; readonly id: string; readonly values: FormValues },
    act: () => Promise<string>,
  ): Promise<void> {
    const locale = localeOf(request);
    const go = async (): Promise<void> => response.redirect(303, await act());
    await orAgain({ response, locale, values }, go, () => this.page(request, actor, id));
  }

  private async planPage(
    request: PuenteRequest,
    actor: PersonActor,
    award: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const page = this.pageOf(request, 'disbursements.title', done);
    const plan = await this.disbursements.plan(actor, award);
    const view = (state: FormState) => buildDisbursementPlan(page, plan, readerOf(actor), state);
    return (state) => this.pages.show(request, 'disbursements/plan', view(state));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const page = this.pageOf(request, 'disbursements.title', done);
    const { plan, disbursement } = await this.disbursements.one(actor, id);
    const view = (state: FormState) => buildDisbursement(page, plan, disbursement, readerOf(actor), state);
    return (state) => this.pages.show(request, 'disbursements/disbursement', view(state));
  }

  private pageOf(request: PuenteRequest, title: 'disbursements.title', done?: string) {
    const locale = localeOf(request);
    return this.pages.page(request, say(locale, title), {
      flash: doneFlash('disbursements', DONE, done, locale),
    });
  }
}

const first = (values: FormValues, name: string): string => values[name]?.[0] ?? '';

/** Numbers that cannot be read go on as none, to be refused by name. */
const planOf = (values: FormValues) => ({
  ...{ amount: amountIn(first(values, 'amount')), firstOn: first(values, 'firstOn') },
  parts: numberOf(first(values, 'parts')),
  everyMonths: numberOf(first(values, 'everyMonths')),
  requirementIds: values.requirementIds ?? [],
});

const numberOf = (typed: string): number => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN);

const readerOf = (actor: PersonActor): DisbursementReader => ({
  mayPlan: holds(actor, 'disbursement:plan'),
  mayPropose: holds(actor, 'payment:propose'),
});
