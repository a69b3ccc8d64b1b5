import type { PermissionRule } from '../permission-rule';

const EDITORS = ['funder-finance', 'funder-admin', 'hip-admin'] as const;

/** Impact reports hold the books of their payer: who keeps or reads those. */
export const impactPermissions = {
  'impact-report:read': {
    roles: [...EDITORS, 'auditor'],
    rules: ['all-programmes'],
    means: { es: 'Ver informes de impacto de la organización', en: 'See impact reports of the organisation' },
  },
  'impact-report:write': {
    roles: EDITORS,
    rules: ['all-programmes'],
    means: {
      es: 'Empezar, escribir y enviar a aprobación informes de impacto',
      en: 'Begin, write and submit impact reports',
    },
  },
  'impact-report:approve': {
    roles: EDITORS,
    rules: ['all-programmes', 'another-person', 'recent-proof'],
    means: {
      es: 'Aprobar un informe de impacto que escribió otra persona',
      en: 'Approve an impact report that somebody else wrote',
    },
  },
} as const satisfies Record<string, PermissionRule>;
