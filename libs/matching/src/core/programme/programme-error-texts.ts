import type { FieldError, Locale, LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** What each refusal of a programme says; `{name}` stands for a parameter of the error. */
export const PROGRAMME_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  required: text('Falta este dato.', 'This is missing.'),
  'not-an-object': text('Aquí se espera un objeto JSON.', 'A JSON object is expected here.'),
  'not-a-text': text('Aquí se espera un texto.', 'A text is expected here.'),
  'too-long': text('El texto pasa de {max} caracteres.', 'The text is longer than {max} characters.'),
  'not-a-number': text('Aquí se espera un número.', 'A number is expected here.'),
  negative: text('El valor {value} no puede ser negativo.', 'The value {value} cannot be negative.'),
  'too-small': text('El valor {value} es menor que {min}.', 'The value {value} is below {min}.'),
  'too-large': text('El valor {value} es mayor que {max}.', 'The value {value} is above {max}.'),
  'not-yes-or-no': text('Aquí se espera true o false.', 'Expected true or false here.'),
  'unknown-choice': text(
    '«{value}» no es una opción. Opciones: {choices}.',
    '“{value}” is no choice. Choices: {choices}.',
  ),
  'not-a-list': text('Aquí se espera una lista.', 'A list is expected here.'),
  'unknown-state': text('«{value}» no es una entidad federativa.', '“{value}” is not a Mexican state.'),
  'unknown-code': text('«{value}» no es un código conocido.', '“{value}” is not a known code.'),
  'unknown-rule': text('«{value}» no es una condición conocida.', '“{value}” is not a known rule.'),
  'unknown-part': text(
    '«{value}» no es una parte de la puntuación.',
    '“{value}” is not a part of the score.',
  ),
  'unknown-language': text(
    '«{value}» no es un código de lengua (ISO 639: es, en, tzo…).',
    '“{value}” is not a language code (ISO 639: es, en, tzo…).',
  ),
  'unknown-currency': text('«{value}» no es un código de moneda.', '“{value}” is not a currency code.'),
  'currency-without-rate': text(
    'Falta el tipo de cambio de {value} a pesos en «rates».',
    'The rate from {value} to pesos is missing in “rates”.',
  ),
  'rate-not-above-zero': text('El tipo de cambio debe ser mayor que cero.', 'The rate must be above zero.'),
  'min-above-max': text(
    'El mínimo ({min}) es mayor que el máximo ({max}).',
    'The minimum ({min}) is above the maximum ({max}).',
  ),
  'negative-weight': text('El peso {value} no puede ser negativo.', 'The weight {value} cannot be negative.'),
  'weights-do-not-sum-to-100': text(
    'Los pesos suman {sum} y deben sumar 100.',
    'The weights sum to {sum}; they must sum to 100.',
  ),
  'unknown-field': text('«{value}» no es un dato conocido.', '“{value}” is not a known field.'),
  'ends-before-it-opens': text('El cierre es anterior a la apertura.', 'It closes before it opens.'),
  'not-a-day': text('«{value}» no es un día AAAA-MM-DD.', '“{value}” is not a day YYYY-MM-DD.'),
};

const HINT = text(' ¿Quisiste decir «{hint}»?', ' Did you mean “{hint}”?');

/** A refusal in the reader's language, with the suggestion where there is one. */
export function programmeErrorText(error: FieldError, locale: Locale): string {
  const params = error.params ?? {};
  const template = PROGRAMME_ERROR_TEXTS[error.code]?.[locale] ?? error.code;
  const sentence = params.hint === undefined ? template : template + HINT[locale];
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
