import type { NoticeKind } from './notice-kind';

/** Of reports on awards: neutral, without a word of what is in them. */
export const REPORT_NOTICES = {
  'report-handed-in': {
    says: { es: 'Llegó un informe de un apoyo.', en: 'A report on an award has arrived.' },
    path: 'reports',
    subjectPath: 'reports',
    security: false,
  },
  'report-returned': {
    says: { es: 'Hay algo que corregir en un informe.', en: 'Something in a report has to be corrected.' },
    path: 'my/reports',
    subjectPath: 'my/reports',
    security: false,
  },
  'report-accepted': {
    says: { es: 'Se aceptó un informe.', en: 'A report was accepted.' },
    path: 'my/reports',
    subjectPath: 'my/reports',
    security: false,
  },
  'report-set-ready': {
    says: {
      es: 'Terminó de prepararse un paquete de informes.',
      en: 'A set of reports has been prepared.',
    },
    path: 'report-sets',
    subjectPath: 'report-sets',
    security: false,
  },
} as const satisfies Record<string, NoticeKind>;
