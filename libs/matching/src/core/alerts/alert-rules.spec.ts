import { newsOf, nextAlertAt, type FoundAnew } from '.';

const named = (id: string): FoundAnew => ({ id, isNamed: true, wasNamed: false });
const unnamed = (id: string): FoundAnew => ({ id, isNamed: false, wasNamed: false });
const many = (count: number): FoundAnew[] => Array.from({ length: count }, (_, n) => unnamed(`u${n}`));

describe('an alert', () => {
  it.each([
    ['daily', '2026-11-23T13:00:00Z', '2026-11-23T14:00:00.000Z'],
    ['daily', '2026-11-23T14:00:00Z', '2026-11-24T14:00:00.000Z'],
    ['weekly', '2026-11-23T14:00:00Z', '2026-11-30T14:00:00.000Z'],
    ['weekly', '2026-11-25T09:00:00Z', '2026-11-30T14:00:00.000Z'],
    ['monthly', '2026-11-23T14:00:00Z', '2026-12-01T14:00:00.000Z'],
    ['monthly', '2026-12-01T14:00:00Z', '2027-01-01T14:00:00.000Z'],
  ] as const)('%s after %s comes at %s', (frequency, now, next) =>
    expect(nextAlertAt(new Date(now), frequency).toISOString()).toBe(next),
  );

  it('tells what is new, and nothing twice', () => {
    expect(newsOf([named('a'), named('b')], new Set(['a']))).toEqual(['b']);
    expect(newsOf([named('a')], new Set(['a']))).toEqual([]);
  });

  it('tells of those without a name when five are new together', () => {
    expect(newsOf(many(4), new Set())).toEqual([]);
    expect(newsOf([...many(4), named('a')], new Set())).toEqual(['a']);
    expect(newsOf(many(5), new Set())).toHaveLength(5);
    expect(newsOf(many(6), new Set(['u0', 'u1']))).toEqual([]);
  });

  it('never tells of who had a name before', () => {
    const gone = { id: 'gone', isNamed: false, wasNamed: true };
    expect(newsOf([...many(5), gone], new Set())).not.toContain('gone');
  });
});
