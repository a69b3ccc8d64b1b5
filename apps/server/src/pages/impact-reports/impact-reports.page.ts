import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { isLocale, notFound } from '@puente/kernel';
import { holds } from '@puente/permissions';
import { PdfPrinter, renderReport, REPORT_FORMATS } from '@puente/rendering';
import { ImpactApprovalService, ImpactFigureService, ImpactReportService } from '@puente/reporting';
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
import { buildFigurePage } from './build-figure-page';
import { buildImpactPage } from './build-impact-page';
import { buildImpactList, buildNewImpact, impactUrl } from './build-impact-reports';
import { REPORT_TYPES } from './report-types';
import { scopeInput, textsInput } from './impact-form';

const DONE = [
  ...(['doneBegun', 'doneWritten', 'doneRefreshed', 'doneRetried', 'doneSubmitted'] as const),
  ...(['doneApproved', 'doneGivenBack', 'doneWithdrawn'] as const),
] as const;

/** Whoever waits for figures is shown them without asking, with JavaScript or not. */
const SECONDS = '5';

interface Sent {
  readonly request: PuenteRequest;
  readonly response: Response;
  readonly actor: PersonActor;
  readonly id: string;
  readonly values: FormValues;
}

/** Impact reports: begun, written in both languages, submitted, approved by a second person, downloaded. */
@PageController('impact-reports')
export class ImpactReportsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ImpactReportService) private readonly reports: ImpactReportService,
    @Inject(ImpactFigureService) private readonly figures: ImpactFigureService,
    @Inject(ImpactApprovalService) private readonly approvals: ImpactApprovalService,
    @Inject(PdfPrinter) private readonly printer: PdfPrinter,
  ) {}

  @RequirePermission('impact-report:read')
  @Get()
  async list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'impactReports.title'));
    const rows = await this.reports.list(actor);
    const view = buildImpactList(page, rows, holds(actor, 'impact-report:write'));
    return this.pages.show(request, 'impact-reports/list', view);
  }

  @RequirePermission('impact-report:write')
  @Get('new')
  async look(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    return (await this.newPage(request, actor))({ values: { audience: ['funder'] }, problems: [] });
  }

  @RequirePermission('impact-report:write')
  @Post()
  async begin(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const [locale, values] = [localeOf(request), formValues(body)];
    const go = async (): Promise<void> => {
      const id = await this.reports.begin(actor, scopeInput(values));
      response.redirect(303, impactUrl(locale, id, '?done=doneBegun'));
    };
    await orAgain({ response, locale, values }, go, () => this.newPage(request, actor));
  }

  @RequirePermission('impact-report:read')
  @Get(':impact')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Res({ passthrough: true }) response: Response,
    @Query('done') done?: string,
  ): Promise<string> {
    const { state, fault } = await this.reports.look(actor, id);
    if (state === 'reading' && !fault) response.setHeader('Refresh', SECONDS);
    return (await this.page(request, actor, id, done))(emptyForm);
  }

  /** One figure with what it came from. */
  @RequirePermission('impact-report:read')
  @Get(':impact/figures/:figure')
  async figure(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Param('figure') figure: string,
  ): Promise<string> {
    const opened = await this.figures.open(actor, id, figure);
    const page = this.pages.page(request, say(localeOf(request), 'impactReports.figure'));
    const view = buildFigurePage(page, { id }, opened, holds(actor, 'evidence:import'));
    return this.pages.show(request, 'impact-reports/figure', view);
  }

  /** A file under a name that says nothing of whose it is. */
  @RequirePermission('impact-report:read')
  @Get(':impact/files/:language/:format')
  async file(
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Param('language') language: string,
    @Param('format') asked: string,
  ): Promise<void> {
    const format = REPORT_FORMATS.find((each) => each === asked);
    if (!format || !isLocale(language)) throw notFound();
    const { document } = await this.reports.get(actor, id, language);
    const bytes = await renderReport(document, format, this.printer);
    response.setHeader('Content-Disposition', `attachment; filename="impact-report-${language}.${format}"`);
    response.type(REPORT_TYPES[format]).send(bytes);
  }

  @RequirePermission('impact-report:write')
  @Post(':impact/texts')
  write(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act({ request, response, actor, id, values }, 'doneWritten', () =>
      this.reports.write(actor, id, seenVersion(values), textsInput(values)),
    );
  }

  @RequirePermission('impact-report:write')
  @Post(':impact/refresh')
  refresh(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act({ request, response, actor, id, values }, 'doneRefreshed', () =>
      this.reports.refresh(actor, id, seenVersion(values)),
    );
  }

  @RequirePermission('impact-report:write')
  @Post(':impact/retry')
  retry(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act({ request, response, actor, id, values }, 'doneRetried', () =>
      this.reports.retry(actor, id),
    );
  }

  @RequirePermission('impact-report:write')
  @Post(':impact/submit')
  submit(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act({ request, response, actor, id, values }, 'doneSubmitted', () =>
      this.approvals.submit(actor, id, seenVersion(values)),
    );
  }

  /** Approves exactly what the page showed. */
  @RequirePermission('impact-report:approve')
  @Post(':impact/approve')
  approve(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act({ request, response, actor, id, values }, 'doneApproved', () =>
      this.approvals.approve(actor, id, values.shown?.[0] ?? ''),
    );
  }

  @RequirePermission('impact-report:write')
  @Post(':impact/give-back')
  giveBack(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act({ request, response, actor, id, values }, 'doneGivenBack', () =>
      this.approvals.giveBack(actor, id, seenVersion(values)),
    );
  }

  @RequirePermission('impact-report:write')
  @Post(':impact/withdraw')
  withdraw(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act({ request, response, actor, id, values }, 'doneWithdrawn', () =>
      this.approvals.withdraw(actor, id, seenVersion(values)),
    );
  }

  @RequirePermission('impact-report:write')
  @Post(':impact/correct')
  async correct(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
  ): Promise<void> {
    const locale = localeOf(request);
    const go = async (): Promise<void> => {
      const correction = await this.reports.correct(actor, id);
      response.redirect(303, impactUrl(locale, correction, '?done=doneBegun'));
    };
    await orAgain({ response, locale, values: {} }, go, () => this.page(request, actor, id));
  }

  private async act(
    { request, response, actor, id, values }: Sent,
    done: (typeof DONE)[number],
    act: () => Promise<void>,
  ): Promise<void> {
    const locale = localeOf(request);
    const go = async (): Promise<void> => {
      await act();
      response.redirect(303, impactUrl(locale, id, `?done=${done}`));
    };
    await orAgain({ response, locale, values }, go, () => this.page(request, actor, id));
  }

  private async newPage(request: PuenteRequest, actor: PersonActor): Promise<(state: FormState) => string> {
    const page = this.pages.page(request, say(localeOf(request), 'impactReports.newTitle'));
    const sources = await this.reports.sources(actor);
    return (state) => this.pages.show(request, 'impact-reports/new', buildNewImpact(page, sources, state));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const report = await this.reports.look(actor, id);
    const made = report.hasFigures
      ? {
          view: await this.reports.get(actor, id, locale),
          facts: await this.reports.facts(actor, id),
          figures: await this.figures.list(actor, id, locale),
        }
      : null;
    const flash = doneFlash('impactReports', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'impactReports.oneTitle'), { flash });
    const reader = { personId: actor.personId, mayAct: holds(actor, 'impact-report:write') };
    return (state) =>
      this.pages.show(
        request,
        'impact-reports/report',
        buildImpactPage(page, { report, made }, reader, state),
      );
  }
}
