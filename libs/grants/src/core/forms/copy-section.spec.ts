import { copiedSection, FORM_SAMPLES, parseForm, questionsOf, restorePart, type Form } from '.';

const parsed = (input: unknown): Form => {
  const { form, errors } = parseForm(input);
  if (!form) throw new Error(JSON.stringify(errors));
  return form;
};
const SAMPLES = Object.values(FORM_SAMPLES).map(parsed);
const text = (id: string, more: object = {}) => ({ id, kind: 'text', label: { es: id }, ...more });
const formOf = (questions: object[], more: object = {}): Form =>
  parsed({
    format: 'puente-form-1',
    title: { es: 'F' },
    sections: [
      { id: 's', title: { es: 'S' }, questions, ...more },
      { id: 't', title: { es: 'T' }, questions: [text('far')] },
    ],
  });

it.each(SAMPLES.flatMap((form) => form.sections.map((section) => [section.id, form, section] as const)))(
  'the section %s can stand in every sample, its own too',
  (_id, _form, section) => {
    for (const into of SAMPLES) {
      const part = copiedSection(into, section);
      const kept = parsed(restorePart(into, { kind: 'section', section: '', index: 99, part }));
      expect(kept.sections).toHaveLength(into.sections.length + 1);
      expect(new Set(questionsOf(kept).map(({ id }) => id)).size).toBe(questionsOf(kept).length);
    }
  },
);

it('conditions go with the questions that they read, under their new names; others stay behind', () => {
  const form = formOf([
    text('a'),
    text('b', { visibleWhen: { answered: [{ var: 'a' }] } }),
    text('c', { visibleWhen: { answered: [{ var: 'far' }] } }),
    { id: 'd', kind: 'calculated', label: { es: 'd' }, value: { count: [{ var: 'a' }] } },
    { id: 'e', kind: 'calculated', label: { es: 'e' }, value: { count: [{ var: 'far' }] } },
  ]);
  const copy = copiedSection(form, form.sections[0]!);
  expect(copy.id).toBe('s-2');
  expect(copy.questions.map(({ id, visibleWhen }) => [id, visibleWhen])).toEqual([
    ['a-2', undefined],
    ['b-2', { answered: [{ var: 'a-2' }] }],
    ['c-2', undefined],
    ['d-2', undefined],
  ]);
  expect(copy.questions.at(-1)).toMatchObject({ value: { count: [{ var: 'a-2' }] } });
});
