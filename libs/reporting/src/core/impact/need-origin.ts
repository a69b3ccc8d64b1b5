import type { StateCode } from '@puente/taxonomy/core';
import type { ImpactNeed, NeedRow, NeedTable } from './impact-need';

/** A figure of evidence as a report prints it, under the source that says it. */
export interface NeedOrigin {
  readonly table: Omit<NeedTable, 'rows'>;
  readonly row: NeedRow;
}

/** A figure of a report, or a statement made of several, by its name. */
export interface NamedNeed {
  readonly name: string;
  readonly evidence: readonly NeedOrigin[];
}

/** One figure that a source gives of a state, by what it says, who says it, the state, and its place among those of the state. */
const needName = (code: string, state: StateCode, place: number): string => `need.${code}.${state}.${place}`;

/** That a state has documented need and little money on record. */
const thinName = (state: StateCode): string => `thin.${state}`;

export const isEvidence = (name: string): boolean => /^(?:need|thin)\./.test(name);

/** Every figure of a table of evidence with its name, in the order of its rows. */
export function namedRows({ rows, ...table }: NeedTable): (NeedOrigin & { readonly name: string })[] {
  return rows.map((row, at) => {
    const place = rows.slice(0, at + 1).filter(({ state }) => state === row.state).length;
    return { name: needName(table.code, row.state, place), table, row };
  });
}

/** What of evidence a report prints: each figure of a source, and each state called thinly funded with its figures above zero. */
export function needOrigins({ tables, thin }: ImpactNeed): NamedNeed[] {
  const rows = tables.flatMap(namedRows);
  return [
    ...rows.map(({ name, table, row }) => ({ name, evidence: [{ table, row }] })),
    ...thin.map((state) => ({
      name: thinName(state),
      evidence: rows
        .filter(({ row }) => row.state === state && (row.value ?? 0) > 0)
        .map(({ table, row }) => ({ table, row })),
    })),
  ];
}
