import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** Why a file is not taken as an answer, besides what is wrong with it. */
export const APPLICATION_FILE_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'too-many-files-here': text(
    'Aquí caben {most}. Quita primero el que quieras cambiar.',
    'There is room for {most} here. First remove the one that you want to change.',
  ),
  'too-many-files': text(
    'Esta solicitud ya tiene {most} archivos. Quita uno que no haga falta.',
    'This application has {most} files already. Remove one that is not needed.',
  ),
  'too-many-megabytes': text(
    'Los archivos de esta solicitud ya suman {most} MB. Quita uno o usa archivos más ligeros.',
    'The files of this application come to {most} MB already. Remove one or use lighter files.',
  ),
  'too-many-files-kept': text(
    'Tu organización ya guarda {most} archivos de solicitudes. Quita los de borradores que ya no uses.',
    'Your organisation keeps {most} files of applications already. Remove those of drafts that you no longer use.',
  ),
  'too-many-files-today': text(
    'Hoy ya se subieron {most} archivos. Sigue mañana.',
    '{most} files were added today. Go on tomorrow.',
  ),
  'too-many-uploads': text(
    'Ya hay {most} archivos a medio subir. Espera a que lleguen.',
    'There are {most} files on their way already. Wait for them to arrive.',
  ),
  'upload-elsewhere': text(
    'Este archivo sigue llegando desde otra conexión. Espera un momento.',
    'This file is still coming over another connection. Wait a moment.',
  ),
  'upload-looked-into': text(
    'Este archivo ya llegó y lo estamos revisando. Espera un momento.',
    'This file has arrived and is being looked into. Wait a moment.',
  ),
  'upload-piece-refused': text(
    'Una parte del archivo no llegó como debía. Súbelo otra vez.',
    'A part of the file did not come as it should. Add it again.',
  ),
  'answer-by-file': text(
    'Aquí se responde con un archivo: súbelo en la pregunta.',
    'This is answered by a file: add it at the question.',
  ),
  'answer-file-gone': text(
    'Un archivo ya no se guarda. Quítalo y súbelo otra vez.',
    'A file is kept no more. Remove it and add it again.',
  ),
};
