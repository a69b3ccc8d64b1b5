import type { TrailRow } from '@puente/audit';
import { aboutOf, detailOf } from './trail-detail';

const ID = 'b3c1f0de-0000-4000-8000-000000000001';
const row = (change: Partial<TrailRow>): TrailRow =>
  ({ subjectType: 'programme', subjectId: ID, detail: {}, ...change }) as TrailRow;
const NAMES = { [ID]: { es: 'Refugios del sur', en: 'Shelters of the south' } };

describe('what a line of the record is about', () => {
  it.each([
    [row({}), NAMES, 'Programa: Refugios del sur', 'Programme: Shelters of the south'],
    [row({}), {}, 'Programa', 'Programme'],
    [row({ subjectType: 'consent' }), {}, 'Consentimiento', 'Consent'],
    [row({ subjectType: 'export' }), {}, 'Archivo B3C1F0DE-0000', 'File B3C1F0DE-0000'],
    [row({ subjectType: 'person', subjectId: null }), NAMES, 'Cuenta de una persona', 'Account of a person'],
  ])('%#', (each, names, es, en) => {
    expect([aboutOf(each, names, 'es'), aboutOf(each, names, 'en')]).toEqual([es, en]);
  });
});

describe('what is told beside it', () => {
  it.each([
    [{ version: 4, fields: ['missionEs', 'missionEn', 'states'] }, 'versión: 4 · datos: Textos, Lugar'],
    [{ roles: ['nonprofit-admin'], programmes: 2 }, 'roles: Administración · programas: 2'],
    [
      { classes: ['identity', 'place'], audience: 'funder', until: '2027-06-30' },
      'qué se muestra: Identidad, Lugar · a quién: financiadoras · hasta: 30 jun 2027',
    ],
    [{ method: 'totp', known: false }, 'cómo: código del teléfono · dispositivo conocido: No'],
    [{ programme: ID }, 'programa: Refugios del sur'],
  ])('%j', (detail, words) => {
    expect(detailOf(row({ detail }), NAMES, 'es')).toBe(words);
  });

  it('an id whose name the reader may not know is not shown, nor a code without words', () => {
    expect(
      detailOf(row({ detail: { programme: ID, funder: ID, kind: 'no-such', odd: 'x' } }), {}, 'en'),
    ).toBe('');
  });
});
