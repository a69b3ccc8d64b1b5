import { states, type StateCode } from '@puente/taxonomy/core';
import type { DateOnly } from '@puente/kernel';
import { findNames, protectedNames, type KnownName, type NamedNonprofit } from '.';

const KNOWN: readonly KnownName[] = [
  { kind: 'organization', text: 'Casa Güera de Mujeres Migrantes, A.C.' },
  { kind: 'organization', text: 'Semilla' },
  { kind: 'organization', text: 'Centro de Derechos Humanos' },
  { kind: 'person', text: 'María Guadalupe Ñúñez Robles' },
  { kind: 'register', text: 'CGM010203AB1' },
  { kind: 'place', text: 'Quintana Roo' },
];
const found = (text: string) => findNames(text, KNOWN).map(({ start, end }) => text.slice(start, end));

describe('names in a text', () => {
  it.each([
    ['Trabajamos con la CASA GUERA DE MUJERES MIGRANTES.', ['CASA GUERA DE MUJERES MIGRANTES']],
    ['con casa güera mujeres migrantes', ['casa güera mujeres migrantes']],
    ['En Casa Güera hubo talleres', ['Casa Güera']],
    ['la CGMM y su equipo', ['CGMM']],
    ['Semilla abrió sus puertas', ['Semilla']],
    ['María Ñúñez coordina; Guadalupe Robles la acompaña', ['María Ñúñez', 'Guadalupe Robles']],
    ['maria guadalupe nunez robles', ['maria guadalupe nunez robles']],
    ['con RFC CGM010203AB1', ['CGM010203AB1']],
    ['en Quintana Roo', ['Quintana Roo']],
    ['apoyo a ONG 7K3QD-M2X9A', ['ONG 7K3QD-M2X9A']],
  ])('are found in “%s”', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    'Una semilla de cambio',
    'mujeres migrantes en su casa',
    'Un Centro de Derechos para Mujeres Migrantes',
    'Robles y encinos; María también',
    'Derechos Humanos y Mujeres Migrantes',
    '',
  ])('are not found in “%s”', (text) => expect(found(text)).toEqual([]));
});

describe('what may not be told', () => {
  const today = '2026-11-23' as DateOnly;
  const [one, other] = ['MX-CHP', 'MX-OAX'] as const;
  const nonprofit = (more: Partial<NamedNonprofit>): NamedNonprofit => ({
    ...{ name: 'Casa Güera', safety: 'protected', states: [one], numbers: ['X1'], people: ['Ana Sol'] },
    consents: [],
    ...more,
  });
  const kinds = (nonprofits: readonly NamedNonprofit[], placed: readonly StateCode[] = []) =>
    protectedNames(nonprofits, { audience: 'public', placed: new Set(placed), today }).map(
      ({ kind }) => kind,
    );
  const consent = (classes: NamedNonprofit['consents'][number]['classes'], until = '2027-01-01') => ({
    ...{ classes, audience: 'public' as const, funderId: null, until: until as DateOnly, revokedOn: null },
  });

  it('is the name, the numbers, the places and the people of who did not choose to be known', () => {
    expect(kinds([nonprofit({})])).toEqual(['organization', 'register', 'place', 'person']);
    expect(kinds([nonprofit({ safety: 'open' })])).toEqual(['person']);
  });

  it('is told by a consent to such readers while it lives, and never for its people', () => {
    expect(kinds([nonprofit({ consents: [consent(['identity', 'place'])] })])).toEqual(['person']);
    expect(kinds([nonprofit({ consents: [consent(['identity'])] })])).toEqual(['place', 'person']);
    expect(kinds([nonprofit({ consents: [consent(['identity'], '2026-11-22')] })])).toHaveLength(4);
    const toFunders = { ...consent(['identity', 'place']), audience: 'funder' as const };
    expect(kinds([nonprofit({ consents: [toFunders] })])).toHaveLength(4);
  });

  it('is no place where somebody else may be placed as well, or that the report places anyway', () => {
    const open = nonprofit({ safety: 'open', states: [one, other] });
    expect(kinds([nonprofit({}), open])).not.toContain('place');
    expect(kinds([nonprofit({})], [one])).not.toContain('place');
    expect(states.has(other)).toBe(true);
  });
});
