import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { HIT_STANDINGS, SanctionsListService, ScreeningService } from '@puente/screening';
import type { Request } from 'express';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { readHitStanding, readSanctionsForm } from '../../http/sanctions-form';
import { WithoutKey } from '../../http/without-key';
import { ApiProblems } from '../api-problems';
import { HitDecisionDto, toHitDecisionInput } from './screening.dto';
import {
  HitQueueResponse,
  HitResponse,
  SanctionsListResponse,
  SanctionsListTakenResponse,
  ScreeningRunResponse,
  toHitQueueResponse,
  toHitResponse,
  toListResponse,
  toRunResponse,
  toTakenResponse,
} from './screening.response';

const FILE = { type: 'string', format: 'binary' };
const FORM = {
  schema: {
    type: 'object',
    required: ['publishedOn', 'sdn'],
    properties: { publishedOn: { type: 'string', format: 'date' }, sdn: FILE, alt: FILE, add: FILE },
  },
};

@ApiTags('screening')
@Controller('api/v1/screening')
export class ScreeningController {
  constructor(
    @Inject(ScreeningService) private readonly screening: ScreeningService,
    @Inject(SanctionsListService) private readonly lists: SanctionsListService,
  ) {}

  /** Nonprofits whose names are like listed ones, the most similar first; for HIP’s verifiers and administrators. */
  @RequirePermission('screening:read')
  @Get('hits')
  @ApiQuery({ name: 'standing', required: false, enum: [...HIT_STANDINGS] })
  @ApiQuery({ name: 'page', required: false, type: Number })
  @ApiProblems(400, 401, 403, 422)
  async queue(@CurrentActor() actor: PersonActor, @Query() query: RawQuery): Promise<HitQueueResponse> {
    return toHitQueueResponse(await this.screening.queue(actor, readHitStanding(query), pageNumber(query)));
  }

  /** Both sides of a hit, with what was decided. */
  @RequirePermission('screening:read')
  @Get('hits/:hit')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('hit') id: string): Promise<HitResponse> {
    return toHitResponse(await this.screening.get(actor, id));
  }

  /** Says whether it is the listed party, with the reason, if nobody decided since it was seen. */
  @RequirePermission('screening:decide')
  @Post('hits/:hit/decisions')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async decide(
    @CurrentActor() actor: PersonActor,
    @Param('hit') id: string,
    @Body() body: HitDecisionDto,
  ): Promise<HitResponse> {
    return toHitResponse(await this.screening.decide(actor, id, toHitDecisionInput(body)));
  }

  /** Lists that were taken in, the one in use first. */
  @RequirePermission('screening:read')
  @Get('lists')
  @ApiProblems(400, 401, 403)
  async all(@CurrentActor() actor: PersonActor): Promise<SanctionsListResponse[]> {
    return (await this.lists.list(actor)).map(toListResponse);
  }

  /** Takes a list in from its files (CSV without header, up to 25 MB each); names are compared afterwards. */
  @RequirePermission('screening:import')
  @WithoutKey('file')
  @Post('lists')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM)
  @ApiProblems(400, 401, 403, 409, 413, 415, 422)
  async take(
    @CurrentActor() actor: PersonActor,
    @Req() request: Request,
    @Body() body: Readonly<Record<string, unknown>>,
  ): Promise<SanctionsListTakenResponse> {
    return toTakenResponse(await this.lists.take(actor, readSanctionsForm(request, body)));
  }

  /** The last 50 runs, also those that found nothing. */
  @RequirePermission('screening:read')
  @Get('runs')
  @ApiProblems(400, 401, 403)
  async runs(@CurrentActor() actor: PersonActor): Promise<ScreeningRunResponse[]> {
    return (await this.screening.runs(actor)).map(toRunResponse);
  }
}
