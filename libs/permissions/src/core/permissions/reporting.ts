import type { PermissionRule } from '../permission-rule';

/** Reports of nonprofits; who reads an award reads what was reported of it. */
export const reportingPermissions = {
  'report:write': {
    roles: ['nonprofit-writer', 'nonprofit-finance', 'legal-representative', 'nonprofit-admin'],
    means: {
      es: 'Empezar, escribir, entregar y retirar informes de los apoyos recibidos',
      en: 'Begin, write, hand in and withdraw reports on awards that were received',
    },
  },
  'report:share': {
    roles: ['legal-representative', 'nonprofit-admin'],
    means: {
      es: 'Consentir que un mismo informe se entregue también a otra financiadora',
      en: 'Consent that one report is handed in to another funder as well',
    },
  },
  'report:decide': {
    roles: ['program-officer', 'funder-admin', 'hip-staff', 'hip-admin'],
    rules: ['assigned-programme'],
    means: {
      es: 'Devolver secciones de un informe, con lo que hay que corregir, o aceptarlo',
      en: 'Give sections of a report back, with what has to be corrected, or accept it',
    },
  },
} as const satisfies Record<string, PermissionRule>;
