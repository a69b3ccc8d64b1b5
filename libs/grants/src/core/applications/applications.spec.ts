import fc from 'fast-check';
import { unreachableStates } from '@puente/kernel';
import { parseForm, type Form } from '../forms';
import {
  ALL_RECEIVED,
  APPLICATION_TRANSITIONS,
  decideEdit,
  listReceivedAs,
  progressOf,
  reusableOf,
  suggestionsFor,
  type AnswerEdit,
  type KeptAnswer,
} from '.';

const label = (es: string) => ({ es, en: '' });
const FORM: Form = parseForm({
  format: 'puente-form-1',
  title: label('F'),
  sections: [
    {
      id: 'who',
      title: label('Quiénes'),
      questions: [
        {
          id: 'mission',
          kind: 'text',
          label: label('Misión'),
          required: true,
          maxLength: 20,
          reuse: 'profile.mission',
        },
        { id: 'states', kind: 'codes', list: 'states', label: label('Dónde'), reuse: 'profile.states' },
      ],
    },
    {
      id: 'extra',
      title: label('Más'),
      visibleWhen: { answered: [{ var: 'mission' }] },
      questions: [{ id: 'more', kind: 'text', label: label('Más') }],
    },
  ],
}).form!;

describe('an edit of an answer', () => {
  const kept: KeptAnswer = { value: 'a', version: 3, editId: 'e3', earlierEdits: ['e1', 'e2'] };
  it.each<[string, KeptAnswer | null, Partial<AnswerEdit>, string]>([
    ['the first', null, { seenVersion: 0 }, 'written'],
    ['on what was seen', kept, { seenVersion: 3, value: 'b' }, 'written'],
    ['sent twice', kept, { seenVersion: 2, editId: 'e3', value: 'a' }, 'already'],
    [
      'sent again after somebody wrote over it',
      kept,
      { seenVersion: 0, editId: 'e1', value: 'old' },
      'already',
    ],
    [
      'another text under the name of one that is there',
      kept,
      { seenVersion: 2, editId: 'e3', value: 'b' },
      'beside',
    ],
    ['the same words as somebody else’s', kept, { seenVersion: 2, value: 'a' }, 'already'],
    ['on what somebody changed since', kept, { seenVersion: 2, value: 'b' }, 'beside'],
    ['on a version that never was', kept, { seenVersion: 9, value: 'b' }, 'beside'],
    ['of an answer that somebody began since', kept, { seenVersion: 0, value: 'b' }, 'beside'],
  ])('%s', (_name, current, edit, outcome) => {
    expect(decideEdit(current, { questionId: 'q', editId: 'e', seenVersion: 0, value: 'x', ...edit })).toBe(
      outcome,
    );
  });

  it('never loses a text, whatever two phones send, twice and in any order', () => {
    const step = fc.record({ phone: fc.nat(1), look: fc.boolean(), repeat: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let now: KeptAnswer | null = null;
        const beside = new Set<unknown>();
        const overwritten = new Set<unknown>();
        const seen = [0, 0];
        steps.forEach(({ phone, look, repeat }, index) => {
          if (look) seen[phone] = now?.version ?? 0;
          const edit = {
            questionId: 'q',
            editId: `e${index}`,
            seenVersion: seen[phone]!,
            value: `text ${index}`,
          };
          for (let sending = 0; sending <= repeat; sending += 1) {
            const outcome = decideEdit(now, edit);
            if (outcome === 'beside') beside.add(edit.value);
            if (outcome === 'written') {
              if (now) overwritten.add(now.value);
              const earlierEdits: string[] = now ? [...now.earlierEdits, now.editId] : [];
              now = {
                value: edit.value,
                version: (now?.version ?? 0) + 1,
                editId: edit.editId,
                earlierEdits,
              };
              seen[phone] = now.version;
            }
          }
          expect(now?.value === edit.value || beside.has(edit.value) || overwritten.has(edit.value)).toBe(
            true,
          );
        });
      }),
    );
  });
});

describe('the task list', () => {
  it.each<[object, string[], number[]]>([
    [{}, ['not-started', 'not-asked'], [1, 0]],
    [{ states: ['MX-CHP'] }, ['started', 'not-asked'], [1, 0]],
    [{ mission: 'Cuidar' }, ['done', 'not-started'], [0, 0]],
    [{ mission: 'Una misión que es demasiado larga' }, ['started', 'not-started'], [1, 0]],
    [{ mission: 'Cuidar', more: 'x' }, ['done', 'done'], [0, 0]],
  ])('for %j', (answers, standings, open) => {
    const progress = progressOf(FORM, answers as Record<string, unknown>);
    expect(progress.map(({ standing }) => standing)).toEqual(standings);
    expect(progress.map((each) => each.open)).toEqual(open);
  });
});

describe('answers given before', () => {
  const at = (year: number) => new Date(`${year}-01-01T00:00:00Z`);
  it('are offered where the question takes them, the latest first', () => {
    const offered = suggestionsFor(FORM, [
      { from: 'profile', at: at(2024), values: { 'profile.mission': 'Vieja', 'profile.states': ['MX-CHP'] } },
      {
        from: 'application',
        at: at(2025),
        values: { 'profile.mission': 'Nueva', 'profile.states': ['US-NM'] },
      },
      {
        from: 'application',
        at: at(2026),
        values: { 'profile.mission': 'Demasiado larga para esta pregunta' },
      },
    ]);
    expect(offered.mission).toEqual({ value: 'Nueva', from: 'application', at: at(2025) });
    expect(offered.states).toEqual({ value: ['MX-CHP'], from: 'profile', at: at(2024) });
    expect(offered.more).toBeUndefined();
  });

  it('are kept under the names by which others ask', () => {
    expect(reusableOf(FORM, { mission: 'Cuidar', more: 'x', states: [] })).toEqual({
      'profile.mission': 'Cuidar',
    });
  });
});

describe('an application', () => {
  it('reaches every state', () => {
    expect(unreachableStates(APPLICATION_TRANSITIONS, 'draft')).toEqual([]);
  });
});

describe('what was received', () => {
  const day = (at: number): Date => new Date(Date.UTC(2026, 10, at));
  const of = (id: string, at: number, label: string | null, more: object = {}) => ({
    ...{ id, stage: 'letter' as const, outcome: null, mark: null, submittedAt: day(at) },
    card: label === null ? null : { label },
    ...more,
  });
  const ROWS = [
    of('a', 3, 'Zafiro'),
    of('b', 1, null),
    of('c', 2, 'Ámbar', { stage: 'full' }),
    of('d', 2, 'Nube', { outcome: 'decline', mark: { mark: 'aside' } }),
  ];
  const ids = (query: object): string =>
    listReceivedAs(ROWS, { ...ALL_RECEIVED, ...query })
      .map(({ id }) => id)
      .join('');

  it.each([
    [{}, 'bcda'],
    [{ order: 'latest' }, 'acdb'],
    [{ order: 'name' }, 'cdab'],
    [{ stage: 'full' }, 'c'],
    [{ answer: 'waiting' }, 'bca'],
    [{ answer: 'decline', stage: 'letter' }, 'd'],
    [{ answer: 'award' }, ''],
    [{ mark: 'aside' }, 'd'],
    [{ mark: 'none' }, 'bca'],
  ])('is listed by %j as «%s»', (query, listed) => {
    expect(ids(query)).toBe(listed);
  });
});
