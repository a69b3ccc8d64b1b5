import { faultsOfAnswers, parseForm } from '@puente/grants/core';
import { canTransition, unreachableStates, type DateOnly } from '@puente/kernel';
import {
  breakdowns,
  categoriesOf,
  definitionOf,
  definitionOn,
  definitionsOf,
  grantIndicators,
  indicatorFacts,
} from '@puente/taxonomy/core';
import {
  differencesOf,
  documentFor,
  figuresOf,
  openSections,
  parsePeriod,
  proposedPeriod,
  RECIPIENT_TRANSITIONS,
  reportForm,
  withIndicators,
  type RecipientState,
} from '.';

const day = (text: string): DateOnly => text as DateOnly;
const ACCOMPANIED = { code: 'people-accompanied', version: 1, last: null } as const;
const TRAINED = { code: 'people-trained', version: 1, last: 12 } as const;
const ANSWERS = {
  ...{ done: 'Acompañamos.', 'money-said': true },
  ...{ 'i1-total': 31, 'i1-quality': 'counted', 'i1-overlap': 'none', 'i1-parts': ['sex'] },
  ...{ 'i1-sex-female': 20, 'i1-sex-unknown': 11 },
};
const faultsOf = (more: object): string[] =>
  faultsOfAnswers(reportForm([ACCOMPANIED]), { ...ANSWERS, ...more }).errors.map(
    ({ field, code }) => `${field} ${code}`,
  );

describe('what indicators mean', () => {
  it.each(grantIndicators.codes)(
    '%s: versions in order, of one kind, and each with what is not known',
    (code) => {
      const versions = definitionsOf(code);
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
      expect(new Set(versions.map(({ kind }) => kind))).toEqual(new Set([indicatorFacts(code).kind]));
      expect(versions.map(({ since }) => since)).toEqual(versions.map(({ since }) => since).toSorted());
      expect(definitionOf(code, 1)).toBe(definitionOn(code, '1999-01-01'));
      const isOfPersons = versions.every(({ unit, breakdowns: by }) => by.length === 0 || unit === 'persons');
      expect(isOfPersons).toBe(true);
    },
  );

  it.each(breakdowns.codes)('%s ends with what is not known', (code) =>
    expect(categoriesOf(code).codes.at(-1)).toBe('unknown'),
  );
});

describe('the form of a report', () => {
  it('is a form as others are, also with all there is to count', () => {
    const all = withIndicators([], grantIndicators.codes, { startsOn: '2027-01-01', last: new Map() });
    const ids = reportForm(all).sections.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(parseForm(reportForm([ACCOMPANIED, TRAINED])).errors).toBeUndefined();
  });

  it('keeps the places of what it asks when more is asked', () => {
    const last = new Map([['people-trained', 12]]);
    const asked = withIndicators([ACCOMPANIED], ['people-accompanied', 'people-trained'], {
      ...{ startsOn: '2027-01-01', last },
    });
    expect(asked).toEqual([ACCOMPANIED, TRAINED]);
    expect(reportForm(asked).sections[3]!.intro!.es).toContain('Informe anterior: 12.');
  });

  it.each([
    [{}, []],
    [{ 'i1-sex-unknown': 10 }, ['i1-total answers-check']],
    [{ 'i1-parts': [], 'i1-sex-unknown': 10 }, []],
    [{ 'i1-total': null }, ['i1-total required']],
    [{ 'i1-total': -1 }, ['i1-total answer-too-small', 'i1-total answers-check']],
    [{ 'i1-total': 1.5 }, ['i1-total answer-not-so-written', 'i1-total answers-check']],
    [{ 'i1-quality': 'guessed' }, ['i1-quality unknown-choice']],
    [{ 'i1-parts': ['form'], 'i1-form-unknown': 2 }, []],
    [{ done: ' ' }, ['done required']],
  ])('with %j has the faults %j', (more, faults) => expect(faultsOf(more)).toEqual(faults));
});

describe('figures of a report', () => {
  it('are what was chosen and typed: what is left empty is no figure, and nothing becomes zero', () => {
    const figures = figuresOf([ACCOMPANIED, TRAINED], ANSWERS);
    expect(figures.map((each) => [each.breakdown, each.category, each.value].join(' '))).toEqual([
      ...['total total 31', 'sex female 20', 'sex unknown 11'],
    ]);
    expect(figuresOf([ACCOMPANIED], { ...ANSWERS, 'i1-parts': null })).toHaveLength(1);
  });

  it('reach a funder only where its award asks for them, by the same version', () => {
    const written = { fromOn: day('2027-01-01'), untilOn: day('2027-06-30'), answers: ANSWERS };
    const award = {
      currency: 'MXN',
      lines: [],
      indicators: [{ code: 'people-trained', target: 9 }],
    } as const;
    const report = { ...written, indicators: [ACCOMPANIED, TRAINED] };
    const other = documentFor(report, { ...award, versions: new Map([['people-trained', 1]]) });
    expect(other.indicators).toEqual([{ ...TRAINED, target: 9, place: 1 }]);
    expect([other.figures, Object.keys(other.answers)]).toEqual([[], ['done', 'money-said']]);
    const later = documentFor(report, { ...award, versions: new Map([['people-trained', 2]]) });
    expect(later.indicators).toEqual([]);
  });

  it('that differ are told in the order of the form', () => {
    const after = { ...ANSWERS, 'i1-total': 30, done: 'Acompañamos más.' };
    const differences = differencesOf(reportForm([ACCOMPANIED]), { answers: ANSWERS }, { answers: after });
    expect(differences.map(({ section, question }) => `${section} ${question}`)).toEqual([
      ...['narrative done', 'i1 i1-total'],
    ]);
  });
});

describe('the states of a report', () => {
  it('are all reached, and what is accepted stays', () => {
    expect(unreachableStates<RecipientState>(RECIPIENT_TRANSITIONS, 'waiting')).toEqual([]);
    expect(canTransition(RECIPIENT_TRANSITIONS, 'accepted', 'returned')).toBe(false);
  });

  const returned = { state: 'returned', notes: [{ section: 'money', note: 'x' }] } as const;
  it.each([
    [
      [{ state: 'waiting', notes: [] }, returned],
      ['narrative', 'money'],
    ],
    [[{ state: 'accepted', notes: [] }, returned], ['money']],
    [[{ state: 'handed-in', notes: [] }], []],
  ] as const)('%j leave open %j', (recipients, open) =>
    expect(openSections(recipients, ['narrative', 'money'])).toEqual(open),
  );
});

describe('the time of a report', () => {
  const award = { startsOn: day('2027-01-01'), endsOn: day('2027-12-31') };
  it.each([
    ['2027-06-30', null, '2027-01-01', '2027-06-30'],
    ['2028-01-31', '2027-06-30', '2027-07-01', '2027-12-31'],
    ['2027-06-30', '2027-06-30', '2027-01-01', '2027-06-30'],
  ])('due on %s after %s: from %s until %s', (dueOn, last, fromOn, untilOn) => {
    const lastUntil = last === null ? null : day(last);
    expect(proposedPeriod({ ...award, dueOn: day(dueOn), lastUntil })).toEqual({ fromOn, untilOn });
  });

  it('lies within the award', () =>
    expect(parsePeriod({ fromOn: '2026-12-31', untilOn: '2028-01-01' }, award).errors).toHaveLength(2));
});
