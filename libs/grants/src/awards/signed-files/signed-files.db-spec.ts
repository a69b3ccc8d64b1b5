import { createHash } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { AWARD_INPUT, AwardsRoom } from '../../../../../test/rooms/awards-room';
import { refusal } from '../../../../../test/rooms/grants-room';
import { scanOf, SignedFilesRoom } from '../../../../../test/rooms/signed-files-room';
import type { SignedFileRow } from './signed-file.repository';

describe('agreements signed on paper', () => {
  const clock = new FakeClock(new Date('2026-12-02T12:00:00Z'));
  let room: AwardsRoom;
  let papers: SignedFilesRoom;
  let officer: PersonActor;
  let admin: PersonActor;
  let signer: PersonActor;
  let id: string;

  beforeAll(async () => {
    room = await AwardsRoom.open(clock);
    papers = await SignedFilesRoom.open(room, clock);
    ({ officer, admin } = room.room);
  });
  afterAll(async () => {
    await papers.close();
    await room.close();
  });
  beforeEach(async () => {
    const application = await room.awarded();
    signer = room.signerOf(application);
    id = await room.approved(application);
    await room.agreements.send(officer, id, 3);
  });
  afterEach(() => expect(papers.leftInQuarantine()).toEqual([]));

  const sent = (mark = ''): Promise<string> => papers.own.add(signer, id, papers.arrive(scanOf(mark)));
  const fileOf = async (file: string): Promise<SignedFileRow> =>
    (await papers.files.list(officer, id)).files.find((each) => each.id === file)!;
  const confirmed = async (file: string, by = admin, seen?: string): Promise<string> =>
    refusal(papers.files.confirm(by, id, file, seen ?? (await fileOf(file)).fileSha256));
  const stateOf = async (): Promise<string> => (await room.awards.get(officer, id)).state;
  const recordedIn = async (tenantId: string): Promise<string[]> => {
    const rows = await asSuperuser<{ action: string }>(
      room.room.test,
      `select action from audit_log where tenant_id = $1 and subject_id = $2
        and (action like 'signed-file.%' or action = 'award.active') order by seq`,
      [tenantId, id],
    );
    return rows.map(({ action }) => action);
  };
  const past = (by: PersonActor, sql: string, values: readonly unknown[]): Promise<string> =>
    room.room.database
      .asActor(by, (tx) => tx.query(sql, [...values]))
      .then(
        () => 'done',
        (error: { code?: string }) => String(error.code),
      );

  it('make the award active once another person of the funder confirmed them, in both chains', async () => {
    const file = await sent('juntos');
    expect([await stateOf(), (await fileOf(file)).state]).toEqual(['agreement', 'waits']);
    const row = await fileOf(file);
    expect(row.fileSha256).toBe(createHash('sha256').update(scanOf('juntos')).digest('hex'));
    expect(row.textSha256).toBe((await room.agreements.get(officer, id)).sha256);
    expect([await confirmed(file), await stateOf()]).toEqual(['done', 'active']);
    expect((await room.own.agreement(signer, id)).onPaperAt).toEqual(clock.now());
    for (const { tenantId } of [officer, signer]) {
      expect(await recordedIn(tenantId)).toEqual([
        ...['signed-file.added', 'signed-file.confirmed', 'award.active'],
      ]);
    }
    const jobs = await asSuperuser(
      room.room.test,
      `select 1 from outbox where name = 'books.open' and data ->> 'awardId' = $1`,
      [id],
    );
    expect(jobs).toHaveLength(1);
    expect(await confirmed(file)).toBe('signed-file-state');
  });

  it('count for nothing before that, whoever asks PostgreSQL', async () => {
    await sent();
    const active = `update awards set version = version + 1, state = 'active' where id = $1`;
    expect(await past(admin, active, [id])).toBe('42501');
    expect(await past(signer, active, [id])).toBe('42501');
    expect(await stateOf()).toBe('agreement');
  });

  it('are never confirmed by who uploaded them or sent the agreement', async () => {
    const file = await papers.files.add(admin, id, papers.arrive());
    expect(await confirmed(file)).toBe('signed-file-added-by-you');
    expect(await refusal(papers.files.refuse(admin, id, file, 'x'))).toBe('signed-file-added-by-you');
    const yes = `update signed_files set state = 'confirmed', decided_by = $2, decided_at = now() where id = $1`;
    expect(await past(admin, yes, [file, admin.personId])).toBe('42501');
    const sender = { ...officer, roles: ['funder-admin'] };
    expect(await confirmed(file, sender)).toBe('agreement-sent-by-you');
    expect(await past(sender, yes, [file, officer.personId])).toBe('42501');
    expect(await past(sender, yes, [file, admin.personId])).toBe('42501');
    expect(await confirmed(file, { ...admin, recentlyProven: false })).toBe('step-up-needed');
    expect(await confirmed(file, await room.room.colleague('program-officer'))).toBe('forbidden');
    expect(await confirmed(file, await room.room.colleague('funder-admin'))).toBe('done');
  });

  it('are confirmed as the file that was seen, and of the text as it stands', async () => {
    const first = await sent('uno');
    const seen = (await fileOf(first)).fileSha256;
    await papers.own.remove(signer, id, first);
    const second = await sent('dos');
    expect(await confirmed(second, admin, seen)).toBe('stale-version');
    expect(await confirmed(first, admin, seen)).toBe('signed-file-state');
    const third = await room.room.colleague('funder-admin');
    await room.awards.change(third, id, 4, { ...AWARD_INPUT, title: 'Otra' });
    expect(await confirmed(second)).toBe('award-state');
    await room.approvals.propose(third, id, 5);
    await room.approvals.approve(admin, id, (await room.awards.get(admin, id)).shown);
    await room.agreements.send(officer, id, 7);
    expect(await confirmed(second)).toBe('stale-version');
    const yes = `update signed_files set state = 'confirmed', decided_by = $2, decided_at = now() where id = $1`;
    expect(await past(admin, yes, [second, admin.personId])).toBe('42501');
  });

  it('are refused with a reason that their sender reads, lose their bytes, and come again', async () => {
    const file = await sent();
    expect(await refusal(sent())).toBe('signed-file-there');
    expect(await refusal(papers.files.refuse(admin, id, file, ' '))).toBe('invalid-input reason: required');
    await papers.files.refuse(admin, id, file, 'Falta una hoja');
    const [row] = (await papers.own.list(signer, id)).files;
    expect(row).toMatchObject({ state: 'refused', reason: 'Falta una hoja', isKept: false, decider: null });
    const erased = await asSuperuser(
      room.room.test,
      `select 1 from outbox where name = 'document.erase' and data ->> 'documentId' = $1`,
      [file],
    );
    expect(erased).toHaveLength(1);
    expect(await refusal(papers.own.link(signer, id, file))).toBe('not-found');
    expect(await confirmed(await sent())).toBe('done');
  });

  it('are opened by both sides, and each opening stands in both chains', async () => {
    const file = await sent('abrir');
    for (const token of [
      await papers.files.link(officer, id, file),
      await papers.own.link(signer, id, file),
    ]) {
      expect(papers.keeping.opens(token)).toBe(true);
      expect((await papers.keeping.open(token)).bytes.toString()).toBe(scanOf('abrir'));
    }
    const opened = (await recordedIn(signer.tenantId)).filter((action) => action === 'signed-file.opened');
    expect(opened).toHaveLength(2);
    expect(papers.keeping.opens(`${await papers.own.link(signer, id, file)}x`)).toBe(false);
  });

  it('that no scanner looked into are opened by their own side alone, and never confirmed for the other', async () => {
    const file = await papers.ownUnscanned.add(signer, id, papers.arrive());
    expect(await refusal(papers.own.link(signer, id, file))).toBe('done');
    expect(await refusal(papers.files.link(officer, id, file))).toBe('signed-file-unscanned');
    expect(await confirmed(file)).toBe('signed-file-unscanned');
    const yes = `update signed_files set state = 'confirmed', decided_by = $2, decided_at = now() where id = $1`;
    expect(await past(admin, yes, [file, admin.personId])).toBe('42501');
  });

  it('are taken away by their own side alone, and their key is never another', async () => {
    const file = await sent();
    expect(await refusal(papers.files.remove(officer, id, file))).toBe('signed-file-of-others');
    const swap = `update signed_files set state = 'removed', decided_by = $2, decided_at = now(), sealed_key = '\\x01' where id = $1`;
    expect(await past(signer, swap, [file, signer.personId])).toBe('42501');
    await papers.own.remove(signer, id, file);
    expect((await fileOf(file)).state).toBe('removed');
    const ours = await papers.files.add(officer, id, papers.arrive());
    expect(await refusal(papers.own.remove(signer, id, ours))).toBe('signed-file-of-others');
  });

  it('are not there for strangers, and nothing but a PDF', async () => {
    const file = await sent();
    const stranger = await saveMember(room.room.test, 'funder', 'funder-admin');
    const other = await saveMember(room.room.test, 'nonprofit', 'nonprofit-admin');
    expect(await refusal(papers.files.list(stranger, id))).toBe('not-found');
    expect(await refusal(papers.files.confirm(stranger, id, file, 'x'))).toBe('not-found');
    expect(await refusal(papers.own.add(other, id, papers.arrive()))).toBe('not-found');
    expect(await refusal(papers.own.link(other, id, file))).toBe('not-found');
    await papers.own.remove(signer, id, file);
    const odd = papers.arrive('x', 'convenio.txt', 'text/plain');
    expect(await refusal(papers.own.add(signer, id, odd))).toContain('file-type-unknown');
    const false_ = papers.arrive('no es un PDF');
    expect(await refusal(papers.own.add(signer, id, false_))).toContain('file-type-differs');
  });
});
