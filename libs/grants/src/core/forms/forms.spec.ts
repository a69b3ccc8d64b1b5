import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import {
  answerFault,
  answersSchema,
  burdenOf,
  evaluate,
  evaluateForm,
  faultsOfAnswers,
  itemsPer100k,
  parseForm,
  toFormFile,
  type Expression,
  type Form,
  type Question,
} from '.';

const label = (es: string) => ({ es, en: '' });
const text = (id: string, more: object = {}) => ({ id, kind: 'text', label: label(id), ...more });
const section = (id: string, questions: object[], more: object = {}) => ({
  id,
  title: label(id),
  questions,
  ...more,
});
const input = (sections: object[], more: object = {}) => ({
  format: 'puente-form-1',
  title: label('Formulario'),
  sections,
  ...more,
});
const codesOf = (given: unknown) =>
  (parseForm(given).errors ?? []).map(({ field, code }) => `${field}: ${code}`);

function formOf(sections: object[], more: object = {}): Form {
  const { form, errors } = parseForm(input(sections, more));
  if (!form) throw new Error(JSON.stringify(errors));
  return form;
}

const BUDGET_FORM = formOf(
  [
    section('a', [
      {
        id: 'kind',
        kind: 'choice',
        label: label('¿?'),
        options: [
          { id: 'core', label: label('x') },
          { id: 'project', label: label('y') },
        ],
        required: true,
      },
      text('why', { visibleWhen: { '==': [{ var: 'kind' }, 'project'] }, required: true, maxLength: 10 }),
    ]),
    section(
      'b',
      [
        { id: 'budget', kind: 'budget', currency: 'MXN', label: label('Presupuesto') },
        {
          id: 'asked',
          kind: 'calculated',
          label: label('Pedido'),
          value: { sum: [{ var: 'budget' }, 'asked'] },
        },
        { id: 'detail', kind: 'text', label: label('d'), visibleWhen: { '>': [{ var: 'asked' }, 100] } },
      ],
      { visibleWhen: { answered: [{ var: 'kind' }] } },
    ),
  ],
  {
    checks: [
      {
        id: 'limit',
        holds: { '<=': [{ var: 'asked' }, 1000] },
        message: label('Pasa de 1,000'),
        questions: ['budget'],
      },
      {
        id: 'advice',
        holds: { '>=': [{ var: 'asked' }, 10] },
        message: label('Es poco'),
        questions: ['budget'],
        level: 'warn',
      },
    ],
  },
);
const line = (asked: string) => ({ category: 'staff', what: 'x', total: asked, asked });

describe('a form', () => {
  it('is refused with the path of each fault', () => {
    expect(codesOf(null)).toEqual([': form-not-so-written']);
    expect(codesOf(input([]))).toEqual(['sections: form-too-short']);
    expect(codesOf({ ...input([section('a', [text('q')])]), format: 'other' })).toEqual([
      'format: form-unknown-choice',
    ]);
    expect(codesOf(input([section('a', [{ id: 'q', kind: 'text' }])]))).toEqual([
      'sections.0.questions.0.label: required',
    ]);
    expect(codesOf(input([section('a', [text('q', { evil: 1 })])]))).toEqual([
      'sections.0.questions.0: form-unknown-field',
    ]);
    expect(codesOf(input([section('a', [text('q'), text('q')])]))).toEqual([
      'sections.0.questions.1.id: form-id-twice',
    ]);
    expect(codesOf(input([section('a', [text('Q!')])]))).toEqual([
      'sections.0.questions.0.id: form-not-so-written',
    ]);
  });

  it.each<[string, unknown, string]>([
    ['an unknown operator', { map: [1, 2] }, 'form-unknown-operator'],
    ['a reach for the prototype', JSON.parse('{"__proto__": 1}'), 'form-unknown-operator'],
    ['two operators in one', { '==': [1, 1], '!=': [1, 1] }, 'form-one-operator'],
    ['arguments without a list', { count: { var: 'q' } }, 'form-not-a-list'],
    ['a question that is not there', { var: 'other' }, 'form-unknown-question'],
    ['a path into an answer', { var: 'q.constructor' }, 'form-unknown-question'],
    ['the whole of the answers', { var: null }, 'form-unknown-question'],
    ['a name that is worked out', { var: { if: [true, 'q'] } }, 'form-unknown-question'],
    ['endless depth', nested(50_000), 'form-too-deep'],
    ['endless width', { and: Array.from({ length: 500 }, () => true) }, 'form-too-many-parts'],
  ])('refuses %s in a condition', (_name, condition, code) => {
    expect(codesOf(input([section('a', [text('q'), text('r', { visibleWhen: condition })])]))).toEqual([
      `sections.0.questions.1.visibleWhen: ${code}`,
    ]);
  });

  it('refuses a thousand questions before it looks at them', () => {
    const questions = Array.from({ length: 1_000 }, (_, index) => text(`q${index}`));
    expect(codesOf(input([section('a', questions)]))).toEqual(['sections: form-too-many-questions']);
  });

  it.each([
    ['itself', [['q', 'q']], 'q'],
    [
      'one that waits for it',
      [
        ['q', 'r'],
        ['r', 'q'],
      ],
      'q → r',
    ],
    [
      'a round of three',
      [
        ['q', 'r'],
        ['r', 's'],
        ['s', 'q'],
      ],
      'q → r → s',
    ],
  ])('refuses a question that waits for %s', (_name, pairs, round) => {
    const questions = pairs.map(([id, other]) => text(id!, { visibleWhen: { answered: [{ var: other! }] } }));
    const { errors } = parseForm(input([section('a', questions)]));
    expect(errors).toEqual([{ field: 'sections', code: 'form-cycle', params: { questions: round } }]);
  });

  it('finds the round that goes through the condition of a section', () => {
    const inside = section('b', [text('r')], { visibleWhen: { answered: [{ var: 'q' }] } });
    expect(
      codesOf(input([section('a', [text('q', { visibleWhen: { answered: [{ var: 'r' }] } })]), inside])),
    ).toEqual(['sections: form-cycle']);
  });

  it('comes back from its file as it left', () => {
    const file: unknown = JSON.parse(JSON.stringify(toFormFile(BUDGET_FORM)));
    expect(parseForm(file).form).toEqual(BUDGET_FORM);
    expect((file as { schema: unknown }).schema).toEqual(answersSchema(BUDGET_FORM));
  });

  it('has a schema that other validators take and that agrees with the house', () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      answersSchema(BUDGET_FORM),
    );
    expect(validate({ kind: 'core', budget: [line('10.50')] })).toBe(true);
    expect(validate({ kind: 'other' })).toBe(false);
    expect(validate({ asked: 3 })).toBe(false);
  });
});

