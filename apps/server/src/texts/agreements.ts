import type { Section } from './pair';

/** The agreement of an award, for both sides. */
export const agreement = {
  title: ['Convenio', 'Agreement'],
  lead: [
    'Este es el texto que firman ambas partes. No se cambia: si algo debe cambiar, se escribe otro.',
    'This is the text that both sides sign. It does not change: if something must change, another is written.',
  ],
  route: ['Vía legal', 'Legal route'],
  reason: ['Por qué hay renglones por persona o por noche', 'Why lines are by the person or the night'],
  reasonHint: [
    'Queda escrito en el convenio y lo leen ambas partes.',
    'It stands in the agreement, and both sides read it.',
  ],
  nameHidden: ['No se muestra mientras evalúas sin nombres', 'Not shown while you review without names'],
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
  signerRead: [
    'Antes de firmar: la financiadora lee el nombre que escribas y el momento. Queda en tu bitácora cada vez que alguien lo lee.',
    'Before you sign: the funder reads the name that you type, and the moment. Your record keeps each time that somebody reads it.',
  ],
  nameHintNonprofit: [
    'La financiadora lo lee. Si tu organización está protegida, piensa si quien firma puede ser conocida por ella.',
    'The funder reads it. If your organisation is protected, think about whether who signs may be known to it.',
  ],
  sign: ['Firmar el convenio', 'Sign the agreement'],
  othersSign: [
    'Lo firma la representación legal o la administración de tu organización.',
    'The legal representative or an administrator of your organisation signs it.',
  ],
  voided: [
    'SIN EFECTO: este convenio se retiró y no obliga a nadie.',
    'VOID: this agreement was taken back and binds nobody.',
  ],
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
  signedByUs: ['Firmado por ustedes; falta la financiadora', 'Signed by you; waits for the funder'],
  waitsForFunder: [
    'Ya firmaron. Falta la firma de la financiadora; les llega un aviso cuando firme.',
    'You have signed. The funder’s signature is missing; you get a notice when it signs.',
  ],
  toSign: [
    'Hay un convenio por firmar. Léelo con calma: no hay prisa por parte de Puente.',
    'There is an agreement to sign. Read it in your own time: Puente is in no hurry.',
  ],
} as const satisfies Section;
