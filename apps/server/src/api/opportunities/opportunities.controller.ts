import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { OpportunityService, OwnHintService, passesProgrammeFilter } from '@puente/matching';
import { readProgrammeFilter, type RawQuery } from '../../http/match-query';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { ApiProgrammeQuery } from '../matches/api-match-query';
import {
  ProgrammeHintResponse,
  OpportunityResponse,
  toHintResponse,
  toOpportunityResponse,
} from './opportunity.response';

@ApiTags('opportunities')
@Controller('api/v1/my/programmes')
export class OpportunitiesController {
  constructor(
    @Inject(OpportunityService) private readonly opportunities: OpportunityService,
    @Inject(OwnHintService) private readonly hints: OwnHintService,
  ) {}

  /** Published programmes in the order of the fused fit, narrowed by conditions (`view`), strategy and region. */
  @RequirePermission('programme:browse')
  @Get()
  @ApiProgrammeQuery()
  @ApiProblems(400, 401, 403, 404, 422)
  async list(@CurrentActor() actor: PersonActor, @Query() query: RawQuery): Promise<OpportunityResponse[]> {
    const filter = readProgrammeFilter(query);
    const found = await this.opportunities.list(actor);
    return found.filter((each) => passesProgrammeFilter(filter, each)).map(toOpportunityResponse);
  }

  /** Funders that set it aside and think that others suit it better, each with the programmes of others that suit it most. */
  @RequirePermission('programme:browse')
  @Get('hints')
  @ApiProblems(401, 403, 404)
  async hinted(@CurrentActor() actor: PersonActor): Promise<ProgrammeHintResponse[]> {
    return (await this.hints.list(actor)).map(toHintResponse);
  }
}
