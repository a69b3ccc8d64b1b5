import type { Locale } from '@puente/kernel';
import { isMany } from './mail-frequency';
import { DIGEST_OF_MANY, MAIL_SUBJECT, MAIL_TEMPLATES } from './mail-templates';
import type { MailTemplate } from './mail-data';

/** What a mail says; nothing of its data is in it, only the link differs. */
export interface MailWords {
  readonly subject: string;
  readonly sentences: string;
  /** Why the reader gets it, and where that is changed; null for mails of security. */
  readonly settings: string | null;
}

const SETTINGS = {
  es: 'Cada cuándo te escribimos se elige aquí',
  en: 'How often we write to you is chosen here',
} as const;

/** `unread`: how many messages a digest is about. */
export function mailWords(template: MailTemplate, locale: Locale, unread = 0): MailWords {
  const { says, security } = MAIL_TEMPLATES[template];
  const many = template === 'digest' && isMany(unread);
  return {
    subject: MAIL_SUBJECT[locale],
    sentences: (many ? DIGEST_OF_MANY : says)[locale],
    settings: security ? null : SETTINGS[locale],
  };
}
