import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { OwnDiligenceService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { AskedRouteResponse, toAskedRoute } from './diligence.response';

@ApiTags('diligence')
@Controller('api/v1/my/diligence')
export class OwnDiligenceController {
  constructor(@Inject(OwnDiligenceService) private readonly diligence: OwnDiligenceService) {}

  /** What funders ask of the nonprofit before money goes, the route chosen last first. */
  @RequirePermission('diligence:read-own')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<AskedRouteResponse[]> {
    return (await this.diligence.list(actor)).routes.map(toAskedRoute);
  }
}
