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
