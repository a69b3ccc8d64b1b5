import type { Section } from './pair';

export const account = {
  title: ['Mi cuenta', 'My account'],
  lead: ['{name}, en {organization}.', '{name}, at {organization}.'],
  back: ['Mi cuenta', 'My account'],
  devices: ['Dispositivos', 'Devices'],
  devicesText: [
    'Dónde está abierta tu cuenta, y cerrarla en otro lugar.',
    'Where your account is open, and how to close it elsewhere.',
  ],
} as const satisfies Section;

export const devices = {
  title: ['Dispositivos con tu cuenta abierta', 'Devices where your account is open'],
  lead: [
    'Si no reconoces alguno, cierra su sesión y cambia tu contraseña.',
    'If you do not recognise one, end its session and change your password.',
  ],
  device: ['Dispositivo', 'Device'],
  unknown: ['Otro dispositivo', 'Another device'],
  method: ['Entró con', 'Signed in with'],
  signedInOn: ['Desde', 'Since'],
  lastSeenOn: ['Última actividad', 'Last activity'],
  action: ['Acción', 'Action'],
  thisOne: ['Este dispositivo', 'This device'],
  revoke: ['Cerrar sesión', 'End session'],
  revokeLabel: [
    'Cerrar la sesión en {device}, abierta desde {since}',
    'End the session on {device}, open since {since}',
  ],
  revokeOthers: ['Cerrar todas las demás', 'End all the others'],
  revoked: ['Sesión cerrada.', 'Session ended.'],
  revokedOthers: [
    { one: 'Se cerró {count} sesión.', other: 'Se cerraron {count} sesiones.' },
    { one: '{count} session ended.', other: '{count} sessions ended.' },
  ],
  only: ['Tu cuenta no está abierta en ningún otro lugar.', 'Your account is open nowhere else.'],
  'method-password': ['contraseña', 'password'],
  'method-totp': ['contraseña y código', 'password and code'],
  'method-recovery-code': ['contraseña y código de recuperación', 'password and recovery code'],
  'method-passkey': ['llave de acceso', 'passkey'],
  'method-oidc': ['cuenta de la organización', 'organisation’s account'],
} as const satisfies Section;
