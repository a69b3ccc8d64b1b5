import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { isLocale, notFound, type Locale } from '@puente/kernel';
import { PdfPrinter, renderReport, REPORT_FORMATS } from '@puente/rendering';
import { ImpactApprovalService, ImpactFigureService, ImpactReportService } from '@puente/reporting';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { SeenBatchDto } from '../payments/batch.dto';
import { ImpactApprovalDto, ImpactScopeDto, ImpactTextsDto } from './impact-report.dto';
import {
  ImpactDocumentResponse,
  ImpactFactsResponse,
  ImpactFigureListResponse,
  ImpactFileResponse,
  ImpactReportListResponse,
  ImpactOriginResponse,
  ImpactReportResponse,
  toImpactDocument,
  toImpactFacts,
  toImpactFile,
  toImpactOrigin,
  toImpactReport,
} from './impact-report.response';

/** Impact reports of the own organisation. */
@ApiTags('reports')
@Controller('api/v1/impact-reports')
export class ImpactReportsController {
  constructor(
    @Inject(ImpactReportService) private readonly reports: ImpactReportService,
    @Inject(ImpactFigureService) private readonly opened: ImpactFigureService,
    @Inject(ImpactApprovalService) private readonly approvals: ImpactApprovalService,
    @Inject(PdfPrinter) private readonly printer: PdfPrinter,
  ) {}

  /** The latest written first. */
  @RequirePermission('impact-report:read')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<ImpactReportListResponse> {
    return { reports: (await this.reports.list(actor)).map(toImpactReport) };
  }

  /** Begins a report, whose figures a job reads: each enters the register of releases. It is a draft once it has them. */
  @RequirePermission('impact-report:write')
  @Post()
  @ApiProblems(400, 401, 403, 409, 413, 415, 422)
  async begin(@CurrentActor() actor: PersonActor, @Body() scope: ImpactScopeDto): Promise<AddedResponse> {
    return { id: await this.reports.begin(actor, scope) };
  }

  /** Where a report stands, and how far its figures are. */
  @RequirePermission('impact-report:read')
  @Get(':impact')
  @ApiProblems(401, 403, 404)
  async look(@CurrentActor() actor: PersonActor, @Param('impact') id: string): Promise<ImpactReportResponse> {
    return toImpactReport(await this.reports.look(actor, id));
  }

  /** A report in one language (`es` or `en`), with what is to be thought about in its texts. */
  @RequirePermission('impact-report:read')
  @Get(':impact/documents/:language')
  @ApiProblems(401, 403, 404, 409)
  async get(
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Param('language') language: string,
  ): Promise<ImpactDocumentResponse> {
    return toImpactDocument(await this.reports.get(actor, id, known(language)));
  }

  /** The same as a file: `html`, `pdf`, `docx`, `xlsx`, `csv` or `json`. */
  @RequirePermission('impact-report:read')
  @Get(':impact/files/:language/:format')
  @ApiProblems(401, 403, 404, 409, 503)
  async file(
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Param('language') language: string,
    @Param('format') asked: string,
  ): Promise<ImpactFileResponse> {
    const format = REPORT_FORMATS.find((each) => each === asked);
    if (!format) throw notFound();
    const { document } = await this.reports.get(actor, id, known(language));
    return toImpactFile(await renderReport(document, format, this.printer), document.language, format);
  }

  /** The own awards and accepted counts behind the figures. */
  @RequirePermission('impact-report:read')
  @Get(':impact/facts')
  @ApiProblems(401, 403, 404, 409)
  async facts(@CurrentActor() actor: PersonActor, @Param('impact') id: string): Promise<ImpactFactsResponse> {
    return toImpactFacts(await this.reports.facts(actor, id));
  }

  /** The figures that open to what they came from, by name. */
  @RequirePermission('impact-report:read')
  @Get(':impact/figures')
  @ApiProblems(401, 403, 404, 409)
  async figures(
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
  ): Promise<ImpactFigureListResponse> {
    const { names } = await this.opened.list(actor, id, 'es');
    return { figures: [...names] };
  }

  /** What one figure came from: the own rows that it was summed from, or what public sources say. */
  @RequirePermission('impact-report:read')
  @Get(':impact/figures/:figure')
  @ApiProblems(401, 403, 404, 409)
  async origin(
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Param('figure') figure: string,
  ): Promise<ImpactOriginResponse> {
    return toImpactOrigin(await this.opened.open(actor, id, figure));
  }

  /** Writes the texts of a draft. */
  @RequirePermission('impact-report:write')
  @Put(':impact/texts')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async write(
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() { version, ...texts }: ImpactTextsDto,
  ): Promise<void> {
    await this.reports.write(actor, id, version, texts);
  }

  /** Has the figures of a draft read anew. */
  @RequirePermission('impact-report:write')
  @Post(':impact/refreshing')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async refresh(
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() { version }: SeenBatchDto,
  ): Promise<void> {
    await this.reports.refresh(actor, id, version);
  }

  /** Has figures that could not be read tried again at once. */
  @RequirePermission('impact-report:write')
  @Post(':impact/retrying')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409, 415)
  async retry(@CurrentActor() actor: PersonActor, @Param('impact') id: string): Promise<void> {
    await this.reports.retry(actor, id);
  }

  /** Freezes a draft in both languages, for approval. */
  @RequirePermission('impact-report:write')
  @Post(':impact/submission')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async submit(
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() { version }: SeenBatchDto,
  ): Promise<void> {
    await this.approvals.submit(actor, id, version);
  }

  /** Approves exactly what was `shown`; never who submitted or wrote it. */
  @RequirePermission('impact-report:approve')
  @Post(':impact/approval')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async approve(
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() { shown }: ImpactApprovalDto,
  ): Promise<void> {
    await this.approvals.approve(actor, id, shown);
  }

  /** Makes a draft of what was submitted. */
  @RequirePermission('impact-report:write')
  @Post(':impact/giving-back')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async giveBack(
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() { version }: SeenBatchDto,
  ): Promise<void> {
    await this.approvals.giveBack(actor, id, version);
  }

  /** Gives a report up that was not approved. */
  @RequirePermission('impact-report:write')
  @Post(':impact/withdrawal')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async withdraw(
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() { version }: SeenBatchDto,
  ): Promise<void> {
    await this.approvals.withdraw(actor, id, version);
  }

  /** Begins the correction of an approved report: another one with its scope and texts, and the figures of now. */
  @RequirePermission('impact-report:write')
  @Post(':impact/corrections')
  @ApiProblems(401, 403, 404, 409, 415)
  async correct(@CurrentActor() actor: PersonActor, @Param('impact') id: string): Promise<AddedResponse> {
    return { id: await this.reports.correct(actor, id) };
  }
}

function known(language: string): Locale {
  if (!isLocale(language)) throw notFound();
  return language;
}
