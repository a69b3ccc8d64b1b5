import type { NoticeKindCode } from './notice-kinds';
import { noticeKind } from './notice-kinds';

/** How often a person wants mails about what is not a matter of security. */
export const MAIL_FREQUENCIES = ['immediate', 'daily', 'weekly', 'none'] as const;
export type MailFrequency = (typeof MAIL_FREQUENCIES)[number];

export function isMailFrequency(value: unknown): value is MailFrequency {
  return MAIL_FREQUENCIES.some((each) => each === value);
}

/** Which mail a notice brings along: at once, with the digest of the day or the week, or none. */
export function mailOfNotice(kind: NoticeKindCode, frequency: MailFrequency): 'security' | MailFrequency {
  return noticeKind(kind).security ? 'security' : frequency;
}

const DIGEST_HOUR_UTC = 15;

const DAY_MS = 24 * 3_600_000;
const MONDAY = 1;

/** The next time at which digests leave: 9 in the morning in Mexico City, which keeps UTC-6 all year; weekly on Mondays. */
export function nextDigestAt(now: Date, frequency: 'daily' | 'weekly'): Date {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), DIGEST_HOUR_UTC);
  const next = today > now.getTime() ? today : today + DAY_MS;
  const days = frequency === 'daily' ? 0 : (MONDAY - new Date(next).getUTCDay() + 7) % 7;
  return new Date(next + days * DAY_MS);
}

/** Up to so many unread messages a digest says "some": a small number tells whoever looks over a shoulder too much. */
const SOME = 10;

export const isMany = (unread: number): boolean => unread > SOME;