describe('conditions and calculations', () => {
  it.each<[string, Expression, unknown]>([
    ['division by zero', { '/': [1, 0] }, null],
    ['arithmetic on text', { '*': ['abc', 2] }, null],
    ['a sum without drift', { sum: [{ var: 'rows' }, 'asked'] }, 0.3],
    ['a sum of large amounts to the cent', { sum: [{ var: 'large' }, 'asked'] }, 99_999_999_999_997],
    ['a sum of nothing', { sum: [{ var: 'none' }, 'asked'] }, 0],
    ['a count', { count: [{ var: 'rows' }] }, 2],
    ['an amount', { amount: [{ var: 'money' }] }, 1234.5],
    ['an amount that is none', { amount: [{ var: 'word' }] }, null],
    ['an answer that is blank', { answered: [{ var: 'blank' }] }, false],
    ['a choice among several', { in: ['MX-CHP', { var: 'states' }] }, true],
  ])('work out %s', (_name, expression, value) => {
    const answers = {
      rows: [{ asked: '0.10' }, { asked: '0.20' }],
      large: Array.from({ length: 100 }, () => ({ asked: '999999999999.97' })),
      money: '1234.50',
      word: 'x',
      blank: ' ',
      states: ['MX-CHP'],
    };
    expect(evaluate(expression, answers)).toEqual(value);
  });

  it('hide what is not asked, and what is hidden counts for nothing', () => {
    expect([...evaluateForm(BUDGET_FORM, {}).visible]).toEqual(['kind']);
    const answers = { kind: 'core', why: 'kept', budget: [line('150')] };
    const { visible, values } = evaluateForm(BUDGET_FORM, answers);
    expect([...visible].sort()).toEqual(['asked', 'budget', 'detail', 'kind']);
    expect(values.why).toBeUndefined();
    expect(values.asked).toBe(150);
  });

  it('give no lists, so that calculations which read one another stay small', () => {
    const doubled = Array.from({ length: 40 }, (_, index) => ({
      id: `c${index}`,
      kind: 'calculated',
      label: label('c'),
      value: index === 0 ? [] : [{ var: `c${index - 1}` }, { var: `c${index - 1}` }],
    }));
    const last = text('q', { visibleWhen: { in: [{ var: 'c39' }, 'x'] } });
    const state = evaluateForm(formOf([section('a', [...doubled, last])]), {});
    expect(state.values.c39).toBeNull();
    expect(state.visible.has('q')).toBe(false);
  });

  it('never read what answers inherit', () => {
    const form = formOf([
      section('a', [text('valueof'), text('q', { visibleWhen: { answered: [{ var: 'valueof' }] } })]),
    ]);
    expect([...evaluateForm(form, {}).visible]).toEqual(['valueof']);
  });

  it('do not depend on the order in which questions stand', () => {
    const first = text('q', { visibleWhen: { '>': [{ var: 'total' }, 5] } });
    const total = { id: 'total', kind: 'calculated', label: label('t'), value: { '+': [{ var: 'n' }, 1] } };
    const number = { id: 'n', kind: 'number', label: label('n') };
    const seen = [
      [first, total, number],
      [number, total, first],
    ].map((questions) => [...evaluateForm(formOf([section('a', questions)]), { n: 5 }).visible].sort());
    expect(seen[0]).toEqual(['n', 'q', 'total']);
    expect(seen[1]).toEqual(seen[0]);
  });
});

