import { parseDateOnly, unreachableStates } from '@puente/kernel';
import { amendmentKinds, AMENDMENT_TRANSITIONS, touchesDuties } from './amendment';
import { parseAward } from './parse-award';
import {
  movedByExtension,
  reminderFor,
  REQUIREMENT_TRANSITIONS,
  urgencyOf,
  type RequirementState,
} from './requirement';

const AWARD = {
  ...{ title: 'Casa', amount: '100', currency: 'MXN', support: 'core', route: 'domestic' },
  ...{ startsOn: '2027-01-01', endsOn: '2027-12-31' },
  strategies: [{ code: 'capacity', percent: 100 }],
  budget: [{ code: 'staff', amount: '100' }],
};
const termsOf = (more: object = {}) => parseAward({ ...AWARD, ...more }).terms!;
const day = (text: string) => parseDateOnly(text)!;

describe('amendments', () => {
  it('have states that are all reached', () =>
    expect(unreachableStates(AMENDMENT_TRANSITIONS, 'requested')).toEqual([]));

  const larger = { amount: '150', budget: [{ code: 'staff', amount: '150' }] };
  const smaller = { amount: '50', budget: [{ code: 'staff', amount: '50' }] };
  const shifted = {
    budget: [
      { code: 'staff', amount: '60' },
      { code: 'travel', amount: '40' },
    ],
  };

  it.each([
    [{}, [], false],
    [larger, ['amount'], false],
    [smaller, ['amount'], true],
    [shifted, ['budget'], true],
    [{ endsOn: '2028-06-30' }, ['no-cost-extension'], false],
    [{ endsOn: '2027-06-30' }, ['dates'], true],
    [{ startsOn: '2027-02-01', endsOn: '2028-06-30' }, ['dates'], true],
    [{ ...larger, endsOn: '2028-06-30' }, ['amount', 'dates'], true],
    [{ indicators: [{ code: 'people-trained', target: 1 }] }, ['scope'], true],
    [{ states: ['MX-CHP'] }, ['scope'], true],
    [{ route: 'treaty' }, ['scope'], true],
  ])('to %j are about %j; the nonprofit agrees: %s', (more, kinds, agrees) => {
    expect(amendmentKinds(termsOf(), termsOf(more))).toEqual(kinds);
    expect(touchesDuties(termsOf(), termsOf(more))).toBe(agrees);
  });
});

describe('requirements', () => {
  const of = (state: RequirementState, dueOn: string) => ({ id: 'r', state, dueOn: day(dueOn) });

  it('have states that are all reached', () =>
    expect(unreachableStates(REQUIREMENT_TRANSITIONS, 'open')).toEqual([]));

  it.each([
    ['open', '2027-05-01', 'late'],
    ['open', '2027-05-02', 'soon'],
    ['open', '2027-06-01', 'soon'],
    ['open', '2027-06-02', 'later'],
    ['accepted', '2027-05-01', 'over'],
  ] as const)('%s, due on %s, are %s', (state, dueOn, urgency) =>
    expect(urgencyOf(of(state, dueOn), day('2027-05-02'))).toBe(urgency),
  );

  it.each([
    ['2027-05-17', 'none', 'none'],
    ['2027-05-16', 'none', 'fortnight'],
    ['2027-05-16', 'fortnight', 'none'],
    ['2027-05-03', 'fortnight', 'eve'],
    ['2027-05-02', 'none', 'eve'],
    ['2027-05-01', 'eve', 'late'],
    ['2027-05-01', 'late', 'none'],
  ] as const)('due on %s, last reminded of as %s, are now %s', (dueOn, reminded, now) => {
    expect(reminderFor({ ...of('open', dueOn), reminded }, day('2027-05-02'))).toBe(now);
    expect(reminderFor({ ...of('done', dueOn), reminded }, day('2027-05-02'))).toBe('none');
  });

  it('that are open move with an extension by as much, and nothing moves back', () => {
    const all = [of('open', '2027-12-31'), of('accepted', '2027-06-30')];
    const moved = movedByExtension(all, { from: day('2027-12-31'), to: day('2028-02-29') });
    expect(moved).toEqual([{ id: 'r', dueOn: '2028-02-29' }]);
    expect(movedByExtension(all, { from: day('2027-12-31'), to: day('2027-06-30') })).toEqual([]);
  });
});
