import type { ErrorSummary } from './fields.view';

/** What a person typed, as it came: field name to values. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** A refusal in the reader's words; `field` is the name of the field or, for a part of a list, its beginning. */
export interface FieldProblem {
  readonly field: string;
  readonly text: string;
}

/** Values and refusals of a form that is shown for the first time or once more. */
export interface FormState {
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
}

export function firstValue(state: FormState, name: string): string {
  return state.values[name]?.[0] ?? '';
}

/** Ids are names without the signs that CSS and fragments give a meaning to. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^A-Za-z0-9]+/g, '-')}`;
}

/** Problems of a list (`states[0]`) or of an object (`award.min` under `award`) belong to its field. */
export function problemOf(state: FormState, name: string): string | null {
  const found = state.problems.find(
    ({ field }) => field === name || field.startsWith(`${name}[`) || field.startsWith(`${name}.`),
  );
  return found?.text ?? null;
}

/** The summary above a form; `null` when nothing was refused. `fields` are the names that the page shows. */
export function errorSummary(state: FormState, fields: readonly string[]): ErrorSummary | null {
  if (state.problems.length === 0) return null;
  const problems = state.problems.map(({ field, text }) => {
    const owner = fields.find(
      (name) => field === name || field.startsWith(`${name}[`) || field.startsWith(`${name}.`),
    );
    return { text, href: owner ? `#${fieldId(owner)}` : '#main' };
  });
  return { problems };
}

/** The summary with the label of each field before what is wrong there, for forms in which the same words stand at many. */
export function withLabels(
  summary: ErrorSummary | null,
  fields: readonly { readonly id: string; readonly label: string }[],
): ErrorSummary | null {
  if (!summary) return null;
  const labels = new Map(fields.map(({ id, label }) => [`#${id}`, label]));
  const problems = summary.problems.map(({ text, href }) => {
    const label = labels.get(href);
    return { text: label === undefined ? text : `${label}: ${text}`, href };
  });
  return { problems };
}
