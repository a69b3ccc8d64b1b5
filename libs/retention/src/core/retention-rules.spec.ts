import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutoffOf, dailyCodes, RETENTION, retentionCodes, retentionLine, type RetentionRule } from '.';

describe('retention', () => {
  it('says in both languages what stays how long, where, and until when', () => {
    for (const code of retentionCodes) {
      const rule: RetentionRule = RETENTION[code];
      for (const words of [rule.what, rule.from]) expect(words.es && words.en).toBeTruthy();
      expect(rule.tables.length).toBeGreaterThan(0);
      if (rule.by === 'erasure') expect(rule.days).toBeNull();
    }
    for (const code of dailyCodes) expect(RETENTION[code].days).toBeGreaterThan(0);
  });

  it('counts back whole days', () => {
    const now = new Date('2026-11-22T10:00:00Z');
    expect(cutoffOf('sessions', now).toISOString()).toBe('2026-11-21T10:00:00.000Z');
    expect(cutoffOf('mails', now).toISOString()).toBe('2026-08-24T10:00:00.000Z');
  });

  it('is what the documentation says', () => {
    const page = readFileSync(join(__dirname, '../../../../docs/retention.md'), 'utf8');
    const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim());
    const rows = page.split('\n').flatMap((line) => {
      const [, code, ...rest] = cells(line);
      return code?.startsWith('`') ? [[code.replaceAll('`', ''), ...rest.slice(0, 3)]] : [];
    });
    expect(rows).toEqual(retentionCodes.map((code) => retentionLine(code, 'en')));
  });
});
