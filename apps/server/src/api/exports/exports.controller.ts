import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { ExportService } from '@puente/exports';
import { ALL_RECEIVED, LeavingListService, type LeavingList } from '@puente/grants';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { ApiProblems } from '../api-problems';
import { ExportDecisionDto, NewExportDto } from './exports.dto';
import { ExportFileResponse, ExportResponse, toExportFile, toExportResponse } from './exports.response';

@ApiTags('exports')
@Controller('api/v1/exports')
export class ExportsController {
  constructor(
    @Inject(ExportService) private readonly exports: ExportService,
    @Inject(LeavingListService) private readonly files: LeavingListService,
  ) {}

  /** One's own files and requests; who oversees exports sees those of the whole organisation. */
  @RequirePermission('export:read')
  @Get()
  @ApiQuery({ name: 'code', required: false, type: String, description: 'The mark of a file.' })
  @ApiProblems(400, 401, 403)
  async list(
    @CurrentActor() actor: PersonActor,
    @Query('code') code?: string | string[],
  ): Promise<ExportResponse[]> {
    const mark = String(code ?? '').slice(0, 20);
    return (await this.exports.list(actor, mark)).map(toExportResponse);
  }

  /** Asks a second person for a list that one alone may not take out. */
  @RequirePermission('export:make')
  @Post()
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async request(@CurrentActor() actor: PersonActor, @Body() body: NewExportDto): Promise<ExportResponse> {
    const id = await this.files.request(actor, askedBy(body), body.purpose);
    return toExportResponse(await this.exports.get(actor, id));
  }

  @RequirePermission('export:read')
  @Get(':export')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('export') id: string): Promise<ExportResponse> {
    return toExportResponse(await this.exports.get(actor, id));
  }

  /** Approves or refuses, as another person. */
  @RequirePermission('export:decide')
  @Post(':export/decision')
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async decide(
    @CurrentActor() actor: PersonActor,
    @Param('export') id: string,
    @Body() { approve }: ExportDecisionDto,
  ): Promise<ExportResponse> {
    await this.exports.decide(actor, id, approve);
    return toExportResponse(await this.exports.get(actor, id));
  }

  /** Takes out what was approved: once, within 24 hours, by who asked. */
  @RequirePermission('export:make')
  @WithoutKey('handover')
  @Post(':export/file')
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 404, 409, 413)
  async take(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('export') id: string,
  ): Promise<ExportFileResponse> {
    return toExportFile(await this.files.takeApproved(actor, id), localeOf(request));
  }
}

function askedBy(body: NewExportDto): LeavingList {
  const { kind, programmeId, callId, shortlistId, purpose: _purpose, standing, received, ...filter } = body;
  if (kind === 'received') {
    const { stage = null, answer = null, mark = null, order } = received ?? {};
    return { kind, callId: callId!, query: { stage, answer, mark, order: order ?? ALL_RECEIVED.order } };
  }
  if (kind === 'shortlist') return { kind, shortlistId: shortlistId! };
  return kind === 'matches'
    ? { kind, programmeId: programmeId!, query: { ...filter, ...(standing ? { standing } : {}) } }
    : { kind, query: filter };
}
