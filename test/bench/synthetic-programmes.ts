import { parseProgramme, type ProgrammeFacts } from '@puente/matching/core';
import {
  forms,
  legalRoutes,
  movements,
  needs,
  populations,
  regions,
  services,
  states,
  strategies,
} from '@puente/taxonomy/core';
import { randomFrom } from './random';

const WORDS =
  'refugio mujeres niñas víctimas acompañamiento psicológico comunidad prevención escuela derechos trabajo jornaleras migrantes frontera indígenas atención jurídica salud talleres formación red familias jóvenes violencia explotación laboral retorno transición reintegración economía incidencia política gobierno campo ciudad lengua cultura'.split(
    ' ',
  );
const WORDS_A_TEXT = 30;

/** Made-up programmes, the same for a seed: each asks for some rules, speaks of some parts, and has a text. */
export function syntheticProgrammes(count: number, seed: number): ProgrammeFacts[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => programmeAt(index, random));
}

function programmeAt(index: number, random: () => number): ProgrammeFacts {
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const some = <Item>(items: readonly Item[], most: number): Item[] =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, () => one(items));
  const { programme, errors } = parseProgramme({
    ...{ id: `p${index}`, funder: 'f', today: '2026-11-21' },
    strategies: { [one(strategies.codes)]: 3, [one(strategies.codes)]: 1 },
    ...{ needs: some(needs.codes, 3), states: some(states.codes, 4), regions: some(regions.codes, 1) },
    ...{ forms: some(forms.codes, 2), populations: some(populations.codes, 3) },
    ...{ services: some(services.codes, 3), movements: some(movements.codes, 2), languages: ['es'] },
    award: { min: 100_000, max: 100_000 + Math.floor(random() * 3_000_000), publicity: random() < 0.2 },
    rules: {
      authorisedDonee: one(['any', 'required']),
      cluni: one(['any', 'any', 'required']),
      annualBudget: { max: 2_000_000 + Math.floor(random() * 30_000_000) },
      ...{
        minYears: Math.floor(random() * 6),
        maxShareOfBudget: 0.5,
        legalRoutes: some(legalRoutes.codes, 3),
      },
    },
    text: { es: Array.from({ length: WORDS_A_TEXT }, () => one(WORDS)).join(' '), en: '' },
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return programme;
}
