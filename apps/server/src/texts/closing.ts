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
  checklist: ['Lo que tiene que estar resuelto', 'What has to be settled'],
  point: ['Punto', 'Point'],
  standing: ['Situación', 'Standing'],
  holder: ['Quién lo tiene', 'Who has it'],
  met: ['Resuelto', 'Settled'],
  left: ['Faltan {count}', '{count} left'],
  'has-funder': ['Quien financia', 'The funder'],
  'has-nonprofit': ['La organización', 'The nonprofit'],
  'has-platform': ['La plataforma', 'The platform'],
  nobody: ['—', '—'],
  goThere: ['Ir ahí', 'Go there'],
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
  doneClosed: [
    'El apoyo está cerrado; se avisó a la organización.',
    'The award is closed; the nonprofit was told.',
  ],
} as const satisfies Section;
