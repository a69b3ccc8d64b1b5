import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { invalid } from '@puente/kernel';
import { ExchangeRateService } from '@puente/ledger';
import { grants } from '@puente/permissions';
import type { Response } from 'express';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { readRateBody, readRateFilter } from '../../http/rate-body';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues, refusedForm } from '../shared/form-values';
import { buildCorrectRate, buildRates } from './build-rates';

const DONE = ['recorded', 'corrected', 'taken'] as const;

@PageController('exchange-rates')
export class ExchangeRatesPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ExchangeRateService) private readonly rates: ExchangeRateService,
  ) {}

  @RequirePermission('ledger:read')
  @Get()
  list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() query: RawQuery,
  ): Promise<string> {
    return this.listWith(request, actor, emptyForm, query);
  }

  @RequirePermission('rate:record')
  @Post()
  record(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const work = () => this.rates.record(actor, readRateBody(body));
    return this.answer(request, response, actor, { body, work, done: 'recorded', conflict: 'rate' });
  }

  @RequirePermission('rate:record')
  @Post('import')
  import(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
  ): Promise<void> {
    const work = () => {
      const bytes = request.file?.buffer;
      if (!bytes) throw invalid([{ field: 'file', code: 'required' }]);
      return this.rates.import(actor, bytes);
    };
    return this.answer(request, response, actor, { body: {}, work, done: 'taken', conflict: 'file' });
  }

  @RequirePermission('rate:record')
  @Get(':rate')
  correcting(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('rate') id: string,
  ): Promise<string> {
    return this.correctWith(request, actor, id, emptyForm);
  }

  @RequirePermission('rate:record')
  @Post(':rate')
  async correct(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('rate') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    try {
      await this.rates.correct(actor, id, readRateBody(body).rate);
      back(request, response, 'corrected');
    } catch (error) {
      const state = refusedForm(formValues(body), error, localeOf(request), undefined, 'rate');
      response.status(422).send(await this.correctWith(request, actor, id, state));
    }
  }

  private async answer(
    request: PuenteRequest,
    response: Response,
    actor: PersonActor,
    asked: {
      readonly body: unknown;
      readonly work: () => Promise<unknown>;
      readonly done: (typeof DONE)[number];
      readonly conflict: string;
    },
  ): Promise<void> {
    try {
      await asked.work();
      back(request, response, asked.done);
    } catch (error) {
      const nameOf = (field: string): string => (field.startsWith('line ') ? 'file' : field);
      const state = refusedForm(formValues(asked.body), error, localeOf(request), nameOf, asked.conflict);
      response.status(422).send(await this.listWith(request, actor, state, {}));
    }
  }

  private async listWith(
    request: PuenteRequest,
    actor: PersonActor,
    state: FormState,
    query: RawQuery,
  ): Promise<string> {
    const locale = localeOf(request);
    const filter = readRateFilter(query);
    const list = await this.rates.list(actor, filter, pageNumber(query));
    const flash = doneFlash('exchangeRates', DONE, query.done, locale);
    const page = this.pages.page(request, say(locale, 'exchangeRates.title'), { flash });
    const mayRecord = grants(actor.roles, 'rate:record');
    return this.pages.show(
      request,
      'exchange-rates/list',
      buildRates(page, { list, filter, state, mayRecord }),
    );
  }

  private async correctWith(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    state: FormState,
  ): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'exchangeRates.correctTitle'));
    const rate = await this.rates.get(actor, id);
    return this.pages.show(request, 'exchange-rates/correct', buildCorrectRate(page, rate, state));
  }
}

function back(request: PuenteRequest, response: Response, done: (typeof DONE)[number]): void {
  response.redirect(303, `${pageUrl(localeOf(request), 'exchange-rates')}?done=${done}`);
}
