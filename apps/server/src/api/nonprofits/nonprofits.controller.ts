import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { NonprofitService } from '@puente/matching';
import { readNonprofitFilter, type RawQuery } from '../../http/match-query';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { ApiMatchQuery } from '../matches/api-match-query';
import { NonprofitCardResponse, toCardResponse } from '../matches/match.response';
import { NonprofitResponse, toNonprofitResponse } from './nonprofit.response';

@ApiTags('nonprofits')
@Controller('api/v1/nonprofits')
export class NonprofitsController {
  constructor(@Inject(NonprofitService) private readonly nonprofits: NonprofitService) {}

  @RequirePermission('nonprofit:read')
  @Get()
  @ApiMatchQuery()
  @ApiProblems(400, 401, 403, 422)
  async list(@CurrentActor() actor: PersonActor, @Query() query: RawQuery): Promise<NonprofitCardResponse[]> {
    return (await this.nonprofits.list(actor, readNonprofitFilter(query))).map(toCardResponse);
  }

  @RequirePermission('nonprofit:read')
  @Get(':handle')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('handle') handle: string): Promise<NonprofitResponse> {
    return toNonprofitResponse(await this.nonprofits.get(actor, handle));
  }
}
