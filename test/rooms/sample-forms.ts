/** Forms and rubrics as small as they can be. */
export const label = (es: string): { readonly es: string; readonly en: string } => ({ es, en: '' });

/** A form of one part. */
export const formOf = (questions: readonly object[]): object => ({
  format: 'puente-form-1',
  title: label('Solicitud'),
  sections: [{ id: 'a', title: label('Qué'), questions }],
});

/** One criterion, and how far it is met. */
export const rubricOf = (criterion: string): object => ({
  criteria: [
    {
      id: 'work',
      label: label(criterion),
      weight: 100,
      levels: [0, 5].map((points) => ({ points, anchor: label(`Nivel ${points}`) })),
    },
  ],
});

/** One question that everybody must answer. */
export const FORM = formOf([{ id: 'what', kind: 'text', label: label('¿Qué harán?'), required: true }]);
