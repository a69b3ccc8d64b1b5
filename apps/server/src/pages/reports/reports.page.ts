import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { holds } from '@puente/permissions';
import { ReceivedReportService, type SectionNote } from '@puente/reporting';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildReceivedReport, noteName } from './build-received-report';
import { buildReceivedReports } from './build-report-list';

const DONE = ['doneAccepted', 'doneReturned'] as const;

/** Reports that were handed in: read, given back by section, accepted. */
@PageController('reports')
export class ReportsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ReceivedReportService) private readonly reports: ReceivedReportService,
  ) {}

  @RequirePermission('award:read')
  @Get()
  async list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'reports.title'));
    const view = buildReceivedReports(page, await this.reports.list(actor));
    return this.pages.show(request, 'reports/list', view);
  }

  @RequirePermission('award:read')
  @Get(':report')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('report') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
  }

  @RequirePermission('report:decide')
  @Post(':report/accept')
  accept(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('report') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const decide = () => this.reports.accept(actor, id, seenVersion(values));
    return this.act({ request, response, actor, id, values }, decide, 'doneAccepted');
  }

  @RequirePermission('report:decide')
  @Post(':report/return')
  giveBack(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('report') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const decide = () => this.reports.giveBack(actor, id, seenVersion(values), notesIn(values));
    return this.act({ request, response, actor, id, values }, decide, 'doneReturned');
  }

  private async act(
    { request, response, actor, id, values }: Decided,
    decide: () => Promise<void>,
    done: (typeof DONE)[number],
  ): Promise<void> {
    const locale = localeOf(request);
    const act = async (): Promise<void> => {
      await decide();
      response.redirect(303, pageUrl(locale, `reports/${id}?done=${done}`));
    };
    await orAgain({ response, locale, values, field: noteName('narrative') }, act, () =>
      this.page(request, actor, id),
    );
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('reports', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'reports.title'), { flash });
    const received = await this.reports.get(actor, id);
    const mayDecide = holds(actor, 'report:decide');
    return (state) =>
      this.pages.show(request, 'reports/received', buildReceivedReport(page, received, mayDecide, state));
  }
}

interface Decided {
  readonly request: PuenteRequest;
  readonly response: Response;
  readonly actor: PersonActor;
  readonly id: string;
  readonly values: FormValues;
}

const NOTE = /^note\.([a-z0-9-]{1,40})$/;

/** Sections at which something was written. */
const notesIn = (values: FormValues): SectionNote[] =>
  Object.entries(values).flatMap(([name, [note = '']]) => {
    const section = NOTE.exec(name)?.[1];
    return section && note.trim() !== '' ? [{ section, note }] : [];
  });
