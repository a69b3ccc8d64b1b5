import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { RequirementService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import {
  ChangedRequirementDto,
  NewRequirementDto,
  RequirementAnswerDto,
  SeenRequirementDto,
} from './requirement.dto';
import { RequirementResponse, toRequirement } from './requirement.response';

@ApiTags('awards')
@Controller('api/v1')
export class RequirementsController {
  constructor(@Inject(RequirementService) private readonly requirements: RequirementService) {}

  /** What the organisation's awards ask for, the first day first. */
  @RequirePermission('award:read')
  @Get('requirements')
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<RequirementResponse[]> {
    return (await this.requirements.list(actor)).map(toRequirement);
  }

  @RequirePermission('award:read')
  @Get('awards/:award/requirements')
  @ApiProblems(401, 403, 404)
  async listOf(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
  ): Promise<RequirementResponse[]> {
    return (await this.requirements.listOf(actor, award)).map(toRequirement);
  }

  /** Asks for something on a day, from the agreement on. */
  @RequirePermission('requirement:edit')
  @Post('awards/:award/requirements')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async add(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() body: NewRequirementDto,
  ): Promise<AddedResponse> {
    return { id: await this.requirements.add(actor, award, body) };
  }

  @RequirePermission('award:read')
  @Get('requirements/:requirement')
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: PersonActor,
    @Param('requirement') id: string,
  ): Promise<RequirementResponse> {
    return toRequirement(await this.requirements.get(actor, id));
  }

  /** Another day or other words for what is open, if nobody else changed it since `version`. */
  @RequirePermission('requirement:edit')
  @Put('requirements/:requirement')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async change(
    @CurrentActor() actor: PersonActor,
    @Param('requirement') id: string,
    @Body() { version, title, dueOn }: ChangedRequirementDto,
  ): Promise<void> {
    await this.requirements.change(actor, id, version, { title, dueOn });
  }

  /** Accepts what the nonprofit did. */
  @RequirePermission('requirement:edit')
  @Post('requirements/:requirement/acceptance')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async accept(
    @CurrentActor() actor: PersonActor,
    @Param('requirement') id: string,
    @Body() { version }: SeenRequirementDto,
  ): Promise<void> {
    await this.requirements.accept(actor, id, version);
  }

  /** Gives back what was done, with what is missing. */
  @RequirePermission('requirement:edit')
  @Post('requirements/:requirement/return')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async giveBack(
    @CurrentActor() actor: PersonActor,
    @Param('requirement') id: string,
    @Body() { version, answer }: RequirementAnswerDto,
  ): Promise<void> {
    await this.requirements.giveBack(actor, id, version, answer);
  }

  /** Lets an open one go, with the reason. */
  @RequirePermission('requirement:edit')
  @Post('requirements/:requirement/waiver')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async waive(
    @CurrentActor() actor: PersonActor,
    @Param('requirement') id: string,
    @Body() { version, answer }: RequirementAnswerDto,
  ): Promise<void> {
    await this.requirements.waive(actor, id, version, answer);
  }
}
