import { CURRENCIES, type Currency } from '@puente/kernel';
import { z } from 'zod';
import type { Expression } from './expression';
import { FORM_LIMITS } from './form-limits';

/** Names that every object has are no ids: bodies that hold them as keys are refused at the door. */
const ID = /^(?!(?:constructor|prototype)$)[a-z][a-z0-9-]{0,39}$/;
export const id = z.string().regex(ID);
/** Spanish is asked for; English may follow later and is marked as missing until then. */
export const label = z.strictObject({
  es: z.string().trim().min(1).max(FORM_LIMITS.labelLength),
  en: z.string().trim().max(FORM_LIMITS.labelLength).default(''),
});
export const intro = z.strictObject({
  es: z.string().trim().max(FORM_LIMITS.introLength).default(''),
  en: z.string().trim().max(FORM_LIMITS.introLength).default(''),
});
/** Looked at by `faultsOf` once all questions are known. */
export const expression = z.custom<Expression>((value) => value !== undefined);
const currency = z.enum(CURRENCIES as unknown as [Currency, ...Currency[]]);
const amount = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/);
const day = z.iso.date();
const count = (max: number) => z.int().min(0).max(max);

/** Vocabularies of the taxonomy that a question can take its codes from. */
export const CODE_LISTS = [
  'strategies',
  'needs',
  'regions',
  'states',
  'forms',
  'populations',
  'services',
  'movements',
] as const;

const common = {
  id,
  label,
  hint: intro.optional(),
  required: z.boolean().default(false),
  visibleWhen: expression.optional(),
  /** The name under which an answer is offered again: in later applications, or a field of the profile. */
  reuse: z
    .string()
    .regex(/^[a-z][a-z0-9.-]{0,39}$/)
    .optional(),
};
const options = z.array(z.strictObject({ id, label })).min(1).max(FORM_LIMITS.options);
const column = z.strictObject({ id, label, kind: z.enum(['text', 'number', 'money', 'date']) });

export const question = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('text'),
    softLimit: count(FORM_LIMITS.textLength).optional(),
    maxLength: count(FORM_LIMITS.textLength).min(1).default(5_000),
    lines: z.boolean().default(true),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    whole: z.boolean().default(false),
    unit: label.optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('money'),
    currency,
    min: amount.optional(),
    max: amount.optional(),
  }),
  z.strictObject({ ...common, kind: z.literal('date'), min: day.optional(), max: day.optional() }),
  z.strictObject({ ...common, kind: z.literal('choice'), options, several: z.boolean().default(false) }),
  z.strictObject({
    ...common,
    kind: z.literal('codes'),
    list: z.enum(CODE_LISTS),
    several: z.boolean().default(true),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('table'),
    columns: z.array(column).min(1).max(FORM_LIMITS.columns),
    maxRows: count(FORM_LIMITS.rows).min(1).default(20),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('budget'),
    currency,
    maxRows: count(FORM_LIMITS.rows).min(1).default(40),
  }),
  z.strictObject({ ...common, kind: z.literal('file'), maxFiles: count(10).min(1).default(1) }),
  z.strictObject({ ...common, kind: z.literal('indicators'), maxRows: count(30).min(1).default(10) }),
  z.strictObject({ ...common, kind: z.literal('confirm') }),
  z.strictObject({ ...common, kind: z.literal('calculated'), value: expression, unit: label.optional() }),
]);

export type Question = z.output<typeof question>;
export type QuestionKind = Question['kind'];
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>;

/** Lines of a budget: what people spend money on, staff safety and psychosocial care among them as any other (G9). */
export const BUDGET_CATEGORIES = [
  'staff',
  'services',
  'travel',
  'equipment',
  'training',
  'staff-safety',
  'psychosocial-care',
  'rent-and-office',
  'evaluation',
  'other',
] as const;
