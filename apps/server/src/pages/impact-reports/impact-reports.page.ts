import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { isLocale, notFound } from '@puente/kernel';
import { holds } from '@puente/permissions';
import { PdfPrinter, renderReport, REPORT_FORMATS } from '@puente/rendering';
import { ImpactFigureService, ImpactReportService } from '@puente/reporting';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildFigurePage } from './build-figure-page';
import { buildImpactList, buildNewImpact, impactUrl } from './build-impact-reports';
import { REPORT_TYPES } from './report-types';
import { scopeInput } from './impact-form';
import { ShownImpact } from './shown-impact';

/** Whoever waits for figures is shown them without asking, with JavaScript or not. */
const SECONDS = '5';

/** Impact reports: begun, looked at with what their figures came from, downloaded. */
@PageController('impact-reports')
export class ImpactReportsPage extends ShownImpact {
  constructor(
    @Inject(PageRenderer) pages: PageRenderer,
    @Inject(ImpactReportService) reports: ImpactReportService,
    @Inject(ImpactFigureService) figures: ImpactFigureService,
    @Inject(PdfPrinter) private readonly printer: PdfPrinter,
  ) {
    super(pages, reports, figures);
  }

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

  private async newPage(request: PuenteRequest, actor: PersonActor): Promise<(state: FormState) => string> {
    const page = this.pages.page(request, say(localeOf(request), 'impactReports.newTitle'));
    const sources = await this.reports.sources(actor);
    return (state) => this.pages.show(request, 'impact-reports/new', buildNewImpact(page, sources, state));
  }
}
