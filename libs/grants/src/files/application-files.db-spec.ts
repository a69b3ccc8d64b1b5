import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Database } from '@puente/database';
import { type PersonActor } from '@puente/database';
import {
  Arriving,
  ClamdScanner,
  DocumentEraseHandler,
  DocumentStore,
  Inspection,
  Quarantine,
  TakeIn,
  type Scanner,
} from '@puente/documents';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, eventually, saveMember, TestScanner, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { formOf, GrantsRoom, label } from '../../../../test/rooms/grants-room';
import { AnswerService } from '../applications/answer.service';
import type { ApplicationService } from '../applications/application.service';
import { FILE_LIMITS } from '../core';
import { ApplicationFileService } from './application-file.service';
import { FileLinks } from './file-links';
import { ReceivedFileService } from './received-file.service';
import { UploadService } from './upload.service';

const NAME = 'Plano de Casa Canario.txt';
const FORM = formOf([
  { id: 'plan', kind: 'file', label: label('Plan'), maxFiles: 2 },
  { id: 'what', kind: 'text', label: label('¿Qué harán?') },
]);

describe('files of applications', () => {
  const clock = new FakeClock(new Date('2026-12-02T12:00:00Z'));
  const scanner = new TestScanner();
  let folder: string;
  let quarantine: Quarantine;
  let store: DocumentStore;
  let scannerUrl: string;
  let room: GrantsRoom;
  let test: TestDatabase;
  let database: Database;
  let vault: Vault;
  let links: FileLinks;
  let received: ReceivedFileService;
  let applications: ApplicationService;
  let officer: PersonActor;
  let otherFunder: PersonActor;
  let writer: PersonActor;
  let colleague: PersonActor;
  let signer: PersonActor;
  let other: PersonActor;

  beforeAll(async () => {
    room = await GrantsRoom.open(clock, FORM);
    ({ test, database, applications, officer } = room);
    vault = new Vault(new MasterRing({ current: Buffer.alloc(32, 7), previous: null }), clock);
    scannerUrl = await scanner.open();
    folder = mkdtempSync(join(tmpdir(), 'application-files-'));
    quarantine = new Quarantine(join(folder, 'quarantine'));
    store = new DocumentStore(join(folder, 'documents'));
    links = new FileLinks(database, clock, vault, store);
    received = new ReceivedFileService(database, links);
    otherFunder = await saveMember(test, 'funder', 'program-officer');
  });
  afterAll(async () => {
    await scanner.close();
    await room.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    writer = await saveMember(test, 'nonprofit', 'nonprofit-writer');
    colleague = await saveMember(test, 'nonprofit', 'nonprofit-writer', writer.tenantId);
    signer = await saveMember(test, 'nonprofit', 'legal-representative', writer.tenantId);
    other = await saveMember(test, 'nonprofit', 'nonprofit-admin');
  });
  afterEach(() => expect(readdirSync(quarantine.folder)).toEqual([]));

  const files = (by: Scanner | null = new ClamdScanner(scannerUrl)): ApplicationFileService =>
    new ApplicationFileService(
      database,
      clock,
      vault,
      new TakeIn(quarantine, new Inspection(), by),
      store,
      links,
    );
  const arrive = (content = 'CANARIO', originalName = NAME) => {
    const file = quarantine.newName();
    writeFileSync(quarantine.pathOf(file), content);
    return { file, originalName, declaredType: 'text/plain' };
  };
  async function started(more: object = {}): Promise<{ applicationId: string; questionId: string }> {
    const times = { kind: 'round', opens: '2026-12-01T09:00', closes: '2026-12-31T18:00' };
    const call = await room.publish({ ...times, ...more });
    const { application } = await applications.start(writer, call.id);
    return { applicationId: application.id, questionId: 'plan' };
  }
  const answerOf = async (id: string, questionId = 'plan'): Promise<unknown> =>
    (await applications.get(writer, id)).answers.find((each) => each.questionId === questionId)?.value;
  const handIn = async (id: string): Promise<unknown> =>
    applications.submit(signer, id, (await applications.get(writer, id)).application.version);
  const gone = { code: 'not-found' };
  const piece = (from: number, text: string) => ({
    headers: { 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' },
    bytes: Readable.from([Buffer.from(text)]),
  });

  it('are part of the answer, sealed, and open for five minutes under a neutral name', async () => {
    const place = await started();
    const id = await files().add(writer, place, arrive());
    expect(await answerOf(place.applicationId)).toEqual([id]);
    expect(await files().list(colleague, place.applicationId)).toMatchObject([
      { id, name: NAME, type: 'txt', scan: 'clean', questionId: 'plan', byteCount: 7 },
    ]);
    const stored = readFileSync(join(folder, 'documents', id.slice(0, 2), id));
    const rows = JSON.stringify(
      await asSuperuser(test, 'select *, sealed_name::text, sealed_key::text from application_files'),
    );
    expect([stored.includes('CANARIO'), rows.includes('Canario')]).toEqual([false, false]);
    const token = await files().link(colleague, place.applicationId, id);
    expect(links.opens(token)).toBe(true);
    expect((await links.open(token)).bytes.toString()).toBe('CANARIO');
    clock.advance(5 * 60_000);
    expect(links.opens(token)).toBe(false);
    await expect(links.open(token)).rejects.toMatchObject(gone);
  });

  it('are the funder’s to open once handed in, without their name, and that is on record', async () => {
    const place = await started();
    const id = await files().add(writer, place, arrive());
    const dropped = await files().add(writer, place, arrive());
    await files().remove(writer, place.applicationId, dropped);
    await expect(received.list(officer, place.applicationId)).rejects.toMatchObject(gone);
    await handIn(place.applicationId);
    const [file, ...more] = await received.list(officer, place.applicationId);
    expect([file?.id, more, JSON.stringify(file).includes('Canario')]).toEqual([id, [], false]);
    const { bytes, type } = await links.open(await received.link(officer, place.applicationId, id));
    expect([bytes.toString(), type]).toEqual(['CANARIO', 'txt']);
    for (const stranger of [otherFunder, other]) {
      await expect(received.link(stranger, place.applicationId, id)).rejects.toMatchObject({
        kind: stranger === other ? 'forbidden' : 'not-found',
      });
    }
    const seen = await asSuperuser<{ action: string }>(
      test,
      'select action from audit_log where tenant_id = $1 and person_id = $2 order by seq',
      [writer.tenantId, officer.personId],
    );
    expect(seen.map(({ action }) => action)).toEqual(['application.files-listed', 'application.file-opened']);
    const elsewhere = await started();
    const third = await files().add(writer, elsewhere, arrive());
    await handIn(elsewhere.applicationId);
    expect(await received.list(officer, elsewhere.applicationId)).toMatchObject([{ number: 1 }]);
    expect(await links.open(await received.link(officer, elsewhere.applicationId, third))).toMatchObject({
      number: 1,
    });
    await applications.withdraw(signer, place.applicationId);
    await expect(received.link(officer, place.applicationId, id)).rejects.toMatchObject(gone);
  });

  it('stay closed to the funder while the call is sealed, and where no scanner looked', async () => {
    const sealed = await started({ sealed: true });
    const id = await files().add(writer, sealed, arrive());
    await handIn(sealed.applicationId);
    await expect(received.link(officer, sealed.applicationId, id)).rejects.toMatchObject(gone);
    const place = await started();
    const unscanned = await files(null).add(writer, place, arrive());
    await handIn(place.applicationId);
    expect(await received.list(officer, place.applicationId)).toEqual([]);
    await expect(received.link(officer, place.applicationId, unscanned)).rejects.toMatchObject(gone);
  });

  it('are gone when they are removed: row, bytes, link and answer; what was handed in stays', async () => {
    const place = await started();
    const [first, second] = [
      await files().add(writer, place, arrive()),
      await files().add(writer, place, arrive()),
    ];
    const token = await files().link(writer, place.applicationId, first);
    await files().remove(colleague, place.applicationId, first);
    expect(await answerOf(place.applicationId)).toEqual([second]);
    const jobs = await asSuperuser<{ data: { documentId: string } }>(
      test,
      `select data from outbox where name = 'document.erase' and tenant_id = $1`,
      [writer.tenantId],
    );
    expect(jobs.map(({ data }) => data)).toEqual([{ documentId: first }]);
    await new DocumentEraseHandler(store).handle(jobs[0]!.data);
    expect(readdirSync(join(folder, 'documents', first.slice(0, 2)))).not.toContain(first);
    await expect(links.open(token)).rejects.toMatchObject(gone);
    await handIn(place.applicationId);
    for (const work of [
      () => files().remove(writer, place.applicationId, second),
      () => files().add(writer, place, arrive()),
    ]) {
      await expect(work()).rejects.toMatchObject({ code: 'application-over' });
    }
  });

  it('of another organisation are not there, nor are questions that ask for no file', async () => {
    const place = await started();
    const id = await files().add(writer, place, arrive());
    const { applicationId } = place;
    for (const work of [
      () => files().list(other, applicationId),
      () => files().link(other, applicationId, id),
      () => files().link(writer, randomUUID(), id),
      () => files().link(writer, applicationId, 'x'),
      () => files().remove(other, applicationId, id),
      () => files().add(other, place, arrive()),
      () => files().add(writer, { applicationId, questionId: 'what' }, arrive()),
      () => files().add(writer, { applicationId: 'x', questionId: 'plan' }, arrive()),
    ]) {
      await expect(work()).rejects.toMatchObject(gone);
    }
  });

  it('are so many for a question and a day, and nothing of a refused one is left', async () => {
    const place = await started();
    const adding = [1, 2, 3].map(() =>
      files()
        .add(writer, place, arrive())
        .catch(({ code }) => String(code)),
    );
    const outcomes = await Promise.all(adding);
    expect(outcomes.filter((each) => each === 'too-many-files-here')).toHaveLength(1);
    const kept = await answerOf(place.applicationId);
    expect(outcomes).toEqual(expect.arrayContaining(kept as string[]));
    await asSuperuser(test, 'update document_counts set files_added = $2 where tenant_id = $1', [
      writer.tenantId,
      FILE_LIMITS.ofDay,
    ]);
    const next = await started();
    await expect(files().add(writer, next, arrive())).rejects.toMatchObject({ code: 'too-many-files-today' });
    clock.advance(25 * 3_600_000);
    await files().add(writer, next, arrive());
  });

  it('are put into an answer by their own door alone', async () => {
    const place = await started();
    const edit = {
      questionId: 'plan',
      editId: randomUUID(),
      seenVersion: 0,
      value: [randomUUID()],
      settles: [],
    };
    const { results } = await new AnswerService(database, clock).write(writer, place.applicationId, [edit]);
    expect(results).toMatchObject([{ outcome: 'refused', fault: { code: 'answer-by-file' } }]);
    expect(await answerOf(place.applicationId)).toBeUndefined();
  });

  it('in pieces are their sender’s alone, and the answer’s once they are whole', async () => {
    const arriving = new Arriving(join(folder, 'arriving'));
    const uploads = new UploadService(database, clock, vault, arriving, quarantine, files());
    const place = await started();
    const { applicationId } = place;
    const promised = { originalName: NAME, declaredType: 'text/plain', byteCount: 7 };
    const id = await uploads.begin(writer, place, promised);
    for (const stranger of [colleague, other]) {
      await expect(uploads.receive(stranger, applicationId, id, piece(0, 'AJENO'))).rejects.toMatchObject(
        gone,
      );
      await expect(uploads.look(stranger, applicationId, id)).rejects.toMatchObject(gone);
      await expect(uploads.stop(stranger, applicationId, id)).rejects.toMatchObject(gone);
    }
    expect(await uploads.receive(writer, applicationId, id, piece(0, 'CANA'))).toMatchObject({ offset: 4 });
    const { fileId } = await uploads.receive(writer, applicationId, id, piece(4, 'RIO'));
    expect(await answerOf(applicationId)).toEqual([fileId]);
    expect(await uploads.look(writer, applicationId, id)).toMatchObject({ offset: 7, fileId });
    const late = await uploads.begin(writer, place, promised);
    clock.advance(24 * 3_600_000);
    await expect(uploads.look(writer, applicationId, late)).rejects.toMatchObject(gone);
  });

  it('in pieces are waited for while they are looked into, and not kept once they were given up', async () => {
    let goOn = (): void => undefined;
    const held = new Promise<void>((free) => (goOn = free));
    const slow = { scan: () => held.then((): 'clean' => 'clean') };
    const arriving = new Arriving(join(folder, 'arriving'));
    const uploads = new UploadService(database, clock, vault, arriving, quarantine, files(slow));
    const place = await started();
    const { applicationId } = place;
    const promised = { originalName: NAME, declaredType: 'text/plain', byteCount: 7 };
    const id = await uploads.begin(writer, place, promised);
    const last = uploads.receive(writer, applicationId, id, piece(0, 'CANARIO'));
    await eventually(() => Promise.resolve(readdirSync(quarantine.folder).length === 1));
    const locked = { kind: 'locked', code: 'upload-looked-into' };
    await expect(uploads.look(writer, applicationId, id)).rejects.toMatchObject(locked);
    await expect(uploads.receive(writer, applicationId, id, piece(0, 'CANARIO'))).rejects.toMatchObject(
      locked,
    );
    await uploads.stop(writer, applicationId, id);
    goOn();
    await expect(last).rejects.toMatchObject(gone);
    expect([await files().list(writer, applicationId), await answerOf(applicationId)]).toEqual([
      [],
      undefined,
    ]);
    const lost = await uploads.begin(writer, place, promised);
    await arriving.remove(lost);
    await expect(uploads.look(writer, applicationId, lost)).rejects.toMatchObject(gone);
    const where = [writer.tenantId, lost];
    const left = await asSuperuser(
      test,
      'select 1 from application_uploads where tenant_id = $1 and id = $2',
      where,
    );
    expect(left).toHaveLength(1);
  });

  it('that are kept no more hold up what names them', async () => {
    const place = await started();
    const id = await files().add(writer, place, arrive());
    await asSuperuser(test, 'delete from application_files where id = $1', [id]);
    await expect(handIn(place.applicationId)).rejects.toMatchObject({
      errors: [{ field: 'plan', code: 'answer-file-gone' }],
    });
  });
});
