import type { FieldError } from '@puente/kernel';
import { z } from 'zod';
import { id, label } from '../forms/question';
import { issuesToErrors } from '../issues-to-errors';

/** How large a rubric may be, and how little of it still tells applications apart. */
export const RUBRIC_LIMITS = { criteria: 12, leastLevels: 2, levels: 7 } as const;

/** How well a criterion is met: points, and in words what an application with them looks like. */
const level = z.strictObject({ points: z.int().min(0).max(100), anchor: label });

const criterion = z.strictObject({
  id,
  label,
  /** Hundredths of the whole. */
  weight: z.int().min(1).max(100),
  mayBeNotApplicable: z.boolean().default(false),
  levels: z.array(level).min(RUBRIC_LIMITS.leastLevels).max(RUBRIC_LIMITS.levels),
});

const rubric = z.strictObject({ criteria: z.array(criterion).min(1).max(RUBRIC_LIMITS.criteria) });

/** What reviewers judge by. Levels are told apart by their points, the lowest first. */
export type Rubric = z.output<typeof rubric>;
export type Criterion = z.output<typeof criterion>;

export const WHOLE = 100;

export type ParsedRubric =
  | { readonly rubric: Rubric; readonly errors?: undefined }
  | { readonly rubric?: undefined; readonly errors: FieldError[] };

/** A rubric from JSON of unknown shape, or every refused field at once. */
export function parseRubric(input: unknown): ParsedRubric {
  const { success, data, error } = rubric.safeParse(input, { reportInput: true });
  if (!success) return { errors: issuesToErrors(error.issues) };
  const errors = [...weightFaults(data), ...idFaults(data), ...levelFaults(data)];
  return errors.length > 0 ? { errors } : { rubric: data };
}

function weightFaults({ criteria }: Rubric): FieldError[] {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return sum === WHOLE ? [] : [{ field: 'criteria', code: 'rubric-weights', params: { sum, whole: WHOLE } }];
}

function idFaults({ criteria }: Rubric): FieldError[] {
  return criteria.flatMap(({ id: each }, index) =>
    criteria.findIndex((other) => other.id === each) < index
      ? [{ field: `criteria.${index}.id`, code: 'rubric-criterion-twice' }]
      : [],
  );
}

function levelFaults({ criteria }: Rubric): FieldError[] {
  return criteria.flatMap(({ levels }, index) =>
    levels.every(({ points }, at) => at === 0 || points > levels[at - 1]!.points)
      ? []
      : [{ field: `criteria.${index}.levels`, code: 'rubric-levels-order' }],
  );
}
