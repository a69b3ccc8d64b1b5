import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { ShiftRuleService, SpendingService } from '@puente/ledger';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { BudgetRuleDto, SpendingAnswerDto } from './budget.dto';
import { BudgetResponse, BudgetRulesResponse, toBudget, toRules } from './budget.response';

@ApiTags('budgets')
@Controller('api/v1')
export class BudgetsController {
  constructor(
    @Inject(SpendingService) private readonly spendings: SpendingService,
    @Inject(ShiftRuleService) private readonly rules: ShiftRuleService,
  ) {}

  /** Budget against actual, with all that the nonprofit said it spent, the last first. */
  @RequirePermission('award:read')
  @Get('awards/:award/budget')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('award') award: string): Promise<BudgetResponse> {
    return toBudget(await this.spendings.of(actor, award));
  }

  /** Accepts what the nonprofit said. */
  @RequirePermission('spending:decide')
  @Post('spendings/:spending/acceptance')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async accept(
    @CurrentActor() actor: PersonActor,
    @Param('spending') id: string,
    @Body() { answer }: SpendingAnswerDto,
  ): Promise<void> {
    await this.spendings.accept(actor, id, answer);
  }

  /** Gives it back, with what is wrong with it. */
  @RequirePermission('spending:decide')
  @Post('spendings/:spending/return')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async giveBack(
    @CurrentActor() actor: PersonActor,
    @Param('spending') id: string,
    @Body() { answer }: SpendingAnswerDto,
  ): Promise<void> {
    await this.spendings.giveBack(actor, id, answer);
  }

  /** How much may move from one line to another without an amendment. */
  @RequirePermission('award:read')
  @Get('budget-rules')
  @ApiProblems(401, 403)
  async listRules(@CurrentActor() actor: PersonActor): Promise<BudgetRulesResponse> {
    return toRules(await this.rules.list(actor));
  }

  /** Sets another rule, for awards that begin on its day or later. */
  @RequirePermission('budget-rule:set')
  @Post('budget-rules')
  @ApiProblems(400, 401, 403, 409, 413, 415, 422)
  async setRule(@CurrentActor() actor: PersonActor, @Body() body: BudgetRuleDto): Promise<AddedResponse> {
    return { id: await this.rules.set(actor, body) };
  }
}
