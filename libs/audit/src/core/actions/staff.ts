import type { AuditedAction } from './audited-action';

/** Verification, pause of contact, aliases that are opened, and files that are taken out. */
export const staffActions = {
  'verification.decided': {
    kind: 'change',
    words: { es: 'Decidió sobre la verificación', en: 'Decided on the verification' },
  },
  'contact.paused': { kind: 'change', words: { es: 'Pausó el contacto', en: 'Paused contact' } },
  'contact.resumed': { kind: 'change', words: { es: 'Reanudó el contacto', en: 'Resumed contact' } },
  'alias.requested': {
    kind: 'change',
    words: { es: 'Pidió abrir un alias', en: 'Asked for an alias to be opened' },
  },
  'alias.amended': {
    kind: 'change',
    words: { es: 'Cambió su solicitud de abrir un alias', en: 'Changed a request to open an alias' },
  },
  'alias.withdrawn': {
    kind: 'change',
    words: { es: 'Retiró su solicitud de abrir un alias', en: 'Withdrew a request to open an alias' },
  },
  'alias.approved': {
    kind: 'change',
    words: {
      es: 'Aprobó, como segunda persona, abrir un alias',
      en: 'Approved, as second person, opening an alias',
    },
  },
  'alias.refused': {
    kind: 'refusal',
    words: { es: 'Rechazó abrir un alias', en: 'Refused to open an alias' },
  },
  'alias.opened': {
    kind: 'read',
    words: { es: 'Abrió su alias: supo a quién nombra', en: 'Opened its alias: learned whom it names' },
  },
  'export.requested': {
    kind: 'change',
    words: { es: 'Pidió descargar una lista grande', en: 'Asked to take out a large list' },
  },
  'export.approved': {
    kind: 'change',
    words: { es: 'Aprobó, como segunda persona, una descarga', en: 'Approved, as second person, an export' },
  },
  'export.refused': {
    kind: 'refusal',
    words: { es: 'Rechazó una descarga', en: 'Refused an export' },
  },
  'export.made': { kind: 'read', words: { es: 'Descargó un archivo', en: 'Took out a file' } },
} as const satisfies Record<string, AuditedAction>;
