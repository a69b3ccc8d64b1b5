import { invalid, parseDateOnly } from '@puente/kernel';
import {
  conflictEnds,
  conflictKinds,
  type ConflictEnd,
  type ConflictFilter,
  type ConflictInput,
} from '@puente/matching';
import { codeIn, type RawQuery } from './match-query';

export const CONFLICT_STANDINGS = ['current', 'coming', 'over'] as const;

/** A declaration as a body or a form brings it. */
export interface TypedConflict {
  readonly kind: string;
  readonly since: string;
  /** Empty: without a last day. */
  readonly until: string;
  readonly note: string;
  readonly tellsNoPlace: boolean;
}

/** Codes and days of a declaration, read; what cannot be read is refused at its field. */
export function readConflict({ kind, since, until, ...rest }: TypedConflict): ConflictInput {
  const known = conflictKinds.find((each) => each === kind);
  const first = parseDateOnly(since);
  const last = until === '' ? null : parseDateOnly(until);
  const faults = [
    ...(known ? [] : [{ field: 'kind', code: 'required' }]),
    ...(first ? [] : [dayFault('since', since)]),
    ...(until === '' || last ? [] : [dayFault('until', until)]),
  ];
  if (!known || !first || faults.length > 0) throw invalid(faults);
  return { ...rest, kind: known, since: first, until: last };
}

const dayFault = (field: string, value: string) =>
  value === '' ? { field, code: 'required' } : { field, code: 'conflict-day' };

export function readConflictEnd(reason: string): ConflictEnd {
  const known = conflictEnds.find((each) => each === reason);
  if (!known) throw invalid([{ field: 'reason', code: 'required' }]);
  return known;
}

export function readConflictFilter(query: RawQuery): ConflictFilter {
  const [standing, kind] = [
    codeIn(query, 'standing', CONFLICT_STANDINGS),
    codeIn(query, 'kind', conflictKinds),
  ];
  return { ...(standing ? { standing } : {}), ...(kind ? { kind } : {}) };
}
