import { budgetCodes, type AwardTerms } from '@puente/grants/core';
import type { DateOnly } from '@puente/kernel';
import fc from 'fast-check';
import { budgetStanding, type BudgetFacts } from './budget-standing';
import { parseSpending, type SpendingInput } from './parse-spending';
import { inAwardCurrency, receivedRate } from './received-rate';
import { allowedShift, parseShiftRule, shiftRuleFor, type ShiftRule } from './shift-rule';
import { standingSpendings, type Spending, type SpendingCode } from './spending';

const day = (text: string): DateOnly => text as DateOnly;
const TENTH: ShiftRule = { fromOn: day('2026-01-01'), percent: 10, basis: 'line' };
const MONTH = { fromMonth: day('2027-01-01'), untilMonth: day('2027-03-01') };

const awardOf = (
  lines: Partial<Record<SpendingCode, number>>,
  support: AwardTerms['support'] = 'restricted',
) => ({
  support,
  amountMinor: BigInt(Object.values(lines).reduce((all, each) => all + each, 0)),
  budget: Object.entries(lines).map(([code, minor]) => ({
    ...{ code: code as (typeof budgetCodes)[number], label: '', basis: 'fixed' as const },
    amountMinor: String(minor),
  })),
});

let number = 0;
const spendingOf = (
  lines: Partial<Record<SpendingCode, number>>,
  more: Partial<Spending> = {},
): Spending => ({
  ...{ id: `s${(number += 1)}`, state: 'stated', replaces: null, ...MONTH },
  lines: Object.entries(lines).map(([code, minor]) => ({
    ...{ code: code as SpendingCode, amountMinor: BigInt(minor), spentMinor: BigInt(minor) },
  })),
  ...more,
});

const standingOf = (more: Partial<BudgetFacts>) =>
  budgetStanding({
    ...{ award: awardOf({ staff: 1000, travel: 500 }), spendings: [], receivedMinor: 0n, rule: TENTH },
    ...more,
  });
const said = (more: Partial<BudgetFacts>): string[] =>
  standingOf(more).lines.map(
    ({ code, budgetMinor, spentMinor, leftMinor, shiftMinor, isOver }) =>
      `${code} ${budgetMinor} ${spentMinor} ${leftMinor} ${shiftMinor}${isOver ? ' over' : ''}`,
  );

