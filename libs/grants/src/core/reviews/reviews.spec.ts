import fc from 'fast-check';
import { unreachableStates } from '@puente/kernel';
import {
  conflictsOf,
  countedApprovals,
  DECISION_TRANSITIONS,
  decisionFaults,
  domainOf,
  hasQuorum,
  isDeclared,
  listDeskAs,
  markFaults,
  parseRubric,
  REVIEW_TRANSITIONS,
  scoreOf,
  spreadOf,
  unmarked,
  type DecisionItem,
  type DeskState,
  type Mark,
} from '.';

const levels = [0, 2, 5].map((points) => ({ points, anchor: { es: `Nivel ${points}` } }));
const criterion = (id: string, weight: number, more: object = {}) => ({
  id,
  label: { es: id },
  weight,
  levels,
  ...more,
});
const RUBRIC = { criteria: [criterion('work', 60), criterion('team', 40, { mayBeNotApplicable: true })] };
const { rubric } = parseRubric(RUBRIC);

describe('a rubric', () => {
  it.each([
    ['weights that are not the whole', [criterion('a', 60), criterion('b', 41)], 'criteria: rubric-weights'],
    ['a criterion twice', [criterion('a', 50), criterion('a', 50)], 'criteria.1.id: rubric-criterion-twice'],
    [
      'levels that do not rise',
      [criterion('a', 100, { levels: [levels[1], levels[1]] })],
      'criteria.0.levels: rubric-levels-order',
    ],
    ['one level alone', [criterion('a', 100, { levels: [levels[1]] })], 'criteria.0.levels: form-too-short'],
    ['no criteria', [], 'criteria: form-too-short'],
  ])('is refused with %s', (_name, criteria, fault) => {
    expect(parseRubric({ criteria }).errors?.map(({ field, code }) => `${field}: ${code}`)).toEqual([fault]);
  });
});

