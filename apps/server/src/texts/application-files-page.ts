import type { Section } from './pair';

export const applicationFiles = {
  title: ['Archivos de la solicitud', 'Files of the application'],
  back: ['Volver a la solicitud', 'Back to the application'],
  room: ['{count} de {most} archivos', '{count} of {most} files'],
  add: ['Subir un archivo', 'Add a file'],
  emptyTitle: ['Todavía no hay archivos', 'No files yet'],
  emptyText: ['Los que subas aquí responden esta pregunta.', 'Those that you add here answer this question.'],
  unscanned: [
    'Sin revisión contra programas dañinos: quien financia no puede abrirlo.',
    'Not scanned for harmful programs: the funder cannot open it.',
  ],
  reader: [
    'Quien financia lo abre solo después de que firmen y envíen la solicitud, sin el nombre del archivo. En tu registro verás quién lo abrió.',
    'The funder opens it only after the application was signed and handed in, without the name of the file. Your record shows who opened it.',
  ],
  progress: ['Tu archivo en camino', 'Your file on its way'],
  preparing: ['Preparando tu archivo…', 'Preparing your file…'],
  sending: ['Enviando…', 'Sending…'],
  sent: ['Va el {percent} %', '{percent} % sent'],
  waiting: [
    'Sin conexión: seguimos en cuanto vuelva, desde donde iba.',
    'No connection: it goes on as soon as it is back, from where it was.',
  ],
  busy: ['El servidor está ocupado: seguimos en un momento.', 'The server is busy: it goes on in a moment.'],
  checking: ['Ya llegó; lo estamos revisando…', 'It has arrived and is being looked into…'],
  done: ['Listo: ya está en tu solicitud.', 'Done: it is in your application.'],
  cancel: ['Cancelar el envío', 'Cancel sending'],
  signIn: [
    'Tu sesión terminó. Entra otra vez y elige el mismo archivo: sigue donde se quedó.',
    'Your session ended. Sign in again and choose the same file: it goes on where it stopped.',
  ],
  failed: ['No se pudo subir. Inténtalo otra vez.', 'It could not be sent. Try again.'],
} satisfies Section;
