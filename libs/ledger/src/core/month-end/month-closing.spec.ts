import { unreachableStates, type DateOnly } from '@puente/kernel';
import { closingFault, MONTH_CLOSING_TRANSITIONS, type BooksToClose } from './month-closing';
import { parseMonth } from './month';

const BOOKS: BooksToClose = { today: '2026-12-01' as DateOnly, closedUntil: null, drifting: 0 };

describe('the closing of a month', () => {
  it('has no state that nothing leads to', () =>
    expect(unreachableStates(MONTH_CLOSING_TRANSITIONS, 'proposed')).toEqual([]));

  it.each<[string, Partial<BooksToClose>, string | null]>([
    ['2026-11', {}, null],
    ['2026-11', { today: '2026-11-30' as DateOnly }, 'month-not-over'],
    ['2026-11', { closedUntil: '2026-11-01' as DateOnly }, null],
    ['2026-11', { closedUntil: '2026-12-01' as DateOnly }, 'month-closed-already'],
    ['2026-10', { closedUntil: '2026-12-01' as DateOnly }, 'month-closed-already'],
    ['2026-11', { drifting: 1 }, 'month-drifts'],
  ])('of %s with %j meets %s', (month, more, fault) =>
    expect(closingFault(parseMonth(month)!, { ...BOOKS, ...more })).toBe(fault),
  );
});
