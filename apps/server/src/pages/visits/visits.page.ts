import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AwardService, VisitService } from '@puente/grants';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildVisits, visitsUrl, type VisitReader } from './build-visits';

const DONE = ['doneAsked', 'doneAnswered', 'doneCancelled', 'doneMade'] as const;

interface Sent {
  readonly actor: PersonActor;
  readonly id: string;
  /** The visit whose form was sent; null for the one that asks for another. */
  readonly visit: string | null;
  readonly values: FormValues;
  readonly done: (typeof DONE)[number];
}

const readerOf = (actor: PersonActor): VisitReader => ({
  ...{ side: 'funder', mayAct: holds(actor, 'visit:plan') },
});

/** Visits of an award of one’s own organisation: asked for, answered, given up and recorded. */
@PageController('awards')
export class VisitsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(AwardService) private readonly awards: AwardService,
    @Inject(VisitService) private readonly visits: VisitService,
  ) {}

  @RequirePermission('award:read')
  @Get(':award/visits')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, null, done))(emptyForm);
  }

  @RequirePermission('visit:plan')
  @Post(':award/visits')
  async ask(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, visit: null, values, done: 'doneAsked' }, () =>
      this.visits.ask(actor, id, {
        ...{ plannedOn: values.plannedOn?.[0] ?? '', way: values.way?.[0] ?? '' },
        purpose: values.purpose?.[0] ?? '',
      }),
    );
  }

  @RequirePermission('visit:plan')
  @Post(':award/visits/:visit/answer')
  async answer(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Param('visit') visit: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, visit, values, done: 'doneAnswered' }, () =>
      this.visits.answer(actor, visit, seenVersion(values), {
        ...{ state: values.state?.[0] ?? '', way: values.way?.[0] ?? '' },
        answer: values.answer?.[0] ?? '',
      }),
    );
  }

  @RequirePermission('visit:plan')
  @Post(':award/visits/:visit/cancel')
  async cancel(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Param('visit') visit: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, visit, values, done: 'doneCancelled' }, () =>
      this.visits.cancel(actor, visit, seenVersion(values)),
    );
  }

  @RequirePermission('visit:plan')
  @Post(':award/visits/:visit/record')
  async record(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Param('visit') visit: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, visit, values, done: 'doneMade' }, () =>
      this.visits.record(actor, visit, seenVersion(values), {
        ...{ madeOn: values.madeOn?.[0] ?? '', shared: values.shared?.[0] ?? '' },
      }),
    );
  }

  private async act(
    request: PuenteRequest,
    response: Response,
    { actor, id, visit, values, done }: Sent,
    act: () => Promise<unknown>,
  ): Promise<void> {
    const locale = localeOf(request);
    const go = async (): Promise<void> => {
      await act();
      response.redirect(303, visitsUrl(locale, readerOf(actor), id, `?done=${done}`));
    };
    await orAgain({ response, locale, values }, go, () => this.page(request, actor, id, visit));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    visit: string | null,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('visits', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'visits.title'), { flash });
    const award = await this.awards.get(actor, id);
    const rows = await this.visits.list(actor, id);
    return (state) => {
      const view = buildVisits(page, award, rows, readerOf(actor), { state, visit });
      return this.pages.show(request, 'visits/visits', view);
    };
  }
}
