import type { FormInput } from '../form';

/** A full application: the work, its indicators, a budget that adds up, and what keeps people safe. */
export const fullApplication: FormInput = {
  format: 'puente-form-1',
  title: { es: 'Solicitud completa', en: 'Full application' },
  intro: {
    es: 'Puedes guardar y seguir otro día. No escribas nombres de personas atendidas ni direcciones de refugios.',
    en: 'You may save and go on another day. Do not write names of people you serve or addresses of shelters.',
  },
  sections: [
    {
      id: 'work',
      title: { es: 'El trabajo', en: 'The work' },
      questions: [
        {
          id: 'need',
          kind: 'text',
          label: { es: '¿Qué necesidad atienden?', en: 'Which need do you answer?' },
          hint: {
            es: 'Di de dónde lo saben. Lo que no se sabe se dice como tal.',
            en: 'Say how you know. What is not known is said to be so.',
          },
          required: true,
          softLimit: 1_500,
        },
        {
          id: 'plan',
          kind: 'text',
          label: { es: '¿Qué harán, y cuándo?', en: 'What will you do, and when?' },
          required: true,
          softLimit: 3_000,
        },
        {
          id: 'populations',
          kind: 'codes',
          label: { es: '¿Con quién trabajan?', en: 'Whom do you work with?' },
          list: 'populations',
          required: true,
        },
        { id: 'starts', kind: 'date', label: { es: 'Inicio', en: 'Start' }, required: true },
        { id: 'ends', kind: 'date', label: { es: 'Fin', en: 'End' }, required: true },
      ],
    },
    {
      id: 'results',
      title: { es: 'Resultados', en: 'Results' },
      questions: [
        {
          id: 'indicators',
          kind: 'indicators',
          label: { es: 'Indicadores y metas', en: 'Indicators and targets' },
          hint: {
            es: 'Pocos y útiles para ustedes. Personas atendidas no es lo mismo que resultados.',
            en: 'Few, and of use to you. People served are not the same as results.',
          },
          required: true,
          maxRows: 6,
        },
      ],
    },
    {
      id: 'money',
      title: { es: 'Presupuesto', en: 'Budget' },
      questions: [
        {
          id: 'budget',
          kind: 'budget',
          label: { es: 'Presupuesto', en: 'Budget' },
          hint: {
            es: 'Seguridad y acompañamiento del equipo son gastos como los demás.',
            en: 'Safety and care of staff are costs like any other.',
          },
          required: true,
          currency: 'MXN',
        },
        {
          id: 'asked',
          kind: 'calculated',
          label: { es: 'Se pide en total', en: 'Asked for in all' },
          value: { sum: [{ var: 'budget' }, 'asked'] },
          unit: { es: 'pesos', en: 'pesos' },
        },
        {
          id: 'others',
          kind: 'text',
          label: { es: '¿Quién más lo financia?', en: 'Who else funds it?' },
          softLimit: 600,
        },
      ],
    },
    {
      id: 'care',
      title: { es: 'Cuidado', en: 'Care' },
      questions: [
        {
          id: 'risks',
          kind: 'text',
          label: {
            es: '¿Qué podría poner en riesgo a alguien, y cómo lo evitan?',
            en: 'What could put somebody at risk, and how do you prevent it?',
          },
          required: true,
          softLimit: 1_200,
        },
        {
          id: 'consent',
          kind: 'confirm',
          label: {
            es: 'Nadie aparece aquí con datos que permitan saber quién es.',
            en: 'Nobody appears here with details that tell who they are.',
          },
          required: true,
        },
      ],
    },
  ],
  checks: [
    {
      id: 'dates',
      holds: { and: [{ answered: [{ var: 'starts' }] }, { '<=': [{ var: 'starts' }, { var: 'ends' }] }] },
      message: { es: 'El fin es anterior al inicio.', en: 'The end is before the start.' },
      questions: ['starts', 'ends'],
    },
  ],
};
