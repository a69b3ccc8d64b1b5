import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { NonprofitService, type NonprofitMap } from '@puente/matching';
import { regionOf, regions, states, stateRow } from '@puente/taxonomy';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { MapResponse } from './map.response';

@ApiTags('map')
@Controller('api/v1/map')
export class MapController {
  constructor(@Inject(NonprofitService) private readonly nonprofits: NonprofitService) {}

  @RequirePermission('map:read')
  @Get()
  @ApiProblems(401, 403)
  async get(@CurrentActor() actor: PersonActor): Promise<MapResponse> {
    return toMapResponse(await this.nonprofits.map(actor));
  }
}

function toMapResponse(map: NonprofitMap): MapResponse {
  return {
    states: states.codes.map((state) => ({
      state,
      inegi: stateRow(state).inegi,
      region: regionOf(state),
      nonprofits: map.byState.get(state) ?? 0,
    })),
    regions: regions.codes.map((region) => ({ region, nonprofits: map.byRegion.get(region) ?? 0 })),
    placeWithheld: map.placeWithheld,
    total: map.total,
  };
}