describe('a score', () => {
  it.each<[Readonly<Record<string, Mark>>, number | null]>([
    [{ work: 5, team: 5 }, 100],
    [{ work: 0, team: 0 }, 0],
    [{ work: 5, team: 0 }, 60],
    [{ work: 2, team: 5 }, 64],
    [{ work: 2, team: 'na' }, 40],
    [{ work: 5 }, null],
  ])('of %j is %s', (marks, score) => {
    expect(scoreOf(rubric!, marks)).toBe(score);
  });

  it('has no mark that its rubric does not know', () => {
    const faults = markFaults(rubric!, { work: 'na', team: 'na', other: 2 });
    expect(faults.map(({ field }) => field)).toEqual(['marks.work', 'marks.other']);
    expect(unmarked(rubric!, { team: 'na' })).toEqual(['work']);
  });

  it('never falls when a mark rises', () => {
    const mark = fc.constantFrom(0, 2, 5);
    fc.assert(
      fc.property(mark, mark, mark, (work, team, better) => {
        const before = scoreOf(rubric!, { work, team })!;
        expect(scoreOf(rubric!, { work: Math.max(work, better), team })!).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe('the spread of reviews', () => {
  it.each([
    [[], { count: 0, mean: null, lowest: null, highest: null, deviation: null, isFarApart: false }],
    [[null, 60], { count: 1, mean: 60, lowest: 60, highest: 60, deviation: 0, isFarApart: false }],
    [[50, 60, 74.9], { count: 3, mean: 61.6, lowest: 50, highest: 74.9, deviation: 10.2, isFarApart: false }],
    [[50, 75], { count: 2, mean: 62.5, lowest: 50, highest: 75, deviation: 12.5, isFarApart: true }],
  ])('of %j', (scores, spread) => {
    expect(spreadOf(scores)).toEqual(spread);
  });
});

describe('what was received, as the desk lists it', () => {
  const line = (id: string, state: DeskState, mean: number | null) => ({ id, state, spread: { mean } });
  const LINES = [
    line('unread', 'unassigned', null),
    line('low', 'reviewed', 0),
    line('high', 'decided', 90),
    line('also low', 'reviewed', 0),
  ];
  const listed = (state: DeskState | null) => listDeskAs(LINES, state).map(({ id }) => id);

  it('has the best read first and what nobody read last, else as it came', () => {
    expect(listed(null)).toEqual(['high', 'low', 'also low', 'unread']);
  });

  it('can be asked for by how far it is', () => {
    expect([listed('reviewed'), listed('in-review')]).toEqual([['low', 'also low'], []]);
  });
});

describe('conflicts of interest', () => {
  const NONE = { isMember: false, saidWork: false, funderGaveIt: false, mailAddress: '', address: '' };

  it.each([
    ['ana@correo.casa.org.mx', 'https://casa.org.mx/nosotras?x=1', ['same-domain']],
    ['ana@casa.org.mx', 'otra.org.mx', []],
    ['ana@gmail.com', 'casa@gmail.com', []],
    ['ana@casa.mx', '', []],
    ['ana@fondo.ejemplo.invalid', 'casa@otra.ejemplo.invalid', []],
  ])('%s beside %s', (mailAddress, address, found) => {
    expect(conflictsOf({ ...NONE, mailAddress, address })).toEqual(found);
  });

  it('names all that are known', () => {
    expect(conflictsOf({ ...NONE, isMember: true, saidWork: true, funderGaveIt: true })).toEqual([
      'member',
      'earlier-work',
      'past-grant',
    ]);
    expect(domainOf('localhost')).toBeNull();
  });

  it('are declared for half a year', () => {
    const at = new Date('2026-01-01T00:00:00Z');
    expect(isDeclared(null, at)).toBe(false);
    expect(isDeclared(at, new Date('2026-06-29T23:59:59Z'))).toBe(true);
    expect(isDeclared(at, new Date('2026-06-30T00:00:00Z'))).toBe(false);
  });
});

describe('a decision', () => {
  const item = (more: Partial<DecisionItem>): DecisionItem => ({
    applicationId: 'full',
    outcome: 'waitlist',
    reasons: [],
    note: '',
    ...more,
  });
  const STAGES = new Map([
    ['full', 'full'],
    ['letter', 'letter'],
  ] as const);

  it.each([
    ['nothing', [], ['required']],
    ['an application twice', [item({}), item({})], ['decision-twice']],
    ['one that is not there', [item({ applicationId: 'x' })], ['decision-not-there']],
    ['a full one that goes on', [item({ outcome: 'advance' })], ['decision-advance-letter']],
    [
      'a letter with an award',
      [item({ applicationId: 'letter', outcome: 'award' })],
      ['decision-award-full'],
    ],
    ['no reason', [item({ outcome: 'decline' })], ['decision-reason']],
    ['a reason for a place', [item({ reasons: ['funds'] })], ['decision-reason-elsewhere']],
    ['a note without end', [item({ note: 'x'.repeat(2_001) })], ['form-too-long']],
    ['a reason', [item({ outcome: 'decline', reasons: ['funds'] })], []],
  ])('with %s', (_name, items, codes) => {
    expect(decisionFaults(items, STAGES).map(({ code }) => code)).toEqual(codes);
  });

  const person = fc.constantFrom('a', 'b', 'c', 'd');
  const approvals = fc.array(fc.record({ personId: person, shown: fc.constantFrom('now', 'before') }));

  it('counts nobody twice, nobody for an older list, and never who wrote it', () => {
    fc.assert(
      fc.property(person, approvals, fc.integer({ min: 1, max: 3 }), (proposedBy, given, quorum) => {
        const decision = { proposedBy, quorum, shown: 'now', recused: [], able: ['a', 'b', 'c', 'd'] };
        const others = ['a', 'b', 'c', 'd'].filter(
          (each) => each !== proposedBy && given.some((one) => one.personId === each && one.shown === 'now'),
        );
        expect(countedApprovals(decision, given).sort()).toEqual(others);
        expect(hasQuorum(decision, given)).toBe(others.length >= quorum);
      }),
    );
  });

  it('counts nobody who stepped back or may approve no more, and nothing while who wrote it stepped back', () => {
    const given = ['b', 'c'].map((personId) => ({ personId, shown: 'now' }));
    const decision = { proposedBy: 'a', quorum: 2, shown: 'now', recused: [], able: ['a', 'b', 'c'] };
    expect(countedApprovals({ ...decision, recused: ['c'] }, given)).toEqual(['b']);
    expect(countedApprovals({ ...decision, able: ['c'] }, given)).toEqual(['c']);
    expect(countedApprovals({ ...decision, recused: ['a'] }, given)).toEqual([]);
  });

  it('and a review can reach every state', () => {
    expect(unreachableStates(DECISION_TRANSITIONS, 'proposed')).toEqual([]);
    expect(unreachableStates(REVIEW_TRANSITIONS, 'draft')).toEqual([]);
  });
});
