import { Database, type PersonActor } from '@puente/database';
import { DomainError, FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { EXPORT_LIMITS } from './core';
import { ExportService } from './export.service';
import { takeApproved, takeOut, type ExportMark } from '.';

const HOUR_MS = 3_600_000;

describe('files that leave', () => {
  const clock = new FakeClock(new Date('2026-11-22T12:00:00Z'));
  let test: TestDatabase;
  let database: Database;
  let exports: ExportService;
  let maker: PersonActor;
  let decider: PersonActor;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    exports = new ExportService(database, clock);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });
  beforeEach(async () => {
    maker = await saveMember(test, 'hip', 'hip-staff');
    decider = await saveMember(test, 'hip', 'hip-verifier', maker.tenantId);
  });

  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  const take = (rows: number, actor = maker): Promise<ExportMark> =>
    database.asActor(actor, (tx) =>
      takeOut(tx, actor, { kind: 'nonprofits', filters: { region: 'south' }, rows }, clock.now()),
    );
  const ask = (rows = 500, actor = maker): Promise<string> =>
    exports.request(actor, { kind: 'nonprofits', filters: {}, rows }, 'verification');
  const takeAsked = (id: string, rows = 500, actor = maker): Promise<ExportMark> =>
    database.asActor(actor, (tx) => takeApproved(tx, actor, id, rows, clock.now()));
  const recorded = (): Promise<{ action: string; subject: string; detail: object }[]> =>
    asSuperuser(
      test,
      'select action, subject_id as subject, detail from audit_log where tenant_id = $1 order by seq',
      [maker.tenantId],
    );

  it('are on record with their count and filters, and their mark leads back to them', async () => {
    const { id, code } = await take(40);
    expect(await recorded()).toEqual([
      {
        ...{ action: 'export.made', subject: id },
        detail: { kind: 'nonprofits', rows: 40, filters: ['region:south'] },
      },
    ]);
    expect(await exports.list(decider, ` ${code.toLowerCase()} `)).toMatchObject([
      { id, requester: expect.any(String) as string },
    ]);
    expect(await exports.list(decider, '00000000-0000')).toEqual([]);
    expect(await exports.list(decider, '%')).toEqual([]);
  });

  it('are a person’s own to see; the whole organisation’s only for who oversees them', async () => {
    const { id } = await take(1);
    const colleague = await saveMember(test, 'hip', 'hip-staff', maker.tenantId);
    const stranger = await saveMember(test, 'funder', 'funder-admin');
    expect(await exports.list(colleague)).toEqual([]);
    expect(await refusal(exports.get(colleague, id))).toBe('not-found');
    expect(await refusal(exports.get(stranger, id))).toBe('not-found');
    expect((await exports.get(decider, id)).state).toBe('made');
    expect((await exports.list(maker)).map((each) => each.id)).toEqual([id]);
  });

  it('of more than 200 rows need a second person', async () => {
    expect(await refusal(take(EXPORT_LIMITS.rowsAlone))).toBe('done');
    expect(await refusal(take(EXPORT_LIMITS.rowsAlone + 1))).toBe('export-needs-approval');
    await expect(
      asSuperuser(
        test,
        `insert into exports (tenant_id, id, kind, filters, row_count, status, requested_by, requested_at, made_at)
         values ($1, gen_random_uuid(), 'matches', '{}', 201, 'made', $2, now(), now())`,
        [maker.tenantId, maker.personId],
      ),
    ).rejects.toThrow(/ck_exports_large/);
  });

  it('stop at 600 rows in 24 hours, counted per person, however many are asked for at once', async () => {
    const answers = await Promise.all(Array.from({ length: 9 }, () => refusal(take(100))));
    expect(answers.filter((each) => each === 'done')).toHaveLength(6);
    expect(answers.filter((each) => each === 'export-limit')).toHaveLength(3);
    expect(await refusal(take(0))).toBe('export-limit');
    expect(await refusal(take(100, decider))).toBe('done');
    clock.advance(24 * HOUR_MS);
    expect(await refusal(take(100))).toBe('done');
  });

  it('that another person approved leave once, within a day, with no more rows than were approved', async () => {
    const id = await ask();
    expect(await refusal(takeAsked(id))).toBe('export-not-approved');
    await exports.decide(decider, id, true);
    expect(await refusal(takeAsked(id, 500, decider))).toBe('not-found');
    expect(await refusal(takeAsked(id, 501))).toBe('export-grew');
    const both = await Promise.all([refusal(takeAsked(id, 499)), refusal(takeAsked(id, 499))]);
    expect(both.sort()).toEqual(['done', 'export-used']);
    expect(await refusal(takeAsked(id))).toBe('export-used');
    expect((await recorded()).map(({ action }) => action)).toEqual([
      'export.requested',
      'export.approved',
      'export.made',
    ]);
    const late = await ask();
    await exports.decide(decider, late, true);
    clock.advance(EXPORT_LIMITS.takeMs);
    expect(await refusal(takeAsked(late))).toBe('export-not-approved');
    expect((await exports.get(maker, late)).state).toBe('closed');
  });

  it('are never approved by who asked, without the role or a fresh proof, from elsewhere, twice or late', async () => {
    const id = await ask(500, decider);
    const admin = await saveMember(test, 'hip', 'hip-admin', maker.tenantId);
    const auditor = await saveMember(test, 'hip', 'auditor', maker.tenantId);
    const stranger = await saveMember(test, 'hip', 'hip-admin');
    const approve = (actor: PersonActor): Promise<string> => refusal(exports.decide(actor, id, true));
    expect(await approve(decider)).toBe('same-person');
    expect(await approve({ ...decider, roles: ['hip-admin'] })).toBe('same-person');
    expect(await approve(maker)).toBe('forbidden');
    expect(await approve(auditor)).toBe('forbidden');
    expect(await approve({ ...admin, recentlyProven: false })).toBe('step-up-needed');
    expect(await approve({ ...admin, scopes: ['match:read'] })).toBe('forbidden');
    expect(await approve(stranger)).toBe('not-found');
    expect((await exports.get(admin, id)).state).toBe('requested');
    expect((await Promise.all([approve(admin), approve(admin)])).sort()).toEqual(['done', 'request-decided']);
    const late = await ask();
    clock.advance(EXPORT_LIMITS.waitMs);
    expect(await refusal(exports.decide(admin, late, true))).toBe('request-expired');
  });

  it('PostgreSQL refuses by itself: by policy, and past the policies by constraint', async () => {
    const id = await ask(500, decider);
    const update = async (actor: PersonActor, set: string): Promise<number> =>
      database.asActor(actor, async (tx) => {
        const [, count] = await tx.query<[unknown, number]>(`update exports set ${set} where id = $1`, [id]);
        return count;
      });
    const by = (status: string, person: PersonActor): string =>
      `status = '${status}', decided_by = '${person.personId}', decided_at = now()`;
    const answers = await Promise.all([
      ...[by('approved', decider), by('approved', maker), `status = 'made', made_at = now()`].map((set) =>
        refusal(update(decider, set)),
      ),
      refusal(update(maker, by('approved', maker))),
      refusal(update(maker, `status = 'made', made_at = now()`)),
    ]);
    expect(answers.filter((each) => each !== 'done' && !/row-level security/.test(each))).toEqual([]);
    const [row] = await asSuperuser<{ status: string }>(test, 'select status from exports where id = $1', [
      id,
    ]);
    expect(row!.status).toBe('requested');
    const past = `update exports set status = 'approved', decided_by = requested_by, decided_at = now() where id = $1`;
    await expect(asSuperuser(test, past, [id])).rejects.toThrow(/ck_exports_two_people/);
  });

  it('that were approved do not use up what one may take alone', async () => {
    const id = await ask(5_000);
    await exports.decide(decider, id, true);
    await takeAsked(id, 5_000);
    expect(await refusal(take(200))).toBe('done');
  });

  it('cannot be asked for without end', async () => {
    const answers: string[] = [];
    for (let n = 0; n < 6; n++) answers.push(await refusal(ask()));
    expect(answers.slice(4)).toEqual(['done', 'export-requests-open']);
    clock.advance(EXPORT_LIMITS.waitMs);
    expect(await refusal(ask())).toBe('done');
  });

  it('tell those who may decide that something waits', async () => {
    await ask();
    const [job] = await asSuperuser<{ data: object }>(
      test,
      `select data from outbox where name = 'notice.deliver' order by created_at desc limit 1`,
    );
    expect(JSON.stringify(job)).toContain('approval-needed');
    expect(JSON.stringify(job)).toContain('hip-verifier');
  });

  it.each([true, false])('that were decided (%p) are told to who asked alone', async (approve) => {
    const id = await ask();
    await exports.decide(decider, id, approve);
    const [job] = await asSuperuser<{ data: object }>(
      test,
      `select data from outbox where name = 'notice.deliver' order by created_at desc limit 1`,
    );
    expect(job!.data).toMatchObject({ kind: 'export-decided', roles: [], subjectId: id });
    const [asked] = await asSuperuser<{ asker: string }>(
      test,
      'select requested_by as asker from exports where id = $1',
      [id],
    );
    expect(job!.data).toMatchObject({ personId: asked!.asker });
  });
});
