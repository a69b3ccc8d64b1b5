import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { invalid } from '@puente/kernel';
import { OwnSpendingService } from '@puente/ledger';
import { holds } from '@puente/permissions';
import { OwnReportService, ReportHandingInService } from '@puente/reporting';
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
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildOwnReport } from './build-own-report';
import { buildOwnReports } from './build-report-list';

const DONE = ['doneBegun', 'doneShared', 'doneWithdrawn', 'doneHandedIn'] as const;

/** A nonprofit's reports: the list, the parts of one, whom it is for, and handing it in. */
@PageController('my/reports')
export class MyReportsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(OwnReportService) private readonly reports: OwnReportService,
    @Inject(ReportHandingInService) private readonly handing: ReportHandingInService,
    @Inject(OwnSpendingService) private readonly spendings: OwnSpendingService,
  ) {}

  @RequirePermission('award:read-own')
  @Get()
  async list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'reports.title'));
    const view = buildOwnReports(page, await this.reports.list(actor), holds(actor, 'report:write'));
    return this.pages.show(request, 'reports/list', view);
  }

  @RequirePermission('award:read-own')
  @Get(':report')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('report') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
  }

  @RequirePermission('report:share')
  @Post(':report/recipients')
  async share(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('report') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      if (values.agree?.[0] !== 'yes') throw invalid([{ field: 'agree', code: 'agreement-needed' }]);
      await this.reports.share(actor, id, values.requirement?.[0] ?? '');
      this.to(request, response, id, 'doneShared');
    };
    await orAgain({ response, locale, values, field: 'requirement' }, act, () =>
      this.page(request, actor, id),
    );
  }

  @RequirePermission('report:write')
  @Post(':report/recipients/:recipient/withdraw')
  async withdraw(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('report') id: string,
    @Param('recipient') recipient: string,
  ): Promise<void> {
    const act = async (): Promise<void> => {
      await this.reports.withdraw(actor, id, recipient);
      this.to(request, response, id, 'doneWithdrawn');
    };
    const sent = { response, locale: localeOf(request), values: {} };
    await orAgain(sent, act, () => this.page(request, actor, id));
  }

  @RequirePermission('report:write')
  @Post(':report/hand-in')
  async handIn(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('report') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      await this.handing.handIn(actor, id, seenVersion(values));
      this.to(request, response, id, 'doneHandedIn');
    };
    await orAgain({ response, locale, values }, act, () => this.page(request, actor, id));
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
    const own = await this.reports.get(actor, id);
    const may = { write: holds(actor, 'report:write'), share: holds(actor, 'report:share') };
    const others = may.share ? await this.reports.others(actor, id) : [];
    const standing = own.recipients.filter(({ state }) => state !== 'withdrawn');
    const budgets = await Promise.all(standing.map(({ awardId }) => this.spendings.of(actor, awardId)));
    return (state) =>
      this.pages.show(request, 'reports/own', buildOwnReport(page, { own, budgets, others, may }, state));
  }

  private to(request: PuenteRequest, response: Response, id: string, done: (typeof DONE)[number]): void {
    response.redirect(303, pageUrl(localeOf(request), `my/reports/${id}?done=${done}`));
  }
}
