import type { LocaleText } from '@puente/kernel';
import type { Section } from './pair';

export const webhooks = {
  title: ['Avisos a sistemas propios', 'Messages to your own systems'],
  accountText: [
    'Webhooks: qué sistemas de la organización se enteran de convocatorias, solicitudes e informes.',
    'Webhooks: which systems of the organisation learn of calls, applications and reports.',
  ],
  lead: [
    'Cuando algo cambia en sus convocatorias, solicitudes o informes, avisamos a la dirección que digas con un mensaje firmado (webhook).',
    'When something changes in your calls, applications or reports, we tell the address that you name with a signed message (webhook).',
  ],
  hosts: ['Servidores permitidos en esta instalación:', 'Hosts that this installation allows:'],
  off: [
    'Esta instalación no permite avisar a ningún servidor. Quien la opera puede permitirlo.',
    'This installation does not allow any host to be told. Whoever operates it can allow some.',
  ],
  secretTitle: ['El secreto de la firma', 'The secret of the signature'],
  secretOnce: [
    'Cópialo ahora: no se vuelve a mostrar. Si había otro, también firma durante 24 horas.',
    'Copy it now: it is not shown again. If there was another one, it signs as well for 24 hours.',
  ],
  none: ['Todavía no se avisa a ningún sistema.', 'No system is told yet.'],
  stopped: ['Detenido', 'Stopped'],
  stoppedSince: [
    'No respondió muchas veces; no se le avisa desde el',
    'It did not answer many times; it is not told since',
  ],
  start: ['Volver a avisar', 'Tell it again'],
  started: [
    'Se le vuelve a avisar. Lo de mientras tanto no se envía.',
    'It is told again. What it missed is not sent.',
  ],
  test: ['Enviar una prueba', 'Send a test'],
  tested: [
    'La prueba va en camino. Abre «Últimos envíos» en un momento.',
    'The test is on its way. Open “Latest messages” in a moment.',
  ],
  rotate: ['Cambiar el secreto', 'Change the secret'],
  remove: ['Quitar', 'Remove'],
  removed: ['Dirección quitada.', 'Address removed.'],
  deliveries: ['Últimos envíos', 'Latest messages'],
  deliveriesOf: ['Últimos envíos a {url}', 'Latest messages to {url}'],
  nothingSent: ['Todavía no se envió nada.', 'Nothing was sent yet.'],
  event: ['Qué pasó', 'What happened'],
  sent: ['Fecha', 'Date'],
  status: ['Estatus', 'Status'],
  answer: ['Respuesta', 'Answer'],
  tries: ['Intentos', 'Tries'],
  waiting: ['En camino', 'On its way'],
  delivered: ['Entregado', 'Delivered'],
  failed: ['No se pudo', 'Failed'],
  dropped: ['No enviado', 'Not sent'],
  testEvent: ['Prueba', 'Test'],
  addTitle: ['Agregar una dirección', 'Add an address'],
  url: ['Dirección de tu sistema', 'Address of your system'],
  urlHint: [
    'Con https, en uno de los servidores permitidos.',
    'With https, at one of the hosts that are allowed.',
  ],
  events: ['De qué se avisa', 'What it is told of'],
  add: ['Agregar', 'Add'],
  privacy: [
    'Los mensajes llevan solo identificadores y el tipo de evento: ni nombres, ni montos, ni textos.',
    'Messages carry ids and the kind of event only: no names, amounts or texts.',
  ],
} as const satisfies Section;

/** Why an address is not taken. */
export const WEBHOOK_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'webhook-not-an-address': {
    es: 'No parece una dirección: https://servidor/ruta, sin usuario ni «#».',
    en: 'It does not look like an address: https://host/path, without a user or “#”.',
  },
  'webhook-not-https': { es: 'Debe empezar con https://.', en: 'It must begin with https://.' },
  'webhook-host-not-allowed': {
    es: 'Ese servidor no está entre los permitidos en esta instalación.',
    en: 'That host is not among those that this installation allows.',
  },
  'webhook-unknown-event': { es: 'Hay un evento que no existe.', en: 'One of the events does not exist.' },
  'webhook-too-many': {
    es: 'Ya hay {max} direcciones: quita una primero.',
    en: 'There are {max} addresses already: remove one first.',
  },
  'webhook-stopped': {
    es: 'Está detenido: vuelve a avisarle primero.',
    en: 'It is stopped: have it told again first.',
  },
  'webhook-tested-enough': {
    es: 'Ya se enviaron muchas pruebas. Espera una hora.',
    en: 'Many tests were sent already. Wait an hour.',
  },
};
