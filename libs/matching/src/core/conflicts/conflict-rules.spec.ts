import type { DateOnly } from '@puente/kernel';
import { conflictFaults, conflictStanding, type ConflictInput } from '.';

const TODAY = '2026-11-21' as DateOnly;
const day = (text: string | null) => text as DateOnly | null;

describe('a conflict of interest', () => {
  it.each([
    ['2026-11-22', null, false, 'coming'],
    ['2026-11-21', null, false, 'current'],
    ['2026-01-01', '2026-11-21', false, 'current'],
    ['2026-01-01', '2026-11-20', false, 'over'],
    ['2026-01-01', null, true, 'over'],
    ['2026-12-01', null, true, 'over'],
  ] as const)('since %s until %s, ended %s: %s', (since, until, isEnded, standing) => {
    const days = { since: since as DateOnly, until: day(until), isEnded };
    expect(conflictStanding(days, TODAY)).toBe(standing);
  });

  it('has its days in order, is not over when it is declared, and its note names no place', () => {
    const input: ConflictInput = {
      ...{ kind: 'family', since: TODAY, until: null, note: '', tellsNoPlace: false },
    };
    const codes = (change: Partial<ConflictInput>, looksLikePlace = false) =>
      conflictFaults({ ...input, ...change }, TODAY, looksLikePlace).map(({ code }) => code);
    expect(codes({ until: TODAY })).toEqual([]);
    expect(codes({ until: '2026-11-20' as DateOnly })).toEqual(['conflict-days']);
    expect(codes({ since: '2026-01-01' as DateOnly, until: '2026-11-20' as DateOnly })).toEqual([
      'conflict-over',
    ]);
    expect(codes({ note: 'x'.repeat(1001) })).toEqual(['too-long-text']);
    expect([codes({}, true), codes({ tellsNoPlace: true }, true)]).toEqual([['looks-like-place'], []]);
  });
});
