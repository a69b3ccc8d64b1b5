import type { PermissionRule } from '../permission-rule';
import { FUNDER_ROLES, HIP_ROLES, NONPROFIT_ROLES } from '../roles';

const CALL_KEEPERS = ['program-officer', 'funder-admin', 'hip-staff', 'hip-admin'] as const;
const APPLICANTS = [
  'nonprofit-writer',
  'nonprofit-finance',
  'legal-representative',
  'nonprofit-admin',
] as const;
/** Who is given an award answers for it: a nonprofit’s people, or HIP’s where a funder gives to it. */
const ANSWERING = [...APPLICANTS, 'hip-staff', 'hip-admin'] as const;
const SIGNING = ['legal-representative', 'nonprofit-admin', 'hip-admin'] as const;
const RECIPIENTS = ['program-officer', 'funder-finance', 'funder-admin', ...HIP_ROLES] as const;
/** Auditors read what was decided, not what nonprofits sent along. */
const FILE_READERS = [
  'program-officer',
  'funder-finance',
  'funder-admin',
  'hip-staff',
  'hip-verifier',
  'hip-admin',
] as const;

export const grantPermissions = {
  'form:read': {
    roles: [...FUNDER_ROLES, ...HIP_ROLES],
    byToken: true,
    means: { es: 'Ver los formularios de la propia organización', en: 'See one’s own organisation’s forms' },
  },
  'form:edit': {
    roles: CALL_KEEPERS,
    byToken: true,
    means: {
      es: 'Crear, cambiar, copiar y archivar formularios propios',
      en: 'Make, change, copy and put away own forms',
    },
  },
  'call:read': {
    roles: [...FUNDER_ROLES, ...HIP_ROLES],
    rules: ['assigned-programme'],
    byToken: true,
    means: { es: 'Ver las convocatorias propias', en: 'See own calls' },
  },
  'call:edit': {
    roles: CALL_KEEPERS,
    rules: ['assigned-programme'],
    byToken: true,
    means: {
      es: 'Preparar, publicar y cancelar convocatorias propias',
      en: 'Prepare, publish and cancel own calls',
    },
  },
  'call:invite': {
    roles: CALL_KEEPERS,
    rules: ['assigned-programme'],
    means: { es: 'Invitar a una organización a postular', en: 'Invite a nonprofit to apply' },
  },
  'call:browse': {
    roles: NONPROFIT_ROLES,
    byToken: true,
    means: {
      es: 'Ver las convocatorias publicadas y si se cumplen sus condiciones',
      en: 'See published calls and whether their conditions are met',
    },
  },
  'application:read-own': {
    roles: NONPROFIT_ROLES,
    byToken: true,
    means: {
      es: 'Ver las solicitudes de la propia organización',
      en: 'See one’s own organisation’s applications',
    },
  },
  'application:write': {
    roles: APPLICANTS,
    byToken: true,
    means: {
      es: 'Empezar solicitudes, escribir respuestas y retirar lo que no se ha enviado',
      en: 'Start applications, write answers and withdraw what was not handed in',
    },
  },
  'application:sign': {
    roles: ['legal-representative', 'nonprofit-admin'],
    means: {
      es: 'Firmar y enviar una solicitud, o retirar una enviada',
      en: 'Sign and hand in an application, or withdraw one that was handed in',
    },
  },
  'application:read': {
    roles: RECIPIENTS,
    rules: ['assigned-programme'],
    byToken: true,
    means: {
      es: 'Ver las solicitudes recibidas; la organización ve quién las leyó',
      en: 'See applications that were received; the nonprofit sees who read them',
    },
  },
  'application:mark': {
    roles: CALL_KEEPERS,
    rules: ['assigned-programme'],
    means: {
      es: 'Marcar solicitudes recibidas para ordenarlas entre el equipo',
      en: 'Mark applications that were received, to sort them within the team',
    },
  },
  'application:comment': {
    roles: CALL_KEEPERS,
    rules: ['assigned-programme'],
    means: {
      es: 'Comentar con el equipo las solicitudes recibidas',
      en: 'Comment on applications that were received, for the team',
    },
  },
  'forwarding:sign': {
    roles: ['legal-representative', 'nonprofit-admin'],
    rules: ['recent-proof'],
    means: {
      es: 'Firmar que otra financiadora lea una solicitud que no fue seleccionada',
      en: 'Sign that another funder may read an application that was not selected',
    },
  },
  'forwarding:revoke': {
    roles: ['legal-representative', 'nonprofit-admin'],
    means: {
      es: 'Retirar el permiso de que otra financiadora lea una solicitud',
      en: 'Take back that another funder may read an application',
    },
  },
  'forwarding:pass': {
    roles: CALL_KEEPERS,
    rules: ['assigned-programme'],
    means: {
      es: 'Pasar a otra financiadora una solicitud, con permiso de su organización',
      en: 'Pass an application on to another funder, where its nonprofit agreed',
    },
  },
  'forwarding:read': {
    roles: FILE_READERS,
    rules: ['all-programmes'],
    means: {
      es: 'Leer solicitudes que otra financiadora pasó; la organización ve quién las leyó',
      en: 'Read applications that another funder passed on; the nonprofit sees who read them',
    },
  },
  'application-file:read-own': {
    roles: NONPROFIT_ROLES,
    means: {
      es: 'Ver los archivos de las solicitudes de la propia organización',
      en: 'See the files of one’s own organisation’s applications',
    },
  },
  'application-file:edit-own': {
    roles: APPLICANTS,
    means: {
      es: 'Subir archivos a una solicitud en borrador, y quitarlos',
      en: 'Add files to a draft application, and remove them',
    },
  },
  'application-file:read': {
    roles: FILE_READERS,
    rules: ['assigned-programme'],
    means: {
      es: 'Abrir los archivos de solicitudes recibidas; la organización ve quién los abrió',
      en: 'Open the files of applications that were received; the nonprofit sees who opened them',
    },
  },
  'review:lead': {
    roles: CALL_KEEPERS,
    rules: ['assigned-programme'],
    means: {
      es: 'Preparar la evaluación de una convocatoria, asignar, leer y devolver evaluaciones',
      en: 'Plan how a call is reviewed, assign, read reviews and give them back',
    },
  },
  'review:write': {
    roles: ['reviewer', ...CALL_KEEPERS],
    rules: ['assigned-programme'],
    means: {
      es: 'Declarar conflictos de interés y evaluar lo asignado',
      en: 'Declare conflicts of interest and review what is assigned',
    },
  },
  'decision:propose': {
    roles: CALL_KEEPERS,
    rules: ['assigned-programme'],
    means: {
      es: 'Ver y proponer decisiones sobre solicitudes, cambiarlas y retirarlas',
      en: 'See and propose decisions on applications, change and withdraw them',
    },
  },
  'decision:approve': {
    roles: CALL_KEEPERS,
    rules: ['assigned-programme', 'another-person', 'recent-proof'],
    means: {
      es: 'Aprobar decisiones que propuso otra persona',
      en: 'Approve decisions that somebody else proposed',
    },
  },
  'award:read': {
    roles: RECIPIENTS,
    rules: ['assigned-programme'],
    byToken: true,
    means: {
      es: 'Ver los apoyos que la organización otorga',
      en: 'See the awards that the organisation gives',
    },
  },
  'award:edit': {
    roles: CALL_KEEPERS,
    rules: ['assigned-programme'],
    means: {
      es: 'Escribir, cambiar, proponer y retirar apoyos para solicitudes con respuesta favorable',
      en: 'Write, change, propose and take back awards for applications that were awarded',
    },
  },
  'award:approve': {
    roles: CALL_KEEPERS,
    rules: ['assigned-programme', 'another-person', 'recent-proof'],
    means: {
      es: 'Aprobar apoyos que escribió y propuso otra persona',
      en: 'Approve awards that somebody else wrote and proposed',
    },
  },
  'agreement:send': {
    roles: CALL_KEEPERS,
    rules: ['assigned-programme'],
    means: {
      es: 'Escribir el convenio de un apoyo aprobado y mandarlo a la organización',
      en: 'Write the agreement of an approved award and send it to the nonprofit',
    },
  },
  'agreement:sign': {
    roles: ['funder-admin', 'hip-admin'],
    rules: ['assigned-programme', 'recent-proof'],
    means: {
      es: 'Firmar el convenio de un apoyo por la financiadora',
      en: 'Sign the agreement of an award for the funder',
    },
  },
  'signed-file:add': {
    roles: CALL_KEEPERS,
    rules: ['assigned-programme'],
    means: {
      es: 'Subir un convenio firmado en papel, y quitarlo mientras nadie lo confirme',
      en: 'Upload an agreement that was signed on paper, and take it away until somebody confirms it',
    },
  },
  'signed-file:decide': {
    roles: ['funder-admin', 'hip-admin'],
    rules: ['assigned-programme', 'recent-proof'],
    means: {
      es: 'Confirmar que un convenio firmado en papel, que subió otra persona, es el texto con ambas firmas, o rechazarlo',
      en: 'Confirm that an agreement signed on paper, uploaded by somebody else, is the text with both signatures, or refuse it',
    },
  },
  'signed-file:add-own': {
    roles: ['legal-representative', 'nonprofit-admin'],
    means: {
      es: 'Subir por la organización un convenio firmado en papel, y quitarlo mientras nadie lo confirme',
      en: 'Upload an agreement signed on paper for the nonprofit, and take it away until somebody confirms it',
    },
  },
  'award-message:write': {
    roles: ['program-officer', 'funder-finance', 'funder-admin', 'hip-staff', 'hip-admin'],
    rules: ['assigned-programme'],
    means: {
      es: 'Escribir a la organización de un apoyo que la organización otorga',
      en: 'Write to the nonprofit of an award that the organisation gives',
    },
  },
  'diligence:read': {
    roles: RECIPIENTS,
    rules: ['assigned-programme'],
    byToken: true,
    means: {
      es: 'Ver la vía legal de cada organización apoyada, qué falta y qué vence',
      en: 'See the legal route of each nonprofit with an award, what is missing and what runs out',
    },
  },
  'diligence:edit': {
    roles: CALL_KEEPERS,
    rules: ['assigned-programme'],
    means: {
      es: 'Elegir la vía legal, decir qué pasos están hechos, anotar riesgo y respuestas',
      en: 'Choose the legal route, say which steps are done, note risk and answers',
    },
  },
  'diligence:appetite': {
    roles: ['funder-admin', 'hip-admin'],
    means: {
      es: 'Decir cuánto riesgo acepta la propia organización',
      en: 'State how much risk one’s own organisation accepts',
    },
  },
  'diligence:read-own': {
    roles: NONPROFIT_ROLES,
    byToken: true,
    means: {
      es: 'Ver qué piden las financiadoras a la propia organización antes de pagar',
      en: 'See what funders ask of one’s own organisation before they pay',
    },
  },
  'award:read-own': {
    roles: [...NONPROFIT_ROLES, ...HIP_ROLES],
    byToken: true,
    means: {
      es: 'Ver los apoyos que recibe la propia organización, y sus convenios',
      en: 'See the awards that one’s own organisation is given, and their agreements',
    },
  },
  'given-award:read': {
    roles: HIP_ROLES,
    byToken: true,
    means: {
      es: 'Ver los apoyos que las financiadoras dan a HIP, y sus convenios',
      en: 'See the awards that funders give to HIP, and their agreements',
    },
  },
  'given-award:sign': {
    roles: ['hip-admin'],
    rules: ['recent-proof'],
    means: {
      es: 'Firmar el convenio de un apoyo que una financiadora da a HIP',
      en: 'Sign the agreement of an award that a funder gives to HIP',
    },
  },
  'award-message:write-own': {
    roles: ANSWERING,
    means: {
      es: 'Escribir a quien otorga un apoyo a la propia organización',
      en: 'Write to who gives one’s own organisation an award',
    },
  },
  'agreement:sign-own': {
    roles: SIGNING,
    rules: ['recent-proof'],
    means: {
      es: 'Firmar el convenio de un apoyo por la organización',
      en: 'Sign the agreement of an award for the nonprofit',
    },
  },
  'requirement:edit': {
    roles: CALL_KEEPERS,
    rules: ['assigned-programme'],
    means: {
      es: 'Pedir algo para un día por un apoyo, cambiarlo, aceptarlo, devolverlo o dejarlo sin efecto',
      en: 'Ask for something on a day under an award, change it, accept it, give it back or let it go',
    },
  },
  'amendment:propose': {
    roles: CALL_KEEPERS,
    rules: ['assigned-programme'],
    means: {
      es: 'Proponer cambios de un apoyo vigente, cambiarlos, retirarlos o decir que no a los que pide la organización',
      en: 'Propose changes of an award that runs, change and withdraw them, or decline those that the nonprofit asks for',
    },
  },
  'amendment:approve': {
    roles: CALL_KEEPERS,
    rules: ['assigned-programme', 'another-person', 'recent-proof'],
    means: {
      es: 'Aprobar cambios de un apoyo que propuso otra persona',
      en: 'Approve changes of an award that somebody else proposed',
    },
  },
  'amendment:ask': {
    roles: ANSWERING,
    means: {
      es: 'Pedir un cambio de un apoyo que la organización recibe, y retirar lo pedido',
      en: 'Ask for a change of an award that the organisation is given, and take it back',
    },
  },
  'amendment:answer': {
    roles: SIGNING,
    rules: ['recent-proof'],
    means: {
      es: 'Aceptar un cambio de un apoyo por la organización, o decir que no',
      en: 'Accept a change of an award for the nonprofit, or decline it',
    },
  },
  'visit:plan': {
    roles: CALL_KEEPERS,
    rules: ['assigned-programme'],
    means: {
      es: 'Pedir visitas por un apoyo, responderlas, cancelarlas y anotar las que se hicieron',
      en: 'Ask for visits under an award, answer them, cancel them and record those that were made',
    },
  },
  'visit:answer': {
    roles: ANSWERING,
    means: {
      es: 'Pedir visitas, responderlas, elegir si son en persona o a distancia, y cancelarlas',
      en: 'Ask for visits, answer them, choose whether in person or remote, and cancel them',
    },
  },
  'ending:ask': {
    roles: ANSWERING,
    means: {
      es: 'Pedir que termine un apoyo que la organización recibe, y retirar lo pedido',
      en: 'Ask that an award which the organisation is given ends, and take that back',
    },
  },
  'award:turn': {
    roles: CALL_KEEPERS,
    rules: ['assigned-programme'],
    means: {
      es: 'Pausar un apoyo vigente, reanudarlo, empezar su cierre y proponer que termine antes de tiempo',
      en: 'Pause an award that runs, take it up again, begin to close it and propose that it ends early',
    },
  },
  'requirement:do': {
    roles: ANSWERING,
    means: {
      es: 'Decir que está hecho lo que un apoyo pide',
      en: 'Say that what an award asks for is done',
    },
  },
} as const satisfies Record<string, PermissionRule>;
