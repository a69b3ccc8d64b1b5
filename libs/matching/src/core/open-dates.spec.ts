import { parseProgramme } from './programme';
import { isOpen } from './open-dates';

const on = (open: object | undefined) => parseProgramme({ id: 'p', funder: 'f', today: '2026-11-23', open });

describe('open dates', () => {
  it.each([
    [undefined, true],
    [{ from: '2026-11-23', until: '2026-11-23' }, true],
    [{ from: '2026-11-24' }, false],
    [{ until: '2026-11-22' }, false],
    [{ from: '2026-01-01', until: null }, true],
  ])('%j on 23 November: %s', (open, expected) => {
    expect(isOpen(on(open).programme!)).toBe(expected);
  });

  it.each([
    [{ from: '2026-12-01', until: '2026-11-01' }, 'open.until'],
    [{ from: 'soon' }, 'open.from'],
    [{ start: '2026-12-01' }, 'open.start'],
  ])('%j is refused at %s', (open, field) => {
    expect(on(open).errors!.map((each) => each.field)).toEqual([field]);
  });
});
