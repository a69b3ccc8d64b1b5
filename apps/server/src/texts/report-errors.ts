import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** What is said when a report is not taken. */
export const REPORT_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'report-over': text(
    'Nadie espera este informe: ya se entregó o se retiró.',
    'Nobody waits for this report: it was handed in or withdrawn.',
  ),
  'report-state': text(
    'Así como está el informe, esto ya no se puede.',
    'As the report stands, this cannot be done any more.',
  ),
  'report-begun': text('Para este apoyo ya hay un informe.', 'There is a report for this award already.'),
  'report-section-closed': text(
    'Esta sección no se devolvió: se queda como se entregó.',
    'This section was not given back: it stays as it was handed in.',
  ),
  'report-day-elsewhere': text(
    'El día queda fuera del periodo del apoyo.',
    'The day lies outside the period of the award.',
  ),
  'report-until-before-from': text('Termina antes de empezar.', 'It ends before it begins.'),
  'report-notes-needed': text(
    'Escribe qué hay que corregir en al menos una sección.',
    'Write what has to be corrected in at least one section.',
  ),
};
