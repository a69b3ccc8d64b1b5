import type { LocaleText } from '@puente/kernel';
import type { Section } from './pair';

export const documents = {
  title: ['Documentos', 'Documents'],
  lead: [
    'Lo que tu organización guarda aquí: nadie más lo ve, salvo HIP al verificar. Se cifra con la llave de tu organización.',
    'What your organisation keeps here: nobody else sees it but HIP when verifying. It is encrypted with your organisation’s key.',
  ],
  accountText: ['Lo que tu organización guarda aquí.', 'What your organisation keeps here.'],
  name: ['Documento', 'Document'],
  purpose: ['Para qué es', 'What it is for'],
  'purpose-legal': ['Acta y registros', 'Deed and registrations'],
  'purpose-tax': ['Situación fiscal', 'Tax status'],
  'purpose-budget': ['Presupuesto', 'Budget'],
  'purpose-report': ['Informe', 'Report'],
  'purpose-other': ['Otro', 'Other'],
  size: ['Tamaño', 'Size'],
  addedOn: ['Desde', 'Since'],
  action: ['Acción', 'Action'],
  open: ['Descargar', 'Download'],
  openLabel: ['Descargar {name}', 'Download {name}'],
  remove: ['Quitar', 'Remove'],
  removeLabel: ['Quitar {name} para siempre', 'Remove {name} for good'],
  add: ['Subir un documento', 'Add a document'],
  file: ['Archivo', 'File'],
  fileHint: [
    'PDF, PNG, JPEG, WebP, Word (.docx), Excel (.xlsx), CSV o texto; hasta 10 MB.',
    'PDF, PNG, JPEG, WebP, Word (.docx), Excel (.xlsx), CSV or text; up to 10 MB.',
  ],
  warning: [
    'No subas nada que diga dónde está un refugio ni la historia de una persona. Quitamos quién hizo el archivo y dónde se tomó una foto; lo escrito dentro queda como está.',
    'Add nothing that tells where a shelter is, nor anyone’s story. We remove who made the file and where a photo was taken; what is written inside stays as it is.',
  ],
  submit: ['Subir', 'Add'],
  unscanned: [
    'Sin revisión contra programas dañinos: solo lo ve tu organización.',
    'Not scanned for harmful programs: only your organisation sees it.',
  ],
  'note-may-name-people': [
    'Este archivo puede decir dentro quién lo hizo o comentó. Si importa, imprímelo como PDF y súbelo de nuevo.',
    'This file may say inside who made or commented it. If that matters, print it as PDF and add it again.',
  ],
  emptyTitle: ['Todavía no hay documentos', 'No documents yet'],
  emptyText: [
    'Sube aquí lo que HIP necesita para verificar a tu organización, por ejemplo el acta constitutiva.',
    'Add what HIP needs to verify your organisation, for example the founding deed.',
  ],
} as const satisfies Section;

const text = (es: string, en: string): LocaleText => ({ es, en });

/** Why a file was refused, and what to do. */
export const DOCUMENT_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'cfdi-declares-types': text(
    'El XML declara tipos o entidades (DTD). Un CFDI no los lleva: descárgalo otra vez de donde se timbró.',
    'The XML declares types or entities (DTD). A CFDI has none: download it again from where it was stamped.',
  ),
  'cfdi-broken': text(
    'El archivo no es un XML completo. Descárgalo otra vez de donde se timbró.',
    'The file is no complete XML. Download it again from where it was stamped.',
  ),
  'cfdi-other-document': text(
    'No es un CFDI. Elige el archivo XML del recibo, no el PDF.',
    'It is no CFDI. Choose the XML file of the receipt, not the PDF.',
  ),
  'cfdi-version': text('Solo se lee la versión 4.0 del CFDI.', 'Only version 4.0 of the CFDI is read.'),
  'cfdi-payroll': text(
    'Es un recibo de nómina. No se leyó nada más; elige el recibo del donativo.',
    'It is a payroll receipt. Nothing more of it was read; choose the receipt of the donation.',
  ),
  'cfdi-no-income': text(
    'No es un comprobante de ingreso, como lo es el recibo de un donativo.',
    'It is no receipt of income, as that of a donation is.',
  ),
  'cfdi-no-stamp': text(
    'No tiene un timbre fiscal. Elige el archivo que ya está timbrado.',
    'It has no fiscal stamp. Choose the file that is stamped already.',
  ),
  'cfdi-no-donation': text(
    'No lleva el complemento de donatarias, versión 1.1.',
    'It does not have the complement of donations, version 1.1.',
  ),
  'cfdi-incomplete': text(
    'Le falta un dato del recibo, o no se puede leer: RFC, total, moneda, fechas, oficio o leyenda.',
    'A part of the receipt is missing or cannot be read: RFC, total, currency, days, letter or legend.',
  ),
  'file-missing': text('Elige un archivo.', 'Choose a file.'),
  'file-empty': text('El archivo está vacío.', 'The file is empty.'),
  'file-too-large': text('El archivo pasa de 10 MB.', 'The file is larger than 10 MB.'),
  'file-name-odd': text(
    'El nombre del archivo tiene signos que no se admiten. Cámbialo y súbelo otra vez.',
    'The name of the file has signs that are not allowed. Change it and add it again.',
  ),
  'file-type-unknown': text('Este tipo de archivo no se admite.', 'This type of file is not taken.'),
  'file-type-differs': text(
    'El contenido no es lo que el nombre del archivo dice.',
    'The content is not what the name of the file says.',
  ),
  'file-active-content': text(
    'El archivo contiene acciones, macros, fórmulas u otros archivos. Guárdalo sin ellos o imprímelo como PDF.',
    'The file holds actions, macros, formulas or other files. Save it without them or print it as PDF.',
  ),
  'file-links-outside': text(
    'El archivo trae datos de otro lugar. Rompe esos vínculos y súbelo otra vez.',
    'The file takes data from elsewhere. Break those links and add it again.',
  ),
  'file-encrypted': text(
    'El archivo está protegido con contraseña. Guárdalo sin ella.',
    'The file is protected by a password. Save it without one.',
  ),
  'file-not-utf8': text('Guarda el archivo de texto en UTF-8.', 'Save the text file as UTF-8.'),
  'file-too-complex': text(
    'El archivo es demasiado grande por dentro. Guárdalo más sencillo.',
    'The file is too large inside. Save it in a simpler way.',
  ),
  'file-broken': text('El archivo está dañado o incompleto.', 'The file is damaged or incomplete.'),
  'file-infected': text(
    'El archivo contiene un programa dañino. Revisa tu equipo.',
    'The file contains a harmful program. Check your device.',
  ),
  'file-scanner-away': text(
    'No pudimos revisar el archivo ahora. Inténtalo más tarde.',
    'We could not scan the file now. Try again later.',
  ),
  'file-not-inspected': text('No pudimos leer el archivo.', 'We could not read the file.'),
  'file-inspection-busy': text(
    'Hay muchos archivos en espera. Inténtalo en un minuto.',
    'Many files are waiting. Try again in a minute.',
  ),
  'too-many-documents': text(
    'Ya hay {most} documentos. Quita uno que no necesites.',
    'There are {most} documents already. Remove one that you do not need.',
  ),
  'too-many-documents-today': text(
    'Hoy ya se subieron {most} documentos. Sigue mañana.',
    '{most} documents were added today. Go on tomorrow.',
  ),
};
