import type { Section } from './pair';

export const password = {
  old: ['Contraseña de ahora', 'Present password'],
  fresh: ['Contraseña nueva', 'New password'],
  hint: [
    'Al menos 12 caracteres. Varias palabras sin relación son fáciles de recordar y difíciles de adivinar.',
    'At least 12 characters. Several unrelated words are easy to remember and hard to guess.',
  ],
  changeTitle: ['Cambiar contraseña', 'Change password'],
  changeLead: [
    'Cerraremos tu cuenta en los demás dispositivos.',
    'Your account will be closed on all other devices.',
  ],
  changeSubmit: ['Cambiar contraseña', 'Change password'],
  forgotTitle: ['Olvidé mi contraseña', 'I forgot my password'],
  forgotLead: [
    'Escribe tu correo y te mandaremos un enlace. El correo no dirá nada de tu organización.',
    'Type your e-mail and we will send you a link. The mail will say nothing of your organisation.',
  ],
  forgotSubmit: ['Pedir un enlace', 'Ask for a link'],
  askedTitle: ['Revisa tu correo', 'Check your mail'],
  askedText: [
    'Si ese correo tiene una cuenta, llegará un enlace en unos minutos. Sirve una vez y por una hora.',
    'If that e-mail has an account, a link will arrive in a few minutes. It works once, for an hour.',
  ],
  resetTitle: ['Contraseña nueva', 'New password'],
  resetLead: [
    'Después entra con ella. Si tienes un segundo factor, también te lo pediremos.',
    'Then sign in with it. If you have a second factor, it will be asked for as well.',
  ],
  resetText: [
    'Tu contraseña cambió y cerramos tu cuenta en todos los dispositivos. Entra con la nueva.',
    'Your password was changed and your account closed on all devices. Sign in with the new one.',
  ],
  resetSubmit: ['Guardar contraseña', 'Save password'],
  overTitle: ['Este enlace ya no sirve', 'This link is no longer good'],
  overText: [
    'Se usó, pasó una hora o está incompleto. Pide otro.',
    'It was used, an hour has passed, or it is incomplete. Ask for another.',
  ],
} as const satisfies Section;
