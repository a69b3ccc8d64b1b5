import { unknownNonprofit, type NonprofitFacts } from '../nonprofit-facts';
import { parseProgramme } from '../programme';
import { PART_CODES, type PartCode } from '../programme-facts';
import { confidenceOf, scoreMatch } from '../score-match';
import { PARTS, statesFit, termWeight, textFit } from '.';

function scored(programme: Record<string, unknown>, facts: Partial<NonprofitFacts>) {
  const parsed = parseProgramme({ id: 'p', funder: 'f', today: '2026-11-21', ...programme });
  expect(parsed.errors).toBeUndefined();
  return scoreMatch(parsed.programme!, { ...unknownNonprofit('n'), ...facts });
}

type Case = readonly [
  PartCode,
  Record<string, unknown>,
  Partial<NonprofitFacts>,
  value: number,
  known: boolean,
];

const award = { award: { min: 200, max: 600 } };
const CASES: readonly Case[] = [
  [
    'strategies',
    { strategies: { capacity: 1, prevention: 3 } },
    { strategies: { prevention: 3 } },
    0.75,
    true,
  ],
  [
    'strategies',
    { strategies: { capacity: 1, prevention: 3 } },
    { strategies: { capacity: 1 } },
    0.08333333,
    true,
  ],
  ['strategies', { strategies: { capacity: 1 } }, {}, 0, false],
  ['strategies', { strategies: { capacity: 0 } }, {}, 1, true],
  [
    'needs',
    { needs: ['capacity.digital', 'direct-services.shelter'] },
    { needs: ['capacity.digital'] },
    0.5,
    true,
  ],
  ['populations', { populations: ['men'] }, { populations: ['boys'] }, 0, true],
  ['populations', { populations: ['men'] }, {}, 0, false],
  ['populations', {}, {}, 1, true],
  ['forms', { forms: ['forced-labour'] }, { forms: ['forced-labour', 'forced-begging'] }, 1, true],
  ['services', { services: ['shelter', 'legal', 'medical'] }, { services: ['legal'] }, 0.33333333, true],
  ['movements', { movements: ['women', 'labour'] }, { movements: ['women', 'labour'] }, 1, true],
  ['geography', {}, {}, 1, true],
  ['geography', { states: ['MX-CHP'] }, { states: ['MX-CHP'] }, 1, true],
  ['geography', { states: ['MX-CHP'] }, { states: ['MX-PUE'] }, 0, true],
  ['geography', { states: ['MX-CHP', 'MX-OAX'] }, { states: ['MX-CHP'] }, 0.7, true],
  ['geography', { states: ['MX-CHP', 'MX-OAX'] }, { states: ['MX-CHP', 'MX-OAX'] }, 1, true],
  ['geography', { regions: ['south'] }, { states: ['MX-CHP', 'MX-OAX'] }, 0.85, true],
  ['geography', { regions: ['south'] }, { withheld: true, regions: ['south'] }, 0.7, true],
  ['geography', { states: ['MX-CHP', 'MX-OAX'] }, { withheld: true, regions: ['south'] }, 0.175, true],
  ['geography', { regions: ['south'] }, { withheld: true, regions: ['north'] }, 0, true],
  ['geography', { regions: ['south'] }, { withheld: true }, 0, false],
  ['award', award, { minAwardMxn: 200 }, 1, true],
  ['award', award, { minAwardMxn: 300 }, 0.75, true],
  ['award', award, { minAwardMxn: 600 }, 0, true],
  ['award', award, { minAwardMxn: 601 }, 0, true],
  ['award', award, {}, 0, false],
  ['award', { award: { min: 5, max: 5 } }, { minAwardMxn: 5 }, 1, true],
  ['award', {}, {}, 1, true],
  ['text', { text: { es: 'refugio' } }, { mission: { es: '', en: 'a shelter' } }, 1, true],
  ['text', { text: { es: 'refugio' } }, { mission: { es: 'escuela', en: '' } }, 0, true],
  ['text', { text: { es: 'refugio' } }, {}, 0, false],
  ['text', { text: { es: 'de la' } }, {}, 1, true],
];

describe('parts', () => {
  it.each(CASES)('%s: programme %j, nonprofit %j → %d', (code, programme, nonprofit, value, known) => {
    expect(scored(programme, nonprofit).parts.find((part) => part.code === code)).toMatchObject({
      value,
      known,
    });
  });

  it('are all listed once, in the order of their codes', () => {
    expect(PARTS.map(({ code }) => code)).toEqual([...PART_CODES]);
  });

  it('give 100 to everyone when the programme wants nothing', () => {
    expect(scored({}, {}).score).toBe(100);
  });

  it('are full for who does everything, also when the programme wants everywhere', () => {
    expect(statesFit(3, 32)).toBe(1);
    expect(statesFit(1, 32)).toBe(0.7);
  });

  it('need half of the words, by weight, for the whole of the text', () => {
    expect([0, 25, 50, 100].map((found) => textFit(found, 100))).toEqual([0, 0.5, 1, 1]);
    expect(['ab', 'mujer', 'refugiado'].map(termWeight)).toEqual([1, 3, 6]);
  });

  it('lower confidence where a fact is unknown', () => {
    const { parts } = scored({ populations: ['men'] }, {});
    expect(confidenceOf(parts, [])).toBe(0.895);
    expect(confidenceOf(parts, [{ code: 'place', answer: 'unknown' }])).toBe(0.595);
    expect(confidenceOf(scored({}, {}).parts, [])).toBe(1);
  });
});
