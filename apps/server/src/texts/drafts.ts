import type { Section } from './pair';

/** The line that says whether an answer is safe. */
export const drafts = {
  label: ['Guardado automático', 'Automatic saving'],
  saved: ['Guardado', 'Saved'],
  writing: ['Guardando…', 'Saving…'],
  offline: [
    'Sin conexión: se enviará al volver la señal.',
    'Offline: it will be sent when there is a signal.',
  ],
  busy: [
    'El servidor no responde: se intentará de nuevo.',
    'The server does not answer: it will be tried again.',
  ],
  signIn: [
    'La sesión terminó. Entra de nuevo en otra ventana; lo que escribiste sigue aquí.',
    'Your session is over. Sign in again in another window; what you wrote is still here.',
  ],
  over: [
    'Esta solicitud ya no recibe cambios. Lo que no se envió sigue aquí para que lo copies.',
    'This application takes no more changes. What was not sent is still here for you to copy.',
  ],
  asked: ['Hay dos textos de una respuesta: elige.', 'There are two texts of one answer: choose.'],
  refused: ['Una respuesta no se pudo guardar así.', 'One answer could not be saved as it is.'],
  agoSeconds: ['hace {count} s', '{count} s ago'],
  agoMinutes: ['hace {count} min', '{count} min ago'],
  waitingOne: ['1 respuesta espera para enviarse.', '1 answer waits to be sent.'],
  waitingMany: ['{count} respuestas esperan para enviarse.', '{count} answers wait to be sent.'],
  twoTexts: [
    'Alguien más escribió esta respuesta al mismo tiempo. Los dos textos están a salvo: elige.',
    'Somebody else wrote this answer at the same time. Both texts are safe: choose.',
  ],
  mine: ['Tu texto', 'Your text'],
  theirs: ['El otro texto', 'The other text'],
  keepMine: ['Dejar el mío', 'Keep mine'],
  keepTheirs: ['Dejar el otro', 'Keep the other'],
  keepBoth: ['Juntar los dos', 'Join both'],
  notKept: [
    'Este teléfono no puede guardar lo que escribes: no cierres la página antes de leer «Guardado».',
    'This phone cannot keep what you write: do not close the page before it says “Saved”.',
  ],
  signOut: [
    'Hay respuestas que no se han enviado y se borrarán de este teléfono. ¿Cerrar sesión?',
    'Some answers were not sent and will be erased from this phone. Sign out?',
  ],
  choice: [
    'Ahora nada queda en este teléfono: sin señal, si cierras la página se pierde lo que no se envió. Si el teléfono es solo tuyo, puede guardar lo que escribes hasta enviarlo. Si lo usa alguien más, no lo actives.',
    'Nothing stays on this phone now: without a signal, closing the page loses what was not sent. If the phone is yours alone, it can keep what you write until it is sent. If anybody else uses it, leave this off.',
  ],
  own: ['El teléfono es solo mío: guardar en él', 'The phone is mine alone: keep on it'],
} as const satisfies Section;

/** The page that says what this device keeps. */
export const device = {
  title: ['En este teléfono', 'On this phone'],
  lead: [
    'Lo que este teléfono o esta computadora guarda de tus solicitudes. Nadie más ve esta lista; no sale del aparato.',
    'What this phone or computer keeps of your applications. Nobody else sees this list; it does not leave the device.',
  ],
  noScripts: [
    'Sin JavaScript no se guarda nada en este aparato.',
    'Without JavaScript nothing is kept on this device.',
  ],
  none: ['Aquí no hay nada guardado.', 'Nothing is kept here.'],
  some: [
    'Este teléfono guarda textos tuyos. Quien pueda abrirlo puede leerlos.',
    'This phone keeps texts of yours. Whoever can open it can read them.',
  ],
  list: ['Solicitudes guardadas', 'Applications kept'],
  application: ['Solicitud', 'Application'],
  texts: ['Textos', 'Texts'],
  unsent: ['Sin enviar', 'Not sent'],
  since: ['Último cambio', 'Last change'],
  action: ['Acción', 'Action'],
  forget: ['Borrar todo de este teléfono', 'Erase everything from this phone'],
  forgetOne: ['Borrar', 'Erase'],
  rules: ['Cómo funciona', 'How it works'],
  ruleChoice: [
    'No se guarda nada mientras no digas, en una solicitud, que el teléfono es solo tuyo.',
    'Nothing is kept until you say, in an application, that the phone is yours alone.',
  ],
  ruleEnds: [
    'Se borra al cerrar sesión, y en la siguiente visita lo que nadie tocó en 7 días.',
    'It is erased when you sign out, and at the next visit what nobody touched for 7 days.',
  ],
  ruleShared: [
    'Si otra persona entra aquí, todo se borra, también lo que no se envió.',
    'If another person signs in here, everything is erased, what was not sent too.',
  ],
  ruleLimits: [
    'Salir rápido quita las páginas guardadas; los textos sin enviar quedan. Para quitarlos, borra todo aquí o cierra sesión.',
    'Quick exit takes the kept pages away; texts that were not sent stay. To remove them, erase everything here or sign out.',
  ],
  back: ['Mis solicitudes', 'My applications'],
} as const satisfies Section;
