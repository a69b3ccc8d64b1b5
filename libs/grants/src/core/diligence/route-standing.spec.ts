import type { DateOnly } from '@puente/kernel';
import {
  endsSoon,
  firstEnd,
  isLapsed,
  monthsAfter,
  parseShelterAnswers,
  parseStep,
  standingOfRisk,
  stateOfRoute,
  stepOfRoute,
  type StepDays,
} from '.';

const day = (text: string): DateOnly => text as DateOnly;
const TODAY = day('2026-11-23');
const done = (until: string | null): StepDays => ({ state: 'done', validUntil: until as DateOnly | null });
const OPEN: StepDays = { state: 'open', validUntil: null };

describe('how a route stands', () => {
  it.each([
    ['all done', [done(null), { state: 'not-needed', validUntil: null }], 'ready'],
    ['one open', [done(null), OPEN], 'open'],
    ['one over', [done('2026-11-22'), OPEN], 'expired'],
    ['its last day', [done('2026-11-23')], 'ready'],
    ['one opened again', [{ state: 'open', validUntil: day('2026-11-01') }], 'expired'],
  ] as const)('with %s', (_, steps, state) => {
    expect(stateOfRoute(steps, TODAY)).toBe(state);
  });

  it('is told of thirty days before something is over, not later and not twice too early', () => {
    expect(
      [done('2026-12-23'), done('2026-12-24'), done('2026-11-22'), OPEN].map((step) => endsSoon(step, TODAY)),
    ).toEqual([true, false, false, false]);
    expect(isLapsed(done(null), TODAY)).toBe(false);
    expect(
      firstEnd([done('2027-05-01'), done('2027-01-01'), { state: 'open', validUntil: day('2020-01-01') }]),
    ).toBe('2027-01-01');
    expect(firstEnd([OPEN])).toBeNull();
  });
});

describe('what is said of a step', () => {
  const tax = stepOfRoute('treaty', 'tax-standing')!;
  const letter = stepOfRoute('treaty', 'donee-letter')!;
  const said = (item: typeof tax, input: object) => {
    const { terms, errors } = parseStep(input, item, TODAY);
    return terms ?? errors.map(({ field, code }) => `${field} ${code}`);
  };

  it('holds as long as its document, or until the day that is said', () => {
    expect(said(tax, { state: 'done' })).toEqual({ state: 'done', validUntil: '2027-11-23', reference: '' });
    expect(said(tax, { state: 'done', validUntil: '2027-01-31', reference: ' CSF ' })).toEqual({
      ...{ state: 'done', validUntil: '2027-01-31', reference: 'CSF' },
    });
    expect(said(letter, { state: 'done' })).toMatchObject({ validUntil: null });
    expect(said(letter, { state: 'not-needed', validUntil: '2027-01-31' })).toMatchObject({
      validUntil: null,
    });
  });

  it.each([
    [{ state: 'done', validUntil: '2027-11-24' }, 'validUntil route-day-too-late'],
    [{ state: 'done', validUntil: '2026-11-22' }, 'validUntil route-day-over'],
    [{ state: 'done', validUntil: 'mañana' }, 'validUntil form-not-so-written'],
    [{ state: 'perhaps' }, 'state form-unknown-choice'],
    [{ state: 'done', reference: 'x'.repeat(301) }, 'reference form-too-long'],
    [{}, 'state form-unknown-choice'],
  ])('%j is refused', (input, fault) => expect(said(tax, input)).toEqual([fault]));

  it('is of a step of its route alone', () => expect(stepOfRoute('domestic', 'donee-abroad')).toBeNull());

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-30', 12, '2027-11-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-15', 24, '2028-12-15'],
  ])('from %s for %i months is %s', (from, months, until) =>
    expect(monthsAfter(day(from), months)).toBe(until),
  );
});

describe('a risk beside the appetite', () => {
  it.each([
    [null, 'low', 'not-noted'],
    ['low', null, 'appetite-unknown'],
    ['medium', 'medium', 'within'],
    ['high', 'medium', 'beyond'],
  ] as const)('%s and %s', (risk, appetite, standing) =>
    expect(standingOfRisk(risk, appetite)).toBe(standing),
  );
});

describe('answers about a shelter', () => {
  it('are of known questions, each yes, no or not known', () => {
    const answers = { 'free-to-leave': { answer: 'yes', note: ' ok ' }, complaints: { answer: 'unknown' } };
    expect(parseShelterAnswers(answers).answers).toEqual({
      'free-to-leave': { answer: 'yes', note: 'ok' },
      complaints: { answer: 'unknown', note: '' },
    });
    for (const wrong of [{ where: { answer: 'yes' } }, { complaints: { answer: 'maybe' } }, 'x']) {
      expect(parseShelterAnswers(wrong).errors).toHaveLength(1);
    }
  });
});
