import { randomUUID } from 'node:crypto';
import { auditEntities } from '@puente/audit';
import { Database, systemActor, type PersonActor } from '@puente/database';
import { FakeClock, type DateOnly } from '@puente/kernel';
import { organizationEntities, ProfileService } from '@puente/organizations';
import {
  asSuperuser,
  cloneTestDatabase,
  saveMember,
  saveNonprofit,
  type TestDatabase,
} from '@puente/testing';
import {
  SanctionsListService,
  screeningEntities,
  ScreeningRunHandler,
  ScreeningService,
  type HitDecisionInput,
} from '.';

const NOTHING = '-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ';
const row = (number: number, name: string, remarks = '-0- '): string =>
  `${number},"${name}",-0- ,"SDNTK",${NOTHING},${remarks}`;
const bytes = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'));
const NAMES = ['Niñez Libre', 'Casa Güera', 'Colibrí Azul', 'Sueño Ámbar', 'Ríos Jóvenes', 'Voz de Algodón'];
const REASON = 'Otro país, otro giro y otro registro.';

describe('screening with a real database', () => {
  const clock = new FakeClock(new Date('2026-11-22T12:00:00Z'));
  let test: TestDatabase;
  let database: Database;
  let verifier: PersonActor;
  let funder: PersonActor;
  let lists: SanctionsListService;
  let screening: ScreeningService;
  let handler: ScreeningRunHandler;
  let profiles: ProfileService;
  let made = 0;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    const entities = [...auditEntities, ...organizationEntities, ...screeningEntities];
    database = await Database.open({ appUrl: test.appUrl, entities });
    verifier = await saveMember(test, 'hip', 'hip-verifier');
    funder = await saveMember(test, 'funder', 'funder-admin');
    lists = new SanctionsListService(database, clock);
    screening = new ScreeningService(database, clock);
    handler = new ScreeningRunHandler(database, clock);
    profiles = new ProfileService(database);
  });
  beforeEach(() => clock.advance(60_000));
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  /** Lists are told apart by when they came in. */
  const take = (...rows: string[]) => {
    clock.advance(1_000);
    const files = { sdn: bytes(...rows), alt: null, add: null };
    return lists.take(verifier, { ...files, publishedOn: '2026-11-20' as DateOnly });
  };
  /** Carries out the jobs that wait, as the relay would. */
  async function runAll(): Promise<void> {
    const jobs = await asSuperuser<{ id: string; data: { runId: string; nonprofitId: string | null } }>(
      test,
      `delete from outbox where name = 'screening.run' returning id, data`,
    );
    for (const { data } of jobs) await handler.handle(data);
  }
  const open = async () => (await screening.queue(verifier)).entries;
  const hitOf = async (name: string) => (await open()).find((each) => each.nonprofitName === name);
  /** A nonprofit with an accented name that the list in use has without accents, and the hit. */
  async function saveHit(): Promise<{ id: string; name: string; listed: string }> {
    const name = `${NAMES[made++]!}, A.C.`;
    const listed = name.replace(', A.C.', '').normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
    await saveNonprofit(test, { name });
    await take(row(made, listed), row(900, 'OTHER COMPANY'));
    await runAll();
    const hit = await hitOf(name);
    expect(hit).toBeDefined();
    return { id: hit!.id, name, listed };
  }
  const decide = (id: string, own: Partial<HitDecisionInput> = {}) =>
    screening.decide(verifier, id, { decision: 'cleared', reason: REASON, seenDecision: 0, ...own });
  const refusal = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => 'nothing',
      (error: { code: string; errors?: { code: string }[] }) => error.errors?.[0]?.code ?? error.code,
    );

  it('a list is compared with every name; who finds nothing is on record as well', async () => {
    await saveNonprofit(test, { name: 'Casa Jacaranda' });
    const { id, name, listed } = await saveHit();
    expect(await hitOf('Casa Jacaranda')).toBeUndefined();
    expect(await hitOf(name)).toMatchObject({ score: 1, programme: 'SDNTK', listedName: listed });
    expect(await screening.get(verifier, id)).toMatchObject({
      ...{ nonprofitName: name, standing: 'open', endedAt: null, decisions: [] },
      entry: { name: listed, kind: 'organisation', aliases: [], places: [] },
    });
    clock.advance(60_000);
    await handler.handle({ runId: randomUUID(), nonprofitId: null });
    const [again, first] = await screening.runs(verifier);
    expect(first).toMatchObject({ one: false, entries: 2, hits: 1, newHits: 1 });
    expect(again).toMatchObject({ hits: 1, newHits: 0 });
    await take(row(901, 'ANOTHER COMPANY'));
    await runAll();
    expect((await screening.runs(verifier))[0]).toMatchObject({ entries: 1, hits: 0 });
  });

  it('a run that is handed over twice is carried out once', async () => {
    await saveHit();
    const run = { runId: randomUUID(), nonprofitId: null };
    await handler.handle(run);
    await handler.handle(run);
    expect((await screening.runs(verifier)).filter(({ id }) => id === run.runId)).toHaveLength(1);
  });

  it('no hit is decided without a reason, not even past the service', async () => {
    const { id, name } = await saveHit();
    expect(await refusal(decide(id, { reason: '   ok   ' }))).toBe('reason-needed');
    const past = database.asActor(verifier, (tx) =>
      tx.query(
        `insert into screening_decisions (tenant_id, hit_id, number, decision, reason, decided_by, decided_at)
         values ($1, $2, 1, 'cleared', '            ', $3, now())`,
        [verifier.tenantId, id, verifier.personId],
      ),
    );
    expect(await past.catch(({ message }: Error) => message)).toContain('ck_screening_decisions_reason');
    expect(await hitOf(name)).toBeDefined();
  });

  it('a decision is one person’s, of what was seen, and stays as the record', async () => {
    const { id } = await saveHit();
    expect(await decide(id)).toMatchObject({
      standing: 'cleared',
      decisions: [{ number: 1, reason: REASON }],
    });
    expect(await refusal(decide(id))).toBe('stale-version');
    const later = { decision: 'confirmed', reason: 'El registro es el mismo.', seenDecision: 1 } as const;
    expect(await decide(id, later)).toMatchObject({ standing: 'confirmed', decisions: [{ number: 2 }, {}] });
    const log = await asSuperuser<{ tenant_id: string }>(
      test,
      `select tenant_id from audit_log where action = 'screening.decided' and subject_id = $1`,
      [id],
    );
    expect(log.map((each) => each.tenant_id)).toEqual([verifier.tenantId, verifier.tenantId]);
  });

  it('a cleared pair is remembered until the entry changes', async () => {
    const { id, name, listed } = await saveHit();
    await decide(id);
    const afterList = async (...rows: string[]) => {
      await take(...rows);
      await runAll();
      return (await hitOf(name))?.standing ?? 'not open';
    };
    expect(await afterList(row(made, listed), row(902, 'A THIRD COMPANY'))).toBe('not open');
    expect(await afterList(row(made, listed, '"Tax ID 1."'))).toBe('open');
    expect(await afterList(row(made, listed))).toBe('not open');
    expect(await screening.get(verifier, id)).toMatchObject({ standing: 'cleared', endedAt: null });
  });

  it('a confirmed pair stays in sight when the entry changes', async () => {
    const { id, listed } = await saveHit();
    await screening.decide(verifier, id, {
      decision: 'confirmed',
      reason: 'El registro es el mismo.',
      seenDecision: 0,
    });
    await take(row(made, listed, '"Tax ID 2."'));
    await runAll();
    expect((await screening.get(verifier, id)).endedAt).not.toBeNull();
    const { entries, counts } = await screening.queue(verifier, 'confirmed');
    expect(entries.map((each) => each.id)).toContain(id);
    expect(counts.confirmed).toBe(entries.length);
  });

  it('a name that changes is compared anew, by itself', async () => {
    const { listed } = await saveHit();
    const own = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    await asSuperuser(test, 'insert into nonprofit_profiles (tenant_id) values ($1)', [own.tenantId]);
    const {
      id: _id,
      version: _version,
      updatedAt: _at,
      doubts: _doubts,
      ...profile
    } = await profiles.get(own);
    const rename = async (name: string, version: number): Promise<void> => {
      clock.advance(1_000);
      await profiles.update(own, version, { ...profile, name });
      await runAll();
    };
    await rename(listed, 1);
    const hit = await hitOf(listed);
    expect([hit?.standing, (await screening.runs(verifier))[0]]).toMatchObject([
      'open',
      { one: true, nonprofits: 1, newHits: 1 },
    ]);
    await rename('Colectiva Ceiba', 2);
    expect(await screening.get(verifier, hit!.id)).toMatchObject({ endedAt: clock.now() });
    const runs = (await screening.runs(verifier)).length;
    await rename('Colectiva Ceiba', 3);
    expect(await screening.runs(verifier)).toHaveLength(runs);
  });

  it('the same files change nothing; an older list and a bad file are refused', async () => {
    const rows = [row(1, 'FIRST COMPANY')];
    expect([(await take(...rows)).added, (await take(...rows)).added]).toEqual([true, false]);
    const older = {
      publishedOn: '2026-11-19' as DateOnly,
      sdn: bytes(row(9, 'X')),
      alt: null,
      add: null,
    };
    expect(await refusal(lists.take(verifier, older))).toBe('list-older');
    const later = { ...older, publishedOn: '2026-11-30' as DateOnly };
    expect(await refusal(lists.take(verifier, later))).toBe('day-in-future');
    expect(await refusal(take('1,"X"'))).toBe('list-fault');
    expect((await lists.list(verifier))[0]).toMatchObject({ entries: 1 });
  });

  it('nobody but HIP’s verifiers and administrators reads hits, by the service or by rows', async () => {
    await saveHit();
    const staff = await saveMember(test, 'hip', 'hip-staff', verifier.tenantId);
    const nonprofit = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    const otherHip = await saveMember(test, 'hip', 'hip-admin');
    for (const actor of [funder, staff, nonprofit]) {
      expect(await refusal(screening.queue(actor))).toBe('forbidden');
    }
    for (const actor of [funder, staff, nonprofit, otherHip]) {
      for (const table of ['screening_hits', 'screening_runs', 'sanctions_lists', 'sanctions_entries']) {
        const rows = await database.asActor(actor, (tx) => tx.query<unknown[]>(`select 1 from ${table}`));
        expect([table, rows]).toEqual([table, []]);
      }
    }
  });

  it('the command line keeps a list for HIP', async () => {
    clock.advance(1_000);
    const input = {
      publishedOn: '2026-11-21' as DateOnly,
      sdn: bytes(row(5, 'Z')),
      alt: null,
      add: null,
    };
    expect(await lists.take(systemActor('importer'), input)).toMatchObject({ added: true });
    expect((await lists.list(verifier))[0]).toMatchObject({ publishedOn: '2026-11-21' });
  });
});
