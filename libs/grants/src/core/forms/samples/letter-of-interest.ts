import type { FormInput } from '../form';

/** A letter of interest: enough to say «go on» or «not now», in half an hour. */
export const letterOfInterest: FormInput = {
  format: 'puente-form-1',
  title: { es: 'Carta de interés', en: 'Letter of interest' },
  intro: {
    es: 'Bastan respuestas breves. No escribas nombres de personas atendidas, direcciones ni nada que diga dónde está un refugio.',
    en: 'Short answers are enough. Do not write names of people you serve, addresses, or anything that tells where a shelter is.',
  },
  sections: [
    {
      id: 'work',
      title: { es: 'Lo que harían', en: 'What you would do' },
      questions: [
        {
          id: 'kind',
          kind: 'choice',
          label: { es: '¿Para qué sería el apoyo?', en: 'What would the grant be for?' },
          required: true,
          options: [
            { id: 'core', label: { es: 'Gastos generales de la organización', en: 'General support' } },
            { id: 'project', label: { es: 'Un proyecto', en: 'A project' } },
          ],
        },
        {
          id: 'change',
          kind: 'text',
          label: { es: '¿Qué cambiaría, y para quién?', en: 'What would change, and for whom?' },
          hint: {
            es: 'Habla del trabajo, no de la historia de una persona.',
            en: 'Tell of the work, not of one person’s story.',
          },
          required: true,
          softLimit: 1_200,
        },
        {
          id: 'project',
          kind: 'text',
          label: { es: 'El proyecto, en pocas líneas', en: 'The project in a few lines' },
          required: true,
          softLimit: 900,
          visibleWhen: { '==': [{ var: 'kind' }, 'project'] },
        },
        {
          id: 'strategies',
          kind: 'codes',
          label: { es: 'Estrategias', en: 'Strategies' },
          list: 'strategies',
          required: true,
        },
      ],
    },
    {
      id: 'money',
      title: { es: 'El monto', en: 'The amount' },
      questions: [
        {
          id: 'asked',
          kind: 'money',
          label: { es: '¿Cuánto pedirían?', en: 'How much would you ask for?' },
          required: true,
          currency: 'MXN',
        },
        {
          id: 'safe',
          kind: 'choice',
          label: {
            es: '¿Puede publicarse el nombre de la organización?',
            en: 'May the nonprofit be named in public?',
          },
          required: true,
          options: [
            { id: 'yes', label: { es: 'Sí', en: 'Yes' } },
            { id: 'no', label: { es: 'No: la pondría en riesgo', en: 'No: it would be put at risk' } },
          ],
        },
      ],
    },
  ],
};
