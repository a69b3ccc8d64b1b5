import type { Section } from './pair';

/** How an award closes, for both sides of it. */
export const closing = {
  title: ['Cierre del apoyo', 'Closing of the award'],
  ofAward: ['Cierre de «{award}»', 'Closing of “{award}”'],
  link: ['Cierre', 'Closing'],
  lead: [
    'Un apoyo se cierra cuando todo esto está resuelto. Una persona empieza el cierre y otra lo confirma; después nada se mueve.',
    'An award closes when all of this is settled. One person begins and another confirms; nothing moves afterwards.',
  ],
  missing: ['Lo que falta', 'What is missing'],
  settled: ['Resuelto', 'Settled'],
  point: ['Punto', 'Point'],
  standing: ['Situación', 'Standing'],
  holder: ['Quién lo tiene', 'Who has it'],
  left: ['Faltan {count}', '{count} left'],
  'has-funder': ['Quien financia', 'The funder'],
  'has-nonprofit': ['La organización', 'The nonprofit'],
  'has-platform': ['La plataforma', 'The platform'],
  unpaid: [
    'Acordado y no pagado: {amount}. Al cerrar queda libre para quien financia.',
    'Agreed and not paid: {amount}. It is the funder’s again at the close.',
  ],
  closed: [
    'El apoyo está cerrado: nada de él se mueve ya.',
    'The award is closed: nothing of it moves any more.',
  ],
  ended: [
    'El apoyo terminó antes de tiempo: ya no se pide ni se paga nada nuevo.',
    'The award ended early: nothing new is asked for or paid.',
  ],
  begunBy: ['Empezó el cierre: {who}, {moment}', 'Began to close it: {who}, {moment}'],
  notBegun: [
    'Nadie ha empezado el cierre. Se empieza en la página del apoyo.',
    'Nobody has begun to close it. That is done on the page of the award.',
  ],
  ownBeginning: [
    'Tú empezaste el cierre: lo confirma otra persona de finanzas o administración.',
    'You began to close it: somebody else of finance or administration confirms it.',
  ],
  close: ['Cerrar el apoyo', 'Close the award'],
  closeText: [
    'Lo confirmas tal como está en esta página. No se puede deshacer.',
    'You confirm it exactly as this page shows it. It cannot be undone.',
  ],
  endEarly: ['Terminar antes de tiempo', 'End it early'],
  endEarlyText: [
    'Otra persona que lleva los libros lo confirma. Entonces se retiran los pagos que no salieron, se cancelan las ministraciones y ya no se pide nada. La organización recibe un aviso neutral y lee la razón elegida.',
    'Somebody else who keeps the books confirms it. Then payments that did not leave are withdrawn, disbursements are cancelled and nothing is asked for any more. The nonprofit gets a neutral notice and reads the reason that was chosen.',
  ],
  reason: ['Razón', 'Reason'],
  note: ['Palabras para la organización', 'Words for the nonprofit'],
  noteHint: ['Las lee cuando el apoyo termina.', 'It reads them once the award has ended.'],
  propose: ['Proponer que termine', 'Propose that it ends'],
  proposedBy: ['Propuso que termine: {who}, {moment}', 'Proposed that it ends: {who}, {moment}'],
  ownProposal: [
    'Tú lo propusiste: lo confirma otra persona de finanzas o administración.',
    'You proposed it: somebody else of finance or administration confirms it.',
  ],
  reasonIs: ['Razón: {reason}', 'Reason: {reason}'],
  noteIs: ['Palabras de quien financia: {note}', 'The funder’s words: {note}'],
  asked: [
    'La organización pide que el apoyo termine: {words}',
    'The nonprofit asks that the award ends: {words}',
  ],
  askedByUs: ['Pidieron que el apoyo termine: {words}', 'You asked that the award ends: {words}'],
  declinedUs: ['Quien financia dijo que no: {answer}', 'The funder said no: {answer}'],
  confirm: ['Confirmar que termina', 'Confirm that it ends'],
  decline: ['Decir que no', 'Decline'],
  declineWhy: ['Por qué no', 'Why not'],
  withdraw: ['Retirar la propuesta', 'Take back the proposal'],
  ask: ['Pedir que el apoyo termine', 'Ask that the award ends'],
  askText: [
    'Si ya no pueden o no quieren seguir, digan por qué hasta donde sea seguro. Quien financia lo propone o les contesta.',
    'If you can or will not go on, say why as far as is safe. The funder proposes it, or answers you.',
  ],
  words: ['Por qué', 'Why'],
  takeBack: ['Retirar lo que pedimos', 'Take back what we asked'],
  doneProposed: ['Queda por confirmar por otra persona.', 'It waits for somebody else to confirm it.'],
  doneWithdrawn: ['La propuesta se retiró.', 'The proposal was taken back.'],
  doneDeclined: ['Se contestó a la organización.', 'The nonprofit was answered.'],
  doneEnded: [
    'El apoyo terminó; se avisó a la organización.',
    'The award has ended; the nonprofit was told.',
  ],
  doneAsked: ['Se lo dijimos a quien financia.', 'The funder was told.'],
  doneTakenBack: ['Ya no lo piden.', 'You no longer ask for it.'],
  stillToDo: [
    'Lo que falta confirmar de pagos enviados sigue en la página del dinero.',
    'Payments that were sent and not confirmed are still on the page of the money.',
  ],
  doneClosed: [
    'El apoyo está cerrado; se avisó a la organización.',
    'The award is closed; the nonprofit was told.',
  ],
} as const satisfies Section;
