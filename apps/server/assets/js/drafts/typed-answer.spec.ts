import fc from 'fast-check';
import { faultsOfAnswers, FORM_SAMPLES, parseForm, questionsOf, type Form } from '@puente/grants';
import { gridColumns, isGrid, typedAnswers } from '../../../src/pages/forms/preview-answers';
import { charactersIn } from './characters';
import { answerName, cellName, readableAnswer, typedAnswer } from './typed-answer';

function parsed(sample: object): Form {
  const read = parseForm(sample);
  if (!read.form) throw new Error('A sample is no form.');
  return read.form;
}

const TYPED = ['', ' ', '12,500.50', '-3', 'Texto\r\ncon líneas ', '2026-12-01', 'yes', 'no'];

describe('an answer as the script reads it', () => {
  const forms = Object.values(FORM_SAMPLES).map((sample) => parsed(sample));
  const questions = forms.flatMap((form) => questionsOf(form).map((question) => ({ form, question })));

  it('is what the server reads from the same form, for every kind of question', () => {
    const kinds = new Set(questions.map(({ question }) => question.kind));
    expect(kinds.size).toBeGreaterThan(8);
    for (const { form, question } of questions) {
      if (question.kind === 'file' || question.kind === 'calculated') continue;
      const columns = isGrid(question) ? gridColumns(question) : [];
      const several = 'several' in question && question.several;
      for (const text of TYPED) {
        const values: Record<string, string[]> = { [answerName(question.id)]: [text] };
        for (const { id } of columns) values[cellName(question.id, 1, id)] = [text];
        const asked = { id: question.id, kind: question.kind, several, columns, version: 0 };
        const read = typedAnswer(asked, (name) => values[name] ?? [], 3);
        expect(read).toEqual(typedAnswers(form, values)[question.id] ?? null);
      }
    }
  });

  it('is as long as the server counts it', () => {
    const label = { es: 'Algo' };
    const question = { id: 'why', kind: 'text', label, maxLength: 5 };
    const form = parsed({
      ...{ format: 'puente-form-1', title: label },
      sections: [{ id: 'a', title: label, questions: [question] }],
    });
    const piece = fc.constantFrom(' ', '\r\n', '\t', 'a', 'ñ', '😀', 'e\u0301');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const typed = pieces.join('');
        const { errors } = faultsOfAnswers(form, typedAnswers(form, { [answerName('why')]: [typed] }));
        expect(errors.some(({ code }) => code === 'answer-too-long')).toBe(charactersIn(typed) > 5);
      }),
    );
  });

  it('can be read as text', () => {
    expect(readableAnswer([{ what: 'Taxi', total: '300' }, { what: 'Pan' }])).toBe('Taxi · 300\nPan');
    expect([readableAnswer(null), readableAnswer(true)]).toEqual(['', '✓']);
  });
});
