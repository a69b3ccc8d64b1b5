import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** What is said when something of due diligence is not taken. */
export const DILIGENCE_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'agreement-other-route': text(
    'En debida diligencia se eligió otra vía legal para esta organización. Cambia el apoyo o elige la vía otra vez.',
    'Due diligence chose another legal route for this nonprofit. Change the award, or choose the route again.',
  ),
  'route-day-over': text('Ese día ya pasó.', 'That day is over.'),
  'route-day-too-late': text(
    'Este documento sirve como máximo hasta el {latest}.',
    'This document is good until {latest} at most.',
  ),
};
