import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { OwnReceiptService, PaymentReturnService } from '@puente/ledger';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { ReceiptDto, TakenBackDto } from './batch.dto';
import { toTransfer, TransferResponse } from './batch.response';

@ApiTags('payments')
@Controller('api/v1')
export class TransfersController {
  constructor(
    @Inject(PaymentReturnService) private readonly returns: PaymentReturnService,
    @Inject(OwnReceiptService) private readonly receipts: OwnReceiptService,
  ) {}

  /** What was agreed, sent and received of a payment, for who pays. */
  @RequirePermission('batch:read')
  @Get('sent-payments/:payment')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('payment') id: string): Promise<TransferResponse> {
    return toTransfer(await this.returns.get(actor, id));
  }

  /** The bank did not carry it out: its money is free again, and its instalment can be paid anew. */
  @RequirePermission('payment:take-back')
  @Post('sent-payments/:payment/reversal')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async reverse(
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Body() { version, happenedOn, reason }: TakenBackDto,
  ): Promise<void> {
    await this.returns.reverse(actor, id, version, { happenedOn, reason });
  }

  /** It came back after it had arrived. */
  @RequirePermission('payment:take-back')
  @Post('sent-payments/:payment/return')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async return(
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Body() { version, happenedOn, reason }: TakenBackDto,
  ): Promise<void> {
    await this.returns.return(actor, id, version, { happenedOn, reason });
  }

  /** The same for its nonprofit. */
  @RequirePermission('payment:read-own')
  @Get('my/payments/:payment')
  @ApiProblems(401, 403, 404)
  async own(@CurrentActor() actor: PersonActor, @Param('payment') id: string): Promise<TransferResponse> {
    return toTransfer(await this.receipts.get(actor, id));
  }

  /** Says what arrived of a payment that is on its way, once. */
  @RequirePermission('payment:confirm')
  @Post('my/payments/:payment/receipt')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async confirm(
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Body() body: ReceiptDto,
  ): Promise<void> {
    await this.receipts.confirm(actor, id, body);
  }
}
