import type { ScenarioPortfolio, ScenarioView } from '@puente/grants';
import type { CsvCell, DataTable } from '@puente/rendering';

/**
 * A scenario as tables, amounts in whole minor units: its candidates with what each way of choosing gives them, and what
 * other budgets would be worth. Names leave with the call's list of applications, which has the same numbers, or with the
 * file of the shortlist.
 */
export function scenarioTables({ source, scenario, lines }: ScenarioView): [DataTable, DataTable] {
  const { currency, result } = scenario;
  const ways = [result?.best, result?.byWorth, result?.byWorthPerPeso].map(amountsOf);
  return [
    {
      name: 'candidates',
      header: [
        ...[
          source.call ? 'application' : 'line',
          'strategy',
          'region',
          'state',
          'movements',
          'lock',
          'currency',
          'amounts_minor',
        ],
        ...['worths', 'optimum_minor', 'by_worth_minor', 'by_worth_per_unit_minor'],
      ],
      rows: lines.map((line): CsvCell[] => [
        ...[line.subjectId, line.strategy, line.region, line.state, line.movements.join('|'), line.lock],
        ...[currency, line.tiers.map(({ amountMinor }) => amountMinor).join('|')],
        line.tiers.map(({ worth }) => worth).join('|'),
        ...ways.map((way) => way.get(line.subjectId) ?? null),
      ]),
    },
    {
      name: 'budgets',
      header: ['budget_minor', 'currency', 'worth', 'spent_minor', 'proven', 'inputs_sha256', 'engine'],
      rows: (result?.frontier ?? []).map((point): CsvCell[] => [
        ...[BigInt(point.budgetMinor), currency, point.worth, point.spentMinor && BigInt(point.spentMinor)],
        ...[point.isProven, scenario.inputsSha256, scenario.engineVersion],
      ]),
    },
  ];
}

const amountsOf = (way: ScenarioPortfolio | null | undefined): ReadonlyMap<string, bigint> =>
  new Map((way?.awards ?? []).map(({ id, amountMinor }) => [id, BigInt(amountMinor)]));
