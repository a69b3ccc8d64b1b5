import { createHash, randomUUID } from 'node:crypto';
import { auditEntities } from '@puente/audit';
import { Database, systemActor, type PersonActor } from '@puente/database';
import { canonicalJson, FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { refusal } from '../../../../test/rooms/grants-room';
import { SCHEDULE_LIMITS, SET_LIMITS, type ScheduleInput } from '../core';
import { ReportScheduleService } from './report-schedule.service';
import { ReportSetService, type ReportSetView } from './report-set.service';
import { ScheduledSets } from './scheduled-sets';

const DAY_MS = 86_400_000;
const AT_ONCE = 6;

describe('scheduled sets of reports', () => {
  let clock: FakeClock;
  let test: TestDatabase;
  let database: Database;
  let schedules: ReportScheduleService;
  let sets: ReportSetService;
  let runner: ScheduledSets;
  let writer: PersonActor;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: auditEntities });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });
  beforeEach(async () => {
    clock = new FakeClock(new Date('2027-01-20T12:00:00Z'));
    schedules = new ReportScheduleService(database, clock);
    sets = new ReportSetService(database, clock);
    runner = new ScheduledSets(database, clock);
    await asSuperuser(test, 'update report_schedules set next_on = null, paused_at = null');
    writer = await saveMember(test, 'funder', 'funder-admin');
  });

  /** A report that was approved now, perhaps in place of another. */
  async function approved(replaces: string | null = null): Promise<string> {
    const snapshot = canonicalJson({ es: {}, en: {} });
    const [id, sha256] = [randomUUID(), createHash('sha256').update(snapshot).digest('hex')];
    await asSuperuser(
      test,
      `insert into impact_reports (tenant_id, id, state, replaces, scope, facts, material, texts, snapshot, sha256, written_by,
          written_at, submitted_by, submitted_at, approved_by, approved_at)
        values ($1, $2, 'approved', $3, '{}', '{}', '{}', '{}', $4, $5, $6, $7, $6, $7, gen_random_uuid(), $7)`,
      [writer.tenantId, id, replaces, snapshot, sha256, writer.personId, clock.now()],
    );
    return id;
  }

  const input = (more: Partial<ScheduleInput> = {}): ScheduleInput => ({
    ...{ every: 'month', firstOn: '2027-02-01', pick: 'new', told: 'editors', reports: [] },
    ...{ languages: ['es'], formats: ['csv'] },
    ...more,
  });
  /** Noon in Mexico of so many days after the 20th of January. */
  const later = (days: number): void => clock.advance(days * DAY_MS);
  const endOpen = () =>
    asSuperuser(test, `update report_sets set state = 'ended', ended_at = now() where state = 'open'`);
  /** What was made, the latest first: which reports each. */
  async function made(): Promise<string[][]> {
    const all: ReportSetView[] = await sets.list(writer);
    const each = all.map(async ({ id }) => (await sets.get(writer, id)).items);
    return (await Promise.all(each)).map((items) => items.map(({ reportId }) => reportId).sort());
  }
  const nextOn = async () => (await schedules.list(writer))[0]?.nextOn;

  it('are made on their day, once, however many look at the same time', async () => {
    await schedules.make(writer, input());
    later(1);
    const id = await approved();
    expect(await runner.run()).toBe(0);
    later(11);
    const pools = await Promise.all(
      Array.from({ length: AT_ONCE }, () => Database.open({ appUrl: test.appUrl, entities: auditEntities })),
    );
    const ran = await Promise.all(pools.map((each) => new ScheduledSets(each, clock).run()));
    await Promise.all(pools.map((each) => each.close()));
    expect(ran.reduce((sum, each) => sum + each)).toBe(1);
    await endOpen();
    expect(await runner.run()).toBe(0);
    expect([await made(), await nextOn()]).toEqual([[[id]], '2027-03-01']);
    const told = await asSuperuser<{ action: string; detail: object }>(
      test,
      `select action, detail from audit_log where tenant_id = $1 order by seq`,
      [writer.tenantId],
    );
    expect(told).toEqual([
      { action: 'report-schedule.made', detail: {} },
      { action: 'report-schedule.ran', detail: { reports: 1 } },
    ]);
    const jobs = await asSuperuser(
      test,
      `select 1 from outbox where tenant_id = $1 and name = 'report-set.make'`,
      [writer.tenantId],
    );
    expect(jobs.length).toBe(1);
  });

  it('make up with one set for all the days on which nothing ran', async () => {
    const reports = [await approved()];
    await schedules.make(writer, input({ pick: 'chosen', reports }));
    later(100);
    expect(await runner.run()).toBe(1);
    await endOpen();
    expect(await runner.run()).toBe(0);
    expect([await made(), await nextOn()]).toEqual([[reports], '2027-05-01']);
  });

  it('wait while another set is made, or while there are too many', async () => {
    const reports = [await approved()];
    await schedules.make(writer, input({ pick: 'chosen', reports }));
    later(12);
    await sets.ask(writer, { reports, languages: ['en'], formats: ['csv'] });
    expect(await runner.run()).toBe(0);
    await endOpen();
    const others = SET_LIMITS.sets - 1;
    await asSuperuser(
      test,
      `insert into report_sets (tenant_id, id, state, asked_by, asked_at, ended_at)
        select $1, gen_random_uuid(), 'ended', $2, $3, $3 from generate_series(1, $4)`,
      [writer.tenantId, writer.personId, clock.now(), others],
    );
    expect(await runner.run()).toBe(0);
    later(7);
    expect(await runner.run()).toBe(1);
  });

  it('hold what is new since the time before, and are none where nothing is', async () => {
    await approved();
    later(1);
    await schedules.make(writer, input());
    later(1);
    const first = await approved();
    later(11);
    await runner.run();
    await endOpen();
    expect(await made()).toEqual([[first]]);
    later(28);
    expect(await runner.run()).toBe(1);
    expect([await made(), (await schedules.list(writer))[0]]).toMatchObject([
      [],
      { lastOn: '2027-03-01', lastFound: 0, nextOn: '2027-04-01' },
    ]);
    const corrected = await approved();
    later(1);
    const correction = await approved(corrected);
    later(31);
    await runner.run();
    expect(await made()).toEqual([[correction]]);
  });

  it('hold of chosen reports what corrects them by then', async () => {
    const [one, other] = [await approved(), await approved()];
    await schedules.make(writer, input({ pick: 'chosen', reports: [one, other], every: 'once' }));
    const correction = await approved(await approved(one));
    later(12);
    await runner.run();
    expect(await made()).toEqual([[correction, other].sort()]);
    expect(await schedules.list(writer)).toEqual([]);
  });

  it('rest while they are paused, go on from the next day, and end', async () => {
    const id = await schedules.make(writer, input({ pick: 'chosen', reports: [await approved()] }));
    expect(await refusal(schedules.resume(writer, id))).toBe('report-schedule-state');
    await schedules.pause(writer, id);
    expect(await refusal(schedules.pause(writer, id))).toBe('report-schedule-state');
    later(12);
    expect(await runner.run()).toBe(0);
    later(1);
    await schedules.resume(writer, id);
    expect([await runner.run(), await nextOn()]).toEqual([0, '2027-03-01']);
    await schedules.end(writer, id);
    later(100);
    expect([await runner.run(), await made()]).toEqual([0, []]);
    expect(await refusal(schedules.end(writer, id))).toBe('not-found');
  });

  it('are chosen anew from the next one on: what was made stays, and nobody overwrites what they have not seen', async () => {
    const [one, other] = [await approved(), await approved()];
    const id = await schedules.make(writer, input({ pick: 'chosen', reports: [one] }));
    later(12);
    await runner.run();
    await endOpen();
    const before = await made();
    const anew = input({ pick: 'chosen', reports: [other], every: 'quarter', firstOn: '2027-02-15' });
    expect(await refusal(schedules.change(writer, id, 1, { ...anew, firstOn: '2027-02-01' }))).toBe(
      'invalid-input firstOn: report-schedule-day',
    );
    const foreign = { ...anew, reports: [randomUUID()] };
    expect(await refusal(schedules.change(writer, id, 1, foreign))).toMatch('report-set-not-approved');
    await schedules.change(writer, id, 1, anew);
    expect(await refusal(schedules.change(writer, id, 1, anew))).toBe('stale-version');
    const stranger = await saveMember(test, 'funder', 'funder-admin');
    expect(await refusal(schedules.change(stranger, id, 2, anew))).toBe('not-found');
    expect([await made(), await schedules.get(writer, id)]).toMatchObject([
      before,
      { version: 2, nextOn: '2027-02-15', lastOn: '2027-02-01', lastFound: 1, every: 'quarter' },
    ]);
    later(14);
    await runner.run();
    expect([await made(), await nextOn()]).toEqual([[[other]], '2027-05-15']);
    await schedules.end(writer, id);
    expect(await refusal(schedules.change(writer, id, 2, anew))).toBe('not-found');
  });

  it('have days that the registrar alone notes, and are chosen by people alone', async () => {
    const id = await schedules.make(writer, input());
    const set = (by: Parameters<Database['asActor']>[0], what: string) =>
      database.asActor(by, (tx) => tx.query(`update report_schedules set ${what} where id = $1`, [id]));
    for (const what of [`last_on = '2027-01-31', last_found = 1`, `since = now()`, `told = 'asker'`]) {
      await expect(set(writer, what)).rejects.toThrow(/not theirs to change/);
    }
    await set(writer, `told = 'asker', version = version + 1`);
    const noted = `last_on = '2027-02-01', last_found = 0, next_on = '2027-03-01'`;
    const registrar = systemActor('registrar');
    await expect(set(registrar, `${noted}, told = 'editors', version = version + 1`)).rejects.toThrow();
    await set(registrar, noted);
  });

  it('go on past one that fails, whose fault is told', async () => {
    const reports = [await approved()];
    const broken = await schedules.make(writer, input({ pick: 'chosen', reports }));
    // Its day was carried out before, and PostgreSQL makes no second set of it.
    await asSuperuser(
      test,
      `insert into report_sets (tenant_id, id, state, asked_by, asked_at, ended_at, schedule_id, due_on)
        values ($1, gen_random_uuid(), 'ended', $2, now(), now(), $3, '2027-02-01')`,
      [writer.tenantId, writer.personId, broken],
    );
    await schedules.make(writer, input({ pick: 'chosen', reports, firstOn: '2027-02-02' }));
    later(13);
    expect(await refusal(runner.run())).toMatch('uq_report_sets_run');
    await endOpen();
    expect((await made()).filter((each) => each.length > 0)).toEqual([reports]);
  });

  it('are one’s own organisation’s, and no person says that a set is one of them', async () => {
    const reports = [await approved()];
    const id = await schedules.make(writer, input({ pick: 'chosen', reports }));
    const stranger = await saveMember(test, 'funder', 'funder-admin');
    for (const does of ['pause', 'resume', 'end'] as const) {
      expect(await refusal(schedules[does](stranger, id))).toBe('not-found');
    }
    expect(await schedules.list(stranger)).toEqual([]);
    expect(await refusal(schedules.make(stranger, input({ pick: 'chosen', reports })))).toMatch(
      'not-approved',
    );
    const officer = await saveMember(test, 'funder', 'program-officer', writer.tenantId);
    expect(await refusal(schedules.list(officer))).toBe('forbidden');
    const insert = database.asActor(writer, (tx) =>
      tx.query(
        `insert into report_sets (tenant_id, id, asked_by, asked_at, schedule_id, due_on)
          values ($1, gen_random_uuid(), $2, now(), $3, '2027-02-01')`,
        [writer.tenantId, writer.personId, id],
      ),
    );
    expect(await refusal(insert)).toMatch('row-level security');
  });

  it('stand ten at a time', async () => {
    for (let at = 0; at < SCHEDULE_LIMITS.standing; at++) await schedules.make(writer, input());
    expect(await refusal(schedules.make(writer, input()))).toBe('report-schedule-limit');
  });
});
