import { randomUUID } from 'node:crypto';
import { Database, systemActor, type PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { NoticeService } from './notice.service';

const NOW = new Date('2026-11-21T12:00:00Z');

describe('a person’s messages', () => {
  let test: TestDatabase;
  let database: Database;
  let notices: NoticeService;
  let person: PersonActor;
  let colleague: PersonActor;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    notices = new NoticeService(database, new FakeClock(NOW));
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

  it('nobody signed in: refused', async () => {
    await expect(notices.list(systemActor('login'))).rejects.toMatchObject({ code: 'sign-in-needed' });
  });
});
