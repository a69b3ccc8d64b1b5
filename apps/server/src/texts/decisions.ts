import type { Section } from './pair';

/** Deciding on applications: proposed by one person, approved by others exactly as it stands. */
export const decisions = {
  title: ['Decisiones', 'Decisions'],
  oneTitle: ['Lista de decisiones', 'List of decisions'],
  lead: [
    'Una persona propone una lista y otra la aprueba tal como está. Las organizaciones leen la respuesta cuando se juntan las aprobaciones.',
    'One person proposes a list and another approves it exactly as it stands. Nonprofits read the answer once there are enough approvals.',
  ],
  caption: ['Listas, la última primero', 'Lists, the latest first'],
  list: ['Lista', 'List'],
  listOf: ['Lista del {moment}', 'List of {moment}'],
  'status-proposed': ['Por aprobar', 'To be approved'],
  'status-decided': ['Decidida', 'Decided'],
  'status-withdrawn': ['Retirada', 'Withdrawn'],
  proposer: ['La propuso', 'Proposed by'],
  applications: ['Solicitudes', 'Applications'],
  needed: ['Aprobaciones necesarias', 'Approvals needed'],
  emptyTitle: ['Todavía no hay decisiones', 'There are no decisions yet'],
  emptyText: [
    'Propón qué pasa con cada solicitud. Nadie lo lee fuera de tu equipo hasta que otra persona lo apruebe.',
    'Propose what becomes of each application. Nobody outside your team reads it until another person approves it.',
  ],
  new: ['Proponer decisiones', 'Propose decisions'],
  change: ['Cambiar la lista', 'Change the list'],
  formLead: [
    'Elige qué pasa con cada solicitud; lo que dejes sin elegir no entra en la lista. Las que están en otra lista por aprobar no aparecen.',
    'Choose what becomes of each application; what you leave open is not in the list. Those in another list that waits for approval are not shown.',
  ],
  takenTitle: ['Todas están en otra lista', 'All stand in another list'],
  takenText: [
    'Esa lista espera aprobación: cámbiala o retírala para decidir otra cosa.',
    'That list waits for approval: change it or withdraw it to decide something else.',
  ],
  changeWarning: [
    {
      one: 'Si guardas un cambio, {count} aprobación deja de contar, y quien guarda pasa a ser quien propone: ya no puede aprobar.',
      other:
        'Si guardas un cambio, {count} aprobaciones dejan de contar, y quien guarda pasa a ser quien propone: ya no puede aprobar.',
    },
    {
      one: 'If you save a change, {count} approval counts no more, and whoever saves becomes the proposer, who cannot approve.',
      other:
        'If you save a change, {count} approvals count no more, and whoever saves becomes the proposer, who cannot approve.',
    },
  ],
  outcomeOf: ['Qué pasa con {label}', 'What becomes of {label}'],
  notInList: ['No entra en esta lista', 'Not in this list'],
  reasonsAndNote: ['Razones y nota', 'Reasons and note'],
  reasons: ['Por qué no se selecciona', 'Why it is not selected'],
  reasonsHint: [
    'La organización las lee. Elige las que le sirvan para la próxima vez.',
    'The nonprofit reads them. Choose those that help it the next time.',
  ],
  note: ['Nota para la organización', 'Note to the nonprofit'],
  noteHint: [
    'La lee tal cual. Sin nombres de personas ni lugares que deban cuidarse.',
    'It is read as it is. No names of people, no places that must be kept safe.',
  ],
  meanOf: ['Promedio {mean}, {handedIn} evaluaciones', 'Mean {mean}, {handedIn} reviews'],
  before: ['Ya se respondió: {outcome}', 'Answered already: {outcome}'],
  rest: ['Todas las demás', 'All the others'],
  restHint: [
    'Vale para las que dejaste sin elegir y todavía no tienen respuesta. La lista completa se ve antes de aprobarla.',
    'Holds for those that you left open and that have no answer yet. The whole list is shown before it is approved.',
  ],
  put: ['Proponer la lista', 'Propose the list'],
  putHint: [
    'Se avisa a quienes pueden aprobarla; a las organizaciones todavía no se les dice nada.',
    'Those who may approve it are told; nonprofits are told nothing yet.',
  ],
  proposedAt: ['Propuesta el', 'Proposed on'],
  decidedAt: ['Decidida el', 'Decided on'],
  approvals: ['Aprobaciones', 'Approvals'],
  approvalsCaption: ['Quién aprobó y si cuenta', 'Who approved, and whether it counts'],
  approvedAt: ['Aprobó el', 'Approved on'],
  counts: ['¿Cuenta?', 'Does it count?'],
  countsYes: ['Sí', 'Yes'],
  countsNo: ['No', 'No'],
  nobodyYet: ['Nadie la ha aprobado todavía.', 'Nobody has approved it yet.'],
  whatTheyRead: ['Lo que leerá cada organización', 'What each nonprofit will read'],
  whatTheyReadHint: [
    'Con estas palabras, y otras convocatorias abiertas cuyas condiciones cumple.',
    'In these words, and other open calls whose conditions it meets.',
  ],
  linesCaption: ['La respuesta a cada solicitud', 'The answer to each application'],
  answer: ['Respuesta', 'Answer'],
  approveText: [
    {
      one: 'Apruebas exactamente lo que ves: la respuesta a {count} solicitud. Si alguien cambia algo, tu aprobación deja de contar.',
      other:
        'Apruebas exactamente lo que ves: las respuestas a {count} solicitudes. Si alguien cambia algo, tu aprobación deja de contar.',
    },
    {
      one: 'You approve exactly what you see: the answer to {count} application. If somebody changes anything, your approval counts no more.',
      other:
        'You approve exactly what you see: the answers to {count} applications. If somebody changes anything, your approval counts no more.',
    },
  ],
  approve: ['Aprobar esta lista', 'Approve this list'],
  ownList: [
    'Tú escribiste la lista como está: la aprueba otra persona.',
    'You wrote the list as it stands: another person approves it.',
  ],
  proposerSteppedBack: [
    'Quien la propuso se excusó de una de sus organizaciones: así no cuenta ninguna aprobación. Otra persona puede cambiarla, y queda como quien la propone, o retirarla.',
    'Whoever proposed it stepped back from one of its nonprofits: as it stands no approval counts. Somebody else can change it, and becomes its proposer, or withdraw it.',
  ],
  approvedAlready: ['Ya la aprobaste.', 'You approved it already.'],
  withdraw: ['Retirar la lista', 'Withdraw the list'],
  withdrawText: [
    'La lista deja de estar por aprobar y no se puede retomar. Puedes proponer otra.',
    'The list is no longer up for approval and cannot be taken up again. You can propose another.',
  ],
  doneProposed: [
    'La lista está por aprobar. Ya se avisó a quienes pueden hacerlo.',
    'The list is up for approval. Those who may approve it were told.',
  ],
  doneChanged: [
    'La lista cambió: lo que se había aprobado deja de contar.',
    'The list changed: what was approved before counts no more.',
  ],
  doneApproved: ['Tu aprobación quedó registrada.', 'Your approval is recorded.'],
  doneWithdrawn: ['La lista se retiró.', 'The list was withdrawn.'],
} as const satisfies Section;
