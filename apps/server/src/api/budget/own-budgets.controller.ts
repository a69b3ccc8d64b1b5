import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { OwnSpendingService } from '@puente/ledger';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { SpendingDto } from './budget.dto';
import { BudgetResponse, toBudget } from './budget.response';

@ApiTags('budgets')
@Controller('api/v1/my')
export class OwnBudgetsController {
  constructor(@Inject(OwnSpendingService) private readonly spendings: OwnSpendingService) {}

  /** Budget against actual of an award that the nonprofit is given. */
  @RequirePermission('award:read-own')
  @Get('awards/:award/budget')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('award') award: string): Promise<BudgetResponse> {
    return toBudget(await this.spendings.of(actor, award));
  }

  /** Says what was spent in some months, by line. */
  @RequirePermission('spending:state')
  @Post('awards/:award/spendings')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async state(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() body: SpendingDto,
  ): Promise<AddedResponse> {
    return { id: await this.spendings.state(actor, award, saidOf(body)) };
  }

  /** Says it anew in the place of what was wrong; without lines it is only taken back. Both stay on record. */
  @RequirePermission('spending:state')
  @Post('spendings/:spending/correction')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async correct(
    @CurrentActor() actor: PersonActor,
    @Param('spending') id: string,
    @Body() body: SpendingDto,
  ): Promise<AddedResponse> {
    return { id: await this.spendings.correct(actor, id, saidOf(body)) };
  }
}

const saidOf = ({ requirementId = '', ...body }: SpendingDto) => ({ ...body, requirementId });
