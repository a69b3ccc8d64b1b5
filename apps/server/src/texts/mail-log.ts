import type { Section } from './pair';

export const mailLog = {
  title: ['Correos enviados', 'Mails sent'],
  accountText: ['Qué correos salieron y cuáles no llegaron.', 'Which mails left, and which did not arrive.'],
  lead: [
    'Los correos que salieron a nombre de tu organización. No guardamos su texto ni mostramos direcciones.',
    'The mails that left in your organisation’s name. Their text is not kept, and no address is shown.',
  ],
  leadAll: [
    'Los correos de toda la plataforma. De otras organizaciones no se dice quién los recibió.',
    'The mails of the whole platform. Of other organisations it is not said who received them.',
  ],
  templates: ['Qué dice cada correo', 'How each mail reads'],
  caption: ['Correos, del más nuevo al más antiguo', 'Mails, newest first'],
  when: ['Cuándo', 'When'],
  what: ['Qué correo', 'Which mail'],
  to: ['Para quién', 'To whom'],
  status: ['Estatus', 'Status'],
  any: ['Cualquiera', 'Any'],
  detail: ['Detalle', 'Detail'],
  waiting: ['en espera', 'waiting'],
  sent: ['enviado', 'sent'],
  kept: ['guardado, sin servidor de correo', 'kept, no mail server'],
  dropped: [
    'no se mandó: ya no hacía falta, no se quería o había una pausa',
    'not sent: no longer needed, not wanted, or paused',
  ],
  failed: ['no llegó', 'did not arrive'],
  leaves: ['sale el {at}', 'leaves on {at}'],
  noneShown: ['Ninguno', 'None'],
  emptyTitle: ['No hay correos', 'No mails'],
  emptyText: [
    'Aquí aparece cada correo en cuanto la plataforma decide mandarlo.',
    'Each mail appears here as soon as the platform decides to send it.',
  ],
  emptyFilter: ['Ninguno tiene ese estatus.', 'None has that status.'],
  seeAll: ['Ver todos', 'See all'],
  kept90: [
    'Cada correo se queda en esta lista 90 días después de salir o fallar.',
    'Each mail stays in this list for 90 days after it left or failed.',
  ],
} as const satisfies Section;

/** Whom a mail went to, where no colleague’s name is shown. */
export const mailReaders = {
  member: ['una persona de tu organización', 'somebody of your organisation'],
  'former-member': ['alguien que ya no está', 'somebody who has left'],
  'no-account': ['una dirección invitada', 'an address that was invited'],
  'another-organization': ['otra organización', 'another organisation'],
} as const satisfies Section;

/** Why a mail was not taken, and what can be done. */
export const mailFaults = {
  address: [
    'La dirección no existe o no recibe correos: revísala con esa persona.',
    'The address does not exist or takes no mails: check it with that person.',
  ],
  server: [
    'El servidor de correo no lo aceptó por ahora.',
    'The mail server did not take it for the time being.',
  ],
  connection: ['No hubo conexión con el servidor de correo.', 'The mail server could not be reached.'],
  other: ['No salió por otra causa.', 'It did not leave for another reason.'],
} as const satisfies Section;

export const mailTemplates = {
  title: ['Qué dice cada correo', 'How each mail reads'],
  lead: [
    'Todos llevan el mismo asunto, dos frases y un enlace: ni nombres, ni lugares, ni montos.',
    'All carry the same subject, two sentences and one link: no names, places or amounts.',
  ],
  back: ['Correos enviados', 'Mails sent'],
  language: ['Español', 'English'],
  always: ['Sale siempre, por seguridad', 'Always goes out, for safety'],
  chosen: ['Sale como cada persona eligió', 'Goes out as each person chose'],
} as const satisfies Section;

export const stopMails = {
  title: ['Dejar de recibir correos', 'Stop mails'],
  askTitle: ['¿Dejar de recibir correos de aviso?', 'Stop mails about messages?'],
  askText: [
    'Los mensajes seguirán en tu cuenta; solo dejaremos de escribirte cuando haya alguno, en todas tus organizaciones.',
    'Messages will still be in your account; we will only stop writing to you when there is one, in all your organisations.',
  ],
  submit: ['Dejar de recibirlos', 'Stop them'],
  chooseTitle: ['¿Qué correos dejar de recibir?', 'Which mails should stop?'],
  chooseText: [
    'Puedes terminar solo el aviso de este correo y seguir recibiendo los demás, o dejar de recibir todos los correos de aviso en todas tus organizaciones. Los mensajes seguirán en tu cuenta.',
    'You can end only what this mail told you of and go on getting the others, or stop all mails about messages in all your organisations. Messages will still be in your account.',
  ],
  submitThis: ['Terminar solo este aviso', 'End only this one'],
  submitAll: ['Dejar de recibir todos', 'Stop all'],
  doneThisTitle: ['Listo: ese aviso terminó', 'Done: that one has ended'],
  doneThisText: [
    'Los demás correos siguen como estaban. Si cambias de opinión, entra y ponlo otra vez.',
    'All other mails stay as they were. If you change your mind, sign in and set it again.',
  ],
  doneTitle: ['Listo: ya no te mandaremos correos de aviso', 'Done: no more mails about messages'],
  doneText: [
    'Si cambias de opinión, entra y elige otra vez cada cuándo te escribimos.',
    'If you change your mind, sign in and choose again how often we write to you.',
  ],
  overTitle: ['Este enlace ya no sirve', 'This link is no longer good'],
  overText: [
    'Ya pasó su plazo o está incompleto. Entra y elige cada cuándo te escribimos.',
    'Its time has passed, or it is incomplete. Sign in and choose how often we write to you.',
  ],
  settings: ['Elegir cada cuándo me escriben', 'Choose how often you write to me'],
} as const satisfies Section;
