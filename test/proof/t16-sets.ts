import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { masterKeys } from '@puente/config';
import { systemActor, type Database, type PersonActor } from '@puente/database';
import { DocumentStore } from '@puente/documents';
import { canonicalJson, SystemClock, type Locale } from '@puente/kernel';
import type { ReportDocument } from '@puente/rendering';
import { ReportSetService, SetFileService } from '@puente/reporting';
import { asSuperuser, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';

const FILES = 5;

export interface AskedSet {
  readonly writer: PersonActor;
  readonly id: string;
  /** Its files, in the order in which they are made. */
  readonly items: readonly string[];
}

/** A set of approved reports as PDF that nobody makes yet. */
export async function askSet(test: TestDatabase, database: Database): Promise<AskedSet> {
  const writer = await saveMember(test, 'funder', 'funder-admin');
  const reports = [];
  for (let count = 0; count < FILES; count++) reports.push(await saveApproved(test, writer));
  const sets = new ReportSetService(database, new SystemClock());
  const id = await sets.ask(writer, { reports, languages: ['es'], formats: ['pdf'] });
  return { writer, id, items: (await sets.get(writer, id)).items.map((item) => item.id) };
}

async function saveApproved(test: TestDatabase, { tenantId, personId }: PersonActor): Promise<string> {
  const document = (language: Locale): ReportDocument => ({
    ...{
      format: 1,
      language,
      title: 'Informe',
      author: 'Fondo',
      day: '2026-12-31',
      filters: [],
      sources: [],
    },
    blocks: [{ kind: 'paragraph', id: 'p', text: 'Texto' }],
  });
  const snapshot = canonicalJson({ es: document('es'), en: document('en') });
  const [id, sha256] = [randomUUID(), createHash('sha256').update(snapshot).digest('hex')];
  await asSuperuser(
    test,
    `insert into impact_reports (tenant_id, id, state, scope, facts, material, texts, snapshot, sha256, written_by, written_at,
        submitted_by, submitted_at, approved_by, approved_at)
      values ($1, $2, 'approved', '{}', '{}', '{}', '{}', $3, $4, $5, now(), $5, now(), gen_random_uuid(), now())`,
    [tenantId, id, snapshot, sha256, personId],
  );
  return id;
}

/** Holds a file, so that who makes it waits there, until it is let go. */
export async function holdItem(
  database: Database,
  { writer }: AskedSet,
  item: string,
): Promise<() => Promise<void>> {
  let [letGo, isHeld] = [(): void => undefined, (): void => undefined];
  const held = new Promise<void>((done) => (isHeld = done));
  const end = new Promise<void>((done) => (letGo = done));
  const holding = database.asActor(systemActor('registrar'), async (tx) => {
    await tx.query('select 1 from report_set_items where tenant_id = $1 and id = $2 for update', [
      ...[writer.tenantId, item],
    ]);
    isHeld();
    await end;
  });
  await held;
  return () => (letGo(), holding);
}

/** How many files are made, and whether the set has ended. */
export async function standingOf(
  database: Database,
  { writer, id }: AskedSet,
): Promise<{ readonly done: number; readonly state: string }> {
  const { done, state } = (await new ReportSetService(database, new SystemClock()).get(writer, id)).set;
  return { done, state };
}

/** What is wrong with the set once it has ended: files that are no PDF or cannot be opened, and notices that are not one. */
export async function faultsOfSet(
  test: TestDatabase,
  database: Database,
  dataDir: string,
  { writer, id, items }: AskedSet,
): Promise<string[]> {
  const vault = new Vault(new MasterRing(masterKeys({ PUENTE_DATA_DIR: dataDir })), new SystemClock());
  const store = new DocumentStore(join(dataDir, 'documents'));
  const files = new SetFileService(database, store, vault, new SystemClock());
  const faults: string[] = [];
  for (const item of items) {
    const { content } = await files.take(writer, id, item);
    if (!content.toString('latin1').startsWith('%PDF-')) faults.push(`${item} is no PDF`);
  }
  const told = await asSuperuser(
    test,
    `select 1 from outbox where name = 'notice.deliver' and data ->> 'subjectId' = $1`,
    [id],
  );
  return told.length === 1 ? faults : [...faults, `${told.length} notices`];
}
