import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import type { ScenarioPlace } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { InPlace } from '../../http/scenario-place';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { PlaceScenariosController } from './place-scenarios.controller';

/** Which applications of a call to fund under a budget; what is chosen is put up for approval. */
@ApiTags('scenarios')
@Controller('api/v1/calls/:call/scenarios')
export class ScenariosController extends PlaceScenariosController {
  /** Puts up the list of decisions that awards what was chosen; another person approves it. Answers the list's id. */
  @RequirePermission('decision:propose')
  @Post(':scenario/proposals')
  @ApiProblems(401, 403, 404, 409, 415, 422)
  async propose(
    @CurrentActor() actor: PersonActor,
    @InPlace() place: ScenarioPlace,
    @Param('scenario') id: string,
  ): Promise<AddedResponse> {
    return { id: await this.scenarios.propose(actor, place, id) };
  }
}
