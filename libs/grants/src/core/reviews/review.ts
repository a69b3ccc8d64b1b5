import type { FieldError, Transitions } from '@puente/kernel';
import type { Criterion, Rubric } from './rubric';

/** A review is its writer's own until it is handed in; moderation may give it back. */
export type ReviewStatus = 'draft' | 'submitted';

export const REVIEW_TRANSITIONS: Transitions<ReviewStatus> = { draft: ['submitted'], submitted: ['draft'] };

/** What a reviewer says of one criterion: the points of one of its levels, or that it does not apply. */
export type Mark = number | 'na';
export type Marks = Readonly<Record<string, Mark>>;

export const COMMENT_LENGTH = 8_000;
/** Of why a review is given back. */
export const REASON_LENGTH = 1_000;

/** Marks that the rubric does not know. A missing one is no fault: a draft may have gaps. */
export function markFaults({ criteria }: Rubric, marks: Marks): FieldError[] {
  return Object.entries(marks).flatMap(([id, mark]) => {
    const criterion = criteria.find((each) => each.id === id);
    return criterion && isMarkOf(criterion, mark)
      ? []
      : [{ field: `marks.${id}`, code: 'form-unknown-choice', params: { value: String(mark).slice(0, 20) } }];
  });
}

function isMarkOf({ levels, mayBeNotApplicable }: Criterion, mark: Mark): boolean {
  return mark === 'na' ? mayBeNotApplicable : levels.some(({ points }) => points === mark);
}

/** The criteria without a mark, in the rubric's order. */
export const unmarked = ({ criteria }: Rubric, marks: Marks): string[] =>
  criteria.filter(({ id }) => marks[id] === undefined).map(({ id }) => id);

/**
 * From 0 (the lowest level of everything) to 100, in tenths. What does not apply is left out and the other weights stand
 * for the whole. Null while a mark is missing, and where nothing applies.
 */
export function scoreOf(rubric: Rubric, marks: Marks): number | null {
  if (unmarked(rubric, marks).length > 0) return null;
  const counted = rubric.criteria.filter(({ id }) => marks[id] !== 'na');
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return null;
  const met = counted.reduce((sum, each) => sum + each.weight * share(each, Number(marks[each.id])), 0);
  return Math.round((met / weights) * 1_000) / 10;
}

function share({ levels }: Criterion, points: number): number {
  const lowest = levels[0]!.points;
  return (points - lowest) / (levels.at(-1)!.points - lowest);
}
