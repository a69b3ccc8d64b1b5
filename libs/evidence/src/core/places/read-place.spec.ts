import { states } from '@puente/taxonomy/core';
import { placeKey, readPlace } from './read-place';

const keyOf = (text: string): string => {
  const place = readPlace(text);
  return typeof place === 'string' ? place : placeKey(place);
};

describe('readPlace', () => {
  it.each([
    ['Southern Baja California', 'MX-BCS'],
    ['Baja California', 'MX-BCN'],
    ['Federal District', 'MX-CMX'],
    ['Distrito Federal', 'MX-CMX'],
    ['México, D.F.', 'MX-CMX'],
    ['State of Mexico', 'MX-MEX'],
    ['  estado  de méxico ', 'MX-MEX'],
    ['EDOMEX', 'MX-MEX'],
    ['NUEVO LEON', 'MX-NLE'],
    ['Queretaro', 'MX-QUE'],
    ['Michoacán de Ocampo', 'MX-MIC'],
    ['Q. Roo', 'MX-ROO'],
    ['MX-ZAC', 'MX-ZAC'],
    ['abroad', 'abroad'],
    ['Extranjero', 'abroad'],
    ['United States', 'abroad:US'],
    ['Estados Unidos', 'abroad:US'],
    ['France', 'abroad:FR'],
    ['Unknown', 'unknown'],
    ['No especificado', 'unknown'],
    ['New Mexico', 'place-us-state'],
    ['Nuevo México', 'place-us-state'],
    ['California', 'place-us-state'],
    ['Georgia', 'place-us-state'],
    ['México', 'place-country'],
    ['Mexico', 'place-country'],
    ['', 'place-missing'],
    ['Atlantis', 'place-unknown'],
  ])('%s is %s', (text, key) => expect(keyOf(text)).toBe(key));

  it.each(states.codes.map((code) => [states.label(code).es, states.label(code).en, code]))(
    'knows %s and %s',
    (es, en, code) => {
      expect([keyOf(es), keyOf(en), keyOf(es.toUpperCase())]).toEqual([code, code, code]);
    },
  );
});
