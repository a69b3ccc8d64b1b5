import type { AuditedAction } from './audited-action';

/** Secret addresses for people's calendars. */
export const calendarActions = {
  'calendar.made': {
    kind: 'change',
    words: { es: 'Creó una dirección para su calendario', en: 'Made an address for the own calendar' },
  },
  'calendar.ended': {
    kind: 'change',
    words: { es: 'Terminó la dirección de su calendario', en: 'Ended the address of the own calendar' },
  },
} as const satisfies Record<string, AuditedAction>;
