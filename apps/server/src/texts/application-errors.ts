import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** What is said when an application, or a part of it, is not taken. */
export const APPLICATION_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'application-over': text(
    'Esta solicitud ya no cambia: se envió o se retiró.',
    'This application changes no more: it was handed in or withdrawn.',
  ),
  'application-awarded': text(
    'El apoyo ya está aprobado, y lo aprobado no se retira aquí: escriban a quien financia.',
    'It was awarded, and an award is not withdrawn here: write to the funder.',
  ),
  'application-answered': text(
    'Esta convocatoria ya respondió a una solicitud de ustedes.',
    'This call has answered an application of yours already.',
  ),
  'call-not-open': text(
    'La convocatoria no está abierta ahora. Lo que escribiste sigue guardado.',
    'The call is not open now. What you wrote is still kept.',
  ),
  'print-busy': text(
    'Se imprimen muchos documentos a la vez. Prueba en unos segundos.',
    'Many documents are being printed at once. Try again in a few seconds.',
  ),
  'agreement-needed': text('Marca que están de acuerdo.', 'Tick that you agree.'),
  'answer-two-texts': text(
    'Aquí hay dos respuestas. Elige una o júntalas.',
    'There are two answers here. Choose one or put them together.',
  ),
};
