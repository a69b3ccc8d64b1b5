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
  'impact-state': text(
    'El informe de impacto ya no está en ese paso.',
    'The impact report is no longer at that step.',
  ),
  'impact-outdated': text(
    'Las cifras se leyeron con un método anterior. Léelas de nuevo antes de enviar el informe.',
    'The figures were read by a method of before. Read them anew before you submit the report.',
  ),
  'impact-reading': text(
    'Las cifras de este informe todavía se están leyendo.',
    'The figures of this report are still being read.',
  ),
  'impact-day': text('Falta el día, como 2026-12-31.', 'The day is missing, such as 2026-12-31.'),
  'impact-period': text(
    'Termina después de empezar, y abarca {years} años como máximo.',
    'It ends after it begins, and covers {years} years at most.',
  ),
  'impact-day-early': text(
    'El día de los datos no puede ser anterior al periodo.',
    'The day of the data cannot be before the period.',
  ),
  'impact-voices': text('Hay lugar para diez voces.', 'There is room for ten voices.'),
  'impact-consent': text(
    'Indica el registro del consentimiento: letras minúsculas, cifras y guiones bajos, como consent_12.',
    'Name the record of the consent: lower-case letters, digits and underscores, such as consent_12.',
  ),
  'impact-untranslated': text(
    'Falta: cada texto va en los dos idiomas.',
    'Missing: each text is written in both languages.',
  ),
  'impact-number': text(
    'El número {number} no está entre las cifras del informe: quítalo o usa una cifra que se muestre.',
    'The number {number} is not among the figures of the report: take it out or use a figure that is shown.',
  ),
  'impact-names': text(
    '«{words}» nombra a una organización protegida, a alguien de ella o dónde está: quítalo o di lo mismo sin nombrar. Quien dio su consentimiento puede ser nombrada en una voz; una organización, mientras valga su consentimiento a estos lectores.',
    '“{words}” names a protected nonprofit, somebody of it or where it is: take it out, or say the same without naming. Whoever consented may be named as a voice; a nonprofit, as long as its consent to such readers holds.',
  ),
  'report-set-state': text(
    'Así como está el paquete de informes, esto no se puede.',
    'As the set of reports stands, this cannot be done.',
  ),
  'report-set-under-way': text(
    'Ya se prepara un paquete de informes: espera a que termine o cancélalo.',
    'A set of reports is being made already: wait until it ends, or cancel it.',
  ),
  'report-set-limit': text(
    'Hay {most} paquetes de esta semana: espera a que venza uno.',
    'There are {most} sets from this week: wait until one expires.',
  ),
  'report-set-too-many': text(
    'En un paquete caben {most} archivos: elige menos informes, idiomas o formatos.',
    'A set holds {most} files: choose fewer reports, languages or formats.',
  ),
  'report-set-not-approved': text(
    'Solo entran informes de impacto aprobados de tu organización.',
    'Only approved impact reports of your organisation may be in it.',
  ),
  'report-schedule-day': text(
    'Elige un día entre hoy y dentro de dos años.',
    'Choose a day from today on, within two years.',
  ),
  'report-schedule-limit': text(
    'Hay {most} programaciones: termina una antes de añadir otra.',
    'There are {most} schedules: end one before you add another.',
  ),
  'report-schedule-state': text(
    'Así como está la programación, esto no se puede.',
    'As the schedule stands, this cannot be done.',
  ),
  'report-until-before-from': text('Termina antes de empezar.', 'It ends before it begins.'),
  'report-notes-needed': text(
    'Escribe qué hay que corregir en al menos una sección.',
    'Write what has to be corrected in at least one section.',
  ),
};
