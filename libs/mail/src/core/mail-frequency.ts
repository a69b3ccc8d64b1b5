import type { NoticeKindCode } from './notice-kinds';
import { noticeKind } from './notice-kinds';

/** How often a person wants mails about what is not a matter of security. */
export const MAIL_FREQUENCIES = ['immediate', 'daily', 'none'] as const;
export type MailFrequency = (typeof MAIL_FREQUENCIES)[number];

export function isMailFrequency(value: unknown): value is MailFrequency {
  return MAIL_FREQUENCIES.some((each) => each === value);
}

/** Which mail a notice brings along: at once, with the day's digest, or none. */
export function mailOfNotice(kind: NoticeKindCode, frequency: MailFrequency): 'security' | MailFrequency {
  return noticeKind(kind).security ? 'security' : frequency;
}

const DIGEST_HOUR_UTC = 15;

/** The next time at which digests leave: 9 in the morning in Mexico City, which keeps UTC-6 all year. */
export function nextDigestAt(now: Date): Date {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), DIGEST_HOUR_UTC);
  return new Date(today > now.getTime() ? today : today + 24 * 3_600_000);
}
