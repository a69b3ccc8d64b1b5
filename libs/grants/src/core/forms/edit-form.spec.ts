import {
  FORM_LIMITS,
  FORM_SAMPLES,
  findPart,
  moveToSection,
  movePart,
  newId,
  parseForm,
  questionsOf,
  readCondition,
  readSum,
  removedPart,
  removePart,
  replacePart,
  restorePart,
  summableColumns,
  writeCondition,
  writeSum,
  burdenOf,
  evaluateForm,
  type Expression,
  type Form,
  type PartName,
  type Relation,
} from '.';

function parsed(input: unknown): Form {
  const { form, errors } = parseForm(input);
  if (!form) throw new Error(JSON.stringify(errors));
  return form;
}
const FULL = parsed(FORM_SAMPLES.full);
const LETTER = parsed(FORM_SAMPLES.letter);
const EMERGENCY = parsed(FORM_SAMPLES.emergency);
const ids = (form: Form): string[] => questionsOf(form).map(({ id }) => id);
const question = (id: string): PartName => ({ kind: 'question', id });

describe('samples of forms', () => {
  it.each(Object.entries(FORM_SAMPLES))('%s can be kept and is whole in both languages', (_, sample) => {
    expect(JSON.stringify(parsed(sample))).not.toContain('"en":""');
  });

  it.each(Object.entries(FORM_SAMPLES))('%s has no condition that needs JSON', (_, sample) => {
    const form = parsed(sample);
    const conditions = questionsOf(form).flatMap(({ visibleWhen }) => (visibleWhen ? [visibleWhen] : []));
    for (const each of [...conditions, ...form.checks.map(({ holds }) => holds)]) {
      expect(readCondition(each, questionsOf(form))).not.toBeNull();
    }
  });

  it('ask less the more urgent they are', () => {
    const minutes = [EMERGENCY, LETTER, FULL].map((form) => burdenOf(form).assumedMinutes);
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
    expect(burdenOf(EMERGENCY).items).toBeLessThanOrEqual(5);
  });
});

describe('editing a form', () => {
  it('moves parts among their like, and what is first stays first', () => {
    expect(ids(parsed(movePart(LETTER, question('change'), 'up'))).slice(0, 2)).toEqual(['change', 'kind']);
    expect(movePart(LETTER, question('kind'), 'up')).toEqual(LETTER);
    const down = parsed(movePart(LETTER, { kind: 'section', id: 'work' }, 'down'));
    expect(down.sections.map(({ id }) => id)).toEqual(['money', 'work']);
  });

  it('puts back what was removed where it stood', () => {
    const names: PartName[] = [
      question('plan'),
      question('need'),
      { kind: 'section', id: 'care' },
      { kind: 'check', id: 'dates' },
    ];
    for (const name of names) {
      const removed = removedPart(FULL, name)!;
      const without = parsed(removePart(FULL, name));
      expect(findPart(without, name)).toBeNull();
      expect(restorePart(without, removed)).toEqual(FULL);
    }
    expect(removedPart(FULL, question('nothing'))).toBeNull();
  });

  it('replaces a part and moves a question to another section', () => {
    const part = { ...findPart(LETTER, question('asked'))!, required: false };
    expect(findPart(parsed(replacePart(LETTER, question('asked'), part)), question('asked'))).toEqual(part);
    expect(ids(parsed(moveToSection(LETTER, 'kind', 'money')))).toEqual([
      ...['change', 'project', 'strategies', 'asked', 'safe', 'kind'],
    ]);
    expect(moveToSection(LETTER, 'kind', 'work')).toEqual(LETTER);
  });

  it('makes ids of words, each once', () => {
    expect(newId('¿Cuántas personas, y dónde?', [], 'x')).toBe('cuantas-personas-y-donde');
    expect(newId('Año', ['ano'], 'x')).toBe('ano-2');
    expect(newId('911 ', [], 'question')).toBe('question');
    expect(newId('a'.repeat(100), [], 'x').length).toBeLessThanOrEqual(40);
  });

  it('refuses what its table could not hold, whatever its numbers look like', () => {
    const wide = {
      id: 'q',
      kind: 'number',
      label: { es: 'x', en: '' },
      visibleWhen: { in: [1, Array.from({ length: 100 }, () => 1e308)] },
    };
    const questions = Array.from({ length: 199 }, (_, index) => ({ ...wide, id: `q${index}` }));
    const input = { ...FORM_SAMPLES.letter, sections: [{ ...LETTER.sections[0]!, questions }] };
    expect(JSON.stringify(input).length).toBeLessThan(FORM_LIMITS.bytes);
    expect(parseForm(input).errors).toEqual([expect.objectContaining({ code: 'form-too-large' })]);
  });
});

