import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { BatchReleaseService, BatchService, ExchangeRateService } from '@puente/ledger';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { sendCsv } from '../../http/csv-answer';
import { goOnOrAgain, type SentAbout } from '../../http/go-on';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { batchUrl, buildBatch, buildBatchList } from './build-batches';

const DONE = ['doneMade', 'doneReleased', 'doneSent', 'doneCancelled'] as const;

/** Payments that leave together: put together, released by a second person, told to the bank, said to be sent. */
@PageController('payment-batches')
export class BatchesPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(BatchService) private readonly batches: BatchService,
    @Inject(BatchReleaseService) private readonly releases: BatchReleaseService,
    @Inject(ExchangeRateService) private readonly rates: ExchangeRateService,
  ) {}

  @RequirePermission('batch:read')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<string> {
    return (await this.listPage(request, actor, pageNumber(raw)))(emptyForm);
  }

  @RequirePermission('batch:make')
  @Post()
  async make(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const [locale, values] = [localeOf(request), formValues(body)];
    const go = async (): Promise<void> => {
      const id = await this.batches.make(actor, values.payments ?? []);
      response.redirect(303, batchUrl(locale, id, '?done=doneMade'));
    };
    const form = { response, locale, values, field: 'payments' };
    await orAgain(form, go, () => this.listPage(request, actor, 1));
  }

  @RequirePermission('batch:read')
  @Get(':batch')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('batch') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
  }

  @RequirePermission('batch:file')
  @Get(':batch/file.csv')
  async file(
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('batch') id: string,
  ): Promise<void> {
    const { number, csv } = await this.releases.file(actor, id);
    sendCsv(response, `payments-${number}`, csv);
  }

  /** Releases exactly what the page showed. */
  @RequirePermission('batch:release')
  @Post(':batch/release')
  release(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('batch') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act(request, response, { actor, id, values, done: 'doneReleased' }, () =>
      this.releases.release(actor, id, values.shown?.[0] ?? ''),
    );
  }

  @RequirePermission('batch:send')
  @Post(':batch/send')
  send(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('batch') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const sent = { sentOn: values.sentOn?.[0] ?? '', rateId: values.rateId?.[0] || null };
    return this.act(request, response, { actor, id, values, done: 'doneSent' }, () =>
      this.releases.markSent(actor, id, seenVersion(values), sent),
    );
  }

  @RequirePermission('batch:make')
  @Post(':batch/cancel')
  cancel(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('batch') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act(request, response, { actor, id, values, done: 'doneCancelled' }, () =>
      this.batches.cancel(actor, id, seenVersion(values)),
    );
  }

  private async act(
    request: PuenteRequest,
    response: Response,
    { actor, id, values, done }: SentAbout<(typeof DONE)[number]>,
    act: () => Promise<void>,
  ): Promise<void> {
    const next = batchUrl(localeOf(request), id, `?done=${done}`);
    await goOnOrAgain({ request, response, values }, act, next, () => this.page(request, actor, id));
  }

  private async listPage(
    request: PuenteRequest,
    actor: PersonActor,
    number: number,
  ): Promise<(state: FormState) => string> {
    const page = this.pages.page(request, say(localeOf(request), 'batches.title'));
    const [list, mayMake] = [await this.batches.list(actor, number), holds(actor, 'batch:make')];
    return (state) => this.pages.show(request, 'batches/list', buildBatchList(page, list, mayMake, state));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const batch = await this.batches.get(actor, id);
    const { currency: of, transferCurrency } = batch;
    const known =
      of === transferCurrency ? [] : (await this.rates.list(actor, { of, in: transferCurrency }, 1)).rows;
    const rates = known.filter(({ replacedBy }) => replacedBy === null);
    const flash = doneFlash('batches', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'batches.oneTitle'), { flash });
    const reader = { personId: actor.personId, mayAct: holds(actor, 'batch:make') };
    return (state) =>
      this.pages.show(request, 'batches/batch', buildBatch(page, batch, rates, reader, state));
  }
}
