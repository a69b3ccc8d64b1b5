import { funderKinds } from '@puente/taxonomy/core';
import { maskOf } from '../store/bits';
import { SHIFT, type Columns } from '../store/columns';
import { UNKNOWN, type Block } from './block';

const REFUSED = maskOf(funderKinds, SHIFT.refusedFunders);

/**
 * The rule `funder-kind` on the rows of a block that did not fail: few nonprofits refuse anybody, so this is a loop of
 * its own that a store without refusals never runs. `kind` is the bit of the funder's, 0 where it is not stated.
 */
export function applyRefusals({ own }: Columns, kind: number, block: Block): void {
  const { rows, verdicts, failedRows, count } = block;
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const row = rows[at]!;
    const refused = own[row]! & REFUSED;
    if ((refused & kind) !== 0) {
      failedRows[block.failedCount] = row;
      block.failedCount += 1;
      continue;
    }
    rows[kept] = row;
    verdicts[kept] = verdicts[at]! | (refused !== 0 && kind === 0 ? UNKNOWN : 0);
    kept += 1;
  }
  block.count = kept;
}
