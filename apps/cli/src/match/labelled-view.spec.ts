import { aliasOf } from '@puente/disclosure';
import { unknownNonprofit } from '@puente/matching/core';
import { readerFor } from './labelled-view';

describe('readerFor', () => {
  beforeEach(() => (process.env.PUENTE_ALIAS_KEY = 'a key for tests only'));

  it('gives the same alias as the server', () => {
    const reader = readerFor('funder', 'f1');
    const alias = aliasOf(Buffer.from('a key for tests only'), 'f1', 'n1');
    expect(reader.labelOf({ ...unknownNonprofit('n1'), name: 'Casa Uno' })).toBe(alias);
    expect(reader.labelOf({ ...unknownNonprofit('n1'), safety: 'open' })).toBe(alias);
  });

  it('names whom the audience may know', () => {
    const reader = readerFor('hip', 'f1');
    expect(reader.labelOf({ ...unknownNonprofit('n1'), name: 'Casa Uno' })).toBe('Casa Uno');
    expect(reader.sightOf('protected')).toEqual({ placeVisible: true, nameVisible: true });
  });
});
