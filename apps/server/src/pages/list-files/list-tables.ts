import type { RequirementRow } from '@puente/grants';
import { minorToDecimal } from '@puente/kernel';
import type { BatchRow, RecordedRate } from '@puente/ledger';
import type { DataTable } from '@puente/rendering';

/** What awards ask for: by the title of the award, no name of a nonprofit. */
export const requirementTable = (rows: readonly RequirementRow[]): DataTable => ({
  name: 'requirements',
  header: ['award', 'kind', 'title', 'due_on', 'state', 'done_at', 'decided_at'],
  rows: rows.map(({ award, kind, title, dueOn, state, doneAt, decidedAt }) => [
    ...[award, kind, title, dueOn, state, isoOf(doneAt), isoOf(decidedAt)],
  ]),
});

/** Rates as they were written down; those that were replaced say so. */
export const rateTable = (rows: readonly RecordedRate[]): DataTable => ({
  name: 'exchange-rates',
  header: ['rated_on', 'of', 'in', 'rate', 'source', 'replaced', 'recorded_at'],
  rows: rows.map((rate) => [
    ...[rate.ratedOn, rate.of, rate.in, rate.value, rate.source, rate.replacedBy !== null],
    isoOf(rate.recordedAt),
  ]),
});

/** Batches with their totals, which name nobody. */
export const batchTable = (rows: readonly BatchRow[]): DataTable => ({
  name: 'payment-batches',
  header: [
    'number',
    'state',
    'currency',
    'transfer_currency',
    'payments',
    'total',
    'made_at',
    'released_at',
    'sent_on',
  ],
  rows: rows.map((batch) => [
    ...[batch.number, batch.state, batch.currency, batch.transferCurrency, batch.payments],
    minorToDecimal(batch.totalMinor),
    ...[isoOf(batch.madeAt), isoOf(batch.releasedAt), batch.sentOn],
  ]),
});

const isoOf = (at: Date | null): string | null => at && at.toISOString();
