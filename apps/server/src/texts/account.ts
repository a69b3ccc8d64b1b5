import type { Section } from './pair';

export const account = {
  title: ['Mi cuenta', 'My account'],
  lead: ['{name}, en {organization}.', '{name}, at {organization}.'],
  back: ['Mi cuenta', 'My account'],
  password: ['Contraseña', 'Password'],
  passwordText: ['Cambiarla, con la de ahora.', 'Change it, with the present one.'],
  secondFactor: ['Segundo factor', 'Second factor'],
  secondFactorText: [
    'Un código de tu teléfono además de la contraseña.',
    'A code from your phone besides the password.',
  ],
  devices: ['Dispositivos', 'Devices'],
  devicesText: [
    'Dónde está abierta tu cuenta, y cerrarla en otro lugar.',
    'Where your account is open, and how to close it elsewhere.',
  ],
  organizationsText: ['Cambiar de una organización a otra.', 'Change from one organisation to another.'],
  tokensText: ['Programas que usan la API en tu nombre.', 'Programs that use the API in your name.'],
  peopleText: ['Quién trabaja aquí, invitaciones y roles.', 'Who works here, invitations and roles.'],
  admissionsText: [
    'Organizaciones nuevas y su primera administración.',
    'New organisations and their first administrator.',
  ],
  permissionsText: ['Qué puede hacer cada rol.', 'What each role may do.'],
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
  revokedOthers: ['Se cerraron todas las demás sesiones.', 'All the other sessions ended.'],
  only: ['Tu cuenta no está abierta en ningún otro lugar.', 'Your account is open nowhere else.'],
  'method-password': ['contraseña', 'password'],
  'method-totp': ['contraseña y código', 'password and code'],
  'method-recovery-code': ['contraseña y código de recuperación', 'password and recovery code'],
  'method-passkey': ['llave de acceso', 'passkey'],
  'method-oidc': ['cuenta de la organización', 'organisation’s account'],
} as const satisfies Section;

export const secondStep = {
  title: ['Segundo paso', 'Second step'],
  totpLead: ['Escribe el código que muestra tu aplicación.', 'Type the code that your app shows.'],
  passkeyLead: ['Confirma con tu llave de acceso.', 'Confirm with your passkey.'],
  recoveryLead: [
    'Escribe uno de los códigos que guardaste. Cada uno sirve una vez.',
    'Type one of the codes that you kept. Each works once.',
  ],
  code: ['Código', 'Code'],
  codeHint: ['Seis cifras; cambian cada 30 segundos.', 'Six digits; they change every 30 seconds.'],
  recoveryCode: ['Código de recuperación', 'Recovery code'],
  recoveryHint: ['Por ejemplo: ABCD-EFGH-JKMN-PQRS.', 'For example: ABCD-EFGH-JKMN-PQRS.'],
  submit: ['Continuar', 'Continue'],
  useRecovery: [
    'No tengo mi teléfono: usar un código de recuperación',
    'I do not have my phone: use a recovery code',
  ],
  useTotp: ['Usar el código de mi aplicación', 'Use the code of my app'],
  again: ['Entrar con otra cuenta', 'Sign in with another account'],
} as const satisfies Section;

export const confirm = {
  title: ['Confirma que eres tú', 'Confirm that it is you'],
  lead: [
    'Lo que sigue es delicado. Confírmalo una vez y vale por diez minutos.',
    'What follows is delicate. Confirm once and it holds for ten minutes.',
  ],
  afterForm: [
    'Después vuelves a la página donde estabas; lo que ibas a enviar no se ha guardado.',
    'Afterwards you return to the page where you were; what you were sending has not been saved.',
  ],
  password: ['Tu contraseña', 'Your password'],
  submit: ['Confirmar', 'Confirm'],
  cancel: ['Cancelar', 'Cancel'],
} as const satisfies Section;

