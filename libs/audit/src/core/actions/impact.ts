import type { AuditedAction } from './audited-action';

const change = (es: string, en: string): AuditedAction => ({ kind: 'change', words: { es, en } });

/** Impact reports of a payer; each number in them is a release besides. */
export const impactActions = {
  'impact-report.begun': change('Empezó un informe de impacto', 'Began an impact report'),
  'impact-report.corrected': change(
    'Empezó la corrección de un informe de impacto',
    'Began the correction of an impact report',
  ),
  'impact-report.refreshed': change(
    'Leyó de nuevo las cifras de un informe de impacto',
    'Read the figures of an impact report anew',
  ),
  'impact-report.retried': change(
    'Pidió de nuevo las cifras de un informe de impacto',
    'Asked again for the figures of an impact report',
  ),
  'impact-report.read': change(
    'Leyó las cifras de un informe de impacto',
    'Read the figures of an impact report',
  ),
  'impact-report.written': change('Escribió en un informe de impacto', 'Wrote in an impact report'),
  'impact-report.submitted': change(
    'Envió a aprobación un informe de impacto',
    'Submitted an impact report for approval',
  ),
  'impact-report.given-back': change(
    'Devolvió a preparación un informe de impacto',
    'Made a draft of a submitted impact report',
  ),
  'impact-report.approved': change('Aprobó un informe de impacto', 'Approved an impact report'),
  'impact-report.withdrawn': change('Retiró un informe de impacto', 'Withdrew an impact report'),
  'report-set.asked': change('Pidió un paquete de informes', 'Asked for a set of reports'),
  'report-set.cancelled': change('Canceló un paquete de informes', 'Cancelled a set of reports'),
  'report-set.retried': change(
    'Pidió de nuevo lo que faltaba de un paquete de informes',
    'Asked again for what a set of reports lacked',
  ),
  'report-set.taken': {
    kind: 'read',
    words: { es: 'Descargó un paquete de informes', en: 'Downloaded a set of reports' },
  },
  'report-set.file-taken': {
    kind: 'read',
    words: {
      es: 'Descargó un archivo de un paquete de informes',
      en: 'Downloaded a file of a set of reports',
    },
  },
  'report-schedule.made': change('Programó paquetes de informes', 'Scheduled sets of reports'),
  'report-schedule.changed': change(
    'Cambió la programación de paquetes de informes',
    'Changed scheduled sets of reports',
  ),
  'report-schedule.paused': change(
    'Pausó la programación de paquetes de informes',
    'Paused scheduled sets of reports',
  ),
  'report-schedule.resumed': change(
    'Reanudó la programación de paquetes de informes',
    'Resumed scheduled sets of reports',
  ),
  'report-schedule.ended': change(
    'Terminó la programación de paquetes de informes',
    'Ended scheduled sets of reports',
  ),
  'report-schedule.ran': change(
    'Llegó el día de un paquete de informes programado',
    'The day of a scheduled set of reports came',
  ),
} as const satisfies Record<string, AuditedAction>;