describe('budget against actual', () => {
  it('says of each line what was planned, spent and is left', () => {
    expect(said({ spendings: [spendingOf({ staff: 400 }), spendingOf({ staff: 100, travel: 50 })] })).toEqual(
      ['staff 1000 500 500 0', 'travel 500 50 450 0'],
    );
  });

  it('counts what was given back and what was replaced no more, and a correction that was given back neither', () => {
    const wrong = spendingOf({ staff: 400 }, { id: 'wrong', state: 'accepted' });
    const right = spendingOf({ staff: 300 }, { replaces: 'wrong' });
    expect(said({ spendings: [wrong, right] })[0]).toBe('staff 1000 300 700 0');
    expect(said({ spendings: [wrong, { ...right, state: 'returned' }] })[0]).toBe('staff 1000 400 600 0');
    expect(said({ spendings: [{ ...wrong, state: 'returned' }] })[0]).toBe('staff 1000 0 1000 0');
  });

  it('takes what a line had beyond its budget from what is left on others', () => {
    const spendings = [spendingOf({ staff: 1100 })];
    expect(said({ spendings })).toEqual(['staff 1000 1100 -100 100', 'travel 500 0 500 -100']);
    expect(standingOf({ spendings }).needs).toEqual([]);
  });

  it('needs an amendment beyond what may be shifted, by line or of the whole', () => {
    const spendings = [spendingOf({ travel: 551 })];
    expect(said({ spendings })[1]).toBe('travel 500 551 -51 51 over');
    expect(standingOf({ spendings }).needs).toEqual(['amendment']);
    const ofWhole = { ...TENTH, basis: 'whole' } as const;
    expect(standingOf({ spendings, rule: ofWhole })).toMatchObject({ needs: [], mayShiftMinor: 150n });
    const more = [spendingOf({ travel: 651 })];
    expect(standingOf({ spendings: more, rule: ofWhole }).needs).toEqual(['amendment']);
  });

  it('calls what is spent beyond all of it no shift', () => {
    const spendings = [spendingOf({ staff: 1000, travel: 700 })];
    expect(said({ spendings })).toEqual(['staff 1000 1000 0 0', 'travel 500 700 -200 0']);
    expect(standingOf({ spendings }).needs).toEqual(['beyond-award']);
  });

  it('shows a line that an amendment took away', () =>
    expect(said({ spendings: [spendingOf({ other: 20 })] })[2]).toBe('other 0 20 -20 20 over'));

  it('of core support is the whole alone, whatever it was spent on', () => {
    const award = awardOf({ staff: 1000, travel: 500 }, 'core');
    const spendings = [spendingOf({ whole: 1200 }), spendingOf({ staff: 100 })];
    expect(said({ award, spendings })).toEqual(['whole 1500 1300 200 0']);
    expect(standingOf({ award, spendings }).needs).toEqual([]);
  });

  it('tells what arrived and was not spent', () => {
    const spendings = [spendingOf({ staff: 400 })];
    expect(standingOf({ spendings, receivedMinor: 1000n }).unspentMinor).toBe(600n);
    expect(standingOf({ spendings, receivedMinor: 300n }).unspentMinor).toBe(-100n);
  });

  const amounts = fc.dictionary(fc.constantFrom(...budgetCodes), fc.integer({ min: 1, max: 10 ** 12 }), {
    minKeys: 1,
  });
  it('has lines that are together the whole, and shifts that are together nothing', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.array(fc.tuple(amounts, fc.constantFrom('stated', 'accepted', 'returned'))),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom('line', 'whole'),
        fc.constantFrom('restricted', 'core'),
        (budget, spent, percent, basis, support) => {
          const award = awardOf(budget, support);
          const spendings = spent.map(([lines, state]) => spendingOf(lines, { state }));
          const rule = { ...TENTH, percent, basis };
          const { lines, whole, shiftedMinor } = standingOf({ award, spendings, rule });
          const sum = (of: (line: (typeof lines)[number]) => bigint): bigint =>
            lines.reduce((all, line) => all + of(line), 0n);
          expect(sum((line) => line.budgetMinor)).toBe(award.amountMinor);
          expect(whole.budgetMinor).toBe(award.amountMinor);
          expect(sum((line) => line.spentMinor)).toBe(whole.spentMinor);
          expect(sum((line) => line.leftMinor)).toBe(whole.budgetMinor - whole.spentMinor);
          expect(sum((line) => line.shiftMinor)).toBe(0n);
          expect(sum((line) => (line.shiftMinor > 0n ? line.shiftMinor : 0n))).toBe(shiftedMinor);
          for (const { leftMinor, shiftMinor } of lines) {
            if (leftMinor >= 0n) expect(leftMinor + shiftMinor >= 0n && shiftMinor <= 0n).toBe(true);
            else expect(shiftMinor >= 0n && shiftMinor <= -leftMinor).toBe(true);
          }
          if (support === 'core') expect(lines).toHaveLength(1);
        },
      ),
    );
  });
});

describe('what stands of what was said', () => {
  it('is the last correction of each', () => {
    const rows = [
      spendingOf({ staff: 1 }, { id: 'a' }),
      spendingOf({ staff: 2 }, { id: 'b', replaces: 'a' }),
      spendingOf({ staff: 3 }, { id: 'c', replaces: 'b' }),
      spendingOf({ staff: 4 }, { id: 'd' }),
    ];
    expect(standingSpendings(rows).map(({ id }) => id)).toEqual(['c', 'd']);
  });
});

describe('the rule of shifts', () => {
  const rules: ShiftRule[] = [
    { fromOn: day('2027-06-01'), percent: 5, basis: 'whole' },
    { fromOn: day('2027-01-01'), percent: 20, basis: 'line' },
  ];
  it.each([
    ['2026-12-31', 10],
    ['2027-01-01', 20],
    ['2027-05-31', 20],
    ['2028-01-01', 5],
  ])('of an award that began on %s allows %d %%', (startsOn, percent) =>
    expect(shiftRuleFor(day(startsOn), rules).percent).toBe(percent),
  );

  it.each([
    [{}, []],
    [{ fromOn: '2027-01-31' }, ['fromOn']],
    [{ fromOn: 'x', percent: '101', basis: 'x' }, ['fromOn', 'percent', 'basis']],
    [{ percent: '5.5' }, ['percent']],
  ])('as it is typed with %j is refused at %j', (more, fields) => {
    const typed = { fromOn: '2027-02-01', percent: '15', basis: 'whole', ...more };
    const parsed = parseShiftRule(typed, day('2027-02-01'));
    expect('errors' in parsed ? parsed.errors.map(({ field }) => field) : []).toEqual(fields);
  });

  it('rounds down', () => expect(allowedShift(1009n, TENTH)).toBe(100n));
});

