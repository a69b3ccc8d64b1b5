import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** What is said when a mark or a comment on a received application is not taken. */
export const RECEIVED_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'marks-choose': text('Elige al menos una solicitud.', 'Choose at least one application.'),
  'mark-choose': text('Elige una marca, o «Quitar la marca».', 'Choose a mark, or to take it away.'),
  'marks-not-there': text(
    'Una de estas solicitudes ya no está aquí, o te toca evaluarla.',
    'One of these applications is not here any more, or is yours to review.',
  ),
  'marks-not-undone': text(
    'Ya no se puede deshacer: pasaron diez minutos, se deshizo, o alguien las marcó de nuevo.',
    'This cannot be undone any more: ten minutes passed, it was undone, or somebody marked them anew.',
  ),
  'mention-unknown': text(
    'Una de estas personas no puede leer esta solicitud.',
    'One of these people cannot read this application.',
  ),
  'comment-sent-before': text(
    'Ya enviaste este formulario con otras palabras. Lo que escribiste sigue aquí: guárdalo otra vez.',
    'You sent this form before with other words. What you wrote is still here: save it once more.',
  ),
  'comment-while-reviewing': text(
    'Te toca evaluarla: entrega tu evaluación antes de comentar.',
    'It is yours to review: hand your review in before you comment.',
  ),
};
