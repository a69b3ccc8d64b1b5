import type { Section } from './pair';

export const devMail = {
  title: ['Correos sin enviar', 'Mails that were not sent'],
  lead: [
    'Esta instalación no tiene servidor de correo: los mensajes se guardan y solo se ven en este equipo.',
    'This installation has no mail server: messages are kept and can be seen on this machine only.',
  ],
  follow: ['Abrir el enlace', 'Follow the link'],
  raw: ['Ver el mensaje tal como saldría', 'See the message as it would leave'],
  emptyTitle: ['Todavía no hay correos', 'No mails yet'],
  emptyText: [
    'Aquí aparecen invitaciones, contraseñas nuevas y avisos en cuanto alguien los pide.',
    'Invitations, new passwords and notices appear here as soon as somebody asks for them.',
  ],
} as const satisfies Section;

export const messages = {
  title: ['Mensajes', 'Messages'],
  lead: [
    'Los correos solo dicen que hay algo aquí; qué es se lee después de entrar.',
    'Mails say only that there is something here; what it is can be read after signing in.',
  ],
  settings: ['Cada cuándo recibir correos', 'How often to receive mails'],
  markRead: ['Marcar todo como leído', 'Mark all as read'],
  unread: ['sin leer', 'unread'],
  count: [
    { one: 'Tienes {count} mensaje sin leer', other: 'Tienes {count} mensajes sin leer' },
    { one: 'You have {count} unread message', other: 'You have {count} unread messages' },
  ],
  emptyTitle: ['No hay mensajes', 'No messages'],
  emptyText: [
    'Cuando alguien necesite algo de ti o algo cambie, lo verás aquí.',
    'When somebody needs something of you or something changes, you will see it here.',
  ],
  account: ['Mensajes', 'Messages'],
  accountText: ['Lo que la plataforma te avisa.', 'What the platform tells you.'],
} as const satisfies Section;

export const notices = {
  title: ['Correos de aviso', 'Mails about messages'],
  lead: [
    'Ningún correo dice más que «tienes un mensaje». Elige cada cuándo llegan.',
    'No mail says more than “you have a message”. Choose how often they arrive.',
  ],
  frequency: ['Cada cuándo', 'How often'],
  immediate: ['En cuanto hay algo', 'As soon as there is something'],
  daily: [
    'Una vez al día, a las 9 de la mañana (hora del centro)',
    'Once a day, at 9 in the morning (Mexico City)',
  ],
  weekly: [
    'Una vez por semana, el lunes a las 9 de la mañana (hora del centro)',
    'Once a week, on Mondays at 9 in the morning (Mexico City)',
  ],
  none: ['Nunca', 'Never'],
  always: [
    'Siempre te escribimos si cambia la forma de entrar a tu cuenta o los datos bancarios de tu organización, o si HIP abre su identidad.',
    'We always write to you when the way into your account or your organisation’s bank details change, or when HIP opens its identity.',
  ],
  account: ['Correos de aviso', 'Mails about messages'],
  accountText: ['Cada cuándo te escribimos.', 'How often we write to you.'],
} as const satisfies Section;
