import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { OwnReportService, ReportHandingInService, ReportWritingService } from '@puente/reporting';
import type { Request } from 'express';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { EditsDto, toEdit } from '../applications/application.dto';
import { toWrittenResponse, WrittenEditsResponse } from '../applications/application.response';
import { ReportPeriodDto, SeenReportDto, ShareReportDto } from './report.dto';
import { GranteeReportResponse, ListedReportResponse, toListedReport, toReport } from './report.response';

@ApiTags('reports')
@Controller('api/v1/my')
export class OwnReportsController {
  constructor(
    @Inject(OwnReportService) private readonly reports: OwnReportService,
    @Inject(ReportWritingService) private readonly writing: ReportWritingService,
    @Inject(ReportHandingInService) private readonly handing: ReportHandingInService,
  ) {}

  /** The nonprofit's reports, those about the latest time first. */
  @RequirePermission('award:read-own')
  @Get('reports')
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<ListedReportResponse[]> {
    return (await this.reports.list(actor)).reports.map(toListedReport);
  }

  /** Begins the report that a requirement asks for, or answers the one that was begun. */
  @RequirePermission('report:write')
  @Post('requirements/:requirement/report')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async begin(
    @CurrentActor() actor: PersonActor,
    @Param('requirement') requirement: string,
    @Body() body: ReportPeriodDto,
  ): Promise<AddedResponse> {
    return { id: await this.reports.begin(actor, requirement, body) };
  }

  @RequirePermission('award:read-own')
  @Get('reports/:report')
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: PersonActor,
    @Req() request: Request,
    @Param('report') id: string,
  ): Promise<GranteeReportResponse> {
    return toReport(await this.reports.get(actor, id), localeOf(request));
  }

  /** Writes answers. Sent again, an edit counts once; written on what somebody changed since, it waits beside the answer. */
  @RequirePermission('report:write')
  @Post('reports/:report/edits')
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async write(
    @CurrentActor() actor: PersonActor,
    @Req() request: Request,
    @Param('report') id: string,
    @Body() { edits }: EditsDto,
  ): Promise<WrittenEditsResponse> {
    return toWrittenResponse(await this.writing.write(actor, id, edits.map(toEdit)), localeOf(request));
  }

  /** Lets the report answer another award as well, with the nonprofit's consent. */
  @RequirePermission('report:share')
  @Post('reports/:report/recipients')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async share(
    @CurrentActor() actor: PersonActor,
    @Param('report') id: string,
    @Body() { requirementId }: ShareReportDto,
  ): Promise<void> {
    await this.reports.share(actor, id, requirementId);
  }

  /** Takes an award away that the report was to answer, before it was handed in there. */
  @RequirePermission('report:write')
  @Post('reports/:report/recipients/:recipient/withdrawal')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415)
  async withdraw(
    @CurrentActor() actor: PersonActor,
    @Param('report') id: string,
    @Param('recipient') recipient: string,
  ): Promise<void> {
    await this.reports.withdraw(actor, id, recipient);
  }

  /** Hands in what was read as `version`, to everybody who waits for it. */
  @RequirePermission('report:write')
  @Post('reports/:report/submissions')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async handIn(
    @CurrentActor() actor: PersonActor,
    @Param('report') id: string,
    @Body() { version }: SeenReportDto,
  ): Promise<void> {
    await this.handing.handIn(actor, id, version);
  }
}
