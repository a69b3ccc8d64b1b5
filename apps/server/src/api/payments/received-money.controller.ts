import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { ReceivedMoneyService } from '@puente/ledger';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { ReceivedMoneyResponse, toReceivedMoney } from './payment.response';

@ApiTags('payments')
@Controller('api/v1/my/awards/:award/money')
export class ReceivedMoneyController {
  constructor(@Inject(ReceivedMoneyService) private readonly money: ReceivedMoneyService) {}

  /** What the nonprofit is to receive of an award, what is missing and who has it, and what was paid. */
  @RequirePermission('payment:read-own')
  @Get()
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
  ): Promise<ReceivedMoneyResponse> {
    return toReceivedMoney(await this.money.of(actor, award));
  }
}
