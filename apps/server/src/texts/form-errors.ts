import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** What is said when a form, or an answer to one, is not taken. */
export const FORM_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'form-too-short': text('Aquí falta algo.', 'Something is missing here.'),
  'form-too-long': text('Es demasiado largo, o son demasiados.', 'It is too long, or there are too many.'),
  'form-not-so-written': text('No se escribe así.', 'It is not written like this.'),
  'form-unknown-field': text('Un formulario no tiene «{value}».', 'A form has no “{value}”.'),
  'form-unknown-choice': text('No es ninguna de las opciones.', 'It is none of the choices.'),
  'form-too-many-questions': text(
    'Tiene {count} preguntas; se admiten {max}.',
    'It has {count} questions; {max} are allowed.',
  ),
  'form-too-large': text(
    'El formulario ocupa más de {kilobytes} KB.',
    'The form takes more than {kilobytes} KB.',
  ),
  'form-id-twice': text('La clave «{value}» está dos veces.', 'The id “{value}” is there twice.'),
  'form-unknown-operator': text(
    'La condición usa «{value}», que no se conoce.',
    'The condition uses “{value}”, which is not known.',
  ),
  'form-one-operator': text(
    'En la condición, cada par de llaves lleva un solo operador.',
    'In a condition, each pair of braces holds one operator.',
  ),
  'form-not-a-list': text(
    'En la condición, «{value}» lleva su lista entre corchetes.',
    'In a condition, “{value}” takes its list in brackets.',
  ),
  'form-too-deep': text('La condición tiene demasiados niveles.', 'The condition has too many levels.'),
  'form-too-many-parts': text('La condición tiene demasiadas partes.', 'The condition has too many parts.'),
  'form-unknown-question': text(
    'Se refiere a la pregunta «{value}», que no está en el formulario.',
    'It refers to the question “{value}”, which is not in the form.',
  ),
  'form-cycle': text(
    'Estas preguntas se esperan unas a otras: {questions}.',
    'These questions wait for each other: {questions}.',
  ),
  'form-condition-value': text(
    'Esa pregunta no puede tener esta respuesta.',
    'That question cannot have this answer.',
  ),
  'form-not-json': text('El archivo no es JSON.', 'The file is not JSON.'),
  'form-expression-not-json': text('La condición no es JSON.', 'The condition is not JSON.'),
  'form-file-too-large': text('El archivo pasa de 1 MB.', 'The file is larger than 1 MB.'),
  'answer-not-asked': text('Esto no se contesta: se calcula.', 'This is not answered: it is worked out.'),
  'answer-controls': text(
    'Tiene caracteres que no se ven. Escríbelo otra vez.',
    'It has characters that do not show. Write it again.',
  ),
  'answer-too-long': text('Pasa de {max} caracteres.', 'It is longer than {max} characters.'),
  'answer-too-small': text('Es menor que {min}.', 'It is less than {min}.'),
  'answer-too-large': text('Es mayor que {max}.', 'It is more than {max}.'),
  'answer-too-many': text('Son más de {max}.', 'There are more than {max}.'),
  'answer-twice': text('Algo está dos veces.', 'Something is there twice.'),
  'answer-row-unfinished': text('A la fila {row} le falta algo.', 'Something is missing in row {row}.'),
  'answer-not-an-amount': text('Escribe un monto, como 120000.50.', 'Write an amount, such as 120000.50.'),
  'answer-not-so-written': text('No se escribe así.', 'It is not written like this.'),
  'answers-check': text(
    'Estas respuestas no concuerdan entre sí.',
    'These answers do not agree with each other.',
  ),
};
