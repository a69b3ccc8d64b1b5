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
  'ledger.restored': change(
    'Dejó libre dinero devuelto para pagarlo de nuevo',
    'Made money that came back free to be paid anew',
  ),
  'ledger.closed': change('Liberó lo que sobró de un apoyo', 'Released what was left of an award'),
  'ledger.opened': change(
    'Anotó cómo estaba un apoyo al empezar',
    'Recorded where an award stood at the start',
  ),
  'month.proposed': change('Propuso cerrar un mes de los libros', 'Proposed to close a month of the books'),
  'month.withdrawn': change(
    'Retiró la propuesta de cerrar un mes',
    'Took back the proposal to close a month',
  ),
  'month.closed': change('Cerró un mes de los libros', 'Closed a month of the books'),
  'month.reopening': change('Pidió reabrir un mes de los libros', 'Asked to reopen a month of the books'),
  'month.kept': change('Retiró lo pedido: el mes sigue cerrado', 'Took it back: the month stays closed'),
  'month.reopened': change('Reabrió un mes de los libros', 'Reopened a month of the books'),
  'opening.proposed': change(
    'Propuso empezar los libros con apoyos pasados',
    'Proposed to begin the books with past grants',
  ),
  'opening.approved': change(
    'Aprobó empezar los libros con apoyos pasados',
    'Approved to begin the books with past grants',
  ),
  'opening.withdrawn': change('Retiró una propuesta de apoyos pasados', 'Withdrew a proposal of past grants'),
  'opening.taken-back': change(
    'Anuló apoyos pasados de los libros',
    'Took past grants back out of the books',
  ),
  'award.brought': change(
    'Trajo un apoyo otorgado antes de usar Puente',
    'Brought an award given before using Puente',
  ),
  'award.brought-back': change('Quitó un apoyo que trajo de antes', 'Removed an award that it had brought'),
  'disbursement.planned': change('Planeó ministraciones de un apoyo', 'Planned disbursements of an award'),
  'disbursement.changed': change('Cambió una ministración', 'Changed a disbursement'),
  'disbursement.cancelled': change('Canceló una ministración', 'Cancelled a disbursement'),
  'payment.proposed': change('Propuso un pago', 'Proposed a payment'),
  'payment.approved': change('Aprobó un pago', 'Approved a payment'),
  'payment.rejected': change('Rechazó un pago', 'Rejected a payment'),
  'payment.withdrawn': change('Retiró un pago', 'Withdrew a payment'),
  'ledger.reversed': change('Anuló una anotación con su contraria', 'Undid a record by its opposite'),
  'batch.made': change('Juntó pagos aprobados para enviarlos', 'Put approved payments together to be sent'),
  'batch.released': change('Liberó un lote de pagos', 'Released a batch of payments'),
  'batch.cancelled': change('Deshizo un lote de pagos', 'Took a batch of payments apart'),
  'batch.sent': change('Dijo que el banco envió un lote', 'Said that the bank sent a batch'),
  'batch.file-read': {
    kind: 'read',
    words: {
      es: 'Descargó el archivo de un lote para el banco',
      en: 'Took the file of a batch for the bank',
    },
  },
  'payment.sent': change('Se envió un pago', 'A payment was sent'),
  'payment.confirmed': change('Dijo qué llegó de un pago', 'Said what arrived of a payment'),
  'payment.received': change('Llegó un pago', 'A payment arrived'),
  'payment.reversed': change('Anotó que un pago no salió', 'Recorded that a payment did not leave'),
  'payment.returned': change('Anotó que un pago se devolvió', 'Recorded that a payment came back'),
  'donation-receipt.added': change('Subió el recibo de un donativo', 'Added the receipt of a donation'),
  'donation-receipt.removed': change('Quitó el recibo de un donativo', 'Took the receipt of a donation away'),
  'donation-receipt.taken': change('Aceptó el recibo de un donativo', 'Accepted the receipt of a donation'),
  'rate.recorded': change('Anotó un tipo de cambio', 'Recorded an exchange rate'),
  'rate.corrected': change('Corrigió un tipo de cambio', 'Corrected an exchange rate'),
  'rate.imported': change('Cargó un archivo de tipos de cambio', 'Loaded a file of exchange rates'),
  'spending.stated': change('Dijo qué se gastó de un apoyo', 'Said what was spent of an award'),
  'spending.corrected': change(
    'Corrigió lo que se gastó de un apoyo',
    'Corrected what was spent of an award',
  ),
  'spending.accepted': change('Aceptó lo gastado de un apoyo', 'Accepted what was spent of an award'),
  'spending.returned': change('Devolvió lo gastado de un apoyo', 'Gave back what was spent of an award'),
  'budget-rule.set': change(
    'Fijó cuánto puede pasar de un renglón a otro',
    'Set how much may move from one line to another',
  ),
  'budget.taken-out': {
    kind: 'read',
    words: {
      es: 'Descargó el presupuesto y lo gastado de un apoyo',
      en: 'Took the budget and spending of an award out',
    },
  },
  'ledger.month-taken-out': {
    kind: 'read',
    words: { es: 'Descargó los libros de un mes', en: 'Took the books of a month out' },
  },
} as const satisfies Record<string, AuditedAction>;
