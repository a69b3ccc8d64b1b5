import type { Response } from 'express';
import { sendCalendar } from './calendar-feed';

function sent(): string {
  let body = '';
  const response = { type: () => undefined, send: (text: string) => (body = text) } as unknown as Response;
  const deadlines = [
    { kind: 'call', id: 'c1', at: new Date('2026-12-20T18:00:00Z'), day: null },
    { kind: 'application', id: 'a1', at: new Date('2026-12-29T05:59:59.999Z'), day: '2026-12-28' },
  ] as const;
  sendCalendar(response, { locale: 'es', deadlines }, 'https://puente.ejemplo.invalid/');
  return body;
}

describe('the calendar of a person', () => {
  it('says a moment with its zone, and a day as a day', () => {
    expect(sent()).toContain('DTSTART:20261220T180000Z');
    expect(sent()).toContain('DTSTART;VALUE=DATE:20261228');
  });

  it('says a date and where to sign in, and nothing else', () => {
    const lines = sent().split('\r\n');
    expect(lines.filter((line) => /^(SUMMARY|URL)/.test(line))).toEqual([
      'SUMMARY:Fecha de cierre',
      'URL;VALUE=URI:https://puente.ejemplo.invalid/es/calls/c1',
      'SUMMARY:Fecha límite',
      'URL;VALUE=URI:https://puente.ejemplo.invalid/es/my/applications/a1',
    ]);
    expect(sent()).not.toMatch(/puente(?!\.ejemplo)|trata|DESCRIPTION|LOCATION|ORGANIZER/i);
  });
});
