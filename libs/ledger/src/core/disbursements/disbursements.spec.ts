import { changeInstalment, planInstalments, type PlanInput } from './plan-instalments';

const INPUT: PlanInput = { amount: '', parts: 3, firstOn: '2027-01-31', everyMonths: 1 };
const codesOf = (change: Partial<PlanInput>, free = 100n) =>
  planInstalments({ ...INPUT, ...change }, free).errors?.map(({ field, code }) => `${field} ${code}`);

describe('planInstalments', () => {
  it('splits all that is free, on the last day of a shorter month', () =>
    expect(planInstalments(INPUT, 100n).instalments).toEqual([
      { amountMinor: 34n, plannedOn: '2027-01-31' },
      { amountMinor: 33n, plannedOn: '2027-02-28' },
      { amountMinor: 33n, plannedOn: '2027-03-31' },
    ]));

  it('takes an amount that is typed, and one day for all', () =>
    expect(planInstalments({ ...INPUT, amount: '0.50', parts: 1, everyMonths: 0 }, 100n).instalments).toEqual(
      [{ amountMinor: 50n, plannedOn: '2027-01-31' }],
    ));

  it.each<[Partial<PlanInput>, string[]]>([
    [{ amount: '1.01' }, ['amount planned-over-award']],
    [{ amount: '0' }, ['amount amount-not-positive']],
    [{ amount: '-1' }, ['amount amount-not-positive']],
    [{ amount: '0.02' }, ['amount amount-not-positive']],
    [{ amount: 'mucho' }, ['amount amount-not-readable']],
    [{ firstOn: '2027-02-30' }, ['firstOn day-not-readable']],
    [{ parts: 0 }, ['parts number-between']],
    [{ parts: 61 }, ['parts number-between']],
    [{ parts: Number.NaN }, ['parts number-between']],
    [{ everyMonths: -1, parts: 1.5 }, ['parts number-between', 'everyMonths number-between']],
  ])('refuses %j', (change, codes) => expect(codesOf(change)).toEqual(codes));

  it('has nothing to plan where all is planned', () =>
    expect(codesOf({}, 0n)).toEqual(['amount amount-not-positive']));
});

describe('changeInstalment', () => {
  it('reads an amount and a day', () =>
    expect(changeInstalment({ amount: '1', plannedOn: '2027-05-05' }, 100n)).toEqual({
      instalment: { amountMinor: 100n, plannedOn: '2027-05-05' },
      errors: [],
    }));

  it('refuses more than is free and no day at all at once', () =>
    expect(changeInstalment({ amount: '1.01', plannedOn: '' }, 100n)).toMatchObject({
      instalment: null,
      errors: [{ field: 'amount' }, { field: 'plannedOn' }],
    }));
});
