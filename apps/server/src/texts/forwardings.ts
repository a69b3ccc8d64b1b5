import type { Section } from './pair';

/** A nonprofit lets another funder read what it handed in; that funder reads it. */
export const forwardings = {
  title: [
    'Solicitudes que otras financiadoras les pasaron',
    'Applications that other funders passed on to you',
  ],
  lead: [
    'Cada organización estuvo de acuerdo en que tu equipo lea lo que entregó a otra financiadora, hasta el día que dice.',
    'Each nonprofit agreed that your team reads what it handed in to another funder, until the day named here.',
  ],
  emptyTitle: ['Nadie les ha pasado una solicitud', 'Nobody passed an application on to you'],
  emptyText: [
    'Cuando otra financiadora no pueda apoyar a una organización y esta esté de acuerdo en que ustedes la lean, aparecerá aquí. Mientras, tus convocatorias siguen recibiendo solicitudes.',
    'When another funder cannot support a nonprofit and it agrees that you read its application, it appears here. Meanwhile your calls go on taking applications.',
  ],
  toCalls: ['Ver tus convocatorias', 'See your calls'],
  application: ['Organización', 'Nonprofit'],
  from: ['Quién la pasó', 'Who passed it on'],
  passedOn: ['Cuándo', 'When'],
  until: ['Se puede leer hasta', 'Can be read until'],
  standing: ['Cómo va', 'Standing'],
  new: ['Sin abrir', 'Not opened'],
  read: ['Abierta', 'Opened'],
  one: ['Solicitud que otra financiadora les pasó', 'Application that another funder passed on to you'],
  facts: ['Qué es', 'What it is'],
  recorded: [
    'La organización ve en su registro que tu equipo la leyó, y puede retirarla en cualquier momento.',
    'The nonprofit sees in its record that your team read this, and may take it back at any time.',
  ],
  twice: [
    'La otra financiadora puede conocerla con otro alias: no busquen saber más que lo que aquí se lee.',
    'The other funder may know it under another alias: do not look for more than what is written here.',
  ],
  note: ['Nota de quien la pasó', 'Note of who passed it on'],
  answers: ['Lo que la organización entregó', 'What the nonprofit handed in'],
  noFiles: ['Los archivos no se pasan.', 'Files are not passed on.'],
  nextTitle: ['Qué sigue', 'What comes next'],
  nextText: [
    'Si les interesa, vean su perfil y pidan una presentación, o invítenla a una convocatoria abierta. La organización decide.',
    'If you are interested, look at its profile and ask for an introduction, or invite it to an open call. The nonprofit decides.',
  ],
  nextTextUnknown: [
    'Aquí se lee sin nombre ni alias, así que no hay perfil que abrir. Si les interesa, publiquen una convocatoria que pueda cumplir: la organización la verá y decide.',
    'You read this without name or alias, so there is no profile to open. If you are interested, publish a call whose conditions it can meet: the nonprofit sees it and decides.',
  ],
  profile: ['Ver la organización', 'See the nonprofit'],
  link: ['Solicitudes que otras les pasaron', 'Applications that others passed on'],
} as const satisfies Section;

/** On the page of an answer, for the nonprofit: whom it lets read its application. */
export const ownForwardings = {
  title: ['Que otra financiadora la lea', 'Let another funder read it'],
  lead: [
    'Puedes dejar que {funder} pase tu solicitud a una financiadora con una convocatoria abierta que tu organización puede cumplir. No es postular: ella decide si te busca.',
    'You may let {funder} pass your application on to a funder with an open call whose conditions you meet. That is not applying: it decides whether to get in touch.',
  ],
  what: ['Qué recibe', 'What it gets'],
  gets: [
    'El texto de tus respuestas, tal como las entregaste. Si en ellas dice tu nombre o tu lugar, también lo leerá.',
    'The text of your answers, exactly as you handed them in. If they say your name or your place, it reads that too.',
  ],
  knows: [
    'Te conocerá como te conoce hoy: por tu nombre, por el alias que le damos a ella o, si no te ve en sus listas, sin nombre ni alias. HIP te conoce por tu nombre.',
    'It knows you as it does today: by your name, by the alias that we give to it alone or, if it does not see you in its lists, without name or alias. HIP knows you by your name.',
  ],
  getsNot: [
    'No recibe archivos, contactos ni datos bancarios, ni las evaluaciones, marcas o comentarios de {funder}.',
    'It gets no files, no contacts, no bank details, and none of the reviews, marks or comments of {funder}.',
  ],
  tells: [
    'Las dos financiadoras podrán saber que conocen a la misma organización, aunque tu nombre esté protegido.',
    'Both funders can then tell that they know the same organisation, even where your name is protected.',
  ],
  toFunder: ['Financiadora', 'Funder'],
  choose: ['Elige una', 'Choose one'],
  until: ['Hasta qué día puede leerla', 'Until which day it may read it'],
  untilHint: [
    'A más tardar el {day}. Puedes retirarlo antes.',
    '{day} at the latest. You may take it back before.',
  ],
  agree: [
    'Estamos de acuerdo en que esa financiadora lea esta solicitud',
    'We agree that this funder reads this application',
  ],
  agreeTitle: ['Firma', 'Signature'],
  sign: ['Firmar', 'Sign'],
  signHint: ['Antes te pediremos confirmar quién eres.', 'Before that we ask you to confirm who you are.'],
  signWho: [
    'Lo firma la representación legal o la administración de tu organización.',
    'The legal representative or an administrator of your organisation signs this.',
  ],
  none: [
    'Hoy no hay otra financiadora con una convocatoria abierta que tu organización pueda cumplir. Vuelve a mirar cuando se abran otras.',
    'Today there is no other funder with an open call whose conditions you meet. Look again when others open.',
  ],
  caption: ['Lo que ya acordaron', 'What you agreed to'],
  state: ['Cómo va', 'Standing'],
  note: ['Nota que la acompaña', 'Note that goes with it'],
  action: ['Acción', 'Action'],
  revoke: ['Retirar', 'Take back'],
  revokeOf: ['Retirar el permiso a {funder}', 'Take back the consent to {funder}'],
  revokeHint: [
    'Al retirarlo deja de poder leerla en ese momento; lo que ya leyó, lo leyó.',
    'Once taken back it can read no more from that moment; what it has read, it has read.',
  ],
  doneSigned: [
    'Firmado. Ya se puede pasar; te avisaremos cuando suceda.',
    'Signed. It may be passed on now; we will tell you when it is.',
  ],
  doneRevoked: ['Retirado: ya no puede leerla.', 'Taken back: it can read it no more.'],
} as const satisfies Section;

/** On the page of a received application, for the funder that did not select it. */
export const passingOn = {
  title: ['Pasarla a otra financiadora', 'Pass it on to another funder'],
  lead: [
    'La organización está de acuerdo en que pases su solicitud. Van sus respuestas, sin archivos y sin nada de lo que tu equipo escribió.',
    'The nonprofit agrees that you pass its application on: its answers, without files and without anything your team wrote.',
  ],
  to: ['A {funder}, hasta el {day}', 'To {funder}, until {day}'],
  note: ['Nota, si quieres', 'Note, if you like'],
  noteHint: [
    'La leen la otra financiadora y la organización. No pongas nombres, lugares ni nada de una persona.',
    'The other funder and the nonprofit read it. Put no names, no places and nothing of a person.',
  ],
  pass: ['Pasar a {funder}', 'Pass on to {funder}'],
} as const satisfies Section;
