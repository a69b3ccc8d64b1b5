import type { Section } from './pair';

/** Who belongs to an organisation, invitations, and the organisations of one person. */
export const people = {
  title: ['Personas y roles', 'People and roles'],
  lead: [
    'Quién trabaja aquí con Puente y qué puede hacer.',
    'Who works here with Puente, and what each may do.',
  ],
  list: ['Personas', 'People'],
  roles: ['Roles', 'Roles'],
  rolesHint: ['Una persona puede tener varios.', 'A person may have several.'],
  programmes: ['Solo estos programas', 'Only these programmes'],
  programmesHint: ['Sin elegir ninguno: todos.', 'None chosen: all of them.'],
  lastUsed: ['Última entrada', 'Last signed in'],
  never: ['Todavía no entra', 'Not yet'],
  secondFactor: ['Segundo factor', 'Second factor'],
  passwordAlone: ['No: entra solo con contraseña', 'No: a password alone'],
  you: ['Eres tú', 'This is you'],
  change: ['Cambiar roles', 'Change roles'],
  changeOf: ['Cambiar roles de {name}', 'Change the roles of {name}'],
  changeHint: [
    'Al guardar, sus sesiones se cierran y vuelve a entrar con los roles nuevos.',
    'When you save, this person’s sessions end and the new roles count from the next sign-in.',
  ],
  remove: ['Quitar de la organización', 'Remove from the organisation'],
  removeOf: ['Quitar a {name} de la organización', 'Remove {name} from the organisation'],
  removeHint: [
    'Se cierran sus sesiones y terminan sus tokens. Lo que hizo queda registrado.',
    'Sessions and tokens end. What was done stays on record.',
  ],
  invitations: ['Invitaciones pendientes', 'Pending invitations'],
  noInvitations: ['No hay invitaciones pendientes.', 'There are no pending invitations.'],
  expired: ['Venció', 'Expired'],
  resend: ['Reenviar', 'Send again'],
  resendTo: ['Reenviar a {email}', 'Send again to {email}'],
  withdraw: ['Retirar', 'Withdraw'],
  withdrawFrom: ['Retirar la invitación de {email}', 'Withdraw the invitation of {email}'],
  inviteTitle: ['Invitar a una persona', 'Invite a person'],
  inviteLead: [
    'Recibe un correo neutro con un enlace que sirve una vez, durante 7 días. El correo no nombra a tu organización.',
    'The person gets a neutral mail with a link that works once, for 7 days. It does not name your organisation.',
  ],
  email: ['Correo', 'E-mail'],
  name: ['Nombre', 'Name'],
  nameHint: ['Opcional; la persona puede cambiarlo.', 'Optional; the person can change it.'],
  language: ['Idioma', 'Language'],
  spanish: ['Español', 'Spanish'],
  english: ['Inglés', 'English'],
  invite: ['Enviar invitación', 'Send invitation'],
  invited: ['Invitación enviada.', 'Invitation sent.'],
  resent: ['Invitación enviada de nuevo, por 7 días más.', 'Invitation sent again, for 7 more days.'],
  withdrawn: ['Invitación retirada.', 'Invitation withdrawn.'],
  changed: ['Roles guardados.', 'Roles saved.'],
  removed: [
    'La persona ya no pertenece a la organización.',
    'The person no longer belongs to the organisation.',
  ],
  permissions: ['Qué puede hacer cada rol', 'What each role may do'],
} as const satisfies Section;

export const invitation = {
  title: ['Invitación', 'Invitation'],
  lead: [
    'Te invitaron a trabajar en Puente con {organization}.',
    'You are invited to work in Puente with {organization}.',
  ],
  newLead: [
    'Elige tu nombre, tu idioma y una contraseña.',
    'Choose your name, your language and a password.',
  ],
  email: ['Tu correo', 'Your e-mail'],
  password: ['Contraseña', 'Password'],
  passwordHint: [
    'Al menos 12 caracteres. Una frase larga es buena idea; puedes pegarla de un gestor de contraseñas.',
    'At least 12 characters. A long phrase is a good idea; you can paste it from a password manager.',
  ],
  accept: ['Aceptar y crear mi cuenta', 'Accept and create my account'],
  knownLead: [
    'Ya tienes una cuenta con este correo. Entra con ella y vuelve a esta página para aceptar.',
    'You already have an account with this e-mail. Sign in with it and come back to this page to accept.',
  ],
  signIn: ['Entrar para aceptar', 'Sign in to accept'],
  joinLead: ['Vas a aceptar con la cuenta de {name}.', 'You will accept with the account of {name}.'],
  join: ['Aceptar', 'Accept'],
  otherLead: [
    'La invitación es para otro correo que el de la cuenta abierta. Cierra esta sesión y abre otra vez el enlace.',
    'The invitation is for another e-mail than that of the open account. Sign out and open the link again.',
  ],
  overTitle: ['Este enlace ya no sirve', 'This link no longer works'],
  overText: [
    'La invitación ya se usó, venció o se retiró. Pide otra a quien te invitó.',
    'The invitation was used, has expired or was withdrawn. Ask whoever invited you for another.',
  ],
  done: [
    'Tu cuenta está lista. Entra con tu correo y tu contraseña.',
    'Your account is ready. Sign in with your e-mail and password.',
  ],
} as const satisfies Section;

