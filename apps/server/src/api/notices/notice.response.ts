import type { Locale } from '@puente/kernel';
import { isNoticeKind, noticeKind, type MailFrequency, type NoticeRow } from '@puente/mail';

/** One thing that the platform tells the person. */
export class NoticeResponse {
  id!: string;
  kind!: string;
  /** What it says, in the reader's language. */
  text!: string;
  /** What it is about. */
  subjectId!: string | null;
  createdAt!: string;
  readAt!: string | null;
}

export class NoticeSettingsResponse {
  frequency!: MailFrequency;
}

export function toNoticeResponse(row: NoticeRow, locale: Locale): NoticeResponse {
  return {
    id: row.eventId,
    kind: row.kind,
    text: isNoticeKind(row.kind) ? noticeKind(row.kind).says[locale] : row.kind,
    subjectId: row.subjectId,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  };
}
