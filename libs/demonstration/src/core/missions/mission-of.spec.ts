import { LOCALES } from '@puente/kernel';
import { regions, stateRow, states } from '@puente/taxonomy/core';
import { LINES_OF_WORK } from '../lines-of-work/lines-of-work';
import { demonstrationNonprofits } from '../nonprofits/demonstration-nonprofits';
import { missionCount, missionOf } from './mission-of';

const PLACE_WORDS = [
  ...states.terms.flatMap(({ label }) => [label.es, label.en]),
  ...states.codes.map((code) => stateRow(code).name),
  ...regions.terms.flatMap(({ label }) => [label.es.replace(/ \(.*/, ''), label.en.replace(/ \(.*/, '')]),
  ...['Bajío', 'México', 'Mexico', 'Tijuana', 'Cancún', 'Tapachula', 'Juárez', 'Monterrey', 'Guadalajara'],
];

/** With their dots and capitals: in small letters some are ordinary words. */
const ABBREVIATIONS = states.codes.map((code) => stateRow(code).abbr);

/** Words that sensationalise, blame or erase; none belongs in a text about people. */
const UNFIT = [
  /prostit/i,
  /esclav/i,
  /slave/i,
  /rescat/i,
  /rescue/i,
  /víctima/i,
  /victim/i,
  /vend(er|id)/i,
  /\bsold\b/i,
  /horror/i,
  /infierno|hell\b/i,
  /vulnerable/i,
  /ilegal|illegal/i,
];

const allMissions = LINES_OF_WORK.flatMap(({ code }) =>
  Array.from({ length: missionCount(code) }, (_, nth) => missionOf(code, nth)),
);
const wordsOf = (text: string) => text.split(/\s+/).length;

const asWords = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()} `;

function namesPlace(text: string): boolean {
  const words = asWords(text);
  return (
    PLACE_WORDS.some((place) => words.includes(asWords(place))) ||
    ABBREVIATIONS.some((abbreviation) => ` ${text}`.includes(` ${abbreviation}`))
  );
}

describe('missions', () => {
  it.each(LOCALES)('all have 20 to 35 words (%s)', (locale) => {
    const wrong = allMissions
      .map((mission) => mission[locale])
      .filter((text) => wordsOf(text) < 20 || wordsOf(text) > 35);
    expect(wrong).toEqual([]);
  });

  it.each(LOCALES)('never repeat within all that a line can say (%s)', (locale) => {
    expect(new Set(allMissions.map((mission) => mission[locale])).size).toBe(allMissions.length);
  });

  it.each(LOCALES)('use no word that harms the people spoken of (%s)', (locale) => {
    expect(allMissions.filter((mission) => UNFIT.some((word) => word.test(mission[locale])))).toEqual([]);
  });

  it('name no state and no region, and neither do the names', () => {
    expect(['Red de Sonora', 'en la CDMX', 'Costa, Oax.', 'mujeres del Sur'].every(namesPlace)).toBe(true);
    const texts = demonstrationNonprofits().flatMap(({ name, mission }) => [name, mission.es, mission.en]);
    expect([...texts, ...allMissions.flatMap(({ es, en }) => [es, en])].filter(namesPlace)).toEqual([]);
  });

  it('are told once each in the portfolio', () => {
    expect(new Set(demonstrationNonprofits().map(({ mission }) => mission.es)).size).toBe(400);
  });
});
