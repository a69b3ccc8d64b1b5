import { TOTAL, type ReleasedCell, type Verdict } from '@puente/disclosure/core';
import type { ReportCell } from '@puente/rendering/core';

/** What the register answered, by the name of the figures. */
export type Answers = ReadonlyMap<string, Verdict>;

export const KEPT = { kept: true } as const;

/** The cell of a value in what left: its own, or the whole; kept where nothing left. */
export function cellOf(answer: Verdict | undefined, value: string): ReportCell {
  if (answer?.verdict !== 'publish') return KEPT;
  const cells = answer.cells.filter(({ key }) => key.at(-1) === value && !key.slice(0, -1).includes(TOTAL));
  return cells.length > 0 ? printed(cells[0]!) : value === TOTAL ? whole(answer) : KEPT;
}

/** All together: the cell whose last value is the total, or the only one where nothing is told apart. */
export function whole(answer: Verdict | undefined): ReportCell {
  if (answer?.verdict !== 'publish') return KEPT;
  const told = answer.cells.filter(({ key }) => !key.slice(0, -1).includes(TOTAL));
  const total = told.find(({ key }) => key.at(-1) === TOTAL) ?? told[0];
  return total ? printed(total) : KEPT;
}

export const printed = ({ shown, value }: ReleasedCell): ReportCell =>
  shown && value !== null ? value : KEPT;
