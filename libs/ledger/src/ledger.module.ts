import { Module } from '@nestjs/common';
import { MatchingModule } from '@puente/matching';
import { EnforceAmendmentHandler } from './amendments/enforce-amendment.handler';
import { OrganizationsModule } from '@puente/organizations';
import { AccountCallService } from './calls/account-call.service';
import { PassedOnService } from './passed-on/passed-on.service';
import { DonationReceiptService } from './donation-receipts/donation-receipt.service';
import { OwnDonationReceiptService } from './donation-receipts/own-donation-receipt.service';
import { AwardBooks } from './award-books.service';
import { BatchReleaseService } from './batches/batch-release.service';
import { BatchService } from './batches/batch.service';
import { ClosingService } from './endings/closing.service';
import { OwnSpendingService } from './budget/own-spending.service';
import { ShiftRuleService } from './budget/shift-rule.service';
import { SpendingService } from './budget/spending.service';
import { OwnEndingService } from './endings/own-ending.service';
import { TerminationService } from './endings/termination.service';
import { ExchangeRateService } from './exchange-rates/exchange-rate.service';
import { MonthClosingService } from './month-end/month-closing.service';
import { MonthEnds } from './month-end/month-end.service';
import { AwardRooms } from './room/award-room.service';
import { DisbursementService } from './disbursements/disbursement.service';
import { ReceivedMoneyService } from './disbursements/received-money.service';
import { OpeningApprovalService } from './openings/opening-approval.service';
import { OpeningService } from './openings/opening.service';
import { OpenBooksHandler } from './opening/open-books.handler';
import { PaymentApprovalService } from './payments/payment-approval.service';
import { PaymentQueueService } from './payments/payment-queue.service';
import { PaymentService } from './payments/payment.service';
import { OwnReceiptService } from './sending/own-receipt.service';
import { PaymentReceiveHandler } from './sending/payment-receive.handler';
import { PaymentReturnService } from './sending/payment-return.service';
import { PaymentSendHandler } from './sending/payment-send.handler';

const services = [
  AwardBooks,
  ExchangeRateService,
  AwardRooms,
  MonthEnds,
  MonthClosingService,
  DisbursementService,
  ReceivedMoneyService,
  PaymentService,
  AccountCallService,
  DonationReceiptService,
  PassedOnService,
  OwnDonationReceiptService,
  PaymentApprovalService,
  PaymentQueueService,
  BatchService,
  BatchReleaseService,
  PaymentReturnService,
  OwnReceiptService,
  ClosingService,
  SpendingService,
  OwnSpendingService,
  ShiftRuleService,
  TerminationService,
  OwnEndingService,
  OpeningService,
  OpeningApprovalService,
];

const handlers = [OpenBooksHandler, EnforceAmendmentHandler, PaymentSendHandler, PaymentReceiveHandler];

/** The room's jobs, for whichever process carries them out. */
@Module({ providers: handlers, exports: handlers })
export class LedgerJobsModule {}

@Module({ imports: [MatchingModule, OrganizationsModule], providers: services, exports: services })
export class LedgerModule {}
