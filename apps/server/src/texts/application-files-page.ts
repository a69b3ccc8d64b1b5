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
} satisfies Section;
