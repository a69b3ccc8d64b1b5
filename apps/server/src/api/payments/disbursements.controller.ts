import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { DisbursementService, PaymentService } from '@puente/ledger';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { ChangedDisbursementDto, PlanDto, ProposedPaymentDto, SeenDisbursementDto } from './payment.dto';
import { DisbursementPlanResponse, toPlan } from './payment.response';

@ApiTags('payments')
@Controller('api/v1')
export class DisbursementsController {
  constructor(
    @Inject(DisbursementService) private readonly disbursements: DisbursementService,
    @Inject(PaymentService) private readonly payments: PaymentService,
  ) {}

  /** The instalments of an award, with what each waits for and who has it. */
  @RequirePermission('payment:read')
  @Get('awards/:award/disbursements')
  @ApiProblems(401, 403, 404)
  async plan(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
  ): Promise<DisbursementPlanResponse> {
    return toPlan(await this.disbursements.plan(actor, award));
  }

  /** Plans equal instalments, none lost; never more than the award. */
  @RequirePermission('disbursement:plan')
  @Post('awards/:award/disbursements')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async add(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() { amount = '', requirementIds = [], ...plan }: PlanDto,
  ): Promise<void> {
    await this.disbursements.add(actor, award, { ...plan, amount, requirementIds });
  }

  /** Changes an instalment, if nobody else did since `version`; not while its payment is under way. */
  @RequirePermission('disbursement:plan')
  @Put('disbursements/:disbursement')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async change(
    @CurrentActor() actor: PersonActor,
    @Param('disbursement') id: string,
    @Body() { version, requirementIds = [], ...input }: ChangedDisbursementDto,
  ): Promise<void> {
    await this.disbursements.change(actor, id, version, { ...input, requirementIds });
  }

  /** Cancels an instalment; what it had may be planned anew. */
  @RequirePermission('disbursement:plan')
  @Post('disbursements/:disbursement/cancellation')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async cancel(
    @CurrentActor() actor: PersonActor,
    @Param('disbursement') id: string,
    @Body() { version }: SeenDisbursementDto,
  ): Promise<void> {
    await this.disbursements.cancel(actor, id, version);
  }

  /** Proposes the payment of an instalment to the account that its nonprofit has now, and sets the money aside. */
  @RequirePermission('payment:propose')
  @Post('disbursements/:disbursement/payments')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async propose(
    @CurrentActor() actor: PersonActor,
    @Param('disbursement') id: string,
    @Body() { transferCurrency = '' }: ProposedPaymentDto,
  ): Promise<AddedResponse> {
    return { id: await this.payments.propose(actor, id, { transferCurrency }) };
  }
}
