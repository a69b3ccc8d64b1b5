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
  'passkey.added': {
    kind: 'change',
    words: { es: 'Guardó una llave de acceso', en: 'Added a passkey' },
  },
  'passkey.renamed': {
    kind: 'change',
    words: { es: 'Cambió el nombre de una llave de acceso', en: 'Renamed a passkey' },
  },
  'passkey.removed': {
    kind: 'change',
    words: { es: 'Quitó una llave de acceso', en: 'Removed a passkey' },
  },
  'passkey.refused': {
    kind: 'refusal',
    words: {
      es: 'Intentó entrar con una llave de acceso que no vale',
      en: 'Tried to sign in with a passkey that does not hold',
    },
  },
  'passkey.counter-refused': {
    kind: 'refusal',
    words: {
      es: 'Usó una llave de acceso cuyo contador no avanza: puede ser una copia',
      en: 'Used a passkey whose counter does not grow: it may be a copy',
    },
  },
  'provider.linked': {
    kind: 'change',
    words: {
      es: 'Vinculó su cuenta de otro servicio para entrar',
      en: 'Linked an account elsewhere to sign in',
    },
  },
  'provider.unlinked': {
    kind: 'change',
    words: { es: 'Quitó el vínculo con otro servicio', en: 'Removed the link to an account elsewhere' },
  },
  'provider.refused': {
    kind: 'refusal',
    words: {
      es: 'Alguien intentó entrar con una cuenta de otro servicio que nadie vinculó',
      en: 'Somebody tried to sign in with an account elsewhere that nobody linked',
    },
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
