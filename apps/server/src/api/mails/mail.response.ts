import { ApiProperty } from '@nestjs/swagger';
import type { MailLogPage } from '@puente/access';
import {
  MAIL_FAULTS,
  mailFault,
  mailPreviews,
  readerOfMail,
  type MailFault,
  type MailLogReader,
  type MailLogRow,
  type MailStatus,
} from '@puente/mail';

/** A mail without its text and address. */
export class MailLogRowResponse {
  createdAt!: string;
  /** When a digest is to leave. */
  digestAt!: string | null;
  /** When it was sent or given up. */
  endedAt!: string | null;
  template!: string;
  status!: MailStatus;
  tries!: number;
  /** Why it was not taken the last time. */
  @ApiProperty({ type: String, enum: [...MAIL_FAULTS, null], nullable: true })
  fault!: MailFault | null;
  reader!: MailLogReader;
  /** A colleague's name; null for all others. */
  name!: string | null;
}

export class MailLogResponse {
  rows!: MailLogRowResponse[];
  /** How many mails pass the filter. */
  count!: number;
  page!: number;
  pageSize!: number;
}

export class MailTextResponse {
  subject!: string;
  sentences!: string;
  /** Where the link leads, after the language. */
  path!: string;
}

/** One kind of mail in both languages. */
export class MailTemplateResponse {
  template!: string;
  /** Goes out whatever people chose. */
  security!: boolean;
  es!: MailTextResponse;
  en!: MailTextResponse;
}

export function toMailLogResponse({ rows, count, page, pageSize }: MailLogPage): MailLogResponse {
  return { rows: rows.map(toRow), count, page, pageSize };
}

const toRow = (row: MailLogRow): MailLogRowResponse => ({
  createdAt: row.createdAt.toISOString(),
  digestAt: row.digestAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
  template: row.template,
  status: row.status,
  tries: row.tries,
  fault: mailFault(row.fault),
  reader: readerOfMail(row),
  name: row.name,
});

export function toMailTemplates(): MailTemplateResponse[] {
  const english = mailPreviews('en');
  return mailPreviews('es').map(({ template, security, ...es }, index) => {
    return { template, security, es: textOf(es), en: textOf(english[index]!) };
  });
}

const textOf = ({ subject, sentences, path }: MailTextResponse): MailTextResponse => ({
  subject,
  sentences,
  path,
});
