import { canTransition, unreachableStates, type Transitions } from './transitions';

const DOOR: Transitions<'open' | 'shut' | 'gone'> = { open: ['shut'], shut: ['open'], gone: [] };

describe('a table of states', () => {
  it('allows what it lists and nothing else', () => {
    expect(canTransition(DOOR, 'open', 'shut')).toBe(true);
    expect(canTransition(DOOR, 'open', 'open')).toBe(false);
    expect(canTransition(DOOR, 'gone', 'open')).toBe(false);
  });

  it('tells which states nothing leads to', () => {
    expect(unreachableStates(DOOR, 'open')).toEqual(['gone']);
  });
});
