import type { BudgetView } from '@puente/ledger';
import type { DataTable } from '@puente/rendering';

/** A budget as tables: its lines, and what was said; amounts in whole minor units. */
export function budgetTables({ award, standing, spendings }: BudgetView): [DataTable, DataTable] {
  return [
    {
      name: 'budget',
      header: [
        ...['line', 'currency', 'budget_minor', 'spent_minor', 'accepted_minor', 'left_minor', 'shift_minor'],
        'over',
      ],
      rows: standing.lines.map((line) => [
        ...[line.code, award.currency, line.budgetMinor, line.spentMinor, line.acceptedMinor],
        ...[line.leftMinor, line.shiftMinor, line.isOver],
      ]),
    },
    {
      name: 'spending',
      header: [
        ...['number', 'from', 'until', 'line', 'amount_minor', 'currency', 'spent_minor', 'spent_currency'],
        ...['rate', 'state', 'replaced'],
      ],
      rows: spendings.flatMap((row) =>
        row.lines.map((line) => [
          ...[row.number, row.fromMonth.slice(0, 7), row.untilMonth.slice(0, 7), line.code],
          ...[line.amountMinor, award.currency, line.spentMinor, row.spentCurrency],
          ...[row.rate, row.state, row.replacedBy !== null],
        ]),
      ),
    },
  ];
}