export const organizations = {
  title: ['Mis organizaciones', 'My organisations'],
  lead: [
    'Trabajas con varias. Lo que ves y haces es siempre de una sola.',
    'You work with several. What you see and do is always of one only.',
  ],
  onlyOne: ['Perteneces a una sola organización.', 'You belong to one organisation only.'],
  current: ['Abierta ahora', 'Open now'],
  switchTo: ['Cambiar', 'Switch'],
  switchToName: ['Cambiar a {name}', 'Switch to {name}'],
} as const satisfies Section;

export const admissions = {
  title: ['Dar de alta', 'Admit'],
  lead: [
    'Da de alta una organización o financiadora e invita a la primera persona que la administrará.',
    'Add a nonprofit or funder and invite the first person who will administer it.',
  ],
  kind: ['Tipo', 'Kind'],
  nonprofit: ['Organización', 'Nonprofit'],
  funder: ['Financiadora', 'Funder'],
  name: ['Nombre de la organización', 'Name of the organisation'],
  nameHint: [
    'Una organización nueva empieza como protegida: nadie fuera de HIP conoce su nombre.',
    'A new nonprofit starts as protected: nobody outside HIP knows its name.',
  ],
  person: ['Primera administración', 'First administrator'],
  submit: ['Dar de alta e invitar', 'Admit and invite'],
  done: ['Invitación enviada.', 'Invitation sent.'],
  sent: ['Invitaciones que HIP envió', 'Invitations that HIP sent'],
} as const satisfies Section;

export const tokens = {
  title: ['Tokens de la API', 'API tokens'],
  lead: [
    'Con un token, un programa tuyo usa la API en tu nombre, con parte de tus permisos y por un tiempo.',
    'With a token a program of yours uses the API in your name, with some of your permissions and for a time.',
  ],
  made: ['Copia el token ahora: no se vuelve a mostrar.', 'Copy the token now: it is not shown again.'],
  madeTitle: ['Tu token nuevo', 'Your new token'],
  own: ['Mis tokens', 'My tokens'],
  none: ['No tienes tokens.', 'You have no tokens.'],
  all: ['Tokens de la organización', 'Tokens of the organisation'],
  name: ['Para qué es', 'What it is for'],
  nameHint: ['Por ejemplo: «Tablero mensual».', 'For example: “Monthly dashboard”.'],
  person: ['Persona', 'Person'],
  scopes: ['Permisos', 'Permissions'],
  scopesHint: ['Elige solo los que el programa necesita.', 'Choose only those that the program needs.'],
  days: ['Días de vida', 'Days to live'],
  daysHint: ['De 1 a 365.', '1 to 365.'],
  expires: ['Vence', 'Ends'],
  used: ['Último uso', 'Last used'],
  unused: ['Sin uso', 'Not used'],
  revoke: ['Revocar', 'Revoke'],
  revokeName: ['Revocar {name}', 'Revoke {name}'],
  revoked: ['Token revocado.', 'Token revoked.'],
  make: ['Crear token', 'Make token'],
  makeTitle: ['Crear un token', 'Make a token'],
} as const satisfies Section;

export const permissions = {
  title: ['Tabla de permisos', 'Table of permissions'],
  lead: [
    'Todo lo que se puede permitir, a qué roles y con qué condiciones. La misma tabla decide en el servidor.',
    'Everything that can be permitted, to which roles and under which conditions. The same table decides in the server.',
  ],
  permission: ['Permiso', 'Permission'],
  roles: ['Roles', 'Roles'],
  rules: ['Condiciones', 'Conditions'],
  noRules: ['Ninguna', 'None'],
  byToken: ['Por token', 'By token'],
  fileName: ['permisos', 'permissions'],
} as const satisfies Section;
