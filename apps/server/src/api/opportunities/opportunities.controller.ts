import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { OpportunityService, OwnHintService } from '@puente/matching';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
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

  /** Published programmes in the order of the fused fit. */
  @RequirePermission('programme:browse')
  @Get()
  @ApiProblems(401, 403, 404)
  async list(@CurrentActor() actor: PersonActor): Promise<OpportunityResponse[]> {
    return (await this.opportunities.list(actor)).map(toOpportunityResponse);
  }

  /** Funders that set it aside and think that others suit it better, each with the programmes of others that suit it most. */
  @RequirePermission('programme:browse')
  @Get('hints')
  @ApiProblems(401, 403, 404)
  async hinted(@CurrentActor() actor: PersonActor): Promise<ProgrammeHintResponse[]> {
    return (await this.hints.list(actor)).map(toHintResponse);
  }
}
