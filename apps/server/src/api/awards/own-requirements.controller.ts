import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { OwnRequirementService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { RequirementDoneDto } from './requirement.dto';
import { RequirementResponse, toRequirement } from './requirement.response';

@ApiTags('awards')
@Controller('api/v1/my/requirements')
export class OwnRequirementsController {
  constructor(@Inject(OwnRequirementService) private readonly requirements: OwnRequirementService) {}

  /** What the nonprofit's awards ask of it, the first day first. */
  @RequirePermission('award:read-own')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<RequirementResponse[]> {
    return (await this.requirements.list(actor)).map(toRequirement);
  }

  @RequirePermission('award:read-own')
  @Get(':requirement')
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: PersonActor,
    @Param('requirement') id: string,
  ): Promise<RequirementResponse> {
    return toRequirement(await this.requirements.get(actor, id));
  }

  /** Says that an open one is done. */
  @RequirePermission('requirement:do')
  @Post(':requirement/done')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async done(
    @CurrentActor() actor: PersonActor,
    @Param('requirement') id: string,
    @Body() { version, note }: RequirementDoneDto,
  ): Promise<void> {
    await this.requirements.done(actor, id, version, note);
  }
}
