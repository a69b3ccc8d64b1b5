export * from './account-kinds';
export * from './disbursements';
export * from './payments';
export * from './exchange-rate';
export * from './ledger-event';
export * from './payment-differences';
export { isSamePosting, type Entry, type Posted, type Posting, type PostingFault } from './posting';
export { postingFor } from './posting-for';
export { reversalOf } from './reversal-of';
