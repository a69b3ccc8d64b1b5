import type { Section } from './pair';

export const erasures = {
  title: ['Borrados', 'Erasures'],
  lead: [
    'Borrar para siempre lo que una organización nos dio. Siempre entre dos personas de administración.',
    'To erase for good what a nonprofit gave us. Always by two administrators.',
  ],
  list: ['Borrados pedidos y cumplidos', 'Erasures asked for and done'],
  empty: [
    'No hay borrados. Para pedir uno, abre el perfil de la organización.',
    'There are no erasures. To ask for one, open the nonprofit’s profile.',
  ],
  nonprofit: ['Organización', 'Nonprofit'],
  reason: ['Motivo', 'Reason'],
  state: ['Estatus', 'Status'],
  requester: ['Pidió', 'Asked by'],
  requestedOn: ['Fecha', 'Date'],
  decider: ['Decidió', 'Decided by'],
  action: ['Qué puedes hacer', 'What you can do'],
  new: ['Pedir el borrado', 'Ask for the erasure'],
  rules: [
    'Se van perfil, contactos, cuentas bancarias, documentos con sus archivos, consentimientos, presentaciones, verificaciones, membresías y llaves. Las personas que solo están aquí pierden nombre, correo y accesos. Quedan identificadores en la bitácora. No hay vuelta atrás.',
    'Profile, contacts, bank accounts, documents with their files, consents, introductions, verifications, memberships and keys go. People who are here alone lose name, e-mail and access. Ids stay in the log. There is no way back.',
  ],
  choose: ['Elige', 'Choose'],
  submit: ['Pedir el borrado', 'Ask for the erasure'],
  approve: ['Aprobar y borrar para siempre', 'Agree and erase for good'],
  withdraw: ['Retirar', 'Withdraw'],
  ask: ['Pedir que se borren sus datos', 'Ask that its data be erased'],
  stateRequested: ['Espera a otra persona', 'Waits for another person'],
  stateApproved: ['Aprobado; se está borrando', 'Agreed; being erased'],
  stateWithdrawn: ['Retirado', 'Withdrawn'],
  stateDone: ['Borrado', 'Erased'],
} as const satisfies Section;
