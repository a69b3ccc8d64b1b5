import type { NoticeKind } from './notice-kind';

/** Of an award, its agreement and what its two sides write to each other. */
export const AWARD_NOTICES = {
  'award-proposed': {
    says: { es: 'Un apoyo espera tu aprobación.', en: 'An award waits for your approval.' },
    path: 'awards',
    subjectPath: 'awards',
    security: false,
  },
  'award-approved': {
    says: { es: 'Se aprobó un apoyo que escribiste.', en: 'An award that you wrote was approved.' },
    path: 'awards',
    subjectPath: 'awards',
    security: false,
  },
  'agreement-to-sign': {
    says: {
      es: 'Hay un convenio para que lo lean y firmen.',
      en: 'There is an agreement for you to read and sign.',
    },
    path: 'my/awards',
    subjectPath: 'my/awards',
    security: false,
  },
  'agreement-taken-back': {
    says: {
      es: 'Se retiró un convenio que tenían por firmar.',
      en: 'An agreement that you were to sign was taken back.',
    },
    path: 'my/awards',
    security: false,
  },
  'award-brought': {
    says: {
      es: 'Anotaron aquí apoyos que recibieron antes.',
      en: 'Awards that you received before were recorded here.',
    },
    path: 'my/awards',
    security: false,
  },
  'award-brought-back': {
    says: {
      es: 'Se quitaron apoyos de antes que estaban anotados aquí.',
      en: 'Awards of before that were recorded here were removed.',
    },
    path: 'my/awards',
    security: false,
  },
  'award-active': {
    says: {
      es: 'Ambas partes firmaron: el apoyo está vigente.',
      en: 'Both sides have signed: the award is active.',
    },
    path: 'my/awards',
    subjectPath: 'my/awards',
    security: false,
  },
  'agreement-signed': {
    says: {
      es: 'Una organización firmó su convenio; falta su firma.',
      en: 'A nonprofit signed its agreement; your signature is missing.',
    },
    path: 'awards',
    subjectPath: 'awards',
    security: false,
  },
  'award-signed': {
    says: {
      es: 'Ambas partes firmaron un convenio: el apoyo está vigente.',
      en: 'Both sides have signed an agreement: the award is active.',
    },
    path: 'awards',
    subjectPath: 'awards',
    security: false,
  },
  'given-agreement-to-sign': {
    says: {
      es: 'Hay un convenio de una financiadora para que HIP lo firme.',
      en: 'There is an agreement of a funder for HIP to sign.',
    },
    path: 'given-awards',
    subjectPath: 'given-awards',
    security: false,
  },
  'given-agreement-taken-back': {
    says: {
      es: 'Una financiadora retiró un convenio que HIP tenía por firmar.',
      en: 'A funder took back an agreement that HIP was to sign.',
    },
    path: 'given-awards',
    security: false,
  },
  'given-award-active': {
    says: {
      es: 'Un apoyo de una financiadora a HIP está vigente.',
      en: 'An award of a funder to HIP is active.',
    },
    path: 'given-awards',
    subjectPath: 'given-awards',
    security: false,
  },
  'signed-file-to-confirm': {
    says: {
      es: 'Hay un convenio firmado en papel por confirmar.',
      en: 'An agreement signed on paper waits to be confirmed.',
    },
    path: 'awards',
    subjectPath: 'awards',
    subjectQuery: '/signed-files',
    security: false,
  },
  'signed-file-refused': {
    says: {
      es: 'Se rechazó un convenio firmado en papel que subiste.',
      en: 'An agreement signed on paper that you uploaded was refused.',
    },
    path: 'awards',
    subjectPath: 'awards',
    subjectQuery: '/signed-files',
    security: false,
  },
  'my-signed-file-refused': {
    says: {
      es: 'Se rechazó un convenio firmado en papel que subieron.',
      en: 'An agreement signed on paper that you uploaded was refused.',
    },
    path: 'my/awards',
    subjectPath: 'my/awards',
    subjectQuery: '/signed-files',
    security: false,
  },
  'award-message': {
    says: { es: 'Tienes un mensaje sobre un apoyo.', en: 'You have a message about an award.' },
    path: 'awards',
    subjectPath: 'awards',
    subjectQuery: '/messages',
    security: false,
  },
  'my-award-message': {
    says: { es: 'Tienen un mensaje sobre un apoyo.', en: 'You have a message about an award.' },
    path: 'my/awards',
    subjectPath: 'my/awards',
    subjectQuery: '/messages',
    security: false,
  },
} as const satisfies Record<string, NoticeKind>;
