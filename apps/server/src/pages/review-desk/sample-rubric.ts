import type { Rubric } from '@puente/grants';

const LEVELS = [
  [0, 'No se dice', 'It is not told'],
  [3, 'Se dice en parte', 'It is told in part'],
  [5, 'Se dice y convence', 'It is told, and convincing'],
] as const;

const criterion = (id: string, weight: number, es: string, en: string) => ({
  ...{ id, weight, label: { es, en }, mayBeNotApplicable: false },
  levels: LEVELS.map(([points, inSpanish, inEnglish]) => ({
    points,
    anchor: { es: inSpanish, en: inEnglish },
  })),
});

/** To begin with, where a call has no rubric yet; its people change what they like. */
export const SAMPLE_RUBRIC: Rubric = {
  criteria: [
    criterion('need', 30, 'Responde a una necesidad que muestra', 'It answers a need that it shows'),
    criterion('plan', 30, 'El plan lleva a lo que propone', 'The plan leads to what it proposes'),
    criterion('care', 25, 'Cuida a las personas y a su equipo', 'It takes care of people and of its team'),
    criterion('budget', 15, 'El presupuesto corresponde al plan', 'The budget goes with the plan'),
  ],
};
