import type { Locale } from '@puente/kernel';
import type { Vocabulary } from '@puente/taxonomy/core';
import type { Choice, ChoiceField, SelectField, TextField } from './fields.view';
import { fieldId, firstValue, problemOf, type FormState } from './form-state';
import { wordingLines } from './wording';

/** The same field under an id of its own, where a page has several of the name. */
export function apart<Field extends TextField | SelectField>(field: Field, suffix: string): Field {
  const id = `${field.id}${suffix}`;
  return { ...field, id, describedBy: field.describedBy?.replaceAll(field.id, id) ?? null };
}

export type TextFieldOptions = Partial<
  Pick<TextField, 'type' | 'required' | 'hint' | 'warning' | 'autocomplete' | 'maxlength' | 'unit' | 'lang'>
> & {
  /** Advice on the words of a long text, in this language of the reader's. */
  readonly adviseIn?: Locale;
};

function describedBy(id: string, notes: Readonly<Record<string, string | null>>): string | null {
  const ids = Object.entries(notes).flatMap(([kind, text]) => (text ? [`${id}-${kind}`] : []));
  return ids.length > 0 ? ids.join(' ') : null;
}

/** A text field with the value typed before and its refusal. */
export function textField(
  state: FormState,
  name: string,
  label: string,
  { adviseIn, ...options }: TextFieldOptions = {},
): TextField {
  const id = fieldId(name);
  const error = problemOf(state, name);
  const { hint = null, warning = null } = options;
  const lang = options.lang ?? null;
  return {
    type: 'text',
    required: false,
    autocomplete: 'off',
    maxlength: null,
    unit: null,
    lang: null,
    ...options,
    id,
    name,
    label,
    value: options.type === 'password' ? '' : firstValue(state, name),
    hint,
    warning,
    error,
    wording: adviseIn ? wordingLines(firstValue(state, name), adviseIn, lang) : null,
    describedBy: describedBy(id, { hint, warning, error }),
  };
}

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly note?: string | null;
}

/** Options for every term of a vocabulary, or for those of its codes that are given. */
export function termOptions<Code extends string>(
  vocabulary: Vocabulary<Code>,
  locale: Locale,
  codes: readonly Code[] = vocabulary.codes,
): ChoiceOption[] {
  return codes.map((code) => ({ value: code, label: vocabulary.label(code)[locale] }));
}

export interface ChoiceFieldInput {
  readonly name: string;
  readonly legend: string;
  readonly kind: ChoiceField['kind'];
  readonly options: readonly ChoiceOption[];
  readonly hint?: string | null;
  /** Tells apart several groups under one name, such as the states of each region. */
  readonly idSuffix?: string;
}

function choicesOf(state: FormState, input: ChoiceFieldInput, id: string): Choice[] {
  const ticked = new Set(state.values[input.name] ?? []);
  return input.options.map(({ value, label, note = null }, index) => ({
    id: index === 0 ? id : `${id}-${index}`,
    value,
    label,
    note,
    checked: ticked.has(value),
  }));
}

/** Check boxes or radio buttons; the first box carries the field's id, so that the error summary leads to it. */
export function choiceField(state: FormState, input: ChoiceFieldInput): ChoiceField {
  const id = fieldId(input.name) + (input.idSuffix ? `-${input.idSuffix}` : '');
  // Of several groups under one name, the first one tells what was refused.
  const error = input.idSuffix ? null : problemOf(state, input.name);
  const hint = input.hint ?? null;
  const choices = choicesOf(state, input, id);
  return {
    id,
    name: input.name,
    legend: input.legend,
    kind: input.kind,
    hint,
    error,
    describedBy: describedBy(id, { hint, error }),
    choices,
    chosen: choices.filter(({ checked }) => checked).length,
  };
}

/** A drop-down list; `empty` is the label of the choice that chooses nothing. */
export function selectField(
  state: FormState,
  name: string,
  label: string,
  options: readonly ChoiceOption[],
  empty: string | null = null,
): SelectField {
  const id = fieldId(name);
  const chosen = firstValue(state, name);
  const all = empty === null ? options : [{ value: '', label: empty }, ...options];
  const error = problemOf(state, name);
  return {
    id,
    name,
    label,
    hint: null,
    error,
    describedBy: describedBy(id, { error }),
    options: all.map(({ value, label: text }) => ({ value, label: text, selected: value === chosen })),
  };
}
