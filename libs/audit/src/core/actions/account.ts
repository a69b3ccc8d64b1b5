import type { AuditedAction } from './audited-action';

/** Coming and going, and how people prove who they are. */
export const accountActions = {
  'sign-in.done': { kind: 'access', words: { es: 'Entró', en: 'Signed in' } },
  'sign-in.failed': {
    kind: 'refusal',
    words: {
      es: 'Intentó entrar con una contraseña equivocada',
      en: 'Tried to sign in with a wrong password',
    },
  },
  'sign-in.locked': {
    kind: 'refusal',
    words: {
      es: 'Agotó los intentos de entrar desde un lugar',
      en: 'Used up the attempts to sign in from one place',
    },
  },
  'second-step.failed': {
    kind: 'refusal',
    words: { es: 'Dio un código equivocado al entrar', en: 'Gave a wrong code when signing in' },
  },
  'second-step.locked': {
    kind: 'refusal',
    words: { es: 'Agotó los intentos del segundo paso', en: 'Used up the tries of a second step' },
  },
  'session.ended': { kind: 'access', words: { es: 'Salió', en: 'Signed out' } },
  'session.revoked': {
    kind: 'change',
    words: { es: 'Cerró sesiones en otros dispositivos', en: 'Ended sessions on other devices' },
  },
  'session.proven': { kind: 'access', words: { es: 'Confirmó su identidad', en: 'Confirmed who they are' } },
  'session.unproven': {
    kind: 'refusal',
    words: { es: 'No logró confirmar su identidad', en: 'Failed to confirm who they are' },
  },
  'factor.added': {
    kind: 'change',
    words: { es: 'Activó un segundo factor', en: 'Turned on a second factor' },
  },
  'factor.removed': {
    kind: 'change',
    words: { es: 'Quitó un segundo factor', en: 'Removed a second factor' },
  },
  'recovery-codes.renewed': {
    kind: 'change',
    words: { es: 'Hizo códigos de recuperación nuevos', en: 'Made new recovery codes' },
  },
  'password.changed': { kind: 'change', words: { es: 'Cambió su contraseña', en: 'Changed their password' } },
  'password.reset-asked': {
    kind: 'access',
    words: { es: 'Pidió un enlace para una contraseña nueva', en: 'Asked for a link for a new password' },
  },
  'password.reset': {
    kind: 'change',
    words: { es: 'Puso una contraseña nueva por correo', en: 'Set a new password by mail' },
  },
} as const satisfies Record<string, AuditedAction>;
