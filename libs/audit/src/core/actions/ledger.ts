import type { AuditedAction } from './audited-action';

const change = (es: string, en: string): AuditedAction => ({ kind: 'change', words: { es, en } });

/** What happens to the money of awards, in the books of who pays. */
export const ledgerActions = {
  'ledger.awarded': change('Anotó un apoyo en los libros', 'Recorded an award in the books'),
  'ledger.amended': change('Anotó un cambio de monto', 'Recorded a change of amount'),
  'ledger.reserved': change('Apartó dinero para un pago', 'Set money aside for a payment'),
  'ledger.unreserved': change('Dejó de apartar dinero para un pago', 'Set money for a payment free again'),
  'ledger.sent': change('Anotó un pago enviado', 'Recorded a payment that was sent'),
  'ledger.received': change('Anotó un pago recibido', 'Recorded a payment that arrived'),
  'ledger.returned': change('Anotó dinero devuelto', 'Recorded money that came back'),
  'ledger.closed': change('Liberó lo que sobró de un apoyo', 'Released what was left of an award'),
  'ledger.opened': change(
    'Anotó cómo estaba un apoyo al empezar',
    'Recorded where an award stood at the start',
  ),
  'disbursement.planned': change('Planeó ministraciones de un apoyo', 'Planned disbursements of an award'),
  'disbursement.changed': change('Cambió una ministración', 'Changed a disbursement'),
  'disbursement.cancelled': change('Canceló una ministración', 'Cancelled a disbursement'),
  'payment.proposed': change('Propuso un pago', 'Proposed a payment'),
  'payment.approved': change('Aprobó un pago', 'Approved a payment'),
  'payment.rejected': change('Rechazó un pago', 'Rejected a payment'),
  'payment.withdrawn': change('Retiró un pago', 'Withdrew a payment'),
  'ledger.reversed': change('Anuló una anotación con su contraria', 'Undid a record by its opposite'),
  'rate.recorded': change('Anotó un tipo de cambio', 'Recorded an exchange rate'),
  'rate.corrected': change('Corrigió un tipo de cambio', 'Corrected an exchange rate'),
  'rate.imported': change('Cargó un archivo de tipos de cambio', 'Loaded a file of exchange rates'),
  'ledger.month-taken-out': {
    kind: 'read',
    words: { es: 'Descargó los libros de un mes', en: 'Took the books of a month out' },
  },
} as const satisfies Record<string, AuditedAction>;
