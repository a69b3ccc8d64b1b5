import { minorToDecimal, type Currency } from '@puente/kernel';

/** One order to the bank of who pays. */
export interface BankOrder {
  readonly beneficiary: string;
  readonly clabe: string;
  readonly amountMinor: bigint;
  readonly currency: Currency;
  readonly transferCurrency: Currency;
}

/** What banks read, in this order; docs/ledger.md says what stands in each. */
export const BANK_COLUMNS = [
  'reference',
  'beneficiary',
  'clabe',
  'amount',
  'currency',
  'pay_in',
  'concept',
] as const;

/** How an order of a batch is called at the bank and on the nonprofit's statement: numbers alone, no place and no programme. */
export const bankReference = (batch: number, line: number): string =>
  `${batch}-${line.toString().padStart(3, '0')}`;

/** The orders of a batch as rows of the file for the bank, amounts with two decimals. */
export const bankRows = (batch: number, orders: readonly BankOrder[]): string[][] =>
  orders.map(({ beneficiary, clabe, amountMinor, currency, transferCurrency }, index) => {
    const reference = bankReference(batch, index + 1);
    const amount = minorToDecimal(amountMinor);
    return [reference, beneficiary, clabe, amount, currency, transferCurrency, `REF ${reference}`];
  });
