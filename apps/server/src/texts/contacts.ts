import type { Section } from './pair';

export const contacts = {
  title: ['Contactos', 'Contacts'],
  lead: [
    'A quién llamar y cómo hacerlo sin riesgo. Se guardan cifrados. Los ven tu equipo y HIP; cada vez que alguien los abre queda en tu registro.',
    'Whom to call and how to do it safely. They are kept encrypted. Your team and HIP see them; each time somebody opens them it stands in your record.',
  ],
  add: ['Agregar contacto', 'Add a contact'],
  editTitle: ['Cambiar contacto', 'Change contact'],
  formLead: [
    'Nunca escribas una dirección, un cruce de calles ni un punto de referencia.',
    'Never write an address, a street corner or a landmark.',
  ],
  name: ['Nombre o función', 'Name or function'],
  nameHint: ['Basta con «Coordinación».', '“Coordination” is enough.'],
  phone: ['Teléfono', 'Phone'],
  email: ['Correo', 'E-mail'],
  notes: ['Cuándo y por qué medio es seguro', 'When and by which way it is safe'],
  notesHint: [
    'Por ejemplo: solo mensajes, de lunes a jueves de 9 a 14 h; no dejar recados.',
    'For example: messages only, Monday to Thursday from 9 to 14; leave no message with others.',
  ],
  placeLegend: ['¿Dice dónde está un lugar?', 'Does it tell where a place is?'],
  placeNo: ['No, no dice dónde está ningún lugar', 'No, it does not tell where any place is'],
  remove: ['Quitar', 'Remove'],
  removeOf: ['Quitar a {name}', 'Remove {name}'],
  editOf: ['Cambiar a {name}', 'Change {name}'],
  emptyTitle: ['Todavía no hay contactos', 'There are no contacts yet'],
  emptyText: [
    'Agrega a una o dos personas a quienes HIP pueda llamar, y dinos qué horario y qué medio son seguros.',
    'Add one or two people whom HIP can call, and tell us which hours and which way are safe.',
  ],
  ofTitle: ['Contactos de {name}', 'Contacts of {name}'],
  ofLead: [
    'Esta consulta quedó registrada y la organización la ve. Respeta el horario y el medio que indica.',
    'This look has been recorded and the nonprofit sees it. Keep to the hours and the way it names.',
  ],
  ofEmptyTitle: ['No ha dado contactos', 'It has given no contacts'],
  ofEmptyText: [
    'Escríbele por la plataforma y pídele que agregue alguno.',
    'Write to it through the platform and ask it to add one.',
  ],
  show: ['Ver contactos', 'Show contacts'],
  showHint: ['Queda registrado y la organización lo ve.', 'It is recorded and the nonprofit sees it.'],
  notSaid: ['Sin dato', 'Not said'],
  kept: ['Guardado bajo llave', 'Kept under lock'],
  keptText: [
    'Contactos y cuenta bancaria se cifran con una llave propia de tu organización.',
    'Contacts and bank account are encrypted with a key of your organisation’s own.',
  ],
} as const satisfies Section;

export const bank = {
  title: ['Cuenta bancaria', 'Bank account'],
  lead: [
    'Adónde llegan los donativos. Cada cambio espera 48 horas y lo aprueba otra persona de tu organización.',
    'Where grants arrive. Each change waits 48 hours and somebody else of your organisation approves it.',
  ],
  current: ['Cuenta en uso', 'Account in use'],
  proposed: ['Cambio propuesto', 'Proposed change'],
  endsIn: ['Termina en {digits}', 'Ends in {digits}'],
  clabe: ['CLABE', 'CLABE'],
  clabeHint: ['18 dígitos; puedes usar espacios.', '18 digits; you may use spaces.'],
  holder: ['Titular', 'Account holder'],
  holderHint: ['Como aparece en la carátula del banco.', 'As on the bank statement.'],
  bank: ['Banco', 'Bank'],
  bankHint: [
    'Puedes dejarlo vacío: casi siempre lo dice la CLABE. No escribas la sucursal.',
    'You may leave it empty: the CLABE nearly always tells. Do not write the branch.',
  ],
  heldUntil: ['No se usa antes de', 'Not used before'],
  proposedOn: ['Propuesta el', 'Proposed on'],
  proposeTitle: ['Proponer una cuenta', 'Propose an account'],
  propose: ['Proponer', 'Propose'],
  proposeReplaces: ['Sustituye al cambio que todavía espera.', 'It replaces the change that still waits.'],
  approve: ['Aprobar esta cuenta', 'Approve this account'],
  refuse: ['Rechazar', 'Refuse'],
  withdraw: ['Retirar mi propuesta', 'Withdraw my proposal'],
  checkFirst: [
    'Compara cada dígito con la carátula del banco antes de aprobar.',
    'Compare every digit with the bank statement before you approve.',
  ],
  waitsForOther: [
    'Falta que otra persona de tu organización la apruebe.',
    'Somebody else of your organisation has yet to approve it.',
  ],
  emptyTitle: ['Todavía no hay cuenta en uso', 'There is no account in use yet'],
  emptyText: [
    'Propón una abajo; otra persona de tu organización la aprueba.',
    'Propose one below; somebody else of your organisation approves it.',
  ],
  blocked: [
    'Nadie paga a esta cuenta: por teléfono dijeron que no es de ustedes. Propongan otra, y avisen a quien les da el apoyo si fue un error.',
    'Nobody pays to this account: on the telephone it was said not to be yours. Propose another, and tell who gives you the award if that was a mistake.',
  ],
  earlier: ['Versiones anteriores', 'Earlier versions'],
  version: ['Versión', 'Version'],
  status: ['Estatus', 'Status'],
  stateProposed: ['Propuesta', 'Proposed'],
  stateApproved: ['Aprobada', 'Approved'],
  stateRefused: ['Rechazada', 'Refused'],
  stateReplaced: ['Sustituida antes de decidirse', 'Replaced before a decision'],
} as const satisfies Section;
