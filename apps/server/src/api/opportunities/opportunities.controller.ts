import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { OpportunityService } from '@puente/matching';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { OpportunityResponse, toOpportunityResponse } from './opportunity.response';

@ApiTags('opportunities')
@Controller('api/v1/my/programmes')
export class OpportunitiesController {
  constructor(@Inject(OpportunityService) private readonly opportunities: OpportunityService) {}

  /** Published programmes in the order of the fused fit. */
  @RequirePermission('programme:browse')
  @Get()
  @ApiProblems(401, 403, 404)
  async list(@CurrentActor() actor: PersonActor): Promise<OpportunityResponse[]> {
    return (await this.opportunities.list(actor)).map(toOpportunityResponse);
  }
}
