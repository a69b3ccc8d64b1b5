import { validateSync } from 'class-validator';
import { nextVersion, SeenVersion, seenVersion, withoutVersion } from './seen-version';

class Body {
  @SeenVersion()
  version: unknown;
}

describe('the version that somebody saw', () => {
  it.each([
    [1, '1', true],
    [2 ** 31 - 1, '2147483647', true],
    [2 ** 31, '2147483648', false],
    [1.5, '1.5', false],
    [1e12, '1e12', false],
    [0, '0', false],
    [-1, '-1', false],
    [undefined, '', false],
  ])('%s', (version, typed, known) => {
    expect(validateSync(Object.assign(new Body(), { version })).length === 0).toBe(known);
    expect(seenVersion({ version: [typed] })).toBe(known ? version : 0);
  });

  it('is none where the form has none', () => expect(seenVersion({})).toBe(0));

  it('stays with a form that is shown again, until its reader was told of the change', () => {
    expect(nextVersion({ version: ['1'] }, 2)).toBe(1);
    expect(nextVersion(withoutVersion({ version: ['1'], text: ['a'] }), 2)).toBe(2);
    expect(withoutVersion({ version: ['1'], text: ['a'] })).toEqual({ text: ['a'] });
  });
});
