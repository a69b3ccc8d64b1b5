import type { Marks, Outcome, DeclineReason } from '@puente/grants/core';
import type { LocaleText } from '@puente/kernel';

/** What a fictional nonprofit handed in to the call that is over, and how it was read and answered. */
export interface DemonstrationApplication {
  /** The key of who wrote and signed it. */
  readonly signer: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly reviews: readonly DemonstrationReview[];
  readonly outcome: Outcome;
  readonly reasons: readonly DeclineReason[];
  readonly note: string;
  /** Whether the list that it is in was approved, or waits. */
  readonly decided: boolean;
}

export interface DemonstrationReview {
  readonly reviewer: string;
  readonly marks: Marks;
  readonly forApplicant: string;
  readonly internal: string;
  readonly handedIn: boolean;
}

/** The call with applications to read. */
export const REVIEWED_CALL = 'horizonte-cuidado-anterior';
export const REVIEWERS = ['horizonte-evaluacion', 'horizonte-oficial'] as const;

const LEVELS = [
  [0, 'No se dice', 'It is not told'],
  [3, 'Se dice en parte', 'It is told in part'],
  [5, 'Se dice y convence', 'It is told, and convincing'],
] as const;

const criterion = (id: string, weight: number, label: LocaleText, mayBeNotApplicable = false) => ({
  ...{ id, weight, label, mayBeNotApplicable },
  levels: LEVELS.map(([points, es, en]) => ({ points, anchor: { es, en } })),
});

/** How the call is judged; the people of the panel are added as it is saved. */
export const DEMONSTRATION_PLAN = {
  rubric: {
    criteria: [
      criterion('need', 30, { es: 'Responde a una necesidad', en: 'It answers a need' }),
      criterion('plan', 40, {
        es: 'El plan lleva a lo que propone',
        en: 'The plan leads to what it proposes',
      }),
      criterion('care', 30, { es: 'Cuida a las personas', en: 'It takes care of people' }, true),
    ],
  },
  ...{ blind: false, reviewersEach: 2, quorum: 1 },
} as const;

const answersOf = (need: string, plan: string, asked: string) => ({
  ...{ need, plan, populations: ['women'], starts: '2027-02-01', ends: '2028-01-31' },
  indicators: [{ indicator: 'Sesiones de acompañamiento (cifra ficticia)', target: 240 }],
  budget: [{ category: 'staff', what: 'Psicóloga de medio tiempo', total: asked, asked }],
  ...{ others: 'Todavía nadie.', consent: true },
  risks:
    'Que alguien sea reconocida. No guardamos nombres con las notas y avisamos solo por los medios que ella elige.',
});

const review = (
  reviewer: DemonstrationReview['reviewer'],
  [need, plan, care]: readonly [number, number, number | 'na'],
  [forApplicant, internal]: readonly [string, string],
  handedIn = true,
): DemonstrationReview => ({
  ...{ reviewer, marks: { need, plan, care }, forApplicant, internal, handedIn },
});

/** One that was not selected and that another funder may read. */
export const DEMONSTRATION_FORWARDING = {
  ...{ signer: 'nonprofit-discreta', to: 'pradera', passedBy: 'horizonte-oficial' },
  note: 'Texto ficticio. La idea nos gustó y nuestro fondo no alcanzó; quizá quepa en su apoyo a los equipos.',
} as const;

/** Three, of an open, a discreet and a protected nonprofit: read alike, read very differently, and read by one of two. */
export function demonstrationApplications(): DemonstrationApplication[] {
  return [
    {
      signer: 'nonprofit-abierta',
      answers: answersOf(
        'Texto ficticio. Quienes terminan un proceso largo se quedan sin acompañamiento psicológico.',
        'Texto ficticio. Sesiones cada semana durante un año, con supervisión del equipo.',
        '240000',
      ),
      reviews: [
        review('horizonte-evaluacion', [5, 5, 3], ['Un plan claro.', '']),
        review(
          'horizonte-oficial',
          [5, 3, 5],
          ['Cuenten cómo supervisan al equipo.', 'Hablar del segundo año.'],
        ),
      ],
      ...{ outcome: 'award', reasons: [], decided: true },
      note: 'Texto ficticio. Gracias por su trabajo: les escribimos para acordar los siguientes pasos.',
    },
    {
      signer: 'nonprofit-protegida',
      answers: answersOf(
        'Texto ficticio. El refugio no alcanza a dar seguimiento cuando alguien se va.',
        'Texto ficticio. Un año de seguimiento en un lugar distinto del refugio.',
        '310000',
      ),
      reviews: [
        review('horizonte-evaluacion', [5, 5, 5], ['Muy cuidado.', '']),
        review(
          'horizonte-oficial',
          [3, 0, 3],
          ['Falta decir quién hace qué, y cuándo.', 'Lo leímos muy distinto.'],
        ),
      ],
      ...{ outcome: 'waitlist', reasons: [], decided: false },
      note: 'Texto ficticio. Les avisamos en cuanto haya fondos.',
    },
    {
      signer: 'nonprofit-discreta',
      answers: answersOf(
        'Texto ficticio. El equipo trabaja sin descanso y se va.',
        'Texto ficticio. Cuidado del equipo y dos talleres.',
        '160000',
      ),
      reviews: [
        review('horizonte-evaluacion', [3, 3, 'na'], ['Digan de dónde lo saben.', '']),
        review('horizonte-oficial', [3, 3, 3], ['', ''], false),
      ],
      ...{ outcome: 'decline', reasons: ['funds', 'evidence'], decided: true },
      note: 'Texto ficticio. La idea es buena; cuenten de dónde saben lo que el equipo necesita.',
    },
  ];
}
