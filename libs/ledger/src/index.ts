import { DisbursementRequirement } from './entities/disbursement-requirement.entity';
import { Disbursement } from './entities/disbursement.entity';
import { ExchangeRateRow } from './entities/exchange-rate.entity';
import { LedgerAccount } from './entities/ledger-account.entity';
import { LedgerEntry } from './entities/ledger-entry.entity';
import { LedgerTransaction } from './entities/ledger-transaction.entity';
import { Payment } from './entities/payment.entity';

export * from './core';
export { EnforceAmendmentHandler } from './amendments/enforce-amendment.handler';
export { AwardBooks } from './award-books.service';
export type { RateFilter, RecordedRate } from './exchange-rates/exchange-rate.repository';
export {
  ExchangeRateService,
  RATES_A_PAGE,
  type RateList,
  type RatesTaken,
} from './exchange-rates/exchange-rate.service';
export {
  DisbursementService,
  type ChangedDisbursement,
  type DisbursementPlan,
} from './disbursements/disbursement.service';
export type { DisbursementView } from './disbursements/plan-view';
export { ReceivedMoneyService, type ReceivedMoney } from './disbursements/received-money.service';
export type { PaymentView } from './payments/own-payment';
export { PaymentApprovalService } from './payments/payment-approval.service';
export {
  PaymentQueueService,
  WAITING_STATES,
  type PaymentQueue,
  type PaymentTotal,
} from './payments/payment-queue.service';
export { PaymentService } from './payments/payment.service';
export type { ConditionRow } from './payments/readiness.repository';
export type { ReceivedPayment } from './payments/received-payment.repository';
export { LedgerJobsModule, LedgerModule } from './ledger.module';
export { balancesOf, type AwardBook, type BookedTransaction } from './ledger.repository';
export { OpenBooksHandler } from './opening/open-books.handler';
export { MONTH_PAGE_SIZE, MonthEnds, type MonthEnd, type MonthPage } from './month-end/month-end.service';
export type {
  MonthDifference,
  MonthLine,
  MonthTransaction,
  UnconfirmedPayments,
} from './month-end/month-end.repository';
export { AwardRooms, type AwardRoom, type RoomTransfer } from './room/award-room.service';
export { postToBooks, reverseInBooks, treasurerOf, type Bookkeeper } from './post-to-books';
export const ledgerEntities = [
  LedgerAccount,
  LedgerTransaction,
  LedgerEntry,
  Disbursement,
  DisbursementRequirement,
  Payment,
  ExchangeRateRow,
];
