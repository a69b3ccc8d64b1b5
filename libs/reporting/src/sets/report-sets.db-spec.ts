import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditEntities } from '@puente/audit';
import { Database, systemActor, type PersonActor } from '@puente/database';
import { DocumentStore } from '@puente/documents';
import { canonicalJson, DomainError, FakeClock, LOCALES, type Locale } from '@puente/kernel';
import { PdfPrinter, type ReportDocument } from '@puente/rendering';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { refusal } from '../../../../test/rooms/grants-room';
import { SET_LIMITS, type SetInput } from '../core';
import { MakeSetHandler } from './make-set.handler';
import { ReportSetService } from './report-set.service';
import { SetFileService } from './set-file.service';

/** Prints nothing whose title says so, and tells how often it was asked. */
class FakePrinter extends PdfPrinter {
  batches = 0;
  printed = 0;
  isBusy = false;
  before: () => Promise<void> = () => Promise.resolve();

  override async *printBatch(tasks: Parameters<PdfPrinter['printBatch']>[0]): AsyncGenerator<Buffer> {
    this.batches++;
    if (this.isBusy) throw new DomainError('busy', 'print-busy');
    for (const task of tasks) {
      await this.before();
      if (JSON.stringify(task).includes('jams')) throw new Error('The document was not printed.');
      this.printed++;
      yield Buffer.from(`%PDF ${this.printed}`);
    }
  }
}

