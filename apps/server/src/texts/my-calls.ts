import type { Section } from './pair';

export const myCalls = {
  title: ['Convocatorias', 'Calls'],
  lead: [
    'Abiertas y por abrir; arriba, las emergencias y lo que cierra primero.',
    'Open and about to open; on top, emergencies and what closes first.',
  ],
  emptyTitle: ['Ahora no hay convocatorias', 'There are no calls now'],
  emptyText: [
    'Cuando un financiador abra una, aparecerá aquí. Mientras, mira qué programas responden a tu trabajo.',
    'When a funder opens one, it will appear here. Meanwhile, see which programmes answer your work.',
  ],
  toProgrammes: ['Ver programas', 'See programmes'],
  closes: ['Cierra el {moment}, {zone}', 'Closes on {moment}, {zone}'],
  closed: ['Cerró el {moment}, {zone}', 'Closed on {moment}, {zone}'],
  opens: ['Abre el {moment}, {zone}', 'Opens on {moment}, {zone}'],
  noEnd: ['Sin fecha de cierre', 'No closing date'],
  takenBack: ['El financiador la canceló.', 'The funder cancelled it.'],
  met: ['Cumples {met} de {all} condiciones', 'You meet {met} of {all} conditions'],
  toConfirm: [
    { one: '; {count} por confirmar', other: '; {count} por confirmar' },
    { one: '; {count} to confirm', other: '; {count} to confirm' },
  ],
  noRules: ['No pone condiciones.', 'It sets no conditions.'],
  notShown: [
    'El programa ya no se muestra: pregunta al financiador por las condiciones.',
    'The programme is not shown any more: ask the funder for the conditions.',
  ],
  award: ['Monto', 'Award'],
  deadline: ['Plazo', 'Deadline'],
  takes: ['Postular toma', 'Applying takes'],
  takesWords: [
    'unos {minutes} minutos: {items} preguntas y documentos',
    'about {minutes} minutes: {items} questions and documents',
  ],
  assumed: ['Minutos supuestos, no medidos.', 'Minutes assumed, not measured.'],
  seen: ['El financiador vería hoy', 'The funder would see today'],
  seenHint: [
    'Mirar una convocatoria no le muestra nada de ustedes.',
    'Looking at a call shows the funder nothing of you.',
  ],
  invited: ['Las invitaron', 'You are invited'],
  rapid: ['Emergencia', 'Emergency'],
  sealed: [
    'Nadie del financiador lee las solicitudes antes del cierre.',
    'Nobody of the funder reads applications before the call closes.',
  ],
  later: [
    {
      one: 'Ahora solo lo urgente; el resto, hasta {count} día después.',
      other: 'Ahora solo lo urgente; el resto, hasta {count} días después.',
    },
    {
      one: 'Only what is urgent now; the rest within {count} day.',
      other: 'Only what is urgent now; the rest within {count} days.',
    },
  ],
  details: ['Ver la convocatoria', 'See the call'],
  back: ['A las convocatorias', 'To the calls'],
  conditions: ['Condiciones', 'Conditions'],
  conditionsHint: [
    'Comparadas con tu perfil, que solo ves tú. «Por confirmar» es un dato que falta, no un no.',
    'Compared with your profile, which only you see. “To confirm” is a fact that is missing, not a no.',
  ],
  changes: ['Qué cambiaría la respuesta', 'What would change the answer'],
  toProfile: ['Completar tu perfil', 'Complete your profile'],
  stages: ['Qué preguntan', 'What is asked'],
  stageMinutes: [
    '{items} preguntas y documentos, unos {minutes} minutos',
    '{items} questions and documents, about {minutes} minutes',
  ],
  questions: ['Ver las preguntas', 'See the questions'],
  sometimes: ['según otras respuestas', 'depending on other answers'],
  laterDue: [
    {
      one: 'Se entrega hasta {count} día después de la solicitud.',
      other: 'Se entrega hasta {count} días después de la solicitud.',
    },
    { one: 'Due {count} day after the application.', other: 'Due {count} days after the application.' },
  ],
  dates: ['Fechas', 'Dates'],
  ics: ['Llevar el plazo al calendario', 'Add the deadline to a calendar'],
  icsHint: [
    'El archivo no dice de qué se trata: un calendario puede compartirse.',
    'The file does not say what it is about: calendars may be shared.',
  ],
  start: ['Empezar solicitud', 'Start the application'],
  goOn: ['Seguir con la solicitud', 'Go on with the application'],
  startHint: [
    'Puedes guardar y seguir después. Nadie lo ve hasta que se firme y se envíe.',
    'You can save and go on later. Nobody sees it until it is signed and handed in.',
  ],
  notYet: ['Todavía no abre.', 'It is not open yet.'],
  preview: [
    'Así la ve una organización. Sus condiciones se comparan con el perfil de cada una.',
    'This is how a nonprofit sees it. The conditions are compared with the profile of each.',
  ],
  calendar: ['Fecha de entrega', 'Due date'],
} as const satisfies Section;
