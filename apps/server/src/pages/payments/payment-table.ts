import { dayInMexico, minorToDecimal, type Locale } from '@puente/kernel';
import { PAYMENT_STATES, type PaymentView } from '@puente/ledger';
import type { DataTable } from '@puente/rendering';
import { say } from '../../texts';

const COLUMNS = [
  'payments.award',
  'payments.state',
  'payments.amount',
  'payments.currency',
  'payments.transfer',
  'payments.proposedOn',
  'payments.sent',
  'payments.sentOn',
  'payments.received',
  'payments.receivedOn',
] as const;

/** Payments without the names of nonprofits: what leaves stays on a disk. */
export function paymentTable(rows: readonly PaymentView[], locale: Locale): DataTable {
  return {
    name: 'payments',
    header: COLUMNS.map((column) => say(locale, column)),
    rows: rows.map((row) => [
      ...[row.award.title, PAYMENT_STATES[row.state][locale], minorToDecimal(row.amountMinor), row.currency],
      ...[row.transferCurrency, dayInMexico(row.proposedAt)],
      ...[decimal(row.sentMinor), row.sentOn ?? '', decimal(row.receivedMinor), row.receivedOn ?? ''],
    ]),
  };
}

const decimal = (minor: bigint | null): string => (minor === null ? '' : minorToDecimal(minor));
