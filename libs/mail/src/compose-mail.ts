import { join } from 'node:path';
import type { Locale } from '@puente/kernel';
import { TemplateEngine } from '@puente/rendering';
import type { Vault } from '@puente/vault';
import { isMailTemplate, MAIL_TEMPLATES, mailWords, type MailLink } from './core';
import type { MailRow } from './mail.repository';

/** A mail as it leaves; everything in it was made just now. */
export interface OutgoingMail {
  /** The same at every try, so that a second copy is known as one. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The one link of the text. */
  readonly url: string;
  /** Where the reader chooses how often we write; null for matters of security. */
  readonly settingsUrl: string | null;
  /** Where a program of mail ends such mails by one request without signing in (RFC 8058); null for matters of security. */
  readonly stopUrl: string | null;
}

const templates = new TemplateEngine({ roots: [join(__dirname, 'templates')], texts: { es: {}, en: {} } });

interface Making {
  readonly publicUrl: string;
  readonly vault: Vault;
  readonly address: string;
  /** How many messages a digest is about. */
  readonly unread?: number;
}

/** What the token of `stopUrl` is for. */
export const STOP_MAILS = 'stop-mails';
/** As long as a mail is kept after it left, and the week that a digest may wait before. */
const STOP_HOLDS_MS = (90 + 7) * 24 * 3_600_000;

/** Writes a mail: fixed words in the reader's language and one link, whose token is derived here and stored nowhere. */
export function composeMail(row: MailRow, { publicUrl, vault, address, unread }: Making): OutgoingMail {
  const { template, locale } = row;
  if (!isMailTemplate(template)) throw new Error(`No mail is called ${template}.`);
  const words = mailWords(template, locale, unread);
  const page = (path: string): string => `${publicUrl.replace(/\/$/, '')}/${locale}/${path}`;
  const link: MailLink = MAIL_TEMPLATES[template].link(row.data as never);
  const url = page(link.path) + queryOf(link, vault);
  const settingsUrl = words.settings === null ? null : page('account/notices');
  const model = { ...words, url, settingsUrl };
  return {
    messageId: `<${row.id}@${new URL(publicUrl).hostname}>`,
    to: address,
    subject: words.subject,
    text: textOf(model),
    html: htmlOf(model, locale),
    url,
    settingsUrl,
    stopUrl: settingsUrl === null ? null : page(STOP_MAILS) + stopQuery(row, vault),
  };
}

function stopQuery({ id, createdAt }: MailRow, vault: Vault): string {
  const expiresAt = new Date(createdAt.getTime() + STOP_HOLDS_MS);
  return `?token=${encodeURIComponent(vault.token(STOP_MAILS, id, expiresAt))}`;
}

function queryOf({ token, mark }: MailLink, vault: Vault): string {
  if (mark) return `?mark=${encodeURIComponent(mark)}`;
  return token ? `?token=${encodeURIComponent(vault.token(token.purpose, token.id, token.expiresAt))}` : '';
}

interface Model {
  readonly subject: string;
  readonly sentences: string;
  readonly url: string;
  readonly settings: string | null;
  readonly settingsUrl: string | null;
}

function textOf({ sentences, url, settings, settingsUrl }: Model): string {
  const foot = settingsUrl ? ['-- ', `${settings}: ${settingsUrl}`] : [];
  return [sentences, '', url, '', ...foot].join('\n');
}

const htmlOf = (model: Model, locale: Locale): string =>
  templates.render('mail', { ...model, locale }, locale);
