import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { DonationReceiptService, OwnDonationReceiptService } from '@puente/ledger';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { AcceptedReceiptDto, DonationReceiptDto } from './donation-receipt.dto';
import {
  DonationReceiptResponse,
  MissingReceiptResponse,
  OwnDonationReceiptResponse,
  toDonationReceipt,
  toMissingReceipt,
  toOwnDonationReceipt,
} from './donation-receipt.response';

@ApiTags('payments')
@Controller('api/v1')
export class DonationReceiptsController {
  constructor(
    @Inject(OwnDonationReceiptService) private readonly own: OwnDonationReceiptService,
    @Inject(DonationReceiptService) private readonly receipts: DonationReceiptService,
  ) {}

  /** Payments to the own organisation that arrived and whose receipt is missing, the oldest first. */
  @RequirePermission('payment:read-own')
  @Get('my/missing-donation-receipts')
  @ApiProblems(401, 403)
  async ownMissing(@CurrentActor() actor: PersonActor): Promise<MissingReceiptResponse[]> {
    return (await this.own.missing(actor)).map(toMissingReceipt);
  }

  /** The receipt of a payment to the own organisation. */
  @RequirePermission('payment:read-own')
  @Get('my/payments/:payment/donation-receipt')
  @ApiProblems(401, 403, 404)
  async getOwn(
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
  ): Promise<OwnDonationReceiptResponse> {
    return toOwnDonationReceipt(await this.own.get(actor, id));
  }

  /** Reads the receipt of a payment that was sent or arrived, and compares it; one for each payment. */
  @RequirePermission('payment:confirm')
  @Post('my/payments/:payment/donation-receipt')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async add(
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Body() { xml }: DonationReceiptDto,
  ): Promise<void> {
    await this.own.addText(actor, id, xml);
  }

  /** Takes the receipt away that nobody accepted. */
  @RequirePermission('payment:confirm')
  @Delete('my/payments/:payment/donation-receipt')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409)
  async remove(@CurrentActor() actor: PersonActor, @Param('payment') id: string): Promise<void> {
    await this.own.remove(actor, id);
  }

  /** Payments whose receipt is missing, the oldest first, of awards that the reader works on. */
  @RequirePermission('payment:read')
  @Get('missing-donation-receipts')
  @ApiProblems(401, 403)
  async missing(@CurrentActor() actor: PersonActor): Promise<MissingReceiptResponse[]> {
    return (await this.receipts.missing(actor)).map(toMissingReceipt);
  }

  /** The receipt of a payment, for who pays. */
  @RequirePermission('payment:read')
  @Get('payments/:payment/donation-receipt')
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
  ): Promise<DonationReceiptResponse> {
    return toDonationReceipt(await this.receipts.get(actor, id));
  }

  /** Accepts it; with a reason where anything does not agree. */
  @RequirePermission('donation-receipt:accept')
  @Post('payments/:payment/donation-receipt/acceptance')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async accept(
    @CurrentActor() actor: PersonActor,
    @Param('payment') id: string,
    @Body() { uuid, reason = '' }: AcceptedReceiptDto,
  ): Promise<void> {
    await this.receipts.accept(actor, id, uuid, reason);
  }
}
