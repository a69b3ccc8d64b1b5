import { parseProgramme } from '@puente/matching/core';
import type { DateOnly } from '@puente/kernel';
import { programmeFieldName, programmeFormValues, programmeInput, readNumber } from './programme-form-data';

const facts = parseProgramme({
  id: 'p1',
  funder: 'f',
  title: { es: 'Título', en: 'Title' },
  text: { es: 'a', en: 'b' },
  strategies: { capacity: 2, prevention: 3 },
  needs: ['capacity.digital'],
  states: ['MX-CHP'],
  regions: ['north'],
  languages: ['es', 'tot'],
  award: { min: 10_000, max: 20_000, currency: 'USD', publicity: true },
  rates: { USD: 18.5 },
  rules: {
    authorisedDonee: 'required',
    annualBudget: { max: 8_000_000 },
    minYears: 2,
    maxShareOfBudget: 0.5,
    legalRoutes: ['treaty'],
  },
  today: '2026-11-21',
}).programme!;

it('a stored programme survives the form unchanged', () => {
  const typed = programmeFormValues({ facts, version: 1, status: 'published' });
  const again = parseProgramme({ ...programmeInput(typed), id: 'p1', funder: 'f' }, '2026-11-21' as DateOnly);
  expect(again).toEqual({ programme: facts });
});

it.each([
  ['', null],
  ['1,200,000', 1_200_000],
  ['1 200 000', 1_200_000],
  ['12.5', 12.5],
  ['12,5', 12.5],
  ['-3', -3],
  ['mucho', 'mucho'],
])('reads %p as %p', (text, number) => expect(readNumber(text)).toBe(number));

it.each([
  ['weights.needs', 'w.needs'],
  ['weights', 'weights'],
  ['rates.USD', 'rate'],
  ['languages.3', 'otherLanguages'],
  ['award.min', 'award.min'],
])('the refusal of %s belongs to the field %s', (field, name) =>
  expect(programmeFieldName(field)).toBe(name),
);
