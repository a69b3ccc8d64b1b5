import type { AuditedAction } from './audited-action';

/** Who belongs to an organisation, and what acts in people's names. */
export const peopleActions = {
  'organization.admitted': {
    kind: 'change',
    words: { es: 'Dio de alta a la organización', en: 'Admitted the organisation' },
  },
  'person.invited': { kind: 'change', words: { es: 'Invitó a una persona', en: 'Invited a person' } },
  'person.invited-again': {
    kind: 'change',
    words: { es: 'Reenvió una invitación', en: 'Sent an invitation again' },
  },
  'invitation.withdrawn': {
    kind: 'change',
    words: { es: 'Retiró una invitación', en: 'Withdrew an invitation' },
  },
  'person.joined': {
    kind: 'access',
    words: { es: 'Una persona aceptó una invitación', en: 'A person accepted an invitation' },
  },
  'roles.changed': {
    kind: 'change',
    words: { es: 'Cambió los roles de una persona', en: 'Changed a person’s roles' },
  },
  'person.removed': {
    kind: 'change',
    words: { es: 'Quitó a una persona de la organización', en: 'Removed a person from the organisation' },
  },
  'session.switched': {
    kind: 'access',
    words: { es: 'Abrió esta organización desde otra', en: 'Opened this organisation from another' },
  },
  'token.made': { kind: 'change', words: { es: 'Creó un token de la API', en: 'Made an API token' } },
  'token.revoked': { kind: 'change', words: { es: 'Revocó un token de la API', en: 'Revoked an API token' } },
} as const satisfies Record<string, AuditedAction>;
