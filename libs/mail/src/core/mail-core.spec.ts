import { MAIL_SUBJECT, MAIL_TEMPLATES, type MailTemplate } from '.';
import { mailOfNotice, nextDigestAt } from './mail-frequency';
import { mailFault, mailPreviews, readerOfMail } from './mail-log';
import { mailWords } from './mail-words';
import { NOTICE_KINDS, noticeKind, type NoticeKindCode } from './notice-kinds';
import { retryDelayMs } from './retry-plan';

const templates = Object.keys(MAIL_TEMPLATES) as MailTemplate[];
const data = { id: 'i1', expiresAt: '2026-11-28T12:00:00Z' };

describe('mails', () => {
  it.each(templates)('%s: the neutral subject, two sentences, a path of our own', (name) => {
    for (const locale of ['es', 'en'] as const) {
      const { subject, sentences, settings } = mailWords(name, locale);
      expect(subject).toBe(MAIL_SUBJECT[locale]);
      expect(sentences.match(/[.!?](?=\s|$)/g)).toHaveLength(2);
      expect(sentences).not.toMatch(/trata|traffick|víctima|victim|donativo|grant|\{/i);
      expect(settings === null).toBe(MAIL_TEMPLATES[name].security);
    }
    const { path, token } = MAIL_TEMPLATES[name].link(data as never);
    expect(path).toMatch(/^[a-z/-]+$/);
    expect(token === null || token.id === 'i1').toBe(true);
  });
});

describe('notices', () => {
  it.each(Object.keys(NOTICE_KINDS) as NoticeKindCode[])('%s says one thing in both languages', (kind) => {
    const { says, path } = noticeKind(kind);
    expect(says.es).toMatch(/\.$/);
    expect(says.en).toMatch(/\.$/);
    expect(path).not.toMatch(/^\//);
  });

  it.each([
    ['verified', 'none', 'none'],
    ['verified', 'daily', 'daily'],
    ['verified', 'weekly', 'weekly'],
    ['payment-details', 'none', 'security'],
  ] as const)('%s with %s: %s', (kind, frequency, expected) => {
    expect(mailOfNotice(kind, frequency)).toBe(expected);
  });

  it.each([
    ['2026-11-21T12:00:00Z', '2026-11-21T15:00:00.000Z'],
    ['2026-11-21T15:00:00Z', '2026-11-22T15:00:00.000Z'],
    ['2026-12-31T23:00:00Z', '2027-01-01T15:00:00.000Z'],
  ])('the digest after %s leaves at %s', (now, at) => {
    expect(nextDigestAt(new Date(now), 'daily').toISOString()).toBe(at);
  });

  it.each([
    ['2026-11-21T12:00:00Z', '2026-11-23T15:00:00.000Z'],
    ['2026-11-22T16:00:00Z', '2026-11-23T15:00:00.000Z'],
    ['2026-11-23T14:59:00Z', '2026-11-23T15:00:00.000Z'],
    ['2026-11-23T15:00:00Z', '2026-11-30T15:00:00.000Z'],
    ['2026-12-29T00:00:00Z', '2027-01-04T15:00:00.000Z'],
  ])('the digest of a week after %s leaves on Monday, %s', (now, at) => {
    expect(nextDigestAt(new Date(now), 'weekly').toISOString()).toBe(at);
  });

  it('a digest never says a small number', () => {
    expect(new Set([0, 1, 7, 10].map((unread) => mailWords('digest', 'es', unread).sentences)).size).toBe(1);
    expect(mailWords('digest', 'es', 11)).toEqual(mailWords('digest', 'es', 4_000));
    expect(mailWords('digest', 'en', 11).sentences).toContain('more than ten');
    expect(mailWords('message', 'en', 11)).toEqual(mailWords('message', 'en'));
  });
});

describe('the list of mails', () => {
  it.each([
    [null, null],
    ['smtp-550', 'address'],
    ['smtp-553', 'address'],
    ['smtp-451', 'server'],
    ['smtp-554', 'server'],
    ['etimedout', 'connection'],
    ['unknown', 'other'],
  ])('a fault %s is of the class %s', (code, expected) => expect(mailFault(code)).toBe(expected));

  it.each([
    [{ own: true, hasAccount: true, name: 'Itzel' }, 'member'],
    [{ own: true, hasAccount: true, name: null }, 'former-member'],
    [{ own: true, hasAccount: false, name: null }, 'no-account'],
    [{ own: false, hasAccount: true, name: null }, 'another-organization'],
    [{ own: false, hasAccount: false, name: null }, 'another-organization'],
  ])('%j is %s', (row, expected) => expect(readerOfMail(row)).toBe(expected));

  it('shows every kind of mail without anything that opens something', () => {
    const shown = mailPreviews('es');
    expect(shown.map(({ template }) => template)).toEqual(templates);
    expect(shown.filter(({ personal }) => personal).map(({ template }) => template)).toEqual([
      'invitation',
      'password-reset',
      'audit-heads',
    ]);
    for (const { path, name } of shown) expect([path, name.es, name.en].join()).not.toMatch(/\?|token|^,|,$/);
  });
});

it('tries again for hours, then gives up', () => {
  expect([1, 2, 3, 4, 5].map(retryDelayMs)).toEqual([60_000, 600_000, 3_600_000, 21_600_000, null]);
});
