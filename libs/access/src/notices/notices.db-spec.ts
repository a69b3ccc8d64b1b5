import { randomUUID } from 'node:crypto';
import { Database, systemActor, type PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { addMail, STOP_MAILS } from '@puente/mail';
import { MasterRing, Vault } from '@puente/vault';
import { Limiter } from '../limits/limiter';
import { MailLogService } from './mail-log.service';
import { MailStopService } from './mail-stop.service';
import { NoticeService } from './notice.service';

const NOW = new Date('2026-11-21T12:00:00Z');

describe('a person’s messages', () => {
  let test: TestDatabase;
  let database: Database;
  let notices: NoticeService;
  let stops: MailStopService;
  let log: MailLogService;
  const clock = new FakeClock(NOW);
  const vault = new Vault(new MasterRing({ current: Buffer.alloc(32, 7), previous: null }), clock);
  let person: PersonActor;
  let colleague: PersonActor;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    notices = new NoticeService(database, clock);
    stops = new MailStopService(database, clock, vault, new Limiter(database, clock, vault));
    log = new MailLogService(database);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });
  beforeEach(async () => {
    person = await saveMember(test, 'nonprofit', 'nonprofit-writer');
    colleague = await saveMember(test, 'nonprofit', 'nonprofit-writer', person.tenantId);
    for (const { personId, tenantId } of [person, person, colleague]) {
      await asSuperuser(
        test,
        `insert into notices (tenant_id, person_id, event_id, kind, created_at) values ($1, $2, $3, 'verified', $4)`,
        [tenantId, personId, randomUUID(), NOW],
      );
    }
  });

  it('are their own, and reading them leaves a colleague’s unread', async () => {
    expect(await notices.list(person)).toHaveLength(2);
    expect([await notices.unread(person), await notices.unread(colleague)]).toEqual([2, 1]);
    await notices.markAllRead(person);
    expect([await notices.unread(person), await notices.unread(colleague)]).toEqual([0, 1]);
    expect((await notices.list(person)).map(({ readAt }) => readAt)).toEqual([NOW, NOW]);
  });

  it('the choice of mails is the person’s alone and leaves a line in the log', async () => {
    expect(await notices.frequency(person)).toBe('immediate');
    await notices.choose(person, 'daily');
    await notices.choose(person, 'none');
    expect([await notices.frequency(person), await notices.frequency(colleague)]).toEqual([
      'none',
      'immediate',
    ]);
    const rows = await asSuperuser<{ detail: object }>(
      test,
      `select detail from audit_log where tenant_id = $1 and action = 'notices.chosen' order by seq`,
      [person.tenantId],
    );
    expect(rows.map(({ detail }) => detail)).toEqual([{ frequency: 'daily' }, { frequency: 'none' }]);
  });

  const writeTo = (reader: PersonActor, by = reader) =>
    database.asActor(by, (tx) =>
      addMail(tx, {
        tenantId: reader.tenantId,
        to: { personId: reader.personId },
        template: 'message',
        data: {},
      }),
    );
  const LATER = new Date('2027-02-19T12:00:00Z');

  it('the link of a mail ends that person’s mails, once, and leaves a line in the log', async () => {
    const token = vault.token(STOP_MAILS, await writeTo(person), LATER);
    expect(stops.isOurs(token)).toBe(true);
    expect(await notices.frequency(person)).toBe('immediate');
    expect([await stops.stop(token, '192.0.2.1'), await stops.stop(token, '192.0.2.1')]).toEqual([
      true,
      true,
    ]);
    expect([await notices.frequency(person), await notices.frequency(colleague)]).toEqual([
      'none',
      'immediate',
    ]);
    const lines = await asSuperuser<{ subject_id: string }>(
      test,
      `select subject_id from audit_log where tenant_id = $1 and action = 'notices.stopped'`,
      [person.tenantId],
    );
    expect(lines).toEqual([{ subject_id: person.personId }]);
    const told = async (who: PersonActor) =>
      (await notices.list(who)).filter(({ kind }) => kind === 'mails-stopped').length;
    expect([await told(person), await told(colleague)]).toEqual([1, 0]);
  });

  it('a link that is not ours, over, of another kind or of a mail that is gone ends nothing', async () => {
    const mailId = await writeTo(person);
    const wrong = [
      '',
      'a.b.c',
      `${vault.token(STOP_MAILS, mailId)}x`,
      vault.token('invitation', mailId),
      vault.token(STOP_MAILS, mailId, NOW),
    ];
    for (const token of wrong) {
      expect([token, stops.isOurs(token), await stops.stop(token, '192.0.2.2')]).toEqual([
        token,
        false,
        false,
      ]);
    }
    expect(await stops.stop(vault.token(STOP_MAILS, randomUUID()), '192.0.2.2')).toBe(false);
    expect(await notices.frequency(person)).toBe('immediate');
  });

  it('nobody tries links for ever from one place', async () => {
    const tries = Array.from({ length: 11 }, () => 0);
    const refused: string[] = [];
    for (const _ of tries) {
      await stops.stop('a.b.c', '192.0.2.3').catch(({ code }: { code: string }) => refused.push(code));
    }
    expect(refused).toEqual(['too-many-attempts']);
  });

  it('administrators see what was sent to their own by name; HIP’s see the rest without names', async () => {
    const admin = await saveMember(test, 'nonprofit', 'nonprofit-admin', person.tenantId);
    const hip = await saveMember(test, 'hip', 'hip-admin');
    const stranger = await saveMember(test, 'funder', 'funder-admin');
    await writeTo(colleague);
    const own = await log.list(admin);
    expect(own).toMatchObject({
      count: 1,
      page: 1,
      rows: [{ own: true, hasAccount: true, status: 'waiting' }],
    });
    expect(own.rows[0]!.name).not.toBeNull();
    expect((await log.list(stranger)).rows).toEqual([]);
    const all = await log.list(hip, 'waiting', 999);
    expect(all.count).toBeGreaterThan(0);
    expect(all.rows.every((row) => !row.own && row.name === null)).toBe(true);
    expect((await log.list(admin, 'failed')).rows).toEqual([]);
    await expect(log.list(colleague)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('nobody signed in: refused', async () => {
    await expect(notices.list(systemActor('login'))).rejects.toMatchObject({ code: 'sign-in-needed' });
  });
});
