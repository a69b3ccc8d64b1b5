import type { LocaleText } from '@puente/kernel';
import type { MailData, MailTemplate, TokenData } from './mail-data';

/** Where a mail's link leads, and what its token is for. */
export interface MailLink {
  /** Path after the language, without a slash in front; a token is put behind it as `?token=`. */
  readonly path: string;
  /** Something to be kept with the mail, put behind the path as `?mark=`. */
  readonly mark?: string;
  readonly token: { readonly purpose: string; readonly id: string; readonly expiresAt: Date } | null;
}

interface Template<Name extends MailTemplate> {
  /** What administrators call it in the list of mails. */
  readonly name: LocaleText;
  /** Goes out even while contact is paused, and cannot be switched off. */
  readonly security: boolean;
  /** Two plain sentences, without any name, place or amount. */
  readonly says: LocaleText;
  readonly link: (data: MailData[Name]) => MailLink;
}

/** The same subject for all: it stands on locked screens and in the logs of others. */
export const MAIL_SUBJECT: LocaleText = {
  es: 'Tienes un mensaje en Puente',
  en: 'You have a message in Puente',
};

/** What a digest says when there is more than a little. */
export const DIGEST_OF_MANY: LocaleText = {
  es: 'Tienes más de diez mensajes sin leer en Puente. Entra para leerlos.',
  en: 'You have more than ten unread messages in Puente. Sign in to read them.',
};

const to = (path: string) => (): MailLink => ({ path, token: null });
const tokenTo =
  (path: string, purpose: string) =>
  ({ id, expiresAt }: TokenData): MailLink => ({
    path,
    token: { purpose, id, expiresAt: new Date(expiresAt) },
  });

export const MAIL_TEMPLATES: { readonly [Name in MailTemplate]: Template<Name> } = {
  message: {
    name: { es: 'Hay algo nuevo', en: 'Something new' },
    security: false,
    says: {
      es: 'Hay algo nuevo para ti en Puente. Entra para leerlo.',
      en: 'There is something new for you in Puente. Sign in to read it.',
    },
    link: to('account/messages'),
  },
  digest: {
    name: { es: 'Resumen del día o de la semana', en: 'Digest of a day or a week' },
    security: false,
    says: {
      es: 'Tienes algunos mensajes sin leer en Puente. Entra para leerlos.',
      en: 'You have some unread messages in Puente. Sign in to read them.',
    },
    link: to('account/messages'),
  },
  invitation: {
    name: { es: 'Invitación', en: 'Invitation' },
    security: true,
    says: {
      es: 'Te invitaron a Puente. Abre el enlace para aceptar; si no lo esperabas, no hagas nada.',
      en: 'You have been invited to Puente. Open the link to accept; if you did not expect this, do nothing.',
    },
    link: tokenTo('invitation', 'invitation'),
  },
  'password-reset': {
    name: { es: 'Contraseña nueva', en: 'New password' },
    security: true,
    says: {
      es: 'Alguien pidió una contraseña nueva para tu cuenta. Si fuiste tú, abre el enlace; si no, no hagas nada.',
      en: 'Somebody asked for a new password for your account. If it was you, open the link; if not, do nothing.',
    },
    link: tokenTo('reset', 'password-reset'),
  },
  'account-changed': {
    name: { es: 'Cambió la forma de entrar', en: 'The way to sign in changed' },
    security: true,
    says: {
      es: 'Cambió la forma de entrar a tu cuenta. Si no fuiste tú, entra y cierra las demás sesiones.',
      en: 'The way to sign in to your account changed. If it was not you, sign in and end all other sessions.',
    },
    link: to('account'),
  },
  'new-device': {
    name: { es: 'Otro dispositivo', en: 'Another device' },
    security: true,
    says: {
      es: 'Se abrió tu cuenta en otro dispositivo. Si no fuiste tú, entra y ciérralo.',
      en: 'Your account was opened on another device. If it was not you, sign in and end it.',
    },
    link: to('account/devices'),
  },
  'organisation-changed': {
    name: { es: 'Cambió un dato de la organización', en: 'A detail of the organisation changed' },
    security: true,
    says: {
      es: 'Cambió un dato importante de tu organización. Si no lo esperabas, entra y revísalo.',
      en: 'An important detail of your organisation changed. If you did not expect it, sign in and check it.',
    },
    link: to('account/messages'),
  },
  'audit-heads': {
    name: { es: 'Huella del registro', en: 'Fingerprint of the record' },
    security: true,
    says: {
      es: 'Guarda este mensaje: con su enlace se comprueba el registro. No hace falta abrirlo.',
      en: 'Keep this message: its link is what the record is checked with. There is no need to open it.',
    },
    link: ({ mark }) => ({ path: 'account/audit', mark, token: null }),
  },
};

export function isMailTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(MAIL_TEMPLATES, name);
}
