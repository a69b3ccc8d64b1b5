import type { FormInput } from '@puente/grants/core';

/** What an emergency asks once the worst is over. */
export const LATER_FORM: FormInput = {
  format: 'puente-form-1',
  title: { es: 'Lo que quedó pendiente', en: 'What was left for later' },
  intro: {
    es: 'Cuando lo urgente haya pasado. Sin nombres ni lugares exactos.',
    en: 'Once what was urgent has passed. No names and no exact places.',
  },
  sections: [
    {
      id: 'after',
      title: { es: 'Después', en: 'Afterwards' },
      questions: [
        {
          id: 'done',
          kind: 'text',
          label: { es: '¿Qué se pudo hacer?', en: 'What could be done?' },
          required: true,
          softLimit: 800,
        },
        {
          id: 'spent',
          kind: 'money',
          label: { es: '¿Cuánto se gastó?', en: 'How much was spent?' },
          required: true,
          currency: 'MXN',
        },
        {
          id: 'still',
          kind: 'text',
          label: { es: '¿Qué sigue haciendo falta?', en: 'What is still needed?' },
          softLimit: 600,
        },
      ],
    },
  ],
};