describe('sets of reports', () => {
  const clock = new FakeClock(new Date('2027-01-20T12:00:00Z'));
  const folder = mkdtempSync(join(tmpdir(), 'puente-sets-'));
  const store = new DocumentStore(folder);
  const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), clock);
  let test: TestDatabase;
  let database: Database;
  let printer: FakePrinter;
  let sets: ReportSetService;
  let files: SetFileService;
  let maker: MakeSetHandler;
  let writer: PersonActor;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: auditEntities });
    sets = new ReportSetService(database, clock);
    files = new SetFileService(database, store, vault, clock);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    printer = new FakePrinter();
    maker = new MakeSetHandler(database, store, vault, printer, clock);
    writer = await saveMember(test, 'funder', 'funder-admin');
  });

  /** A report in both languages, approved or as it is before. */
  async function report(title = 'Informe', state: 'approved' | 'submitted' = 'approved'): Promise<string> {
    const document = (language: Locale): ReportDocument => ({
      ...{ format: 1, language, title, author: 'Fondo', day: '2026-12-31', filters: [], sources: [] },
      blocks: [{ kind: 'paragraph', id: 'p', text: 'Texto' }],
    });
    const snapshot = canonicalJson({ es: document('es'), en: document('en') });
    const [id, sha256] = [randomUUID(), createHash('sha256').update(snapshot).digest('hex')];
    await asSuperuser(
      test,
      `insert into impact_reports (tenant_id, id, state, scope, facts, material, texts, snapshot, sha256, written_by, written_at,
          submitted_by, submitted_at, approved_by, approved_at)
        values ($1, $2, $3, '{}', '{}', '{}', '{}', $4, $5, $6, now(), $6, now(),
          case when $3 = 'approved' then gen_random_uuid() end, case when $3 = 'approved' then now() end)`,
      [writer.tenantId, id, state, snapshot, sha256, writer.personId],
    );
    return id;
  }

  const wanted = async (more: Partial<SetInput> = {}): Promise<SetInput> => ({
    ...{ reports: [await report()], languages: LOCALES, formats: ['pdf', 'csv'] },
    ...more,
  });
  const make = (setId: string): Promise<void> => maker.handle({ tenantId: writer.tenantId, setId });
  const namesIn = (file: Buffer): string[] => [
    ...new Set(file.toString('latin1').match(/report-\d\d-..\.(?:pdf|csv)/g)),
  ];
  const filesKept = (): number =>
    readdirSync(folder, { recursive: true }).filter((each) => String(each).length > 30).length;
  const standing = async (id: string): Promise<object> => {
    const { state, files, done, failed } = (await sets.get(writer, id)).set;
    return { state, files, done, failed };
  };

  it('are made in each language and format, and taken as one archive, on record', async () => {
    const id = await sets.ask(writer, await wanted());
    expect(await standing(id)).toEqual({ state: 'open', files: 4, done: 0, failed: 0 });
    expect(await refusal(files.takeAll(writer, id))).toBe('report-set-state');
    await make(id);
    expect(await standing(id)).toEqual({ state: 'ended', files: 4, done: 4, failed: 0 });
    expect(namesIn(await files.takeAll(writer, id))).toEqual([
      ...['report-01-es.csv', 'report-01-es.pdf', 'report-01-en.csv', 'report-01-en.pdf'],
    ]);
    const recorded = await asSuperuser<{ action: string }>(
      test,
      'select action from audit_log where tenant_id = $1 order by seq',
      [writer.tenantId],
    );
    expect(recorded.map(({ action }) => action)).toEqual(['report-set.asked', 'report-set.taken']);
  });

  it('are printed by one process a batch, which goes on after what cannot be printed', async () => {
    const reports = [await report(), await report('jams'), await report()];
    const id = await sets.ask(writer, await wanted({ reports, languages: ['es'], formats: ['pdf'] }));
    await make(id);
    expect(await standing(id)).toEqual({ state: 'ended', files: 3, done: 2, failed: 1 });
    expect(printer.batches).toBeLessThanOrEqual(2);
    expect((await sets.get(writer, id)).items.flatMap(({ fault }) => fault ?? [])).toEqual(['unprintable']);
    expect(namesIn(await files.takeAll(writer, id)).length).toBe(2);
  });

  it('are made again alone where they failed', async () => {
    const reports = [await report('jams'), await report()];
    const id = await sets.ask(writer, await wanted({ reports, languages: ['es'], formats: ['pdf'] }));
    await make(id);
    await sets.retry(writer, id);
    printer = new FakePrinter();
    maker = new MakeSetHandler(database, store, vault, printer, clock);
    await make(id);
    expect([printer.printed, await standing(id)]).toEqual([
      0,
      { state: 'ended', files: 2, done: 1, failed: 1 },
    ]);
  });

  it('have one file made again where that is asked for, and the others left as they are', async () => {
    const reports = [await report('jams'), await report('jams too'), await report()];
    const id = await sets.ask(writer, await wanted({ reports, languages: ['es'], formats: ['pdf'] }));
    await make(id);
    const { items } = await sets.get(writer, id);
    const failed = items.filter(({ state }) => state === 'failed').map((each) => each.id);
    const done = items.find(({ state }) => state === 'done')!.id;
    expect(await refusal(files.retry(writer, id, done))).toBe('report-set-state');
    expect(await refusal(files.retry(writer, id, writer.personId))).toBe('not-found');
    await files.retry(writer, id, failed[1]!);
    expect(await refusal(files.retry(writer, id, failed[0]!))).toBe('report-set-state');
    const waits = (await sets.get(writer, id)).items.filter(({ state }) => state === 'waiting');
    expect(waits.map((each) => each.id)).toEqual([failed[1]]);
    await make(id);
    expect(await standing(id)).toEqual({ state: 'ended', files: 3, done: 1, failed: 2 });
  });

  it('are taken file by file, and none that is not done', async () => {
    const reports = [await report('jams'), await report()];
    const id = await sets.ask(writer, await wanted({ reports, languages: ['es'], formats: ['pdf'] }));
    await make(id);
    const { items, titles } = await sets.get(writer, id);
    const taken = await Promise.all(
      items.map(({ id: item }) =>
        files.take(writer, id, item).then(
          ({ name }) => name,
          () => null,
        ),
      ),
    );
    expect(taken.map((name) => name === null)).toEqual(items.map(({ state }) => state !== 'done'));
    expect(taken.find((name) => name !== null)).toMatch(/^report-0[12]-es\.pdf$/);
    expect([...titles.keys()].sort()).toEqual([...reports].sort());
  });

  it('say once, to whoever asked, that they are ready, and nothing of what is in them', async () => {
    const id = await sets.ask(writer, await wanted({ formats: ['csv'] }));
    await Promise.all([make(id), make(id)]);
    await make(id);
    const told = await asSuperuser<{ data: object }>(
      test,
      `select data from outbox where name = 'notice.deliver' and data ->> 'subjectId' = $1`,
      [id],
    );
    expect(told.map(({ data }) => data)).toEqual([
      {
        ...{
          eventId: expect.any(String) as string,
          readersTenantId: writer.tenantId,
          kind: 'report-set-ready',
        },
        ...{ personId: writer.personId, roles: [], subjectId: id },
      },
    ]);
  });

  it('go on where a killed job stood, with nothing made twice', async () => {
    const id = await sets.ask(writer, await wanted({ formats: ['pdf'] }));
    let tries = 0;
    printer.before = () => (++tries === 2 ? new Promise<void>(() => undefined) : Promise.resolve());
    // The first job hangs in its second file and is never heard of again.
    void make(id);
    while (tries < 2) await new Promise((next) => setImmediate(next));
    expect(await standing(id)).toEqual({ state: 'open', files: 2, done: 1, failed: 0 });
    const other = new FakePrinter();
    await new MakeSetHandler(database, store, vault, other, clock).handle({
      tenantId: writer.tenantId,
      setId: id,
    });
    expect([other.printed, await standing(id)]).toEqual([
      1,
      { state: 'ended', files: 2, done: 2, failed: 0 },
    ]);
    await make(id);
    expect(await standing(id)).toEqual({ state: 'ended', files: 2, done: 2, failed: 0 });
  });

  it('made by two jobs at once keep one file of each', async () => {
    const before = filesKept();
    const id = await sets.ask(writer, await wanted());
    const others = new MakeSetHandler(database, store, vault, new FakePrinter(), clock);
    await Promise.all([make(id), others.handle({ tenantId: writer.tenantId, setId: id })]);
    expect(await standing(id)).toEqual({ state: 'ended', files: 4, done: 4, failed: 0 });
    expect(filesKept() - before).toBe(4);
    expect((await files.takeAll(writer, id)).length).toBeGreaterThan(0);
  });

  it('wait when too much is printed already', async () => {
    const id = await sets.ask(writer, await wanted({ formats: ['pdf'] }));
    printer.isBusy = true;
    expect(await refusal(make(id))).toBe('print-busy');
    expect(await standing(id)).toEqual({ state: 'open', files: 2, done: 0, failed: 0 });
  });

  it('stop before the next files once they are cancelled, and go on when asked again', async () => {
    const reports = await Promise.all(Array.from({ length: SET_LIMITS.chunk + 2 }, () => report()));
    const id = await sets.ask(writer, await wanted({ reports, languages: ['es'], formats: ['pdf'] }));
    printer.before = () => (printer.printed === 0 ? sets.cancel(writer, id) : Promise.resolve());
    await make(id);
    expect(await standing(id)).toMatchObject({ state: 'cancelled', done: SET_LIMITS.chunk });
    printer.before = () => Promise.resolve();
    await sets.retry(writer, id);
    await make(id);
    expect([printer.printed, await standing(id)]).toMatchObject([reports.length, { state: 'ended' }]);
    expect(await refusal(sets.retry(writer, id))).toBe('report-set-state');
    expect(await refusal(sets.cancel(writer, id))).toBe('report-set-state');
  });

  it('are made of approved reports alone', async () => {
    const reports = [await report('Informe', 'submitted')];
    expect(await refusal(sets.ask(writer, await wanted({ reports })))).toMatch('report-set-not-approved');
    const seen = await database.asActor(systemActor('registrar'), (tx) =>
      tx.query<unknown[]>('select 1 from impact_reports where id = $1', [reports[0]]),
    );
    expect(seen).toEqual([]);
  });

  it('are asked for one at a time, of 60 files at most', async () => {
    const reports = Array.from({ length: 6 }, () => randomUUID());
    const formats = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'json'] as const;
    expect(await refusal(sets.ask(writer, await wanted({ reports, formats })))).toMatch(
      'report-set-too-many',
    );
    expect(await refusal(sets.ask(writer, await wanted({ formats: [] })))).toMatch('formats: required');
    await sets.ask(writer, await wanted());
    expect(await refusal(sets.ask(writer, await wanted()))).toBe('report-set-under-way');
  });

  it('are one’s own organisation’s, of who reads its books', async () => {
    const id = await sets.ask(writer, await wanted());
    await make(id);
    const stranger = await saveMember(test, 'funder', 'funder-admin');
    for (const does of ['get', 'cancel', 'retry'] as const) {
      expect(await refusal(sets[does](stranger, id))).toBe('not-found');
    }
    const item = (await sets.get(writer, id)).items[0]!.id;
    expect(await refusal(files.takeAll(stranger, id))).toBe('not-found');
    for (const does of ['take', 'retry'] as const) {
      expect(await refusal(files[does](stranger, id, item))).toBe('not-found');
    }
    expect(await sets.list(stranger)).toEqual([]);
    const officer = await saveMember(test, 'funder', 'program-officer', writer.tenantId);
    expect(await refusal(files.takeAll(officer, id))).toBe('forbidden');
    const colleague = await saveMember(test, 'funder', 'funder-finance', writer.tenantId);
    expect((await files.takeAll(colleague, id)).length).toBeGreaterThan(0);
  });

  it('are handed out for a week and not a moment longer', async () => {
    const id = await sets.ask(writer, await wanted());
    await make(id);
    const item = (await sets.get(writer, id)).items[0]!.id;
    clock.advance(SET_LIMITS.keptMs - 1);
    expect((await files.take(writer, id, item)).content.length).toBeGreaterThan(0);
    expect((await files.takeAll(writer, id)).length).toBeGreaterThan(0);
    clock.advance(1);
    for (const does of ['get', 'retry'] as const) {
      expect(await refusal(sets[does](writer, id))).toBe('not-found');
    }
    expect(await refusal(files.takeAll(writer, id))).toBe('not-found');
    for (const does of ['take', 'retry'] as const) {
      expect(await refusal(files[does](writer, id, item))).toBe('not-found');
    }
    expect(await sets.list(writer)).toEqual([]);
  });
});
