import type { Section } from './pair';

/** The agreement of an award, for both sides. */
export const agreement = {
  title: ['Convenio', 'Agreement'],
  lead: [
    'Este es el texto que firman ambas partes. No se cambia: si algo debe cambiar, se escribe otro.',
    'This is the text that both sides sign. It does not change: if something must change, another is written.',
  ],
  route: ['Vía legal', 'Legal route'],
  sendText: [
    'Se escribe el convenio con estos términos y la organización puede leerlo y firmarlo.',
    'The agreement is written with these terms, and the nonprofit can read and sign it.',
  ],
  send: ['Mandar el convenio', 'Send the agreement'],
  read: ['Leer el convenio', 'Read the agreement'],
  clauses: ['Cláusulas', 'Clauses'],
  clauseOf: ['{number}. {title}', '{number}. {title}'],
  otherLanguage: ['Leer en inglés', 'Read in Spanish'],
  facts: ['Datos del convenio', 'Facts of the agreement'],
  template: ['Texto', 'Text'],
  sentAt: ['Mandado el', 'Sent on'],
  fingerprint: ['Huella (SHA-256)', 'Fingerprint (SHA-256)'],
  signatures: ['Firmas', 'Signatures'],
  signaturesCaption: ['Quién firmó por cada parte', 'Who signed for each side'],
  side: ['Parte', 'Side'],
  'side-funder': ['La financiadora', 'The funder'],
  'side-nonprofit': ['La organización', 'The nonprofit'],
  name: ['Nombre escrito', 'Name as typed'],
  signedAt: ['Firmado el', 'Signed on'],
  nobodyYet: ['Nadie ha firmado todavía.', 'Nobody has signed yet.'],
  signTitle: ['Firmar', 'Sign'],
  signText: [
    'Firmas exactamente el texto que ves. Se guardan tu nombre, el momento y la huella del texto.',
    'You sign exactly the text that you see. Your name, the moment and the fingerprint of the text are kept.',
  ],
  yourName: ['Tu nombre completo', 'Your full name'],
  nameHintFunder: ['La organización lo lee.', 'The nonprofit reads it.'],
  nameHintNonprofit: [
    'La financiadora lo lee. Si tu organización está protegida, piensa si quien firma puede ser conocida por ella.',
    'The funder reads it. If your organisation is protected, think about whether who signs may be known to it.',
  ],
  sign: ['Firmar el convenio', 'Sign the agreement'],
  othersSign: [
    'Lo firma la representación legal o la administración de tu organización.',
    'The legal representative or an administrator of your organisation signs it.',
  ],
  pdf: ['Descargar en PDF', 'Download as PDF'],
  author: ['Puente', 'Puente'],
  page: ['Página', 'Page'],
  doneSent: [
    'El convenio se mandó. Ya se avisó a la organización.',
    'The agreement was sent. The nonprofit was told.',
  ],
  doneSigned: ['Tu firma quedó registrada.', 'Your signature is recorded.'],
} as const satisfies Section;

/** What a nonprofit is given. */
export const myAwards = {
  title: ['Mis apoyos', 'My awards'],
  lead: [
    'Los apoyos que se les otorgan, desde que hay convenio por firmar.',
    'What you are given, from the moment there is an agreement to sign.',
  ],
  caption: ['Apoyos, el último en empezar primero', 'Awards, the latest to begin first'],
  funder: ['Financiadora', 'Funder'],
  emptyTitle: ['Todavía no hay apoyos', 'There are no awards yet'],
  emptyText: [
    'Cuando una financiadora les mande un convenio, aparece aquí y les llega un aviso.',
    'When a funder sends you an agreement it appears here, and you get a notice.',
  ],
  toSign: [
    'Hay un convenio por firmar. Léelo con calma: no hay prisa por parte de Puente.',
    'There is an agreement to sign. Read it in your own time: Puente is in no hurry.',
  ],
} as const satisfies Section;
