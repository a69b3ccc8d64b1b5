import type { DemonstrationAward } from './demonstration-awards';

/** A report that was accepted; days are counted from the day of loading. */
export interface DemonstrationReport {
  /** The award by its key, and the report that it asks for. */
  readonly award: string;
  readonly requirement: string;
  /** About so many days from the first of the award on. */
  readonly lastsDays: number;
  readonly handedInDaysAgo: number;
  readonly acceptedDaysAgo: number;
  /** By the ids of the questions. */
  readonly answers: Readonly<Record<string, string | number | boolean>>;
}

const REQUIREMENT = 'Informe del primer semestre (ficticio)';
const EXCHANGE = 'Intercambio de aprendizajes';

/** Who was given the same kind of support, where, and what they counted: people who were trained, and of them who work otherwise. */
const GIVEN = [
  { signer: 'nonprofit-abierta', state: 'MX-OAX', amount: '96000', target: 30, trained: 31, improved: 18 },
  { signer: 'nonprofit-discreta', state: 'MX-CHP', amount: '84000', target: 24, trained: 24, improved: 14 },
  { signer: 'nonprofit-protegida', state: 'MX-PUE', amount: '90000', target: 24, trained: 19, improved: 12 },
] as const;

const keyOf = (signer: string): string => `award-intercambio-${signer.split('-')[1]}`;

/** Awards of HIP to three nonprofits, so many as may be told of together. */
export const reportedAwards = (): DemonstrationAward[] =>
  GIVEN.map(({ signer, state, amount, target }) => ({
    ...{ key: keyOf(signer), programme: 'movimientos-que-se-encuentran', origin: 'invitation', signer },
    ...{ writer: 'hip-equipo', approver: 'hip-administracion', step: 'active' },
    ...{ writtenDaysAgo: 206, startsInDays: -200 },
    terms: {
      ...{ title: `${EXCHANGE} (ficticio)`, amount, currency: 'MXN', states: [state] },
      ...{ support: 'restricted', route: 'domestic' },
      strategies: [{ code: 'capacity', percent: 100 }],
      budget: [{ code: 'training', label: 'Talleres', amount }],
      indicators: [
        { code: 'people-trained', target },
        { code: 'practice-improved', target: Math.round(target / 2) },
      ],
      beyondCall: 'Texto ficticio. Las tres organizaciones acordaron aprender una de otra este año.',
    },
    requirements: [{ kind: 'report', title: REQUIREMENT, dueInDays: -12, done: null }],
  }));

export const demonstrationReports = (): DemonstrationReport[] =>
  GIVEN.map(({ signer, trained, improved }) => ({
    ...{ award: keyOf(signer), requirement: REQUIREMENT },
    ...{ lastsDays: 179, handedInDaysAgo: 15, acceptedDaysAgo: 9 },
    answers: {
      done: 'Texto ficticio. Hubo talleres mensuales y un encuentro entre equipos.',
      changed:
        'Texto ficticio. Tres meses después preguntamos a quienes participaron qué hacen de otra manera.',
      'money-said': true,
      ...{ 'i1-total': trained, 'i1-quality': 'counted', 'i1-overlap': 'none' },
      ...{ 'i2-total': improved, 'i2-quality': 'counted', 'i2-overlap': 'none' },
    },
  }));
