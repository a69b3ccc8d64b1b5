import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database, type PersonActor } from '@puente/database';
import {
  ClamdScanner,
  DocumentEraseHandler,
  DocumentStore,
  Inspection,
  Quarantine,
  TakeIn,
  type Scanner,
} from '@puente/documents';
import { FakeClock } from '@puente/kernel';
import {
  asSuperuser,
  cloneTestDatabase,
  HARMFUL_LINE,
  saveMember,
  TestScanner,
  type TestDatabase,
} from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import type { DeskState } from './document-desk';
import { DocumentDeskService } from './document-desk.service';
import { DOCUMENT_LIMITS, DocumentService } from './document.service';

const NAME = 'Acta de Casa Canario.txt';

describe('documents', () => {
  const clock = new FakeClock(new Date('2026-11-21T12:00:00Z'));
  const scanner = new TestScanner();
  let scannerUrl: string;
  let folder: string;
  let quarantine: Quarantine;
  let store: DocumentStore;
  let test: TestDatabase;
  let database: Database;
  let vault: Vault;
  let writer: PersonActor;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    vault = new Vault(new MasterRing({ current: Buffer.alloc(32, 7), previous: null }), clock);
    scannerUrl = await scanner.open();
    folder = mkdtempSync(join(tmpdir(), 'documents-'));
    quarantine = new Quarantine(join(folder, 'quarantine'));
    store = new DocumentStore(join(folder, 'documents'));
  });
  afterAll(async () => {
    await scanner.close();
    await database.close();
    await test.drop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    scanner.says = null;
    writer = await saveMember(test, 'nonprofit', 'nonprofit-writer');
  });
  afterEach(() => expect(readdirSync(quarantine.folder)).toEqual([]));

  const service = (by: Scanner | null = new ClamdScanner(scannerUrl)) =>
    new DocumentService(database, clock, vault, new TakeIn(quarantine, new Inspection(), by), store);
  const arrive = (content: string | Buffer, originalName = NAME, declaredType = 'text/plain') => {
    const file = quarantine.newName();
    writeFileSync(quarantine.pathOf(file), content);
    return { file, originalName, declaredType };
  };

  it('is kept sealed, comes back by its link under a neutral name, and opens for five minutes', async () => {
    const documents = service();
    const id = await documents.add(writer, arrive('Presupuesto CANARIO'), 'budget');
    expect(await documents.list(writer)).toMatchObject([
      { id, name: NAME, type: 'txt', scan: 'clean', number: 1 },
    ]);
    const stored = readFileSync(join(folder, 'documents', id.slice(0, 2), id));
    const rows = JSON.stringify(
      await asSuperuser(test, 'select *, sealed_name::text, sealed_key::text from documents'),
    );
    expect([stored.includes('CANARIO'), rows.includes('Canario')]).toEqual([false, false]);
    const token = await documents.link(writer, id);
    const { bytes, number } = await documents.open(token);
    expect([bytes.toString(), number]).toEqual(['Presupuesto CANARIO', 1]);
    clock.advance(5 * 60_000);
    await expect(documents.open(token)).rejects.toMatchObject({ code: 'not-found' });
    await expect(documents.open('x')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is gone when it is removed: row, bytes and link', async () => {
    const documents = service();
    const id = await documents.add(writer, arrive('Adiós'), 'other');
    const token = await documents.link(writer, id);
    await documents.remove(writer, id);
    const jobs = await asSuperuser<{ data: { documentId: string } }>(
      test,
      `select data from outbox where name = 'document.erase' and tenant_id = $1`,
      [writer.tenantId],
    );
    expect(jobs.map(({ data }) => data)).toEqual([{ documentId: id }]);
    const erase = new DocumentEraseHandler(store);
    await erase.handle(jobs[0]!.data);
    await erase.handle(jobs[0]!.data);
    expect(readdirSync(join(folder, 'documents', id.slice(0, 2)))).not.toContain(id);
    await expect(documents.open(token)).rejects.toMatchObject({ code: 'not-found' });
    await expect(documents.remove(writer, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is another organisation’s: not found; HIP sees it only when it was scanned', async () => {
    const scanned = await service().add(writer, arrive('Uno'), 'legal');
    const unscanned = await service(null).add(writer, arrive('Dos'), 'legal');
    const other = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    const verifier = await saveMember(test, 'hip', 'hip-verifier');
    const documents = service();
    for (const id of [scanned, randomUUID(), 'x', '\u0000']) {
      await expect(documents.link(other, id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(documents.remove(other, id)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect((await documents.of(verifier, writer.tenantId)).map(({ id }) => id)).toEqual([scanned]);
    await expect(documents.linkOf(verifier, writer.tenantId, unscanned)).rejects.toMatchObject({
      code: 'not-found',
    });
    await documents.linkOf(verifier, writer.tenantId, scanned);
    const seen = await asSuperuser<{ action: string }>(
      test,
      'select action from audit_log where tenant_id = $1 and person_id = $2 order by seq',
      [writer.tenantId, verifier.personId],
    );
    expect(seen.map(({ action }) => action)).toEqual(['documents.listed', 'document.opened']);
  });

  it('stands in HIP’s list without its name, by filter, and each look is on record', async () => {
    const id = await service().add(writer, arrive('Uno'), 'tax');
    const unscanned = await service(null).add(writer, arrive('Dos'), 'tax');
    const verifier = await saveMember(test, 'hip', 'hip-verifier');
    const desk = new DocumentDeskService(database, service());
    const shown = async (purpose: 'tax' | 'budget' | null, state: DeskState | null) =>
      (await desk.list(verifier, { purpose, state }, 1)).rows.filter((row) =>
        [id, unscanned].includes(row.id),
      );
    expect((await shown('tax', 'clean')).map((row) => row.id)).toEqual([id]);
    expect([await shown('budget', null), await shown(null, 'may-name-people')]).toEqual([[], []]);
    expect(JSON.stringify(await shown(null, null))).not.toContain(NAME);
    expect((await desk.list(verifier, { purpose: null, state: null }, 99)).page).toBe(1);
    const { documents } = await desk.of(verifier, writer.tenantId);
    expect(documents.map(({ name }) => name)).toEqual([NAME]);
    const seen = await asSuperuser<{ action: string }>(
      test,
      `select action from audit_log where tenant_id = $1 and person_id = $2 order by seq`,
      [writer.tenantId, verifier.personId],
    );
    expect(seen.slice(-2).map(({ action }) => action)).toEqual(['seen.list', 'documents.listed']);
    for (const nobody of [verifier.tenantId, randomUUID(), 'x']) {
      await expect(desk.of(verifier, nobody)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it.each([
    ['nonprofit', 'nonprofit-admin'],
    ['funder', 'funder-admin'],
    ['hip', 'hip-staff'],
    ['hip', 'auditor'],
  ] as const)('HIP’s list is not for %s: %s', async (kind, role) => {
    const other = await saveMember(test, kind, role);
    const desk = new DocumentDeskService(database, service());
    await expect(desk.list(other, { purpose: null, state: null }, 1)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(desk.of(other, writer.tenantId)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it.each<[string, () => void, string | Buffer, string, string, string]>([
    ['what the scanner knows', () => undefined, `x ${HARMFUL_LINE}`, NAME, 'text/plain', 'file-infected'],
    [
      'anything while the scanner errs',
      () => (scanner.says = 'INSTREAM size limit exceeded. ERROR'),
      'a',
      NAME,
      'text/plain',
      'file-scanner-away',
    ],
    [
      'anything while the scanner says nothing',
      () => (scanner.says = ''),
      'a',
      NAME,
      'text/plain',
      'file-scanner-away',
    ],
    ['an empty file', () => undefined, '', NAME, 'text/plain', 'file-empty'],
    ['an unknown type', () => undefined, 'a', 'a.exe', 'text/plain', 'file-type-unknown'],
    ['a second extension', () => undefined, 'a', 'a.pdf.js', 'text/plain', 'file-type-unknown'],
    ['another declared type', () => undefined, 'a', 'a.pdf', 'text/html', 'file-type-differs'],
    ['a name that turns round', () => undefined, 'a', 'a\u202etxt.pdf', 'application/pdf', 'file-name-odd'],
    ['a page as text', () => undefined, '<html><script>1</script>', NAME, 'text/plain', 'file-type-differs'],
    ['an image that is a text', () => undefined, 'GIF', 'a.png', 'image/png', 'file-type-differs'],
  ])('refuses %s, and keeps nothing', async (_name, prepare, content, name, declared, code) => {
    prepare();
    await expect(service().add(writer, arrive(content, name, declared), 'other')).rejects.toMatchObject({
      code,
    });
    expect(await service().list(writer)).toEqual([]);
  });

  it('refuses everything when the scanner is away', async () => {
    const away = new ClamdScanner('tcp://127.0.0.1:1');
    await expect(service(away).add(writer, arrive('a'), 'other')).rejects.toMatchObject({
      code: 'file-scanner-away',
    });
  });

  it('refuses what takes too long to look into', async () => {
    const slow = new DocumentService(
      database,
      clock,
      vault,
      new TakeIn(quarantine, new Inspection(1), null),
      store,
    );
    await expect(slow.add(writer, arrive('a'), 'other')).rejects.toMatchObject({
      code: 'file-not-inspected',
    });
  });

  it('so many a day and no more, and nothing of a refused one is left', async () => {
    await asSuperuser(test, 'insert into document_counts values ($1, $2, $3, $2)', [
      writer.tenantId,
      DOCUMENT_LIMITS.perDay,
      clock.now(),
    ]);
    const before = readdirSync(join(folder, 'documents'), { recursive: true }).length;
    await expect(service().add(writer, arrive('a'), 'other')).rejects.toMatchObject({
      code: 'too-many-documents-today',
    });
    const files = readdirSync(join(folder, 'documents'), { recursive: true, withFileTypes: true });
    expect(files.filter((each) => each.isFile()).length).toBeLessThanOrEqual(before);
    clock.advance(24 * 3_600_000);
    await service().add(writer, arrive('a'), 'other');
    expect(await service().list(writer)).toMatchObject([{ number: DOCUMENT_LIMITS.perDay + 1 }]);
  });

  it('a removed one counts for the day, and its number is not given again', async () => {
    const documents = service();
    for (const number of [1, 2]) {
      const id = await documents.add(writer, arrive('a'), 'other');
      expect(await documents.list(writer)).toMatchObject([{ number }]);
      await documents.remove(writer, id);
    }
    const counts = await asSuperuser(
      test,
      'select last_number, added from document_counts where tenant_id = $1',
      [writer.tenantId],
    );
    expect(counts).toEqual([{ last_number: 2, added: 2 }]);
  });

  it('the last place of a day is given once', async () => {
    await asSuperuser(test, 'insert into document_counts values ($1, 5, $2, $3)', [
      writer.tenantId,
      clock.now(),
      DOCUMENT_LIMITS.perDay - 1,
    ]);
    const both = await Promise.allSettled([1, 2].map(() => service().add(writer, arrive('a'), 'other')));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await service().list(writer)).toMatchObject([{ number: 6 }]);
  });

  it('who only keeps the money may look and not add', async () => {
    const finance = await saveMember(test, 'nonprofit', 'nonprofit-finance', writer.tenantId);
    const arrived = arrive('a');
    await expect(service().add(finance, arrived, 'other')).rejects.toMatchObject({ kind: 'forbidden' });
    await quarantine.remove(arrived.file);
    expect(await service().list(finance)).toEqual([]);
  });
});
