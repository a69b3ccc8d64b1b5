import {
  forms,
  movements,
  needs,
  populations,
  regions,
  services,
  states,
  strategies,
} from '@puente/taxonomy/core';
import type { Form } from './form';
import { questionsOf } from './form';
import { FORM_LIMITS } from './form-limits';
import { BUDGET_CATEGORIES, type Question, type QuestionOf } from './question';

/** A JSON Schema (draft 2020-12), as far as answers need it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The vocabularies that questions take codes from. */
export const CODE_VOCABULARIES = {
  strategies,
  needs,
  regions,
  states,
  forms,
  populations,
  services,
  movements,
} as const;
const AMOUNT: JsonSchema = { type: 'string', pattern: '^\\d{1,12}(\\.\\d{1,2})?$' };
const NAME: JsonSchema = { type: 'string', minLength: 1, maxLength: 300 };
const DAY: JsonSchema = { type: 'string', format: 'date' };
const CELLS: Readonly<Record<QuestionOf<'table'>['columns'][number]['kind'], JsonSchema>> = {
  text: { type: 'string', maxLength: 1_000 },
  number: { type: 'number' },
  money: AMOUNT,
  date: DAY,
};

/**
 * The schema of all answers of a form, by question. Nothing is required in it: what is asked depends on conditions, which
 * JSON Schema cannot say and `evaluateForm` does.
 */
export function answersSchema(form: Form): JsonSchema {
  const properties = questionsOf(form).flatMap((question): [string, JsonSchema][] => {
    const schema = schemaOf(question);
    return schema ? [[question.id, { title: question.label.es, ...schema }]] : [];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

/** What one answer may be; null for a calculated question, which nobody answers. */
export function schemaOf(question: Question): JsonSchema | null {
  switch (question.kind) {
    case 'text':
      return { type: 'string', maxLength: question.maxLength };
    case 'number':
      return defined({
        type: question.whole ? 'integer' : 'number',
        minimum: question.min,
        maximum: question.max,
      });
    case 'money':
      return defined({
        ...AMOUNT,
        formatMinimum: question.min,
        formatMaximum: question.max,
        format: 'amount',
      });
    case 'date':
      return defined({ ...DAY, formatMinimum: question.min, formatMaximum: question.max });
    case 'choice':
      return chosen(
        question.options.map(({ id }) => id),
        question.several,
      );
    case 'codes':
      return chosen(CODE_VOCABULARIES[question.list].codes, question.several);
    case 'table':
      return rows(
        question.maxRows,
        Object.fromEntries(question.columns.map(({ id, kind }) => [id, CELLS[kind]])),
      );
    case 'budget':
      return rows(question.maxRows, BUDGET_ROW, ['category', 'what', 'total', 'asked']);
    case 'indicators':
      return rows(question.maxRows, INDICATOR_ROW, ['indicator', 'target']);
    case 'file':
      return {
        type: 'array',
        items: { type: 'string', format: 'uuid' },
        uniqueItems: true,
        maxItems: question.maxFiles,
      };
    case 'confirm':
      return { type: 'boolean' };
    case 'calculated':
      return null;
  }
}

const BUDGET_ROW: Readonly<Record<string, JsonSchema>> = {
  category: { enum: BUDGET_CATEGORIES },
  what: NAME,
  total: AMOUNT,
  asked: AMOUNT,
};
const INDICATOR_ROW: Readonly<Record<string, JsonSchema>> = {
  indicator: NAME,
  unit: { type: 'string', maxLength: 80 },
  baseline: { type: 'number', minimum: 0 },
  target: { type: 'number', minimum: 0 },
};

function rows(
  maxItems: number,
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema {
  const items = { type: 'object', properties, required, additionalProperties: false };
  return { type: 'array', items, maxItems: Math.min(maxItems, FORM_LIMITS.rows) };
}

function chosen(codes: readonly string[], several: boolean): JsonSchema {
  const one = { type: 'string', enum: codes };
  return several ? { type: 'array', items: one, maxItems: codes.length, uniqueItems: true } : one;
}

function defined(schema: Record<string, unknown>): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
}
