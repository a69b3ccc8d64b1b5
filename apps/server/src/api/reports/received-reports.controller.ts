import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { ReceivedReportService } from '@puente/reporting';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { ReturnReportDto, SeenReportDto } from './report.dto';
import { ReceivedReportResponse, ReportRecipientResponse, toReceived, toRecipient } from './report.response';

@ApiTags('reports')
@Controller('api/v1/reports')
export class ReceivedReportsController {
  constructor(@Inject(ReceivedReportService) private readonly reports: ReceivedReportService) {}

  /** Reports on the organisation's awards, what waits for an answer first. */
  @RequirePermission('award:read')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<ReportRecipientResponse[]> {
    return (await this.reports.list(actor)).map(toRecipient);
  }

  @RequirePermission('award:read')
  @Get(':report')
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: PersonActor,
    @Param('report') id: string,
  ): Promise<ReceivedReportResponse> {
    return toReceived(await this.reports.get(actor, id));
  }

  /** Gives sections back, each with what has to be corrected. */
  @RequirePermission('report:decide')
  @Post(':report/return')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async giveBack(
    @CurrentActor() actor: PersonActor,
    @Param('report') id: string,
    @Body() { version, notes }: ReturnReportDto,
  ): Promise<void> {
    await this.reports.giveBack(actor, id, version, notes);
  }

  /** Accepts a report, with its requirement and its counts. */
  @RequirePermission('report:decide')
  @Post(':report/acceptance')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async accept(
    @CurrentActor() actor: PersonActor,
    @Param('report') id: string,
    @Body() { version }: SeenReportDto,
  ): Promise<void> {
    await this.reports.accept(actor, id, version);
  }
}
