import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** What a program is told whose request under an `Idempotency-Key` is not carried out. */
export const REPEAT_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'request-key-malformed': text(
    'La cabecera Idempotency-Key lleva de 8 a 200 caracteres visibles, como un UUID.',
    'The header Idempotency-Key holds 8 to 200 visible characters, such as a UUID.',
  ),
  'key-of-another-request': text(
    'Con esta Idempotency-Key ya se envió otra petición. Usa otra para la nueva.',
    'Another request was sent under this Idempotency-Key. Use another one for the new request.',
  ),
  'request-in-flight': text(
    'La misma petición se está atendiendo. Repítela en un momento.',
    'The same request is being carried out. Repeat it in a moment.',
  ),
  'request-taken-over': text(
    'La petición tardó demasiado y otro intento tomó su lugar. De este no se guardó nada.',
    'The request took too long and another try took its place. Nothing of this one was saved.',
  ),
  'answer-lost': text(
    'La petición se atendió, pero su respuesta no se conserva. Consulta el resultado antes de enviar otra.',
    'The request was carried out, but its answer is not kept. Look at the result before you send another.',
  ),
};
