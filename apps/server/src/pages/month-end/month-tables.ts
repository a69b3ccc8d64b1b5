import type { MonthTaken } from '@puente/ledger';
import type { DataTable } from '@puente/rendering';

/** A month as tables: its transactions, its balances, how what moved differs, and how it was closed; amounts in whole minor units. */
export function monthTables({
  lines,
  differences,
  transactions,
  closings,
}: MonthTaken): [DataTable, ...DataTable[]] {
  return [
    {
      name: 'transactions',
      header: [
        ...['id', 'day', 'kind', 'award', 'award_title', 'amount_minor', 'currency'],
        ...['moved_minor', 'moved_currency', 'late_of'],
      ],
      rows: transactions.map((row) => [
        ...[row.id, row.happenedOn, row.kind, row.awardId, row.award, row.amountMinor, row.currency],
        ...[row.movedMinor, row.movedCurrency, row.lateOf],
      ]),
    },
    {
      name: 'balances',
      header: ['currency', 'place', 'opening_minor', 'moved_minor', 'closing_minor', 'drifting'],
      rows: lines.map((line) => [
        ...[line.currency, line.kind, line.openingMinor, line.movedMinor, line.closingMinor, line.drifting],
      ]),
    },
    {
      name: 'differences',
      header: ['currency', 'sending_minor', 'under_way_minor'],
      rows: differences.map(({ currency, sendingMinor, underWayMinor }) => [
        ...[currency, sendingMinor, underWayMinor],
      ]),
    },
    {
      name: 'closings',
      header: ['month', 'state', 'proposed_at', 'closed_at', 'reason', 'reopened_at'],
      rows: closings.map((row) => [
        ...[row.month, row.state, row.proposedAt.toISOString(), row.closedAt?.toISOString() ?? null],
        ...[row.reason, row.reopenedAt?.toISOString() ?? null],
      ]),
    },
  ];
}
