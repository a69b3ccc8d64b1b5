import { z } from 'zod';
import { FORM_LIMITS } from './form-limits';
import { expression, id, intro, label, question, type Question } from './question';

export const FORM_FORMAT = 'puente-form-1';

const section = z.strictObject({
  id,
  title: label,
  intro: intro.optional(),
  visibleWhen: expression.optional(),
  questions: z.array(question).min(1),
});

/** A rule across answers: when it does not hold, the message is shown at its questions. */
const check = z.strictObject({
  id,
  holds: expression,
  message: label,
  questions: z.array(id).max(20).default([]),
  level: z.enum(['refuse', 'warn']).default('refuse'),
});

/** A form as it is stored, exported and imported; `schema` is made from the questions and never read back. */
export const formDocument = z.strictObject({
  format: z.literal(FORM_FORMAT),
  title: label,
  intro: intro.optional(),
  sections: z.array(section).min(1).max(FORM_LIMITS.sections),
  checks: z.array(check).max(FORM_LIMITS.checks).default([]),
});

export type Form = z.output<typeof formDocument>;
/** A form as people and files write it: what has a usual value may be left out. */
export type FormInput = z.input<typeof formDocument>;
export type FormSection = z.output<typeof section>;
export type FormCheck = z.output<typeof check>;

export const questionsOf = (form: Form): Question[] => form.sections.flatMap(({ questions }) => questions);
