import { canTransition, DomainError, invalid, type FieldError } from '@puente/kernel';
import { isRunning, REQUIREMENT_LIMITS, VISIT_TRANSITIONS, visitWays, type VisitState } from '../../core';
import type { VisitAnswer, VisitRow } from './visit.repository';

/** What is said to a visit that was asked for. */
export interface VisitAnswerInput {
  /** `agreed` or `refused`. */
  readonly state: string;
  /** `remote` or `in-person`: the nonprofit’s to choose; empty: as it was asked. */
  readonly way: string;
  /** May be empty: nobody has to say why a visit is not safe. */
  readonly answer: string;
}

/** Refuses what the state of a visit, or of its award, does not allow. */
export function requireVisitStep(row: VisitRow, next: VisitState): void {
  if (!isRunning(row.awardState)) throw new DomainError('conflict', 'award-state');
  if (!canTransition(VISIT_TRANSITIONS, row.state, next)) throw new DomainError('conflict', 'visit-state');
}

/** Words that may be left empty, as they are after trimming. */
export function wordsOf(field: string, typed: string): string {
  const words = typed.trim();
  const { words: max } = REQUIREMENT_LIMITS;
  if (words.length > max) throw invalid([{ field, code: 'form-too-long', params: { max } }]);
  return words;
}

export function parsedAnswer(row: VisitRow, { state, way, answer }: VisitAnswerInput): VisitAnswer {
  const chosen = way === '' ? row.way : visitWays.find((each) => each === way);
  const errors: FieldError[] = [
    ...(state === 'agreed' || state === 'refused' ? [] : [{ field: 'state', code: 'form-unknown-choice' }]),
    ...(chosen ? [] : [{ field: 'way', code: 'form-unknown-choice' }]),
  ];
  if (errors.length > 0) throw invalid(errors);
  const words = wordsOf('answer', answer);
  // A no leaves the visit as it was asked for.
  return state === 'agreed'
    ? { state, way: chosen!, answer: words }
    : { state: 'refused', way: row.way, answer: words };
}
