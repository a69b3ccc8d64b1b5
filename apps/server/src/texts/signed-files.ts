import type { LocaleText } from '@puente/kernel';
import type { Section } from './pair';

/** Agreements that were signed on paper, for both sides. */
export const signedFiles = {
  title: ['Convenio firmado en papel', 'Agreement signed on paper'],
  link: ['Firmar en papel', 'Sign on paper'],
  lead: [
    'En lugar de firmar aquí, ambas partes pueden firmar el texto impreso y subirlo escaneado. Cuenta cuando otra persona de la financiadora confirma que es ese texto y que tiene ambas firmas.',
    'Instead of signing here, both sides may sign the printed text and upload a scan of it. It counts once another person of the funder confirms that it is that text and has both signatures.',
  ],
  none: ['Todavía no hay ninguno.', 'There is none yet.'],
  one: ['Archivo escaneado', 'Scanned file'],
  add: ['Subir el convenio firmado', 'Upload the signed agreement'],
  addText: [
    'Un solo PDF de hasta 10 MB, con todas las hojas y ambas firmas. Lo leen las dos partes. No agregues identificaciones ni domicilios.',
    'One PDF of up to 10 MB, with all pages and both signatures. Both sides read it. Add no identity cards or addresses.',
  ],
  paper: ['Bajar el texto para imprimirlo', 'Download the text to print it'],
  scan: ['Archivo PDF', 'PDF file'],
  send: ['Subir', 'Upload'],
  from: ['Lo subió', 'Uploaded by'],
  addedAt: ['Se subió', 'Uploaded on'],
  decidedAt: ['Se decidió', 'Decided on'],
  by: ['{who}, {moment}', '{who}, {moment}'],
  why: ['Por qué se rechazó', 'Why it was refused'],
  file: ['Huella del archivo (SHA-256)', 'Fingerprint of the file (SHA-256)'],
  text: ['Huella del texto (SHA-256)', 'Fingerprint of the text (SHA-256)'],
  open: ['Bajar el archivo', 'Download the file'],
  unscanned: [
    'Ningún antivirus lo ha revisado: solo puede abrirlo la parte que lo subió.',
    'No scanner has looked into it: only the side that uploaded it can open it.',
  ],
  confirm: ['Confirmar las firmas', 'Confirm the signatures'],
  confirmText: [
    'Confirmas que abriste este archivo, que es el texto del convenio sin cambios y que tiene las firmas de ambas partes. Con eso el apoyo queda vigente.',
    'You confirm that you opened this file, that it is the text of the agreement without changes and that it has the signatures of both sides. With that the award is active.',
  ],
  refuse: ['Rechazarlo', 'Refuse it'],
  refuseText: [
    'El archivo se borra y se puede subir otro. Quien lo subió lee la razón.',
    'The file is erased and another can be uploaded. Whoever uploaded it reads the reason.',
  ],
  reason: ['Razón', 'Reason'],
  reasonHint: ['Por ejemplo: falta una hoja.', 'For example: a page is missing.'],
  remove: ['Quitarlo', 'Take it away'],
  removeText: [
    'Si es el archivo equivocado. Se borra y pueden subir otro.',
    'If it is the wrong file. It is erased and you can upload another.',
  ],
  'others-funder': [
    'Lo confirma otra persona que firma por la financiadora: ni quien lo subió ni quien mandó el convenio.',
    'Another person who signs for the funder confirms it: neither who uploaded it nor who sent the agreement.',
  ],
  'others-nonprofit': ['Lo confirma la financiadora.', 'The funder confirms it.'],
  onPaper: ['Firmado en papel', 'Signed on paper'],
  onPaperAt: [
    'Ambas partes firmaron en papel; se confirmó el {moment}.',
    'Both sides signed on paper; it was confirmed on {moment}.',
  ],
  doneAdded: [
    'El archivo se subió. Falta que se confirme.',
    'The file was uploaded. It still has to be confirmed.',
  ],
  doneConfirmed: [
    'Las firmas se confirmaron: el apoyo está vigente.',
    'The signatures are confirmed: the award is active.',
  ],
  doneRefused: ['El archivo se rechazó y se borró.', 'The file was refused and erased.'],
  doneRemoved: ['El archivo se quitó.', 'The file was taken away.'],
} as const satisfies Section;

const text = (es: string, en: string): LocaleText => ({ es, en });

/** What is said when a signed file is not taken or not confirmed. */
export const SIGNED_FILE_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'signed-file-there': text('Ya hay un archivo por confirmar.', 'There is a file to be confirmed already.'),
  'signed-file-too-many': text(
    'Este convenio tuvo ya {most} archivos, el máximo.',
    'This agreement has had {most} files already, the most there can be.',
  ),
  'signed-file-state': text('Ya se decidió de este archivo.', 'This file was decided of already.'),
  'signed-file-unscanned': text(
    'Ningún antivirus ha revisado este archivo: solo puede abrirlo la parte que lo subió.',
    'No scanner has looked into this file: only the side that uploaded it can open it.',
  ),
  'signed-file-added-by-you': text(
    'Tú subiste este archivo: decide otra persona.',
    'You uploaded this file: somebody else decides of it.',
  ),
  'signed-file-of-others': text(
    'Lo subió la otra parte: tú no puedes quitarlo.',
    'The other side uploaded it: you cannot take it away.',
  ),
  'signed-file-hidden': text(
    'Todavía evalúas a esta organización sin nombres, y el archivo dice quién firmó.',
    'You still review this nonprofit without names, and the file says who signed.',
  ),
};
