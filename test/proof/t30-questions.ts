import type { NonprofitFilter } from '@puente/matching';
import {
  forms,
  legalRoutes,
  movements,
  needs,
  populations,
  regions,
  services,
  sizeBands,
  states,
  strategies,
} from '@puente/taxonomy';
import type { Random } from './random';

const PARTS = [
  'strategies',
  'needs',
  'geography',
  'populations',
  'forms',
  'services',
  'movements',
  'award',
  'text',
];
const WORDS = [
  'albergue',
  'mujeres',
  'Chiapas',
  'maya',
  'jurídico',
  'refugio',
  'frontera',
  'niñas',
  'trabajo',
];

/** What an attacker may change from look to look: filters, weights and the programme itself. */
export class Questions {
  constructor(private readonly random: Random) {}

  filter(): NonprofitFilter {
    const { random } = this;
    const some = <T>(value: () => T): T | undefined => (random.next() < 0.35 ? value() : undefined);
    const filter = {
      region: some(() => random.pick(regions.codes)),
      state: some(() => random.pick(states.codes)),
      service: some(() => random.pick(services.codes)),
      band: some(() => random.pick(sizeBands.codes)),
      strategy: some(() => random.pick(strategies.codes)),
    };
    return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  }

  /** Weights that sum to 100: all on one part, or spread. */
  weights(): Record<string, number> {
    const { random } = this;
    const one = random.pick(PARTS);
    const other = random.pick(PARTS.filter((each) => each !== one));
    const share = random.pick([100, 100, 99, 73, 50]);
    return { ...Object.fromEntries(PARTS.map((each) => [each, 0])), [one]: share, [other]: 100 - share };
  }

  /** A programme made to divide: one condition or one wish, as narrow as they come. */
  programme(): object {
    const { random } = this;
    const kind = random.below(12);
    const wish = [
      { states: [random.pick(states.codes)] },
      { states: [random.pick(states.codes), random.pick(states.codes)] },
      { populations: [random.pick(populations.codes)] },
      { forms: [random.pick(forms.codes)] },
      { movements: [random.pick(movements.codes)] },
      { services: [random.pick(services.codes)] },
      { needs: [random.pick(needs.codes)] },
      { languages: [random.pick(['es', 'tzo', 'nah', 'en'])] },
      { text: { es: random.pick(WORDS), en: '' } },
      { award: this.award() },
      { rules: this.rule() },
      { rules: this.rule(), states: [random.pick(states.codes)], award: this.award() },
    ][kind]!;
    return { title: { es: 'Convocatoria', en: '' }, ...wish };
  }

  private award(): object {
    const min = 1 + this.random.below(4_000_000);
    return {
      min,
      max: min + this.random.below(1_000_000),
      currency: 'MXN',
      publicity: this.random.next() < 0.5,
    };
  }

  private rule(): object {
    const { random } = this;
    const least = random.below(12_000_000);
    return random.pick<object>([
      { authorisedDonee: 'required' },
      { cluni: 'required' },
      { annualBudget: { min: least, max: least + random.below(500_000) } },
      { annualBudget: { max: least } },
      { minYears: random.below(40) },
      { maxShareOfBudget: random.next() },
      { legalRoutes: [random.pick(legalRoutes.codes)] },
      { excludePopulations: [random.pick(populations.codes)] },
    ]);
  }
}
