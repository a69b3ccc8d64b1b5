import type { LocaleText } from '@puente/kernel';

/** What refusals about people, invitations, organisations and tokens say, by code. */
export const PEOPLE_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'last-admin': {
    es: 'Es la última administración. Da primero ese rol a otra persona.',
    en: 'This is the last administrator. First give that role to somebody else.',
  },
  'admin-has-all': {
    es: 'Quien administra ve todos los programas: no se le puede limitar.',
    en: 'Administrators see all programmes: they cannot be limited.',
  },
  'already-member': { es: 'Esa persona ya pertenece aquí.', en: 'That person already belongs here.' },
  'already-invited': {
    es: 'Ya hay una invitación pendiente para ese correo: reenvíala o retírala.',
    en: 'There is a pending invitation for that e-mail already: send it again or withdraw it.',
  },
  'not-an-email': {
    es: 'No parece un correo: nombre@dominio.',
    en: 'It does not look like an e-mail: name@domain.',
  },
  'invitation-over': {
    es: 'La invitación ya se usó, venció o se retiró.',
    en: 'The invitation was used, has expired or was withdrawn.',
  },
  'account-exists': {
    es: 'Ya tienes una cuenta con este correo. Entra con ella para aceptar.',
    en: 'You already have an account with this e-mail. Sign in with it to accept.',
  },
  'invitation-of-another': {
    es: 'La invitación es para otro correo que el de esta cuenta.',
    en: 'The invitation is for another e-mail than that of this account.',
  },
  'token-refused': {
    es: 'El token no sirve: no existe, venció o se revocó.',
    en: 'The token does not work: it does not exist, has expired or was revoked.',
  },
};