export const secondFactor = {
  title: ['Segundo factor', 'Second factor'],
  lead: [
    'Además de la contraseña, un código que solo tu teléfono conoce. Así nadie entra con una contraseña robada.',
    'Besides the password, a code that only your phone knows. Nobody gets in with a stolen password.',
  ],
  needed: [
    'Para entrar a Puente necesitas un segundo factor. Actívalo ahora; toma dos minutos.',
    'To use Puente you need a second factor. Set it up now; it takes two minutes.',
  ],
  on: ['Activo desde el {day}', 'On since {day}'],
  off: ['Todavía no está activo', 'Not on yet'],
  codesLeft: [
    { one: 'Te queda {count} código de recuperación.', other: 'Te quedan {count} códigos de recuperación.' },
    { one: '{count} recovery code left.', other: '{count} recovery codes left.' },
  ],
  start: ['Activar', 'Set up'],
  replace: ['Cambiar de teléfono', 'Change the phone'],
  remove: ['Quitar', 'Remove'],
  newCodes: ['Hacer códigos nuevos', 'Make new codes'],
  newCodesHint: ['Los anteriores dejan de servir.', 'The earlier ones stop working.'],
  step1: ['1. Abre tu aplicación de códigos', '1. Open your authenticator app'],
  step1Text: [
    'Sirve cualquiera: Aegis, FreeOTP, 2FAS, Google Authenticator o tu gestor de contraseñas.',
    'Any will do: Aegis, FreeOTP, 2FAS, Google Authenticator or your password manager.',
  ],
  step2: ['2. Escanea esta imagen o copia la clave', '2. Scan this picture or copy the key'],
  picture: ['Imagen para escanear con la aplicación', 'Picture to scan with the app'],
  key: ['Clave', 'Key'],
  step3: ['3. Escribe el código que muestra', '3. Type the code that it shows'],
  confirm: ['Activar segundo factor', 'Turn on second factor'],
  codesTitle: ['Guarda estos códigos', 'Keep these codes'],
  codesLead: [
    'Cada uno abre tu cuenta una vez, si pierdes el teléfono. No volveremos a mostrarlos: imprímelos o guárdalos en un lugar seguro, no en el mismo teléfono.',
    'Each opens your account once, if you lose the phone. We will not show them again: print them or keep them in a safe place, not on the same phone.',
  ],
  codesDone: ['Ya los guardé', 'I have kept them'],
  ended: ['Cerramos tu cuenta en los demás dispositivos.', 'Your account was closed on all other devices.'],
} as const satisfies Section;

export const passkeys = {
  title: ['Llaves de acceso', 'Passkeys'],
  lead: [
    'Con una llave entras con la huella, el rostro o el código de tu dispositivo, sin contraseña. Nadie puede robarla por correo.',
    'With a passkey you sign in with the fingerprint, face or code of your device, without a password. Nobody can steal it by mail.',
  ],
  none: ['Todavía no tienes ninguna.', 'You have none yet.'],
  name: ['Nombre de la llave', 'Name of the passkey'],
  add: ['Agregar una llave', 'Add a passkey'],
  since: ['Desde el {day}', 'Since {day}'],
  used: ['Último uso: {day}', 'Last used: {day}'],
  unused: ['Sin usar', 'Not used yet'],
  rename: ['Cambiar nombre', 'Rename'],
  renameLabel: ['Cambiar el nombre de {name}', 'Rename {name}'],
  remove: ['Quitar', 'Remove'],
  removeLabel: ['Quitar {name}', 'Remove {name}'],
  use: ['Usar una llave de acceso', 'Use a passkey'],
  stopped: [
    'No se completó. Prueba otra vez o usa otra forma de entrar.',
    'It was not completed. Try again or use another way to sign in.',
  ],
  scripts: [
    'Las llaves de acceso necesitan un navegador con JavaScript.',
    'Passkeys need a browser with JavaScript.',
  ],
} as const satisfies Section;

export const provider = {
  enter: ['Entrar con {name}', 'Sign in with {name}'],
  leavingTitle: ['Entrar con {name}', 'Sign in with {name}'],
  leaving: [
    'Ahora sales de Puente para entrar allá, y después vuelves.',
    'You now leave Puente to sign in there, and then come back.',
  ],
  goOn: ['Continuar', 'Continue'],
  lead: [
    'Puedes entrar a Puente con tu cuenta de ese servicio. Puente no le dice nada de ti ni de tu organización, salvo que entras.',
    'You may sign in to Puente with your account there. Puente tells that service nothing of you or your organisation, except that you sign in.',
  ],
  linked: ['Vinculada desde el {day}', 'Linked since {day}'],
  unlinked: ['Sin vincular', 'Not linked'],
  link: ['Vincular mi cuenta', 'Link my account'],
  unlink: ['Quitar el vínculo', 'Remove the link'],
} as const satisfies Section;
