import type { Section } from './pair';

/** The room of an award, for both sides. */
export const awardRoom = {
  parts: ['Partes del apoyo', 'Parts of the award'],
  overview: ['Resumen', 'Overview'],
  messages: ['Mensajes', 'Messages'],
  messagesTitle: ['Mensajes', 'Messages'],
  messagesLead: [
    'Notas breves entre quien otorga el apoyo y quien lo recibe. Nadie más las lee. El correo que avisa no dice nada de ellas.',
    'Short notes between who gives the award and who receives it. Nobody else reads them. The mail that tells of one says nothing of it.',
  ],
  messagesCare: [
    'No escribas nombres ni historias de personas atendidas, ni direcciones. Lo que se manda ya no se cambia.',
    'Write no names or stories of people who are served, and no addresses. What is sent cannot be changed.',
  ],
  messagesNone: ['Todavía no hay mensajes.', 'There are no messages yet.'],
  messagesNotYet: [
    'Podrán escribirse cuando se mande el convenio.',
    'You can write to each other once the agreement is sent.',
  ],
  'from-funder': ['La financiadora', 'The funder'],
  'from-nonprofit': ['La organización', 'The nonprofit'],
  fromOwn: ['{who} ({side})', '{who} ({side})'],
  message: ['Tu mensaje', 'Your message'],
  messageHint: ['Hasta {max} caracteres.', 'Up to {max} characters.'],
  send: ['Mandar el mensaje', 'Send the message'],
  doneMessage: ['El mensaje se mandó.', 'The message was sent.'],
} as const satisfies Section;
