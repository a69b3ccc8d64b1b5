import { answerName, cellName, typedAnswer } from './typed-answer';

const named = (form, name) =>
  [...form.querySelectorAll('input, select, textarea')].filter((each) => each.name === name);
const rowsOf = (form, { id, columns }) => {
  let rows = 0;
  while (columns.some((column) => named(form, cellName(id, rows, column.id)).length > 0)) rows += 1;
  return rows;
};

function typedIn(form, name) {
  const fields = named(form, name).filter(
    ({ type, checked }) => (type !== 'checkbox' && type !== 'radio') || checked,
  );
  return fields.map(({ value }) => value);
}

/** The answer that the form holds for a question. */
export const readField = (form, question) =>
  typedAnswer(question, (name) => typedIn(form, name), rowsOf(form, question));

/** The question that a field belongs to. */
export function questionOf(questions, field) {
  const [, id] = /^a\.([a-z0-9-]+)(?:\.|$)/.exec(field.name ?? '') ?? [];
  return questions.find((each) => each.id === id);
}

/** Puts an answer into the fields of a question. */
export function writeField(form, question, value) {
  if (question.columns.length > 0) return writeRows(form, question, value ?? []);
  const wanted = (Array.isArray(value) ? value : [value === true ? 'yes' : (value ?? '')]).map(String);
  for (const field of named(form, answerName(question.id))) {
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = wanted.includes(field.value);
    else field.value = wanted[0] ?? '';
  }
}

function writeRows(form, question, rows) {
  for (let count = rowsOf(form, question); count > 0 && count < rows.length; count += 1)
    addRow(form, question, count);
  for (let row = 0; row < rowsOf(form, question); row += 1) {
    for (const { id } of question.columns) {
      const [field] = named(form, cellName(question.id, row, id));
      if (field) field.value = String(rows[row]?.[id] ?? '');
    }
  }
}

/** The last row once more, with the next number. */
function addRow(form, { id, columns }, count) {
  const last = named(form, cellName(id, count - 1, columns[0].id))[0]?.closest('tr');
  if (!last) return;
  const row = last.cloneNode(true);
  for (const field of row.querySelectorAll('[name]')) {
    field.name = field.name.replace(`a.${id}.${count - 1}.`, `a.${id}.${count}.`);
    field.removeAttribute('id');
  }
  last.after(row);
}
