import type { Kind, PortfolioModel } from './portfolio-model';
import type { Column, Program, Row } from './solver';

/** One tier of one kind: a column of the program. */
export interface Pick {
  readonly kind: number;
  readonly tier: number;
}

/** Lets a shared row be broken, at a price for each unit. */
export interface Slack {
  /** Of the shared rows. */
  readonly row: number;
  /** 1 makes up for a floor, -1 for a cap. */
  readonly sign: 1 | -1;
  readonly price: number;
}

/** All tiers of a kind. */
export const tiersOf = ({ kinds }: PortfolioModel, kind: number): Pick[] =>
  kinds[kind]!.tiers.map((_, tier) => ({ kind, tier }));

/** The program over some of the columns: first the picks, then the slacks; first the shared rows, then one a kind. */
export function programOf(
  model: PortfolioModel,
  picks: readonly Pick[],
  slacks: readonly Slack[] = [],
): Program {
  const columns = [
    ...picks.map((pick) => columnOf(model.kinds[pick.kind]!, pick)),
    ...slacks.map(slackColumn),
  ];
  return { columns, rows: [...sharedRows(model, picks, slacks), ...kindRows(model, picks)] };
}

const columnOf = ({ tiers, members }: Kind, { tier }: Pick): Column => ({
  value: tiers[tier]!.value,
  most: members.length,
  whole: true,
});

const slackColumn = ({ price }: Slack): Column => ({ value: -price, most: Infinity, whole: false });

function sharedRows(
  { kinds, rows }: PortfolioModel,
  picks: readonly Pick[],
  slacks: readonly Slack[],
): Row[] {
  const found = rows.map(({ low, high }) => ({
    low,
    high,
    columns: [] as number[],
    coefficients: [] as number[],
  }));
  picks.forEach(({ kind, tier }, column) => {
    for (const row of kinds[kind]!.rows) {
      found[row]!.columns.push(column);
      found[row]!.coefficients.push(kinds[kind]!.units[tier]!);
    }
  });
  slacks.forEach(({ row, sign }, at) => {
    found[row]!.columns.push(picks.length + at);
    found[row]!.coefficients.push(sign);
  });
  return found;
}

/** Each member once; a locked one has to be. */
function kindRows({ kinds }: PortfolioModel, picks: readonly Pick[]): Row[] {
  const columns = new Map<number, number[]>(
    kinds.flatMap(({ locked }, kind) => (locked ? [[kind, []]] : [])),
  );
  picks.forEach(({ kind }, column) => {
    const own = columns.get(kind);
    if (own) own.push(column);
    else columns.set(kind, [column]);
  });
  return [...columns].map(([kind, own]) => {
    const { locked, members } = kinds[kind]!;
    return {
      low: locked ? 1 : -Infinity,
      high: members.length,
      columns: own,
      coefficients: own.map(() => 1),
    };
  });
}
