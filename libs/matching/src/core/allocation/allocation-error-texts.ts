import type { FieldError, Locale, LocaleText } from '@puente/kernel';
import { programmeErrorText } from '../programme/programme-error-texts';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** Refusals that only a problem of allocation knows; it shares the others with programmes. */
const TEXTS: Readonly<Record<string, LocaleText>> = {
  'unknown-key': text('«{value}» no es parte de un problema.', '“{value}” is no part of a problem.'),
  'unknown-grouping': text(
    '«{value}» no se puede limitar; sí strategy, region, state y movement.',
    '“{value}” cannot be limited; strategy, region, state and movement can.',
  ),
  'duplicate-id': text(
    '«{value}» ya está en candidates.{first}: cada candidata va una vez.',
    '“{value}” stands in candidates.{first} already: each candidate once.',
  ),
  'unknown-id': text('«{value}» no está entre las candidatas.', '“{value}” is not among the candidates.'),
  'no-tiers': text('Falta al menos un monto con su valor.', 'At least one amount with its value is missing.'),
  'not-above-zero': text('El monto debe ser mayor que cero.', 'The amount must be above zero.'),
  'too-many-decimals': text(
    'El monto {value} tiene más de dos decimales.',
    'The amount {value} has more than two decimals.',
  ),
};

/** A refusal in the reader's language. */
export function allocationErrorText(error: FieldError, locale: Locale): string {
  const own = TEXTS[error.code]?.[locale];
  if (own === undefined) return programmeErrorText(error, locale);
  const params = error.params ?? {};
  return own.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
