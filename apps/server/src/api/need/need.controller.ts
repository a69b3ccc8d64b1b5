import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { NeedService, StateGrantsService } from '@puente/evidence';
import { PortfolioEditionService } from '@puente/portfolio';
import type { RawQuery } from '../../http/match-query';
import { readNeedFilter } from '../../http/need-query';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { NeedResponse, toNeedResponse } from './need.response';
import { StateGrantResponse, toStateGrant } from './state-grant.response';

@ApiTags('evidence')
@Controller('api/v1/need')
export class NeedController {
  constructor(
    @Inject(NeedService) private readonly need: NeedService,
    @Inject(PortfolioEditionService) private readonly editions: PortfolioEditionService,
    @Inject(StateGrantsService) private readonly grants: StateGrantsService,
  ) {}

  /** Dated signals of need by state, beside money on record. A state without a row was not reported. */
  @RequirePermission('evidence:read')
  @Get()
  @ApiQuery({ name: 'strategy', required: false, type: String })
  @ApiQuery({ name: 'population', required: false, type: String })
  @ApiQuery({ name: 'region', required: false, type: String })
  @ApiProblems(400, 401, 403, 422)
  async get(@CurrentActor() actor: PersonActor, @Query() query: RawQuery): Promise<NeedResponse> {
    return toNeedResponse(await this.need.read(actor, readNeedFilter(query)), await this.editions.byState());
  }

  /** The grants on record behind the money of a state; for HIP, who keeps the record. */
  @RequirePermission('evidence:read-grants')
  @Get('states/:state/grants')
  @ApiProblems(400, 401, 403, 404)
  async ofState(
    @CurrentActor() actor: PersonActor,
    @Param('state') state: string,
  ): Promise<StateGrantResponse[]> {
    return (await this.grants.read(actor, state)).grants.map(toStateGrant);
  }
}
