import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { AwardTurnService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { AwardTurnDto } from './award-turn.dto';

@ApiTags('awards')
@Controller('api/v1/awards/:award/turns')
export class AwardTurnsController {
  constructor(@Inject(AwardTurnService) private readonly turns: AwardTurnService) {}

  /** Pauses an award that runs, takes it up again, or begins to close it. */
  @RequirePermission('award:turn')
  @Post()
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async turn(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() { version, turn, reason }: AwardTurnDto,
  ): Promise<void> {
    await this.turns.turn(actor, award, version, { turn, reason });
  }
}
