import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { CALL_KINDS, CLOSES_WITHIN, LEAST_AWARDS, OpenCallService } from '@puente/grants';
import { regions, states, strategies } from '@puente/taxonomy';
import { readCallFilter } from '../../http/call-filter';
import type { RawQuery } from '../../http/match-query';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { OwnCallDetailResponse, OwnCallResponse, toOwnCall, toOwnCallDetail } from './own-call.response';

@ApiTags('calls')
@Controller('api/v1/my/calls')
export class OwnCallsController {
  constructor(@Inject(OpenCallService) private readonly calls: OpenCallService) {}

  /**
   * Open and coming calls: emergencies first, then the first to close. Narrowed by words, what and where the programme
   * funds, kind, days until it closes (`within`) and pesos that the largest award reaches (`award`).
   */
  @RequirePermission('call:browse')
  @Get()
  @ApiQuery({ name: 'q', required: false, type: String })
  @ApiQuery({ name: 'strategy', required: false, enum: strategies.codes })
  @ApiQuery({ name: 'region', required: false, enum: regions.codes })
  @ApiQuery({ name: 'state', required: false, enum: states.codes })
  @ApiQuery({ name: 'kind', required: false, enum: CALL_KINDS })
  @ApiQuery({ name: 'within', required: false, enum: CLOSES_WITHIN })
  @ApiQuery({ name: 'award', required: false, enum: LEAST_AWARDS })
  @ApiProblems(400, 401, 403, 404, 422)
  async list(@CurrentActor() actor: PersonActor, @Query() query: RawQuery): Promise<OwnCallResponse[]> {
    return (await this.calls.list(actor, readCallFilter(query))).map(toOwnCall);
  }

  /** A call that was published, with all that it asks. */
  @RequirePermission('call:browse')
  @Get(':call')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('call') id: string): Promise<OwnCallDetailResponse> {
    return toOwnCallDetail(await this.calls.get(actor, id));
  }
}
