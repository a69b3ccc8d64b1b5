import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { ReportSetService, SetFileService } from '@puente/reporting';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { ReportSetDto } from './report-set.dto';
import {
  ReportSetFileResponse,
  ReportSetFilesResponse,
  ReportSetListResponse,
  toReportSet,
  toReportSetFiles,
} from './report-set.response';

/** Approved impact reports of the own organisation as files, many at once. */
@ApiTags('reports')
@Controller('api/v1/report-sets')
export class ReportSetsController {
  constructor(
    @Inject(ReportSetService) private readonly sets: ReportSetService,
    @Inject(SetFileService) private readonly files: SetFileService,
  ) {}

  /** Those of the last week, the latest first. */
  @RequirePermission('impact-report:read')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<ReportSetListResponse> {
    return { sets: (await this.sets.list(actor)).map(toReportSet) };
  }

  /** Asks for a set: 60 files at most, one set of an organisation at a time. They are made in the background. */
  @RequirePermission('impact-report:write')
  @Post()
  @ApiProblems(400, 401, 403, 409, 413, 415, 422)
  async ask(@CurrentActor() actor: PersonActor, @Body() wanted: ReportSetDto): Promise<AddedResponse> {
    return { id: await this.sets.ask(actor, wanted) };
  }

  /** How far a set is, file by file. */
  @RequirePermission('impact-report:read')
  @Get(':set')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('set') id: string): Promise<ReportSetFilesResponse> {
    const { set, items } = await this.sets.get(actor, id);
    return toReportSetFiles(set, items);
  }

  /** Stops a set; what is done stays. */
  @RequirePermission('impact-report:write')
  @Post(':set/cancellation')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409, 415)
  async cancel(@CurrentActor() actor: PersonActor, @Param('set') id: string): Promise<void> {
    await this.sets.cancel(actor, id);
  }

  /** Makes what failed or was not begun, and nothing twice. */
  @RequirePermission('impact-report:write')
  @Post(':set/retries')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409, 415)
  async retry(@CurrentActor() actor: PersonActor, @Param('set') id: string): Promise<void> {
    await this.sets.retry(actor, id);
  }

  /** The files that are done, as one ZIP, until the set expires. */
  @RequirePermission('impact-report:read')
  @Get(':set/file')
  @ApiProblems(401, 403, 404, 409)
  async take(@CurrentActor() actor: PersonActor, @Param('set') id: string): Promise<ReportSetFileResponse> {
    return { name: 'reports.zip', base64: (await this.files.takeAll(actor, id)).toString('base64') };
  }

  /** One file that is done, until the set expires. */
  @RequirePermission('impact-report:read')
  @Get(':set/items/:item/file')
  @ApiProblems(401, 403, 404)
  async takeOne(
    @CurrentActor() actor: PersonActor,
    @Param('set') id: string,
    @Param('item') item: string,
  ): Promise<ReportSetFileResponse> {
    const { name, content } = await this.files.take(actor, id, item);
    return { name, base64: content.toString('base64') };
  }

  /** Makes one file again that failed, once the set has ended. */
  @RequirePermission('impact-report:write')
  @Post(':set/items/:item/retries')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409, 415)
  async retryOne(
    @CurrentActor() actor: PersonActor,
    @Param('set') id: string,
    @Param('item') item: string,
  ): Promise<void> {
    await this.files.retry(actor, id, item);
  }
}
