import { chooseBase, isMoment } from './base-backup';
import { lastBeforeGap, lastSegment, walBefore, walFrom } from './wal-segments';

const name = (timeline: number, log: number, segment: number): string =>
  [timeline, log, segment].map((part) => part.toString(16).toUpperCase().padStart(8, '0')).join('');
const ARCHIVE = [
  name(1, 0, 254),
  name(1, 0, 255),
  '00000002.history',
  name(2, 1, 0),
  name(2, 1, 1),
  'x.part',
];

describe('segments of WAL', () => {
  it('needed from a base on are itself and what follows, over logs and timelines, with the histories', () => {
    expect(walFrom(ARCHIVE, name(1, 0, 255))).toEqual(ARCHIVE.slice(1, 5));
  });

  it('before the oldest base are needed by nobody; a history is kept', () => {
    expect(walBefore(ARCHIVE, name(2, 1, 0))).toEqual(ARCHIVE.slice(0, 2));
    const notes = [`${name(1, 0, 255)}.00000028.backup`, `${name(2, 1, 0)}.00000028.backup`];
    expect(walBefore(notes, name(2, 1, 0))).toEqual(notes.slice(0, 1));
  });

  it('have no hole where one follows the other, also into the next log', () => {
    expect(lastBeforeGap(ARCHIVE, name(1, 0, 254))).toBeNull();
    expect(lastBeforeGap([], name(1, 0, 1))).toBeNull();
  });

  it('have a hole where one is missing, but not before the base', () => {
    const holed = [...ARCHIVE, name(2, 1, 3)];
    expect(lastBeforeGap(holed, name(1, 0, 254))).toBe(name(2, 1, 1));
    expect(lastBeforeGap(holed, name(2, 1, 3))).toBeNull();
  });

  it('end with the last one', () => {
    expect(lastSegment(ARCHIVE)).toBe(name(2, 1, 1));
    expect(lastSegment(['00000002.history'])).toBeNull();
  });
});

describe('the base to restore from', () => {
  const base = (hour: string) => ({
    name: hour,
    startedAt: `2026-11-22T${hour}:00:00.000Z`,
    endedAt: `2026-11-22T${hour}:00:09.000Z`,
    walFrom: name(1, 0, 1),
    walUntil: name(1, 0, 1),
  });
  const bases = [base('10'), base('06'), base('18')];

  it.each([
    [null, '18'],
    ['2026-11-22T17:59:59Z', '10'],
    ['2026-11-22T12:00:09-06:00', '18'],
    ['2026-11-22T10:00:08.999Z', '06'],
    ['2026-11-22T06:00:08Z', undefined],
  ])('until %s is %s', (until, chosen) => expect(chooseBase(bases, until)?.name).toBe(chosen));

  it.each([
    ['2026-11-22T12:00:09-06:00', true],
    ['2026-11-22T12:00Z', true],
    ['2026-11-22T12:00:09.123456Z', true],
    ['2026-11-22T12:00:09', false],
    ['2026-11-22', false],
    ['2026-13-22T12:00:09Z', false],
    [`2026-11-22T12:00:09Z' or`, false],
  ])('%s as a moment: %s', (text, good) => expect(isMoment(text)).toBe(good));
});
