import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { PaymentQueueService } from '@puente/ledger';
import type { Response } from 'express';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { askedStates } from '../../http/payment-query';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { sendTable } from '../../http/table-answer';
import { paymentTable } from './payment-table';

/** Payments as a file, narrowed as their list is: amounts, days and states leave, and no name of a nonprofit. */
@PageController()
export class PaymentFilePage {
  constructor(@Inject(PaymentQueueService) private readonly queue: PaymentQueueService) {}

  @RequirePermission('payment:read')
  @Get(['payments.csv', 'payments.xlsx'])
  async file(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<void> {
    const { payments } = await this.queue.all(actor, askedStates(raw));
    const table = paymentTable(payments, localeOf(request));
    sendTable(request, response, { name: 'payments', tables: [table], records: () => [] });
  }
}
