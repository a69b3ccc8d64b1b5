import type { DateOnly } from '@puente/kernel';
import { awardStates, parseAward } from '../awards';
import { hasLetter, writeLetter } from './award-letter';

const INPUT = {
  ...{ title: 'Casa abierta', amount: '250000.50', currency: 'MXN', support: 'core', route: 'domestic' },
  ...{ startsOn: '2027-01-01', endsOn: '2027-12-31', states: ['MX-CHP'], beyondCall: 'Solo para el equipo' },
  strategies: [{ code: 'direct-services', percent: 100, needs: ['direct-services.shelter'] }],
  budget: [{ code: 'staff', amount: '250000.50' }],
};
const letterOf = (more: object = {}) =>
  writeLetter({
    ...{ funder: 'Fundación X', approvedOn: '2026-12-02' as DateOnly },
    terms: parseAward({ ...INPUT, ...more }).terms!,
  });
const wordsOf = (more: object = {}): string =>
  JSON.stringify(letterOf(more), (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

describe('the letter of an award', () => {
  it('says amount, days, purpose, what is still to be done and whom to ask, in both languages', () => {
    const { parts } = letterOf();
    expect(parts).toHaveLength(5);
    expect(parts[0]!.text.es).toContain('250,000.50 MXN');
    expect(parts[0]!.text.en).toContain('from Jan 1, 2027 to Dec 31, 2027');
    for (const { title, text } of parts) {
      for (const words of [title.es, title.en, text.es, text.en]) expect(words).toMatch(/^[^{}]{4,}$/);
    }
    expect(wordsOf({ support: 'restricted' })).toContain('It is for what was proposed');
    expect(wordsOf()).toContain('No service depends on testifying');
  });

  it('names no place, and not why the funder departs from its call', () => {
    expect(wordsOf()).not.toMatch(/CHP|Chiapas|Solo para el equipo/);
  });

  it('is there from the approval on, unless the award was taken back', () => {
    expect(awardStates.filter((state) => !hasLetter(state))).toEqual(['draft', 'proposed', 'withdrawn']);
  });
});
