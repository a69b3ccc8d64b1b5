import type { Sighted } from '@puente/disclosure';
import { unknownNonprofit } from '@puente/organizations/core';
import { sightView } from './build-sights';

const FACTS = unknownNonprofit('n1');
const FEW = 'Menos de cinco organizaciones tienen esta descripción: podrían reconocerte.';
const sharedBy = (sighted: Sighted): string | null =>
  sightView(sighted, { id: 'funder', audience: 'Un financiador', isFunder: true }, 'es').shared;

describe('with how many others a description is shared', () => {
  const unnamed = { ...FACTS, name: '' };
  const named = { ...FACTS, name: 'Casa Jacaranda' };

  it.each<[string, Sighted, string | null]>([
    [
      'itself is not counted',
      { facts: unnamed, fits: 7 },
      'Compartes esta descripción con otras 6 organizaciones.',
    ],
    ['five are said', { facts: unnamed, fits: 5 }, 'Compartes esta descripción con otras 4 organizaciones.'],
    ['fewer than five are never counted', { facts: unnamed, fits: null }, FEW],
    ['who is named shares it with nobody', { facts: named, fits: null }, null],
    ['nor does who is named beside others alike', { facts: named, fits: 7 }, null],
    ['who is not seen has none', { facts: null, fits: null }, null],
  ])('%s', (_, sighted, words) => expect(sharedBy(sighted)).toBe(words));
});
