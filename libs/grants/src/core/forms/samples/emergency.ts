import type { FormInput } from '../form';

/** An emergency: the few questions that matter now. What else is to be known is asked later. */
export const emergency: FormInput = {
  format: 'puente-form-1',
  title: { es: 'Apoyo de emergencia', en: 'Emergency support' },
  intro: {
    es: 'Cinco preguntas. Lo demás se pide después. Si alguien está en peligro ahora, llama al 911.',
    en: 'Five questions. The rest is asked later. If somebody is in danger now, call 911.',
  },
  sections: [
    {
      id: 'now',
      title: { es: 'Lo que hace falta ahora', en: 'What is needed now' },
      questions: [
        {
          id: 'what',
          kind: 'text',
          label: { es: '¿Qué pasó, en general?', en: 'What happened, in general?' },
          hint: { es: 'Sin nombres ni lugares exactos.', en: 'No names and no exact places.' },
          required: true,
          softLimit: 600,
        },
        {
          id: 'for',
          kind: 'choice',
          label: { es: '¿En qué se usaría?', en: 'What would it be used for?' },
          several: true,
          required: true,
          options: [
            { id: 'staff-safety', label: { es: 'Seguridad del equipo', en: 'Safety of staff' } },
            { id: 'lodging', label: { es: 'Alojamiento y traslado', en: 'Lodging and travel' } },
            { id: 'legal', label: { es: 'Defensa legal', en: 'Legal defence' } },
            {
              id: 'care',
              label: { es: 'Atención médica o psicosocial', en: 'Medical or psychosocial care' },
            },
            { id: 'other', label: { es: 'Otra cosa', en: 'Something else' } },
          ],
        },
        {
          id: 'other-use',
          kind: 'text',
          label: { es: '¿Qué otra cosa?', en: 'What else?' },
          required: true,
          lines: false,
          maxLength: 300,
          visibleWhen: { in: ['other', { var: 'for' }] },
        },
        {
          id: 'asked',
          kind: 'money',
          label: { es: '¿Cuánto?', en: 'How much?' },
          required: true,
          currency: 'MXN',
        },
        {
          id: 'by',
          kind: 'date',
          label: { es: '¿Para cuándo?', en: 'By when?' },
          required: true,
        },
      ],
    },
  ],
};