describe('answers', () => {
  const one = (more: object): Question =>
    formOf([section('a', [{ id: 'q', label: label('q'), ...more }])]).sections[0]!.questions[0]!;

  it.each<[object, unknown, string | null]>([
    [{ kind: 'text', maxLength: 3 }, 'abcd', 'answer-too-long'],
    [{ kind: 'text', maxLength: 3 }, '😀😀😀', null],
    [{ kind: 'text' }, 'a\u0000b', 'answer-controls'],
    [{ kind: 'text' }, 'a\ud83d', 'answer-controls'],
    [{ kind: 'text' }, 'dos\nlíneas\t=1+1 <b>‮', null],
    [{ kind: 'text' }, { es: 'x' }, 'answer-not-so-written'],
    [{ kind: 'number', min: 2, max: 5 }, 1, 'answer-too-small'],
    [{ kind: 'number', min: 2, max: 5 }, 6, 'answer-too-large'],
    [{ kind: 'number', whole: true }, 1.5, 'answer-not-so-written'],
    [{ kind: 'money', currency: 'MXN', max: '900' }, '1000.00', 'answer-too-large'],
    [{ kind: 'money', currency: 'MXN', max: '900' }, '899.99', null],
    [{ kind: 'money', currency: 'MXN' }, '1,000', 'answer-not-an-amount'],
    [{ kind: 'date', min: '2026-01-01' }, '2025-12-31', 'answer-too-small'],
    [{ kind: 'date' }, '2026-02-30', 'answer-not-so-written'],
    [{ kind: 'codes', list: 'states' }, ['MX-CHP', 'US-NM'], 'unknown-choice'],
    [{ kind: 'codes', list: 'states' }, ['MX-CHP', 'MX-CHP'], 'answer-twice'],
    [{ kind: 'codes', list: 'states' }, ['MX-CHP'], null],
    [{ kind: 'budget', currency: 'MXN' }, [line('1'), { what: 'x' }], 'answer-row-unfinished'],
    [{ kind: 'budget', currency: 'MXN', maxRows: 1 }, [line('1'), line('2')], 'answer-too-many'],
    [{ kind: 'indicators' }, [{ indicator: 'Sesiones', target: 40 }], null],
    [
      { kind: 'codes', list: 'states' },
      Array.from({ length: 150_000 }, (_, each) => each),
      'answer-too-many',
    ],
    [
      { kind: 'table', columns: [{ id: 'c', label: label('c'), kind: 'text' }] },
      [{ c: 'a\u0001' }],
      'answer-controls',
    ],
    [{ kind: 'file' }, ['../../etc/passwd'], 'answer-not-so-written'],
    [{ kind: 'confirm' }, true, null],
    [{ kind: 'calculated', value: 1 }, 1, 'answer-not-asked'],
  ])('%j with %.60j', (question, value, code) => {
    expect(answerFault(one(question), value)?.code ?? null).toBe(code);
    expect(answerFault(one(question), null)).toBeNull();
  });

  it('say which row of a table is unfinished', () => {
    const budget = one({ kind: 'budget', currency: 'MXN' });
    expect(answerFault(budget, [line('1'), { what: 'x' }])).toMatchObject({
      field: 'q.1',
      params: { row: 2 },
    });
  });

  it('are asked for where they are visible, and only there', () => {
    const errors = (answers: object) => faultsOfAnswers(BUDGET_FORM, answers as never).errors;
    expect(errors({})).toEqual([{ field: 'kind', code: 'required' }]);
    expect(errors({ kind: 'project' })).toEqual([{ field: 'why', code: 'required' }]);
    expect(errors({ kind: 'core', budget: [line('2000')] })).toEqual([
      { field: 'budget', code: 'answers-check', params: { check: 'limit' } },
    ]);
    const warned = faultsOfAnswers(BUDGET_FORM, { kind: 'core', budget: [line('5')] });
    expect(warned.errors).toEqual([]);
    expect(warned.state.brokenChecks.map(({ id }) => id)).toEqual(['advice']);
  });

  it('of any kind never make the house fail', () => {
    const questions = ['text', 'number', 'date', 'file', 'indicators', 'confirm'].map((kind) => ({
      id: kind,
      kind,
      label: label(kind),
    }));
    const form = formOf([section('a', questions)]);
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...questions.map(({ id }) => id)), fc.jsonValue()),
        (answers) => {
          const { errors } = faultsOfAnswers(form, answers);
          for (const { field } of errors) expect(answers[field.split('.')[0]!] ?? null).not.toBeNull();
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the burden of a form', () => {
  it('counts what an applicant meets at first', () => {
    expect(burdenOf(BUDGET_FORM)).toEqual({ items: 1, documents: 0, assumedMinutes: 1 });
    expect(itemsPer100k(20, 500_000)).toBe(4);
    expect(itemsPer100k(20, 0)).toBeNull();
  });
});

function nested(depth: number): unknown {
  let inner: unknown = true;
  for (let each = 0; each < depth; each += 1) inner = { '!': [inner] };
  return inner;
}
