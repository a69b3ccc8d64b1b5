import { numbersInWords } from './number-words';

const values = (text: string, locale: 'es' | 'en') => numbersInWords(text, locale).map(({ value }) => value);

describe('numbers in words', () => {
  it.each([
    ['Doce mujeres participaron.', [12]],
    ['Una docena de mujeres, dos docenas de hombres', [12, 24]],
    ['treinta y dos personas, VEINTIDÓS talleres', [32, 22]],
    ['treinta y una personas', [31]],
    ['ciento cinco personas o doscientas tres', [105, 203]],
    ['dos mil quinientos y tres millones cien mil', [2_500, 3_100_000]],
    ['cien personas, mil gracias', [100, 1_000]],
    ['Una mujer y un hombre, uno con otro', []],
    ['tres y cuatro, cinco y un taller', [3, 4, 5]],
    ['Ahora decidimos juntas.', []],
    ['Un par de talleres', [2]],
  ])('“%s” tells %j in Spanish', (text, expected) => expect(values(text, 'es')).toEqual(expected));

  it.each([
    ['a dozen women', [12]],
    ['Twelve women', [12]],
    ['thirty-two people and twenty-one workshops', [32, 21]],
    ['two hundred and five', [205]],
    ['three thousand four hundred and six', [3_406]],
    ['One of them, and one another', []],
    ['five and six', [5, 6]],
    ['a couple of months', [2]],
    ['A year of work.', []],
  ])('“%s” tells %j in English', (text, expected) => expect(values(text, 'en')).toEqual(expected));
});
