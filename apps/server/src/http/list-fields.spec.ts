import { DomainError } from '@puente/kernel';
import { queryOfList, queryToKeep, rawOf } from './list-fields';

const refused = (query: string): string[] => {
  try {
    return [queryToKeep('matches', rawOf(query))];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.errors.map(({ field, code }) => `${field} ${code}`);
  }
};

describe('what of a list can be kept', () => {
  it('is no number that the list itself refuses, by name', () => {
    expect(refused('w.text=NaN&w.strategies=100')).toEqual(['w.text not-a-number']);
    expect(refused('w.text=diez')).toEqual(['w.text not-a-number']);
    expect(refused('w.text=1e999')).toEqual(['w.text not-a-number']);
    expect(refused('w.text=-5')).toEqual(['w.text negative-weight']);
    expect(refused('w.text=12.5')).toEqual(['w weights-do-not-sum-to-100']);
  });

  it('is what narrows it, weights among it', () => {
    expect(refused('w.text=40&w.strategies=60&region=south')).toEqual([
      'region=south&view=eligible&w.strategies=60&w.text=40',
    ]);
    expect(queryOfList('received', rawOf('stage=full&w.text=NaN'))).toBe('stage=full');
  });
});
