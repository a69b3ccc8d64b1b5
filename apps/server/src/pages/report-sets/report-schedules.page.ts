import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { holds } from '@puente/permissions';
import {
  ImpactReportService,
  ReportScheduleService,
  ReportSetService,
  type ImpactReportRow,
} from '@puente/reporting';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { seenVersion } from '../../http/seen-version';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState } from '../shared/form-state';
import { formValues } from '../shared/form-values';
import { buildChangedSchedule, buildNewSchedule, scheduleInput, scheduleValues } from './build-new-set';
import { buildReportSets } from './build-report-sets';

interface Asked {
  readonly request: PuenteRequest;
  readonly response: Response;
  readonly actor: PersonActor;
  readonly id: string;
}

const doneUrl = (request: PuenteRequest, done: string): string =>
  pageUrl(localeOf(request), `report-sets?done=${done}`);

/** On which days sets are made: chosen, paused, resumed, ended. They stand on the page of the sets. */
@PageController('report-schedules')
export class ReportSchedulesPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ReportScheduleService) private readonly schedules: ReportScheduleService,
    @Inject(ReportSetService) private readonly sets: ReportSetService,
    @Inject(ImpactReportService) private readonly reports: ImpactReportService,
  ) {}

  @RequirePermission('impact-report:write')
  @Get('new')
  async look(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const when = { every: ['quarter'], pick: ['new'], told: ['editors'] };
    const values = { ...when, languages: ['es', 'en'], formats: ['pdf'] };
    return (await this.newPage(request, actor))({ values, problems: [] });
  }

  @RequirePermission('impact-report:write')
  @Post()
  async make(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const [locale, values] = [localeOf(request), formValues(body)];
    const go = async (): Promise<void> => {
      await this.schedules.make(actor, scheduleInput(values));
      response.redirect(303, doneUrl(request, 'doneScheduled'));
    };
    await orAgain({ response, locale, values }, go, () => this.newPage(request, actor));
  }

  @RequirePermission('impact-report:write')
  @Get(':schedule/edit')
  async edit(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('schedule') id: string,
  ): Promise<string> {
    const values = scheduleValues(await this.schedules.get(actor, id));
    return (await this.changePage(request, actor, id))({ values, problems: [] });
  }

  @RequirePermission('impact-report:write')
  @Post(':schedule')
  async change(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('schedule') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [locale, values] = [localeOf(request), formValues(body)];
    const go = async (): Promise<void> => {
      await this.schedules.change(actor, id, seenVersion(values), scheduleInput(values));
      response.redirect(303, doneUrl(request, 'doneChanged'));
    };
    await orAgain({ response, locale, values }, go, () => this.changePage(request, actor, id));
  }

  @RequirePermission('impact-report:write')
  @Post(':schedule/pause')
  async pause(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('schedule') id: string,
  ): Promise<void> {
    await this.act({ request, response, actor, id }, 'donePaused', () => this.schedules.pause(actor, id));
  }

  @RequirePermission('impact-report:write')
  @Post(':schedule/resume')
  async resume(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('schedule') id: string,
  ): Promise<void> {
    await this.act({ request, response, actor, id }, 'doneResumed', () => this.schedules.resume(actor, id));
  }

  @RequirePermission('impact-report:write')
  @Post(':schedule/end')
  async end(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('schedule') id: string,
  ): Promise<void> {
    await this.act({ request, response, actor, id }, 'doneEnded', () => this.schedules.end(actor, id));
  }

  private async act(
    { request, response, actor }: Asked,
    done: string,
    act: () => Promise<void>,
  ): Promise<void> {
    const go = async (): Promise<void> => {
      await act();
      response.redirect(303, doneUrl(request, done));
    };
    const sent = { response, locale: localeOf(request), values: {} };
    await orAgain(sent, go, () => this.listPage(request, actor));
  }

  private async changePage(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
  ): Promise<(state: FormState) => string> {
    const page = this.pages.page(request, say(localeOf(request), 'reportSets.changeTitle'));
    const row = await this.schedules.get(actor, id);
    const approved = await this.approved(actor);
    return (state) =>
      this.pages.show(request, 'report-sets/new', buildChangedSchedule(page, approved, row, state));
  }

  private async approved(actor: PersonActor): Promise<ImpactReportRow[]> {
    return (await this.reports.list(actor)).filter(({ state }) => state === 'approved');
  }

  private async newPage(request: PuenteRequest, actor: PersonActor): Promise<(state: FormState) => string> {
    const page = this.pages.page(request, say(localeOf(request), 'reportSets.newScheduleTitle'));
    const approved = await this.approved(actor);
    return (state) => this.pages.show(request, 'report-sets/new', buildNewSchedule(page, approved, state));
  }

  private async listPage(request: PuenteRequest, actor: PersonActor): Promise<(state: FormState) => string> {
    const page = this.pages.page(request, say(localeOf(request), 'reportSets.title'));
    const [sets, schedules] = [await this.sets.list(actor), await this.schedules.list(actor)];
    const mayWrite = holds(actor, 'impact-report:write');
    return (state) =>
      this.pages.show(
        request,
        'report-sets/list',
        buildReportSets(page, sets, schedules, { mayWrite, state }),
      );
  }
}
