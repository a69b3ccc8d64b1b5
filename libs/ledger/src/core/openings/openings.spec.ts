import { parseDateOnly, unreachableStates } from '@puente/kernel';
import { OPENING_LIMITS, OPENING_TRANSITIONS, parseOpening } from './opening-terms';
import {
  openingKey,
  openingTotals,
  selectGrants,
  type OpeningGround,
  type RecordedGrant,
} from './select-grants';

const day = (text: string) => parseDateOnly(text)!;
const GRANT: RecordedGrant = {
  ...{ key: 'a-1', recipient: 'Casa', recipientKey: 'casa', amountMinor: 100n, currency: 'USD' },
  ...{ grantedOn: day('2025-03-01'), precision: 'day' },
};
const GROUND: OpeningGround = {
  nonprofits: new Map([
    ['casa', ['n1']],
    ['red', ['n2', 'n3']],
  ]),
  ...{ opened: new Set(['o-1']), awards: [], today: day('2026-03-01') },
};
const TERMS = { months: 12, paid: 'ended' } as const;
const INPUT = {
  ...{ programmeId: 'p', strategy: 'prevention', support: 'core', route: 'domestic' },
  ...{ months: 12, paid: 'all' },
};

describe('past grants as opening balances', () => {
  const outcome = (more: Partial<RecordedGrant>, ground: Partial<OpeningGround> = {}) => {
    const { grants, refused } = selectGrants([{ ...GRANT, ...more }], TERMS, { ...GROUND, ...ground });
    return grants[0] ?? refused[0]!.refusal;
  };

  it('have states that are all reached', () =>
    expect(unreachableStates(OPENING_TRANSITIONS, 'proposed')).toEqual([]));

  it('end a day before as many months later; what is over was received, what runs is free', () => {
    expect(outcome({})).toMatchObject({ nonprofitId: 'n1', endsOn: '2026-02-28', receivedMinor: 100n });
    expect(outcome({ grantedOn: day('2025-03-02') })).toMatchObject({
      endsOn: '2026-03-01',
      receivedMinor: 0n,
    });
    const paid = selectGrants(
      [{ ...GRANT, grantedOn: day('2026-02-01') }],
      { ...TERMS, paid: 'all' },
      GROUND,
    );
    expect(paid.grants[0]).toMatchObject({ endsOn: '2027-01-31', receivedMinor: 100n });
  });

  it.each([
    [{ key: 'o-1' }, 'opened-before'],
    [{ key: 'a-2' }, 'seen-twice'],
    [{ amountMinor: null }, 'amount-missing'],
    [{ amountMinor: 0n }, 'amount-not-positive'],
    [{ amountMinor: -1n }, 'amount-not-positive'],
    [{ grantedOn: null, precision: '' }, 'day-missing'],
    [{ precision: 'year' }, 'day-inexact'],
    [{ precision: '' }, 'day-inexact'],
    [{ grantedOn: day('2026-03-02') }, 'day-later'],
    [{ recipientKey: 'otra' }, 'nonprofit-unknown'],
    [{ recipientKey: 'red' }, 'nonprofit-several'],
  ])('are refused where %j: %s', (more, refusal) => expect(outcome(more)).toBe(refusal));

  it('are refused where an award alike overlaps, and not where it does not', () => {
    const award = { nonprofitId: 'n1', amountMinor: 100n, currency: 'USD' } as const;
    const at = (startsOn: string, endsOn: string, more: object = {}) =>
      outcome({}, { awards: [{ ...award, startsOn: day(startsOn), endsOn: day(endsOn), ...more }] });
    expect(at('2026-02-28', '2026-12-31')).toBe('award-exists');
    expect(at('2024-01-01', '2025-03-01')).toBe('award-exists');
    expect(at('2026-03-01', '2026-12-31')).toMatchObject({ key: 'a-1' });
    expect(at('2024-01-01', '2025-02-28')).toMatchObject({ key: 'a-1' });
    expect(at('2025-03-01', '2026-12-31', { amountMinor: 101n })).toMatchObject({ key: 'a-1' });
    expect(at('2025-03-01', '2026-12-31', { currency: 'MXN' })).toMatchObject({ key: 'a-1' });
  });

  it('are so many at most, and each is in one of both lists', () => {
    const many = Array.from({ length: OPENING_LIMITS.grants + 2 }, (_, n) => ({ ...GRANT, key: `${n}-1` }));
    const { grants, refused } = selectGrants(many, TERMS, GROUND);
    expect(grants).toHaveLength(OPENING_LIMITS.grants);
    expect(refused.map(({ refusal }) => refusal)).toEqual(['too-many', 'too-many']);
  });

  it('are summed by currency', () =>
    expect(
      openingTotals([
        { currency: 'USD', amountMinor: 3n, receivedMinor: 3n },
        { currency: 'MXN', amountMinor: 5n, receivedMinor: 0n },
        { currency: 'USD', amountMinor: 4n, receivedMinor: 0n },
      ]),
    ).toEqual([
      { currency: 'MXN', count: 1, amountMinor: 5n, receivedMinor: 0n },
      { currency: 'USD', count: 2, amountMinor: 7n, receivedMinor: 3n },
    ]));

  it('have one key in the books, and another once they were taken back', () =>
    expect([openingKey('a-1', 1), openingKey('a-1', 2)]).toEqual(['opening:a-1', 'opening:a-1:2']));

  it('take what the record does not say from who puts them together', () => {
    expect(parseOpening(INPUT).terms).toEqual(INPUT);
    const wrong = { ...INPUT, strategy: 'x', support: '', route: 'y', paid: 'some', months: 73 };
    expect(parseOpening(wrong).errors!.map(({ field }) => field)).toEqual([
      ...['strategy', 'support', 'route', 'paid', 'months'],
    ]);
    for (const months of [0, 1.5, Number.NaN]) {
      expect(parseOpening({ ...INPUT, months }).errors).toHaveLength(1);
    }
  });
});
