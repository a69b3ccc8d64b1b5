import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { ReportScheduleService } from '@puente/reporting';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { ReportScheduleChangeDto, ReportScheduleDto } from './report-schedule.dto';
import { ReportScheduleListResponse, toReportSchedule } from './report-schedule.response';

/** Sets of approved impact reports that are made on days chosen before. */
@ApiTags('reports')
@Controller('api/v1/report-schedules')
export class ReportSchedulesController {
  constructor(@Inject(ReportScheduleService) private readonly schedules: ReportScheduleService) {}

  /** Those of which a set follows, the next one first. */
  @RequirePermission('impact-report:read')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<ReportScheduleListResponse> {
    return { schedules: (await this.schedules.list(actor)).map(toReportSchedule) };
  }

  /** Has sets made from a day on; ten schedules of an organisation at a time. */
  @RequirePermission('impact-report:write')
  @Post()
  @ApiProblems(400, 401, 403, 409, 413, 415, 422)
  async make(@CurrentActor() actor: PersonActor, @Body() wanted: ReportScheduleDto): Promise<AddedResponse> {
    return { id: await this.schedules.make(actor, wanted) };
  }

  /** Chooses anew when sets follow and of what, if nobody else did since that version. What was made stays. */
  @RequirePermission('impact-report:write')
  @Put(':schedule')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async change(
    @CurrentActor() actor: PersonActor,
    @Param('schedule') id: string,
    @Body() { version, ...wanted }: ReportScheduleChangeDto,
  ): Promise<void> {
    await this.schedules.change(actor, id, version, wanted);
  }

  /** Lets it rest: what comes due meanwhile is not made. */
  @RequirePermission('impact-report:write')
  @Post(':schedule/pause')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409, 415)
  async pause(@CurrentActor() actor: PersonActor, @Param('schedule') id: string): Promise<void> {
    await this.schedules.pause(actor, id);
  }

  /** Goes on from the next of its days. */
  @RequirePermission('impact-report:write')
  @Post(':schedule/resumption')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409, 415)
  async resume(@CurrentActor() actor: PersonActor, @Param('schedule') id: string): Promise<void> {
    await this.schedules.resume(actor, id);
  }

  /** No set follows; those that were made stay until they expire. */
  @RequirePermission('impact-report:write')
  @Post(':schedule/end')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 415)
  async end(@CurrentActor() actor: PersonActor, @Param('schedule') id: string): Promise<void> {
    await this.schedules.end(actor, id);
  }
}