describe('conditions without code', () => {
  const questions = questionsOf(FULL).concat(questionsOf(EMERGENCY), questionsOf(LETTER));
  const cases: readonly [string, Relation, string, string, Expression][] = [
    ['kind', 'is', 'project', '', { '==': [{ var: 'kind' }, 'project'] }],
    ['kind', 'is-not', 'core', '', { '!': [{ '==': [{ var: 'kind' }, 'core'] }] }],
    ['for', 'contains', 'legal', '', { in: ['legal', { var: 'for' }] }],
    ['plan', 'contains', 'agua', '', { in: ['agua', { var: 'plan' }] }],
    ['asked', 'more', '1000', '', { '>': [{ var: 'asked' }, 1000] }],
    ['asked', 'at-least', '0.5', '', { '>=': [{ var: 'asked' }, 0.5] }],
    [
      'starts',
      'at-most',
      '',
      'ends',
      { and: [{ answered: [{ var: 'starts' }] }, { '<=': [{ var: 'starts' }, { var: 'ends' }] }] },
    ],
    ['consent', 'is', 'true', '', { '==': [{ var: 'consent' }, true] }],
    ['budget', 'answered', '', '', { answered: [{ var: 'budget' }] }],
    ['budget', 'not-answered', '', '', { '!': [{ answered: [{ var: 'budget' }] }] }],
  ];

  it.each(cases)('%s %s %s%s is written and read back', (id, relation, value, other, expression) => {
    const condition = { question: id, relation, value, other };
    expect(writeCondition(condition, questions)).toEqual(expression);
    expect(readCondition(expression, questions)).toEqual(condition);
  });

  it('takes words and amounts as people write them, and refuses what cannot be an answer', () => {
    const written = (id: string, value: string) =>
      writeCondition({ question: id, relation: 'is', value, other: '' }, questions);
    expect(written('kind', ' un PROYECTO ')).toEqual({ '==': [{ var: 'kind' }, 'project'] });
    expect(written('asked', '1,000,000')).toEqual({ '==': [{ var: 'asked' }, 1_000_000] });
    expect(written('consent', 'sí')).toEqual({ '==': [{ var: 'consent' }, true] });
    for (const [id, value] of [
      ['kind', 'otra cosa'],
      ['asked', 'mucho'],
      ['starts', 'mañana'],
      ['budget', '1'],
      ['nothing', 'x'],
      ['kind', ''],
    ] as const) {
      expect(written(id, value)).toBeNull();
    }
  });

  it('compares amounts as numbers', () => {
    const amounts = questionsOf(LETTER);
    const expression = writeCondition(
      { question: 'asked', relation: 'more', value: '900', other: '' },
      amounts,
    )!;
    expect(expression).toEqual({ '>': [{ amount: [{ var: 'asked' }] }, 900] });
    const form = parsed(
      replacePart(LETTER, question('safe'), {
        ...findPart(LETTER, question('safe'))!,
        visibleWhen: expression,
      }),
    );
    expect(evaluateForm(form, { asked: '1000.00' }).visible.has('safe')).toBe(true);
    expect(evaluateForm(form, { asked: '90.00' }).visible.has('safe')).toBe(false);
    expect(evaluateForm(form, {}).visible.has('safe')).toBe(false);
  });

  it('leaves every other expression as it is', () => {
    for (const expression of [
      true,
      { or: [{ '==': [{ var: 'kind' }, 'core'] }, { answered: [{ var: 'plan' }] }] },
      { '==': ['project', { var: 'kind' }] },
      { '>': [{ '+': [{ var: 'asked' }, 1] }, 5] },
    ] as Expression[]) {
      expect(readCondition(expression, questions)).toBeNull();
    }
  });

  it('adds up columns of budgets and tables', () => {
    expect(summableColumns(questionsOf(FULL)).map(({ column }) => column)).toEqual(['total', 'asked']);
    expect(readSum(writeSum('budget', 'asked'), questions)).toBe('budget.asked');
    expect(readSum({ '+': [1, 2] }, questions)).toBeNull();
  });
});
