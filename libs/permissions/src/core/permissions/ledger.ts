import type { PermissionRule } from '../permission-rule';
import { HIP_ROLES, NONPROFIT_ROLES } from '../roles';

/** Who keeps the money of an organisation that is given awards. */
const TREASURERS = ['nonprofit-finance', 'legal-representative', 'nonprofit-admin', 'hip-admin'] as const;
const BOOKKEEPERS = ['funder-finance', 'funder-admin', 'hip-admin'] as const;

export const ledgerPermissions = {
  'ledger:read': {
    roles: ['funder-finance', 'funder-admin', 'hip-admin', 'auditor'],
    means: {
      es: 'Ver los libros de los apoyos de la propia organización',
      en: 'See the books of one’s own organisation’s awards',
    },
  },
  'batch:read': {
    roles: ['funder-finance', 'funder-admin', 'hip-admin', 'auditor'],
    means: {
      es: 'Ver los lotes de pagos, y qué se acordó, se envió y llegó de cada pago',
      en: 'See batches of payments, and what was agreed, sent and arrived of each',
    },
  },
  'batch:make': {
    roles: ['funder-finance', 'funder-admin', 'hip-admin'],
    means: {
      es: 'Juntar pagos aprobados en un lote y deshacerlo antes de que se envíe',
      en: 'Put approved payments together in a batch, and take it apart before it is sent',
    },
  },
  'batch:release': {
    roles: ['funder-finance', 'funder-admin', 'hip-admin'],
    rules: ['another-person', 'recent-proof'],
    means: {
      es: 'Liberar un lote que juntó otra persona',
      en: 'Release a batch that somebody else put together',
    },
  },
  'batch:file': {
    roles: ['funder-finance', 'funder-admin', 'hip-admin'],
    rules: ['recent-proof'],
    means: {
      es: 'Descargar el archivo de un lote liberado para el banco, con las cuentas de las organizaciones',
      en: 'Take the file of a released batch for the bank, with the accounts of the nonprofits',
    },
  },
  'batch:send': {
    roles: ['funder-finance', 'funder-admin', 'hip-admin'],
    rules: ['recent-proof'],
    means: { es: 'Decir que el banco envió un lote', en: 'Say that the bank sent a batch' },
  },
  'payment:take-back': {
    roles: ['funder-finance', 'funder-admin', 'hip-admin'],
    rules: ['recent-proof'],
    means: {
      es: 'Anotar que un pago no salió o que se devolvió, con el motivo',
      en: 'Record that a payment did not leave or came back, with the reason',
    },
  },
  'payment:confirm': {
    roles: TREASURERS,
    means: { es: 'Decir qué llegó de un pago', en: 'Say what arrived of a payment' },
  },
  'spending:state': {
    roles: TREASURERS,
    means: {
      es: 'Decir qué se gastó de un apoyo que la organización recibe, y corregirlo',
      en: 'Say what was spent of an award that the organisation is given, and correct it',
    },
  },
  'spending:decide': {
    roles: ['program-officer', 'funder-finance', 'funder-admin', 'hip-staff', 'hip-admin'],
    rules: ['assigned-programme'],
    means: {
      es: 'Aceptar o devolver lo que una organización dice que gastó de su apoyo',
      en: 'Accept or give back what a nonprofit says it spent of its award',
    },
  },
  'budget-rule:set': {
    roles: ['funder-admin', 'hip-admin'],
    means: {
      es: 'Decir cuánto puede pasar de un renglón a otro sin modificar el convenio',
      en: 'Say how much may move from one line to another without an amendment',
    },
  },
  'rate:record': {
    roles: ['funder-finance', 'funder-admin', 'hip-admin'],
    means: {
      es: 'Anotar y corregir tipos de cambio, y cargar archivos de ellos',
      en: 'Record and correct exchange rates, and load files of them',
    },
  },
  'opening:read': {
    roles: ['funder-finance', 'funder-admin', 'hip-admin', 'auditor'],
    rules: ['all-programmes'],
    means: {
      es: 'Ver los apoyos pasados con que empiezan los libros',
      en: 'See the past grants with which the books begin',
    },
  },
  'opening:propose': {
    roles: BOOKKEEPERS,
    rules: ['all-programmes'],
    means: {
      es: 'Proponer empezar los libros con apoyos pasados, y retirar la propuesta',
      en: 'Propose to begin the books with past grants, and withdraw the proposal',
    },
  },
  'opening:approve': {
    roles: BOOKKEEPERS,
    rules: ['all-programmes', 'another-person', 'recent-proof'],
    means: {
      es: 'Aprobar los apoyos pasados que propuso otra persona, que entran en los libros',
      en: 'Approve the past grants that somebody else proposed, which enter the books',
    },
  },
  'opening:take-back': {
    roles: BOOKKEEPERS,
    rules: ['all-programmes', 'recent-proof'],
    means: {
      es: 'Anular apoyos pasados que entraron juntos en los libros, mientras no se movió nada de ellos',
      en: 'Take past grants that entered the books together back, while nothing of them moved',
    },
  },
  'month:close': {
    roles: BOOKKEEPERS,
    means: {
      es: 'Proponer cerrar un mes de los libros, o pedir que se reabra, y retirarlo',
      en: 'Propose to close a month of the books, or ask that it is reopened, and take that back',
    },
  },
  'month:confirm': {
    roles: BOOKKEEPERS,
    rules: ['another-person', 'recent-proof'],
    means: {
      es: 'Cerrar o reabrir un mes de los libros, si lo propuso otra persona',
      en: 'Close or reopen a month of the books, where somebody else proposed it',
    },
  },
  'disbursement:plan': {
    roles: ['program-officer', ...BOOKKEEPERS, 'hip-staff'],
    rules: ['assigned-programme'],
    means: {
      es: 'Planear, cambiar y cancelar las ministraciones de los apoyos que la organización otorga',
      en: 'Plan, change and cancel the disbursements of awards that the organisation gives',
    },
  },
  'account:call': {
    roles: ['program-officer', ...BOOKKEEPERS, 'hip-staff'],
    rules: ['assigned-programme', 'recent-proof'],
    means: {
      es: 'Anotar qué resultó de llamar por la cuenta de una organización, o pedir que se pague sin llamada',
      en: 'Record what came of a call about the account of a nonprofit, or ask to pay without one',
    },
  },
  'account:waive': {
    roles: BOOKKEEPERS,
    rules: ['assigned-programme', 'another-person', 'recent-proof'],
    means: {
      es: 'Estar de acuerdo en que una cuenta se pague sin llamada, si lo pidió otra persona',
      en: 'Agree that an account is paid without a call, where somebody else asked for it',
    },
  },
  'donation-receipt:accept': {
    roles: ['program-officer', ...BOOKKEEPERS, 'hip-staff'],
    rules: ['assigned-programme'],
    means: {
      es: 'Aceptar el recibo (CFDI) de un pago, con motivo si algo no coincide',
      en: 'Accept the receipt (CFDI) of a payment, with a reason if something does not agree',
    },
  },
  'payment:read': {
    roles: ['program-officer', 'funder-finance', 'funder-admin', ...HIP_ROLES],
    rules: ['assigned-programme'],
    byToken: true,
    means: {
      es: 'Ver las ministraciones y los pagos de los apoyos que la organización otorga',
      en: 'See the disbursements and payments of awards that the organisation gives',
    },
  },
  'payment:propose': {
    roles: BOOKKEEPERS,
    rules: ['assigned-programme'],
    means: {
      es: 'Proponer pagos, que apartan su dinero, y retirarlos antes de que se envíen',
      en: 'Propose payments, which set their money aside, and withdraw them before they are sent',
    },
  },
  'payment:approve': {
    roles: BOOKKEEPERS,
    rules: ['assigned-programme', 'another-person', 'recent-proof'],
    means: {
      es: 'Aprobar o rechazar pagos que propuso otra persona',
      en: 'Approve or reject payments that somebody else proposed',
    },
  },
  'award:end': {
    roles: BOOKKEEPERS,
    rules: ['assigned-programme', 'another-person', 'recent-proof'],
    means: {
      es: 'Cerrar un apoyo, o confirmar que termina antes de tiempo, cuando lo empezó otra persona',
      en: 'Close an award, or confirm that it ends early, when somebody else began it',
    },
  },
  'payment:read-own': {
    roles: [...NONPROFIT_ROLES, ...HIP_ROLES],
    byToken: true,
    means: {
      es: 'Ver las ministraciones y los pagos que recibe la propia organización, y qué les falta',
      en: 'See the disbursements and payments that one’s own organisation receives, and what they wait for',
    },
  },
} as const satisfies Record<string, PermissionRule>;
