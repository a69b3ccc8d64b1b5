import { entryShows, neighbourOf, noteFaults, standingFaults } from '.';

describe('a shortlist', () => {
  it.each([
    [{ state: 'considering', reason: null }, null],
    [{ state: 'set-aside', reason: 'other-focus' }, null],
    [{ state: 'set-aside', reason: null }, 'required'],
    [{ state: 'to-contact', reason: 'other-focus' }, 'aside-reason-alone'],
  ] as const)('%j has the fault %p', (standing, code) =>
    expect(standingFaults(standing)[0]?.code ?? null).toBe(code),
  );

  it.each([
    ['Buena escucha.', false, false, null],
    ['   ', false, false, 'required'],
    ['a'.repeat(1001), false, false, 'too-long-text'],
    ['Frente a la plaza', false, true, 'looks-like-place'],
    ['Frente a la crisis', true, true, null],
  ] as const)('a note %p, confirmed %p, has the fault %4$p', (text, tellsNoPlace, place, code) =>
    expect(noteFaults({ text, tellsNoPlace }, place)[0]?.code ?? null).toBe(code),
  );

  it.each([
    ['by name and named still', true, true, false, false, true],
    ['by name, and nameless now', true, false, true, true, false],
    ['by name, and nameless in a later year', true, false, false, false, false],
    ['by alias, the same year', false, false, false, true, true],
    ['by alias, named since', false, true, false, true, true],
    ['by alias, named and nameless since', false, false, true, true, false],
    ['by alias, of another year', false, false, false, false, false],
    ['by alias of another year, named now', false, true, false, false, false],
  ] as const)('%s: shown %6$p', (_what, byName, isNamed, hadNameSince, sameEdition, shown) =>
    expect(entryShows({ byName, isNamed, hadNameSince, sameEdition })).toBe(shown),
  );

  it('changes places with its neighbour, and at the ends with nobody', () => {
    const list = [{ id: 'a' }, { id: 'b' }];
    expect(neighbourOf(list, 'b', 'up')).toEqual({ id: 'a' });
    expect(neighbourOf(list, 'a', 'down')).toEqual({ id: 'b' });
    expect([neighbourOf(list, 'a', 'up'), neighbourOf(list, 'c', 'up')]).toEqual([null, null]);
  });
});
