import type { NoticeKind } from './notice-kind';

/** Of what an award or its legal route asks for. */
export const REQUIREMENT_NOTICES = {
  'requirement-changed': {
    says: {
      es: 'Cambió algo de lo que un apoyo les pide.',
      en: 'Something that an award asks of you has changed.',
    },
    path: 'my/requirements',
    subjectPath: 'my/requirements',
    security: false,
  },
  'requirement-done': {
    says: {
      es: 'Una organización dice que está hecho algo que pide su apoyo.',
      en: 'A nonprofit says that something its award asks for is done.',
    },
    path: 'requirements',
    subjectPath: 'requirements',
    security: false,
  },
  'requirement-near': {
    says: {
      es: 'Se acerca el día de algo que un apoyo les pide.',
      en: 'The day of something that an award asks of you comes near.',
    },
    path: 'my/requirements',
    subjectPath: 'my/requirements',
    security: false,
  },
  'requirement-late': {
    says: {
      es: 'Pasó el día de algo que un apoyo les pide.',
      en: 'The day of something that an award asks of you has passed.',
    },
    path: 'my/requirements',
    subjectPath: 'my/requirements',
    security: false,
  },
  'requirement-overdue': {
    says: {
      es: 'Pasó el día de algo que se pidió por un apoyo.',
      en: 'The day of something asked for under an award has passed.',
    },
    path: 'requirements',
    subjectPath: 'requirements',
    security: false,
  },
  'route-chosen': {
    says: {
      es: 'Una financiadora eligió la vía legal de su apoyo. Aquí está lo que pide.',
      en: 'A funder chose the legal route of your award. Here is what it asks.',
    },
    path: 'my/diligence',
    security: false,
  },
  'route-ending': {
    says: {
      es: 'Algo de una vía legal está por vencer.',
      en: 'Something of a legal route is about to run out.',
    },
    path: 'diligence',
    security: false,
  },
  'route-lapsed': {
    says: { es: 'Algo de una vía legal venció.', en: 'Something of a legal route ran out.' },
    path: 'diligence',
    security: false,
  },
} as const satisfies Record<string, NoticeKind>;
