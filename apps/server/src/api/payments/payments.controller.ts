import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { PaymentApprovalService, PaymentQueueService, PaymentService, paymentStates } from '@puente/ledger';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { askedStates } from '../../http/payment-query';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { PaymentApprovalDto, PaymentRejectionDto, PaymentWithdrawalDto } from './payment.dto';
import { PaymentQueueResponse, PaymentResponse, toPayment, toQueue } from './payment.response';

@ApiTags('payments')
@Controller('api/v1/payments')
export class PaymentsController {
  constructor(
    @Inject(PaymentQueueService) private readonly queue: PaymentQueueService,
    @Inject(PaymentService) private readonly payments: PaymentService,
    @Inject(PaymentApprovalService) private readonly approvals: PaymentApprovalService,
  ) {}

  /** The payments that did not leave yet, or those that stand as asked; the latest proposed first, 50 a page. */
  @RequirePermission('payment:read')
  @Get()
  @ApiQuery({ name: 'state', required: false, enum: paymentStates })
  @ApiQuery({ name: 'page', required: false, type: Number })
  @ApiProblems(400, 401, 403, 422)
  async list(@CurrentActor() actor: PersonActor, @Query() query: RawQuery): Promise<PaymentQueueResponse> {
    return toQueue(await this.queue.list(actor, { states: askedStates(query), page: pageNumber(query) }));
  }

  @RequirePermission('payment:read')
  @Get(':payment')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('payment') id: string): Promise<PaymentResponse> {
    return toPayment(await this.queue.get(actor, id));
  }

  /** Approves exactly what was `shown`; never who proposed it. */
  @RequirePermission('payment:approve')
  @Post(':payment/approval')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async approve(
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Body() { shown }: PaymentApprovalDto,
  ): Promise<void> {
    await this.approvals.approve(actor, id, shown);
  }

  /** Rejects exactly what was `shown`; its money is free again. */
  @RequirePermission('payment:approve')
  @Post(':payment/rejection')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async reject(
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Body() { shown, reason }: PaymentRejectionDto,
  ): Promise<void> {
    await this.approvals.reject(actor, id, shown, reason);
  }

  /** Takes a payment back that was not sent, also an approved one; its money is free again. */
  @RequirePermission('payment:propose')
  @Post(':payment/withdrawal')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async withdraw(
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Body() { version, reason }: PaymentWithdrawalDto,
  ): Promise<void> {
    await this.payments.withdraw(actor, id, version, reason);
  }
}
