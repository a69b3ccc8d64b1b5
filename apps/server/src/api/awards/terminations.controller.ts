import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { TerminationService } from '@puente/ledger';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import {
  EndingAnswerDto,
  SeenEndingDto,
  TerminationConfirmationDto,
  TerminationDto,
} from './termination.dto';

@ApiTags('awards')
@Controller('api/v1/awards/:award/termination')
export class TerminationsController {
  constructor(@Inject(TerminationService) private readonly terminations: TerminationService) {}

  /** Proposes that an award ends before its time, or goes on with what its nonprofit asked for. */
  @RequirePermission('award:turn')
  @Post()
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async propose(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() { reason, note }: TerminationDto,
  ): Promise<void> {
    await this.terminations.propose(actor, award, { reason, note });
  }

  /** Takes back what was proposed. */
  @RequirePermission('award:turn')
  @Post('withdrawal')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async withdraw(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() { version }: SeenEndingDto,
  ): Promise<void> {
    await this.terminations.withdraw(actor, award, version);
  }

  /** Says no to what the nonprofit asked for. */
  @RequirePermission('award:turn')
  @Post('refusal')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async decline(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() { version, answer }: EndingAnswerDto,
  ): Promise<void> {
    await this.terminations.decline(actor, award, version, answer);
  }

  /** Ends the award exactly as it was `shown`; never who proposed it. */
  @RequirePermission('award:end')
  @Post('confirmation')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async confirm(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() { shown }: TerminationConfirmationDto,
  ): Promise<void> {
    await this.terminations.confirm(actor, award, shown);
  }
}
