import { LOCALES, type FieldError, type Locale } from '@puente/kernel';
import { regions, type Region } from '@puente/taxonomy/core';
import { z } from 'zod';
import { issuesToErrors } from '../issues-to-errors';
import { parseRubric, type Rubric } from './rubric';

const panelMember = z.strictObject({
  personId: z.uuid(),
  /** How many applications of the call in all. */
  most: z.int().min(0).max(500),
  languages: z.array(z.enum(LOCALES as unknown as [Locale, ...Locale[]])).default([]),
  regions: z.array(z.enum(regions.codes as unknown as [Region, ...Region[]])).default([]),
});

/** Somebody who can be asked to review, with what they can take on and know. */
export type PanelMember = z.output<typeof panelMember>;

const plan = z.strictObject({
  rubric: z.unknown(),
  blind: z.boolean().default(false),
  reviewersEach: z.int().min(1).max(10),
  quorum: z.int().min(1).max(5),
  panel: z.array(panelMember).max(100).default([]),
});

/** How a call is judged. Blind: reviewers see neither names nor aliases. */
export interface PlanTerms {
  readonly rubric: Rubric;
  readonly blind: boolean;
  readonly reviewersEach: number;
  /** How many people besides who proposes must approve a decision. */
  readonly quorum: number;
  readonly panel: readonly PanelMember[];
}

export type ParsedPlan =
  | { readonly plan: PlanTerms; readonly errors?: undefined }
  | { readonly plan?: undefined; readonly errors: FieldError[] };

/** A plan from JSON of unknown shape, or every refused field at once. */
export function parsePlan(input: unknown): ParsedPlan {
  const { success, data, error } = plan.safeParse(input, { reportInput: true });
  if (!success) return { errors: issuesToErrors(error.issues) };
  const { rubric, errors = [] } = parseRubric(data.rubric);
  const people = data.panel.map(({ personId }) => personId);
  const all = [
    ...errors.map(({ field, ...rest }) => ({ field: `rubric.${field}`, ...rest })),
    ...(new Set(people).size < people.length ? [{ field: 'panel', code: 'panel-person-twice' }] : []),
  ];
  return rubric && all.length === 0 ? { plan: { ...data, rubric } } : { errors: all };
}
