import { AwardSpending } from './entities/award-spending.entity';
import { BudgetShiftRule } from './entities/budget-shift-rule.entity';
import { AccountCall } from './entities/account-call.entity';
import { DisbursementRequirement } from './entities/disbursement-requirement.entity';
import { AwardOpeningGrant } from './entities/award-opening-grant.entity';
import { AwardOpening } from './entities/award-opening.entity';
import { Disbursement } from './entities/disbursement.entity';
import { DonationReceiptRow } from './entities/donation-receipt.entity';
import { ExchangeRateRow } from './entities/exchange-rate.entity';
import { LedgerAccount } from './entities/ledger-account.entity';
import { LedgerEntry } from './entities/ledger-entry.entity';
import { LedgerTransaction } from './entities/ledger-transaction.entity';
import { MonthClosing } from './entities/month-closing.entity';
import { PaymentBatch } from './entities/payment-batch.entity';
import { PaymentReceipt } from './entities/payment-receipt.entity';
import { PaymentReturn } from './entities/payment-return.entity';
import { Payment } from './entities/payment.entity';

export * from './core';
export { budgetView, type BudgetedAward, type BudgetView } from './budget/budget-view';
export { OwnSpendingService } from './budget/own-spending.service';
export type { SetShiftRule } from './budget/shift-rule.repository';
export { ShiftRuleService, type ShiftRules } from './budget/shift-rule.service';
export type { SpendingRow } from './budget/spending.repository';
export { SpendingService } from './budget/spending.service';
export { EnforceAmendmentHandler } from './amendments/enforce-amendment.handler';
export { AccountCallService, type AccountCalls } from './calls/account-call.service';
export type { CallRow } from './calls/account-call.repository';
export { PassedOnService, type PassedOnView } from './passed-on/passed-on.service';
export {
  DonationReceiptService,
  type PaymentReceipt,
  type ReceiptForPayer,
} from './donation-receipts/donation-receipt.service';
export {
  OwnDonationReceiptService,
  type OwnDonationReceipt,
} from './donation-receipts/own-donation-receipt.service';
export {
  listMissingReceipts,
  type AddedReceipt,
  type MissingReceipt,
} from './donation-receipts/donation-receipt.repository';
export { AwardBooks } from './award-books.service';
export type { BatchedPayment, BatchRow } from './batches/batch.repository';
export { BATCHES_A_PAGE, BatchService, type BatchList, type BatchView } from './batches/batch.service';
export { BatchReleaseService, type BankFile, type SentBatch } from './batches/batch-release.service';
export { ClosingService, type Closing, type FunderClosing, type OwnClosing } from './endings/closing.service';
export { OwnEndingService } from './endings/own-ending.service';
export { TerminationService, type TerminationInput } from './endings/termination.service';
export type { MovingPayment } from './sending/moving.repository';
export { OwnReceiptService, type ReceiptInput } from './sending/own-receipt.service';
export type { OwnTransfer } from './sending/own-transfer.repository';
export { PaymentReceiveHandler } from './sending/payment-receive.handler';
export { PaymentReturnService, type ReturnInput } from './sending/payment-return.service';
export { PaymentSendHandler } from './sending/payment-send.handler';
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
export type { OpeningRow } from './openings/opening.repository';
export {
  OpeningService,
  type OpenedView,
  type OpeningPreview,
  type OpeningView,
} from './openings/opening.service';
export { OpeningApprovalService } from './openings/opening-approval.service';
export {
  MONTH_PAGE_SIZE,
  MonthEnds,
  type MonthEnd,
  type MonthPage,
  type MonthTaken,
} from './month-end/month-end.service';
export { MonthClosingService, type MonthClosings } from './month-end/month-closing.service';
export type { MonthClosingRow } from './month-end/month-closing.repository';
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
  AccountCall,
  DonationReceiptRow,
  ExchangeRateRow,
  PaymentBatch,
  PaymentReceipt,
  PaymentReturn,
  AwardSpending,
  BudgetShiftRule,
  AwardOpening,
  AwardOpeningGrant,
  MonthClosing,
];
