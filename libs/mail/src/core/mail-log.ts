import type { Locale, LocaleText } from '@puente/kernel';
import { MAIL_TEMPLATES } from './mail-templates';
import { mailWords, type MailWords } from './mail-words';
import type { MailTemplate } from './mail-data';

/** What becomes of a mail: it waits, was sent, was kept where there is no mail server, was not wanted, or failed. */
export const MAIL_STATUSES = ['waiting', 'sent', 'kept', 'dropped', 'failed'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** Why a mail was not taken, as far as an administrator can do something about it. */
export const MAIL_FAULTS = ['address', 'server', 'connection', 'other'] as const;
export type MailFault = (typeof MAIL_FAULTS)[number];

const BY_CODE: readonly (readonly [RegExp, MailFault])[] = [
  [/^smtp-55[0-3]$/, 'address'],
  [/^smtp-\d+$/, 'server'],
  [/^e[a-z]+$/, 'connection'],
];

/** The class of a stored code of a fault; null where there was none. */
export function mailFault(code: string | null): MailFault | null {
  if (code === null) return null;
  return BY_CODE.find(([form]) => form.test(code))?.[1] ?? 'other';
}

/** Whom a mail went to, as an organisation’s administrators may know it. */
export type MailLogReader = 'member' | 'former-member' | 'no-account' | 'another-organization';

interface Addressed {
  /** Whether it went out in the name of the reader’s own organisation. */
  readonly own: boolean;
  readonly hasAccount: boolean;
  /** Of somebody who belongs to it now. */
  readonly name: string | null;
}

export function readerOfMail({ own, hasAccount, name }: Addressed): MailLogReader {
  if (!own) return 'another-organization';
  if (!hasAccount) return 'no-account';
  return name === null ? 'former-member' : 'member';
}

/** One kind of mail as it reads in a language, with where its link leads. */
export interface MailPreview extends MailWords {
  readonly template: MailTemplate;
  readonly name: LocaleText;
  readonly security: boolean;
  /** Path after the language. */
  readonly path: string;
  /** Whether the link carries something that is made for its reader alone. */
  readonly personal: boolean;
}

/** An id that nothing has, and a day that is over: only where the link leads is shown. */
const EXAMPLE = {
  id: '00000000-0000-4000-8000-000000000000',
  expiresAt: '2000-01-01T00:00:00Z',
  mark: 'A1B2C3',
};

const TEMPLATES = Object.keys(MAIL_TEMPLATES) as MailTemplate[];

/** All kinds of mail in the order of the list, from examples. */
export function mailPreviews(locale: Locale): MailPreview[] {
  return TEMPLATES.map((template) => {
    const { name, security, link } = MAIL_TEMPLATES[template];
    const { path, token, mark } = link(EXAMPLE as never);
    return {
      ...mailWords(template, locale),
      template,
      name,
      security,
      path,
      personal: Boolean(token ?? mark),
    };
  });
}
