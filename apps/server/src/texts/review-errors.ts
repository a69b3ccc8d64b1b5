import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** What is said when a plan of reviews, a review or a decision is not taken. */
export const REVIEW_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'review-plan-missing': text('Escribe primero cómo se evalúa.', 'First write how it is reviewed.'),
  'rubric-frozen': text(
    'Alguien ya empezó a evaluar: la rúbrica y el modo ciego se quedan como están.',
    'Somebody began to review: the rubric and blindness stay as they are.',
  ),
  'quorum-lower': text(
    'Ya se empezó a evaluar o a decidir: pueden aprobar más personas, pero no menos.',
    'Reviewing or deciding has begun: more people may have to agree, but not fewer.',
  ),
  'rubric-weights': text(
    'Los pesos suman {sum} y deben sumar {whole}.',
    'The weights sum to {sum} and must sum to {whole}.',
  ),
  'rubric-criterion-twice': text('Este criterio está dos veces.', 'This criterion is there twice.'),
  'rubric-levels-order': text(
    'Los puntos de los niveles deben subir de uno en otro.',
    'The points of the levels must rise from one to the next.',
  ),
  'panel-person-twice': text('Una persona está dos veces.', 'A person is there twice.'),
  'panel-unknown': text('Esta persona no puede evaluar aquí.', 'This person cannot review here.'),
  'reviewer-recused': text(
    'Esta persona se excusó de evaluar a esta organización.',
    'This person stepped back from this nonprofit.',
  ),
  'review-begun': text(
    'Ya no está asignada, o ya se entregó. La que tú abriste la quita otra persona.',
    'It is not assigned any more, or it was handed in. What you opened yourself is taken back by somebody else.',
  ),
  'review-undeclared': text(
    'Declara primero si tienes un conflicto de interés.',
    'First declare whether you have a conflict of interest.',
  ),
  'review-handed-in': text(
    'Ya entregaste esta evaluación. Quien coordina puede devolvértela.',
    'You handed this review in. Who runs the call can give it back to you.',
  ),
  'review-decided': text(
    'Ya se respondió a esta solicitud: sus evaluaciones se quedan como están.',
    'This application has its answer: its reviews stay as they are.',
  ),
  'decision-twice': text('Esta solicitud está dos veces.', 'This application is there twice.'),
  'decision-not-there': text(
    'Esta solicitud no está entre las recibidas.',
    'This application is not among those received.',
  ),
  'decision-in-another-list': text(
    'Ya está en otra lista por aprobar: cambia o retira esa.',
    'It stands in another list that is to be approved: change or withdraw that one.',
  ),
  'decision-advance-letter': text(
    'Solo una carta de interés pasa a la solicitud completa.',
    'Only a letter of interest goes on to the full application.',
  ),
  'decision-award-full': text(
    'Una carta de interés todavía no recibe apoyo: pasa a la solicitud completa.',
    'A letter of interest gets no award yet: it goes on to the full application.',
  ),
  'decision-too-many': text(
    'Son {count} solicitudes y una lista lleva {max} como máximo. Elige el resultado de una parte y decide las demás en otra lista.',
    'These are {count} applications, and a list takes {max} at most. Choose for some of them and decide the others in another list.',
  ),
  'decision-reason': text('Elige al menos una razón.', 'Choose at least one reason.'),
  'decision-reason-elsewhere': text(
    'Las razones son para lo que no se selecciona.',
    'Reasons are for what is not selected.',
  ),
  'decision-taken-back': text(
    'Una organización retiró su solicitud. Quítala de la lista antes de aprobarla.',
    'A nonprofit took its application back. Take it off the list before it is approved.',
  ),
  'decision-over': text('Esta lista ya se decidió o se retiró.', 'This list was decided or withdrawn.'),
};
