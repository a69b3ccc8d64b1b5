import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { holds } from '@puente/permissions';
import { ImpactReportService, ReportScheduleService, ReportSetService } from '@puente/reporting';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildNewSet, setInput } from './build-new-set';
import { buildReportSet } from './build-report-set';
import { buildReportSets, setUrl } from './build-report-sets';

const LIST_DONE = ['doneScheduled', 'doneChanged', 'donePaused', 'doneResumed', 'doneEnded'] as const;
const DONE = ['doneAsked', 'doneCancelled', 'doneRetried'] as const;
const OVER = ['doneCancelled'] as const;
/** Where no script asks how far a set is, the page comes again by itself for who wants that. */
const AGAIN_SECONDS = 15;

interface Asked {
  readonly request: PuenteRequest;
  readonly response: Response;
  readonly actor: PersonActor;
  readonly id: string;
}

interface Shown {
  readonly done?: string | undefined;
  readonly isRepeated?: boolean;
}

/** Sets of approved impact reports: asked for, watched, cancelled, made again where a file failed. */
@PageController('report-sets')
export class ReportSetsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ReportSetService) private readonly sets: ReportSetService,
    @Inject(ReportScheduleService) private readonly schedules: ReportScheduleService,
    @Inject(ImpactReportService) private readonly reports: ImpactReportService,
  ) {}

  @RequirePermission('impact-report:read')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('done') done?: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const flash = doneFlash('reportSets', LIST_DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'reportSets.title'), { flash });
    const [sets, schedules] = [await this.sets.list(actor), await this.schedules.list(actor)];
    const how = { mayWrite: holds(actor, 'impact-report:write'), state: emptyForm };
    return this.pages.show(request, 'report-sets/list', buildReportSets(page, sets, schedules, how));
  }

  @RequirePermission('impact-report:write')
  @Get('new')
  async look(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const values = { languages: ['es', 'en'], formats: ['pdf'] };
    return (await this.newPage(request, actor))({ values, problems: [] });
  }

  @RequirePermission('impact-report:write')
  @Post()
  async ask(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const [locale, values] = [localeOf(request), formValues(body)];
    const go = async (): Promise<void> => {
      const id = await this.sets.ask(actor, setInput(values));
      response.redirect(303, setUrl(locale, id, '?done=doneAsked'));
    };
    await orAgain({ response, locale, values }, go, () => this.newPage(request, actor));
  }

  /** The page; for scripts only how far it is, and the whole page once there is more to say. */
  @RequirePermission('impact-report:read')
  @Get(':set')
  async show(
    @Req() request: PuenteRequest,
    @Res({ passthrough: true }) response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('set') id: string,
    @Query('done') done?: string,
    @Query('again') again?: string,
  ): Promise<string> {
    const isRepeated = again === '1';
    const { isOpen, show } = await this.page({ request, response, actor, id }, { done, isRepeated });
    if (!isOpen && request.headers['hx-request'] === 'true') response.setHeader('HX-Refresh', 'true');
    if (isOpen && isRepeated) response.setHeader('Refresh', String(AGAIN_SECONDS));
    return show(emptyForm);
  }

  @RequirePermission('impact-report:write')
  @Post(':set/cancel')
  async cancel(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('set') id: string,
  ): Promise<void> {
    await this.act({ request, response, actor, id }, 'doneCancelled', () => this.sets.cancel(actor, id));
  }

  @RequirePermission('impact-report:write')
  @Post(':set/retry')
  async retry(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('set') id: string,
  ): Promise<void> {
    await this.act({ request, response, actor, id }, 'doneRetried', () => this.sets.retry(actor, id));
  }

  private async act(asked: Asked, done: (typeof DONE)[number], act: () => Promise<void>): Promise<void> {
    const { request, response, id } = asked;
    const locale = localeOf(request);
    const go = async (): Promise<void> => {
      await act();
      response.redirect(303, setUrl(locale, id, `?done=${done}`));
    };
    await orAgain({ response, locale, values: {} }, go, async () => (await this.page(asked)).show);
  }

  private async newPage(request: PuenteRequest, actor: PersonActor): Promise<(state: FormState) => string> {
    const page = this.pages.page(request, say(localeOf(request), 'reportSets.newTitle'));
    const approved = (await this.reports.list(actor)).filter(({ state }) => state === 'approved');
    return (state) => this.pages.show(request, 'report-sets/new', buildNewSet(page, approved, state));
  }

  private async page({ request, actor, id }: Asked, { done, isRepeated = false }: Shown = {}) {
    const locale = localeOf(request);
    const found = await this.sets.get(actor, id);
    const isOpen = found.set.state === 'open';
    const page = this.pages.page(request, say(locale, 'reportSets.oneTitle'), {
      // Once it is over, nothing is being made any more.
      flash: doneFlash('reportSets', isOpen ? DONE : OVER, done, locale),
    });
    const mayWrite = holds(actor, 'impact-report:write');
    const show = (state: FormState): string =>
      this.pages.show(
        request,
        'report-sets/set',
        buildReportSet(page, found, { mayWrite, isRepeated, state }),
        'report-sets/_progress',
      );
    return { isOpen, show };
  }
}
