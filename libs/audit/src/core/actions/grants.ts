import type { AuditedAction } from './audited-action';

/** Forms, calls and who is asked to apply. */
export const grantActions = {
  'form.created': { kind: 'change', words: { es: 'Creó un formulario', en: 'Made a form' } },
  'form.changed': { kind: 'change', words: { es: 'Cambió un formulario', en: 'Changed a form' } },
  'form.archived': { kind: 'change', words: { es: 'Archivó un formulario', en: 'Put a form away' } },
  'call.created': { kind: 'change', words: { es: 'Preparó una convocatoria', en: 'Prepared a call' } },
  'call.changed': { kind: 'change', words: { es: 'Cambió una convocatoria', en: 'Changed a call' } },
  'call.published': { kind: 'change', words: { es: 'Publicó una convocatoria', en: 'Published a call' } },
  'call.cancelled': { kind: 'change', words: { es: 'Canceló una convocatoria', en: 'Cancelled a call' } },
  'call.extended': {
    kind: 'change',
    words: { es: 'Movió el cierre de una convocatoria', en: 'Moved the end of a call' },
  },
  'call.invited': {
    kind: 'change',
    words: { es: 'Invitó a la organización a postular', en: 'Invited the nonprofit to apply' },
  },
  'application.started': {
    kind: 'change',
    words: { es: 'Empezó una solicitud', en: 'Started an application' },
  },
  'application.ready': {
    kind: 'change',
    words: { es: 'Dejó una solicitud lista para firmar', en: 'Left an application ready to be signed' },
  },
  'application.submitted': {
    kind: 'change',
    words: { es: 'Firmó y envió una solicitud', en: 'Signed and handed in an application' },
  },
  'application.withdrawn': {
    kind: 'change',
    words: { es: 'Retiró una solicitud', en: 'Withdrew an application' },
  },
  'application.file-added': {
    kind: 'change',
    words: { es: 'Subió un archivo a una solicitud', en: 'Added a file to an application' },
  },
  'application.file-removed': {
    kind: 'change',
    words: { es: 'Quitó un archivo de una solicitud', en: 'Removed a file from an application' },
  },
  'application.files-listed': {
    kind: 'read',
    words: {
      es: 'Vio qué archivos trae una solicitud',
      en: 'Saw which files came with an application',
    },
  },
  'application.file-opened': {
    kind: 'read',
    words: { es: 'Abrió un archivo de una solicitud', en: 'Opened a file of an application' },
  },
  'application.taken-up': {
    kind: 'change',
    words: { es: 'Retomó una solicitud', en: 'Took up an application again' },
  },
  'application.read': { kind: 'read', words: { es: 'Leyó una solicitud', en: 'Read an application' } },
  'application.amount-read': {
    kind: 'read',
    words: { es: 'Vio cuánto pide una solicitud', en: 'Saw how much an application asks for' },
  },
  'application.marked': {
    kind: 'change',
    words: { es: 'Marcó solicitudes para su equipo', en: 'Marked applications for the team' },
  },
  'application.marks-undone': {
    kind: 'change',
    words: { es: 'Deshizo marcas de solicitudes', en: 'Undid marks of applications' },
  },
  'application.commented': {
    kind: 'change',
    words: { es: 'Comentó una solicitud con su equipo', en: 'Commented on an application for the team' },
  },
  'application.comment-changed': {
    kind: 'change',
    words: { es: 'Cambió un comentario', en: 'Changed a comment' },
  },
  'application.comment-removed': {
    kind: 'change',
    words: { es: 'Quitó un comentario', en: 'Removed a comment' },
  },
  'application.forwarding-agreed': {
    kind: 'change',
    words: {
      es: 'Firmó que otra financiadora lea una solicitud',
      en: 'Signed that another funder may read an application',
    },
  },
  'application.forwarding-ended': {
    kind: 'change',
    words: {
      es: 'Retiró el permiso de que otra financiadora lea una solicitud',
      en: 'Took back that another funder may read an application',
    },
  },
  'application.forwarded': {
    kind: 'change',
    words: { es: 'Pasó una solicitud a otra financiadora', en: 'Passed an application on to another funder' },
  },
  'application.forwarded-read': {
    kind: 'read',
    words: {
      es: 'Leyó una solicitud que otra financiadora le pasó',
      en: 'Read an application that another funder passed on',
    },
  },
  'review-plan.changed': {
    kind: 'change',
    words: { es: 'Cambió cómo se evalúa una convocatoria', en: 'Changed how a call is reviewed' },
  },
  'reviewer.assigned': {
    kind: 'change',
    words: {
      es: 'Asignó una solicitud a una persona evaluadora',
      en: 'Assigned an application to a reviewer',
    },
  },
  'reviewer.unassigned': {
    kind: 'change',
    words: { es: 'Quitó una asignación', en: 'Took an assignment back' },
  },
  'reviewer.declared': {
    kind: 'change',
    words: { es: 'Declaró no tener conflicto de interés', en: 'Declared no conflict of interest' },
  },
  'reviewer.recused': {
    kind: 'change',
    words: { es: 'Se excusó de evaluar', en: 'Stepped back from a review' },
  },
  'review.submitted': { kind: 'change', words: { es: 'Entregó una evaluación', en: 'Handed in a review' } },
  'review.reopened': { kind: 'change', words: { es: 'Devolvió una evaluación', en: 'Gave a review back' } },
  'scenario.made': {
    kind: 'change',
    words: { es: 'Hizo un escenario de apoyos', en: 'Made a scenario of awards' },
  },
  'scenario.cancelled': {
    kind: 'change',
    words: { es: 'Detuvo el cálculo de un escenario', en: 'Stopped the computation of a scenario' },
  },
  'scenario.taken-out': {
    kind: 'read',
    words: { es: 'Descargó un escenario de apoyos', en: 'Took a scenario of awards out' },
  },
  'scenario.proposed': {
    kind: 'change',
    words: { es: 'Propuso las decisiones de un escenario', en: 'Proposed the decisions of a scenario' },
  },
  'decision.proposed': { kind: 'change', words: { es: 'Propuso decisiones', en: 'Proposed decisions' } },
  'decision.changed': {
    kind: 'change',
    words: { es: 'Cambió decisiones propuestas', en: 'Changed proposed decisions' },
  },
  'decision.approved': { kind: 'change', words: { es: 'Aprobó decisiones', en: 'Approved decisions' } },
  'decision.decided': {
    kind: 'change',
    words: { es: 'Con su aprobación quedó decidido', en: 'Made the decisions final' },
  },
  'decision.withdrawn': {
    kind: 'change',
    words: { es: 'Retiró decisiones propuestas', en: 'Withdrew proposed decisions' },
  },
  'application.decided': {
    kind: 'change',
    words: { es: 'Decidió sobre una solicitud', en: 'Decided on an application' },
  },
  'award.drafted': { kind: 'change', words: { es: 'Escribió un apoyo', en: 'Wrote an award' } },
  'award.changed': {
    kind: 'change',
    words: { es: 'Cambió los términos de un apoyo', en: 'Changed the terms of an award' },
  },
  'award.proposed': {
    kind: 'change',
    words: { es: 'Propuso un apoyo para que se apruebe', en: 'Put an award up for approval' },
  },
  'award.approved': { kind: 'change', words: { es: 'Aprobó un apoyo', en: 'Approved an award' } },
  'agreement.sent': {
    kind: 'change',
    words: { es: 'Mandó el convenio de un apoyo', en: 'Sent the agreement of an award' },
  },
  'agreement.signed': {
    kind: 'change',
    words: { es: 'Firmó el convenio de un apoyo', en: 'Signed the agreement of an award' },
  },
  'signed-file.added': {
    kind: 'change',
    words: { es: 'Subió un convenio firmado en papel', en: 'Uploaded an agreement signed on paper' },
  },
  'signed-file.opened': {
    kind: 'read',
    words: { es: 'Abrió un convenio firmado en papel', en: 'Opened an agreement signed on paper' },
  },
  'signed-file.confirmed': {
    kind: 'change',
    words: {
      es: 'Confirmó que ambas partes firmaron el convenio en papel',
      en: 'Confirmed that both sides signed the agreement on paper',
    },
  },
  'signed-file.refused': {
    kind: 'change',
    words: { es: 'Rechazó un convenio firmado en papel', en: 'Refused an agreement signed on paper' },
  },
  'signed-file.removed': {
    kind: 'change',
    words: { es: 'Quitó un convenio firmado en papel', en: 'Took an agreement signed on paper away' },
  },
  'award.source-named': {
    kind: 'change',
    words: {
      es: 'Dijo de qué apoyo sale el dinero de otro',
      en: 'Said which award the money of another comes from',
    },
  },
  'award.active': {
    kind: 'change',
    words: {
      es: 'Firmaron ambas partes: el apoyo quedó vigente',
      en: 'Both sides signed: the award became active',
    },
  },
  'award.message-sent': {
    kind: 'change',
    words: { es: 'Escribió un mensaje sobre un apoyo', en: 'Wrote a message about an award' },
  },
  'requirement.added': {
    kind: 'change',
    words: { es: 'Pidió algo para un día por un apoyo', en: 'Asked for something on a day under an award' },
  },
  'requirement.changed': {
    kind: 'change',
    words: {
      es: 'Cambió el día o el texto de lo pedido por un apoyo',
      en: 'Changed the day or words of what an award asks for',
    },
  },
  'requirement.done': {
    kind: 'change',
    words: { es: 'Dijo que está hecho lo que pide un apoyo', en: 'Said that what an award asks for is done' },
  },
  'requirement.accepted': {
    kind: 'change',
    words: { es: 'Aceptó lo hecho por un apoyo', en: 'Accepted what was done for an award' },
  },
  'requirement.returned': {
    kind: 'change',
    words: { es: 'Devolvió lo hecho por un apoyo', en: 'Gave back what was done for an award' },
  },
  'requirement.waived': {
    kind: 'change',
    words: { es: 'Dejó sin efecto algo que pedía un apoyo', en: 'Let something go that an award asked for' },
  },
  'route.chosen': { kind: 'change', words: { es: 'Eligió una vía legal', en: 'Chose a legal route' } },
  'route.ended': { kind: 'change', words: { es: 'Terminó una vía legal', en: 'Ended a legal route' } },
  'route.step-said': {
    kind: 'change',
    words: { es: 'Dijo cómo está un paso de la vía legal', en: 'Said how a step of the legal route stands' },
  },
  'route.lapsed': {
    kind: 'change',
    words: { es: 'Venció un paso de la vía legal', en: 'A step of the legal route ran out' },
  },
  'risk.noted': {
    kind: 'change',
    words: { es: 'Anotó el riesgo de una organización', en: 'Noted the risk of a nonprofit' },
  },
  'appetite.stated': {
    kind: 'change',
    words: {
      es: 'Dijo cuánto riesgo acepta la organización',
      en: 'Stated how much risk the organisation accepts',
    },
  },
  'shelter.answered': {
    kind: 'change',
    words: { es: 'Guardó respuestas sobre un refugio', en: 'Kept answers about a shelter' },
  },
  'amendment.requested': {
    kind: 'change',
    words: { es: 'Pidió un cambio de un apoyo', en: 'Asked for a change of an award' },
  },
  'amendment.proposed': {
    kind: 'change',
    words: { es: 'Propuso un cambio de un apoyo', en: 'Proposed a change of an award' },
  },
  'amendment.approved': {
    kind: 'change',
    words: { es: 'Aprobó un cambio de un apoyo', en: 'Approved a change of an award' },
  },
  'amendment.accepted': {
    kind: 'change',
    words: { es: 'Aceptó un cambio de un apoyo', en: 'Accepted a change of an award' },
  },
  'amendment.declined': {
    kind: 'change',
    words: { es: 'No procedió un cambio de un apoyo', en: 'A change of an award was declined' },
  },
  'amendment.withdrawn': {
    kind: 'change',
    words: { es: 'Retiró un cambio de un apoyo', en: 'Withdrew a change of an award' },
  },
  'amendment.in-force': {
    kind: 'change',
    words: { es: 'Entró en vigor un cambio de un apoyo', en: 'A change of an award came into force' },
  },
  'award.paused': { kind: 'change', words: { es: 'Pausó un apoyo', en: 'Paused an award' } },
  'award.resumed': { kind: 'change', words: { es: 'Reanudó un apoyo', en: 'Took an award up again' } },
  'award.closing': {
    kind: 'change',
    words: { es: 'Empezó el cierre de un apoyo', en: 'Began to close an award' },
  },
  'award.closed': { kind: 'change', words: { es: 'Cerró un apoyo', en: 'Closed an award' } },
  'award.terminated': {
    kind: 'change',
    words: { es: 'Confirmó que un apoyo termina antes de tiempo', en: 'Confirmed that an award ends early' },
  },
  'visit.asked': { kind: 'change', words: { es: 'Pidió una visita', en: 'Asked for a visit' } },
  'visit.agreed': { kind: 'change', words: { es: 'Aceptó una visita', en: 'Agreed to a visit' } },
  'visit.refused': { kind: 'change', words: { es: 'Dijo que no a una visita', en: 'Declined a visit' } },
  'visit.cancelled': { kind: 'change', words: { es: 'Canceló una visita', en: 'Cancelled a visit' } },
  'visit.made': { kind: 'change', words: { es: 'Anotó una visita hecha', en: 'Recorded a visit' } },
  'ending.requested': {
    kind: 'change',
    words: { es: 'Pidió que termine un apoyo', en: 'Asked that an award ends' },
  },
  'ending.begun': {
    kind: 'change',
    words: { es: 'Propuso que un apoyo termine antes de tiempo', en: 'Proposed that an award ends early' },
  },
  'ending.withdrawn': {
    kind: 'change',
    words: { es: 'Retiró la propuesta de que un apoyo termine', en: 'Took back that an award ends' },
  },
  'ending.declined': {
    kind: 'change',
    words: { es: 'Dijo que no a terminar un apoyo', en: 'Declined to end an award' },
  },
  'award.withdrawn': { kind: 'change', words: { es: 'Retiró un apoyo', en: 'Took an award back' } },
} as const satisfies Record<string, AuditedAction>;