describe('what was spent in another currency', () => {
  const arrived = [
    { amountMinor: 100_000n, currency: 'MXN', receivedMinor: 1_850_000n },
    { amountMinor: 50_000n, currency: 'MXN', receivedMinor: 900_000n },
    { amountMinor: 70_000n, currency: 'USD', receivedMinor: 70_000n },
  ] as const;

  it('is worth what arrived was worth', () => {
    expect(receivedRate(arrived, 'MXN')).toBe('18.33333333');
    expect(receivedRate(arrived, 'EUR')).toBeNull();
    expect(inAwardCurrency(1_833_333n, '18.33333333')).toBe(100_000n);
    expect(inAwardCurrency(55n, null)).toBe(55n);
  });

  it('is never more than half a minor unit beside the exact amount', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 15n), fc.bigInt(1n, 10n ** 12n), (spent, scaled) => {
        const rate = `${scaled / 10n ** 8n}.${(scaled % 10n ** 8n).toString().padStart(8, '0')}`;
        const twice = 2n * inAwardCurrency(spent, rate) * scaled - 2n * spent * 10n ** 8n;
        expect(twice <= scaled && twice >= -scaled).toBe(true);
      }),
    );
  });
});

describe('spending as it is typed', () => {
  const AWARD = {
    ...awardOf({ staff: 1000, travel: 500 }),
    startsOn: day('2027-01-15'),
    endsOn: day('2027-12-31'),
  };
  const TYPED: SpendingInput = {
    ...{ from: '2027-01', until: '2027-03', currency: 'MXN', requirementId: '' },
    lines: [
      { code: 'staff', amount: '3.50' },
      { code: 'travel', amount: '' },
    ],
  };
  const read = (more: Partial<SpendingInput>, isCorrection = false, award = AWARD) =>
    parseSpending({ ...TYPED, ...more }, award, { today: day('2027-06-10'), isCorrection });
  const faults = (...args: Parameters<typeof read>): string[] => {
    const parsed = read(...args);
    return 'errors' in parsed ? parsed.errors.map(({ field, code }) => `${field}: ${code}`) : [];
  };

  it('is read exactly; lines without an amount are left out', () =>
    expect(read({})).toEqual({
      spending: {
        ...{ ...MONTH, currency: 'MXN', requirementId: null },
        lines: [{ code: 'staff', spentMinor: 350n }],
      },
    }));

  it.each([
    [{ from: '2027-13' }, ['from: month-not-readable']],
    [{ until: '2026-12' }, ['until: spending-until-before-from']],
    [{ from: '2026-12' }, ['from: spending-month-elsewhere']],
    [{ until: '2028-01' }, ['until: spending-month-elsewhere']],
    [{ until: '2027-07' }, ['until: spending-month-ahead']],
    [{ currency: 'BTC' }, ['currency: form-unknown-choice']],
    [{ requirementId: 'x' }, ['requirementId: form-unknown-choice']],
    [{ lines: [{ code: 'staff', amount: '' }] }, ['lines: spending-nothing']],
    [{ lines: [] }, ['lines: spending-nothing']],
    [{ lines: [{ code: 'staff', amount: '-1' }] }, ['lines.0.amount: amount-not-readable']],
    [{ lines: [{ code: 'other', amount: '1' }] }, ['lines.0.code: spending-line-elsewhere']],
    [{ lines: [{ code: 'whole', amount: '1' }] }, ['lines.0.code: spending-line-elsewhere']],
    [
      {
        lines: [
          { code: 'staff', amount: '1' },
          { code: 'staff', amount: '1' },
        ],
      },
      ['lines.1.code: spending-line-elsewhere'],
    ],
  ])('with %j: %j', (more, found) => expect(faults(more)).toEqual(found));

  it('may be nothing where it only takes something back', () =>
    expect(faults({ lines: [] }, true)).toEqual([]));

  it('of core support is told as a whole', () => {
    const core = { ...AWARD, support: 'core' as const };
    expect(faults({ lines: [{ code: 'whole', amount: '1' }] }, false, core)).toEqual([]);
    expect(faults({ lines: [{ code: 'staff', amount: '1' }] }, false, core)).toHaveLength(1);
  });
});
