import type { QuestionKind } from '@puente/grants';

/** What can be said of a question besides its words, whether it is required and when it is shown. */
export type QuestionField =
  | 'lines'
  | 'softLimit'
  | 'maxLength'
  | 'min'
  | 'max'
  | 'whole'
  | 'unit'
  | 'currency'
  | 'options'
  | 'several'
  | 'list'
  | 'columns'
  | 'maxRows'
  | 'maxFiles'
  | 'value';

const FIELDS: Readonly<Record<QuestionKind, readonly QuestionField[]>> = {
  text: ['lines', 'softLimit', 'maxLength'],
  number: ['min', 'max', 'whole', 'unit'],
  money: ['currency', 'min', 'max'],
  date: ['min', 'max'],
  choice: ['options', 'several'],
  codes: ['list', 'several'],
  table: ['columns', 'maxRows'],
  budget: ['currency', 'maxRows'],
  file: ['maxFiles'],
  indicators: ['maxRows'],
  confirm: [],
  calculated: ['value', 'unit'],
};

export const fieldsOfKind = (kind: QuestionKind): readonly QuestionField[] => FIELDS[kind];
