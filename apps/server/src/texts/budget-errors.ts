import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** What is said when spending or a rule of the budget is not taken. */
export const BUDGET_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'spending-state': text(
    'Esto ya se revisó, se devolvió o se corrigió. Abre la página otra vez.',
    'This was looked at, given back or corrected already. Open the page again.',
  ),
  'spending-no-rate': text(
    'No ha llegado dinero del apoyo en esta moneda: no hay con qué convertirla.',
    'No money of the award arrived in this currency: there is no rate for it.',
  ),
  'spending-until-before-from': text(
    'El último mes no puede ser anterior al primero.',
    'The last month cannot be before the first.',
  ),
  'spending-month-elsewhere': text('Ese mes queda fuera del apoyo.', 'That month lies outside the award.'),
  'spending-month-ahead': text('Ese mes todavía no empieza.', 'That month has not begun.'),
  'spending-line-elsewhere': text(
    'El presupuesto del apoyo no tiene este renglón, o está dos veces.',
    'The budget of the award has no such line, or it is there twice.',
  ),
  'spending-nothing': text('Escribe al menos un monto.', 'Write at least one amount.'),
  'budget-rule-past': text(
    'Elige hoy o un día después: lo acordado no cambia hacia atrás.',
    'Choose today or a later day: what was agreed does not change backwards.',
  ),
};
