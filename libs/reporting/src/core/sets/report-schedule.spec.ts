import type { DateOnly } from '@puente/kernel';
import {
  changedTurns,
  changeFaults,
  fitting,
  lastTurnUntil,
  nextTurnAfter,
  resumesOn,
  scheduleFaults,
  type ScheduleInput,
  type ScheduleTurn,
} from './report-schedule';

const day = (text: string) => text as DateOnly;
const turns = (every: ScheduleTurn, firstOn: string) => ({ every, firstOn: day(firstOn) });

describe('turns of a schedule', () => {
  it.each([
    ['month', '2026-01-31', '2026-01-30', '2026-01-31'],
    ['month', '2026-01-31', '2026-01-31', '2026-02-28'],
    ['month', '2026-01-31', '2026-02-28', '2026-03-31'],
    ['quarter', '2026-11-30', '2026-11-30', '2027-02-28'],
    ['year', '2028-02-29', '2028-03-01', '2029-02-28'],
    ['once', '2026-12-01', '2026-11-30', '2026-12-01'],
    ['once', '2026-12-01', '2026-12-01', null],
  ] as const)('%s from %s: after %s comes %s', (every, first, after, next) => {
    expect(nextTurnAfter(turns(every, first), day(after))).toBe(next);
  });

  it.each([
    ['month', '2026-01-15', '2026-01-15', '2026-01-15'],
    ['month', '2026-01-15', '2026-04-14', '2026-03-15'],
    ['quarter', '2026-01-15', '2026-12-31', '2026-10-15'],
    ['once', '2026-01-15', '2030-01-01', '2026-01-15'],
  ] as const)('%s from %s: until %s the last one is %s', (every, first, today, last) => {
    expect(lastTurnUntil(turns(every, first), day(today))).toBe(last);
  });

  it('go on after a pause without what passed meanwhile, and never twice on a day', () => {
    const monthly = turns('month', '2026-01-15');
    expect(resumesOn(monthly, day('2026-01-15'), day('2026-06-19'))).toBe('2026-07-15');
    expect(resumesOn(monthly, day('2026-01-15'), day('2026-06-14'))).toBe('2026-06-15');
    expect(resumesOn(monthly, day('2026-06-15'), day('2026-06-14'))).toBe('2026-07-15');
    expect(resumesOn(turns('once', '2026-01-15'), null, day('2026-06-14'))).toBeNull();
  });
});

describe('a schedule that is changed', () => {
  const row = { ...turns('month', '2026-01-31'), nextOn: day('2026-12-31'), lastOn: day('2026-11-30') };
  const what = { pick: 'new', told: 'asker', reports: [], languages: ['es'], formats: ['pdf'] } as const;
  const asked = (every: string, firstOn: string): ScheduleInput => ({ ...what, every, firstOn });

  it('keeps the day that it is counted from unless its rhythm or its next day changes', () => {
    expect(changedTurns(row, asked('month', '2026-12-31'))).toMatchObject({ firstOn: '2026-01-31' });
    expect(changedTurns(row, asked('quarter', '2026-12-31'))).toMatchObject({ firstOn: '2026-12-31' });
    expect(changedTurns(row, asked('month', '2027-02-28'))).toEqual({
      ...{ every: 'month', firstOn: '2027-02-28', nextOn: '2027-02-28' },
    });
  });

  it.each([
    ['2026-12-31', '2026-12-01', []],
    // Its day came and nothing ran yet: it stands.
    ['2026-12-31', '2027-01-05', []],
    ['2027-01-04', '2027-01-05', ['firstOn']],
    ['2026-11-30', '2026-11-30', ['firstOn']],
    ['2026-12-01', '2026-11-30', []],
  ])('next on %s, asked on %s: %j', (next, today, fields) => {
    expect(changeFaults(row, asked('month', next), day(today)).map(({ field }) => field)).toEqual(fields);
  });
});

describe('what a schedule is asked for with', () => {
  const input: ScheduleInput = {
    ...{ every: 'month', firstOn: '2026-12-01', pick: 'new', told: 'asker' },
    ...{ reports: [], languages: ['es'], formats: ['pdf'] },
  };
  const faults = (more: Partial<ScheduleInput>): string[] =>
    scheduleFaults({ ...input, ...more }, day('2026-11-23')).map(({ field, code }) => `${field}: ${code}`);

  it('is complete, of a day that comes', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ firstOn: '2026-11-23' })).toEqual([]);
    expect(faults({ firstOn: '2026-11-22' })).toEqual(['firstOn: report-schedule-day']);
    expect(faults({ firstOn: '2028-11-24' })).toEqual(['firstOn: report-schedule-day']);
    expect(faults({ firstOn: 'soon' })).toEqual(['firstOn: impact-day']);
    expect(faults({ every: 'day', told: '' })).toEqual(['every: required', 'told: required']);
    expect(faults({ pick: 'chosen' })).toEqual(['reports: required']);
    expect(faults({ formats: [] })).toEqual(['formats: required']);
  });
});

describe('new reports of a schedule', () => {
  const approved = (id: string, second: number) => ({ id, approvedAt: new Date(second * 1_000) });
  const all = { languages: ['es', 'en'], formats: ['html', 'pdf', 'docx', 'xlsx', 'csv', 'json'] } as const;

  it('are as many as fit, and the rest comes the next time', () => {
    const seven = Array.from({ length: 7 }, (_, at) => approved(String(at), at));
    expect(fitting(seven, all).map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4']);
    expect(fitting(seven.slice(0, 5), all).length).toBe(5);
    expect(fitting(seven, { languages: ['es'], formats: ['pdf'] })).toBe(seven);
  });

  it('of one instant are never parted', () => {
    const reports = [0, 1, 2, 3, 4, 4, 5].map((second, at) => approved(String(at), second));
    expect(fitting(reports, all).map(({ id }) => id)).toEqual(['0', '1', '2', '3']);
  });
});
