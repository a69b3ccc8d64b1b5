import type { NonprofitFacts } from '@puente/matching/core';
import {
  forms,
  legalRoutes,
  movements,
  needs,
  populations,
  safetyLevels,
  services,
  sizeBandOf,
  states,
  strategies,
  type Vocabulary,
} from '@puente/taxonomy/core';
import { randomFrom } from './random';

const WORDS_A_MISSION = 25;
const VOCABULARY = 20_000;
const UNKNOWN = 0.1;
const COMMON =
  'refugio mujeres niñas trata víctimas acompañamiento psicológico comunidad prevención escuela derechos trabajo jornaleras migrantes frontera indígenas atención jurídica salud talleres formación red familias jóvenes violencia explotación laboral retorno transición reintegración economía incidencia política gobierno campo ciudad lengua cultura'.split(
    ' ',
  );
const SYLLABLES = 'ma ra to li se no ca di pe lu tra con bri sol ven mar ten gus fe jo cha ñe qui ro'.split(
  ' ',
);
const LANGUAGES = [['es'], ['es', 'en'], ['es', 'tzo'], ['es', 'nah']];
/** Never drawn, so that a programme may exclude it and fail nobody. */
export const NEVER_SERVED = 'displaced';

/** Made-up nonprofits, the same for a seed: codes at random, one fact in ten unknown, missions of 25 words. */
export function* syntheticNonprofits(count: number, seed: number): Generator<NonprofitFacts> {
  const draw = new Draw(seed);
  for (let index = 0; index < count; index += 1) yield draw.nonprofit(index);
}

class Draw {
  private readonly random: () => number;
  private readonly words: readonly string[];
  private readonly served = populations.codes.filter((code) => code !== NEVER_SERVED);

  constructor(seed: number) {
    this.random = randomFrom(seed);
    this.words = [...COMMON, ...Array.from({ length: VOCABULARY - COMMON.length }, () => this.word())];
  }

  nonprofit(index: number): NonprofitFacts {
    const annualBudgetMxn = this.maybe(() => Math.round(100_000 * 300 ** this.random()));
    return {
      id: `n${index}`,
      name: `Casa ${index}`,
      safety: this.one(safetyLevels.codes),
      withheld: false,
      states: this.some(states.codes, 4),
      regions: [],
      sizeBand: annualBudgetMxn === null ? null : sizeBandOf(annualBudgetMxn),
      strategies: this.levels(),
      needs: this.some(needs.codes, 5),
      forms: this.some(forms.codes, 3),
      populations: this.some(this.served, 5),
      services: this.some(services.codes, 5),
      movements: this.some(movements.codes, 2),
      languages: this.maybe(() => this.one(LANGUAGES)) ?? [],
      annualBudgetMxn,
      foundedYear: this.maybe(() => 1970 + Math.floor(this.random() * 55)),
      authorisedDonee: this.maybe(() => this.random() < 0.7),
      cluni: this.maybe(() => this.random() < 0.7),
      legalRoutes: this.some(legalRoutes.codes, 2),
      minAwardMxn: this.maybe(() => Math.round(this.random() * 1_200_000)),
      acceptsPublicity: this.maybe(() => this.random() < 0.6),
      capacityGaps: [],
      refusedFunders: [],
      mission: { es: Array.from({ length: WORDS_A_MISSION }, () => this.missionWord()).join(' '), en: '' },
    };
  }

  private levels(): NonprofitFacts['strategies'] {
    const chosen = this.some(strategies.codes, 3);
    return Object.fromEntries(chosen.map((code) => [code, 1 + Math.floor(this.random() * 3)]));
  }

  /** Few words are common and most are rare, as in real texts: the rank is spread evenly on a logarithmic scale. */
  private missionWord(): string {
    return this.words[Math.floor(this.words.length ** this.random()) - 1] ?? this.words[0]!;
  }

  private word(): string {
    return Array.from({ length: 2 + Math.floor(this.random() * 3) }, () => this.one(SYLLABLES)).join('');
  }

  private some<Code extends string>(codes: Vocabulary<Code>['codes'], most: number): Code[] {
    if (this.random() < UNKNOWN) return [];
    const count = 1 + Math.floor(this.random() * most);
    return [...new Set(Array.from({ length: count }, () => this.one(codes)))];
  }

  private one<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)]!;
  }

  private maybe<Value>(value: () => Value): Value | null {
    return this.random() < UNKNOWN ? null : value();
  }
}
