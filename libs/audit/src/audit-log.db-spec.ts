import { randomUUID } from 'node:crypto';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Database, systemActor, type Tx } from '@puente/database';
import {
  asSuperuser,
  cloneTestDatabase,
  saveMember,
  saveNonprofit,
  type TestDatabase,
} from '@puente/testing';
import { auditEntities, recordAudit, recordAudits, recordSightings, verifyChains, type AuditEntry } from '.';

/** PostgreSQL keeps neither a NUL nor half a surrogate pair. */
const storable = (value: object): string =>
  JSON.stringify(value).replaceAll(/\\u(0000|d[89a-f][0-9a-f]{2})/gi, '?');

interface Row {
  seq: string;
  action: string;
  person_id: string | null;
  system: string | null;
  roles: string[];
  via: string;
  prev: string;
  hash: string;
  expected: string;
}

describe('the audit log', () => {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: auditEntities });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const entry = (tenantId: string, detail = {}): AuditEntry => ({
    tenantId,
    action: 'profile.changed',
    subjectType: 'nonprofit',
    subjectId: tenantId,
    detail,
  });
  const chainOf = (tenantId: string): Promise<Row[]> =>
    asSuperuser<Row>(
      test,
      `select seq, action, person_id, system, roles, via, encode(prev_hash, 'hex') as prev, encode(hash, 'hex') as hash,
              audit.row_text(l) as expected from audit_log l where tenant_id = $1 order by seq`,
      [tenantId],
    );

  it('chains the rows of one organisation and fills in who acted', async () => {
    const { id } = await saveNonprofit(test);
    const actor = await saveMember(test, 'hip', 'hip-staff');
    await database.asActor(actor, (tx) => recordAudit(tx, actor, entry(id, { fields: ['states'] })));
    const importer = systemActor('importer');
    await database.asActor(importer, (tx) => recordAudit(tx, importer, entry(id)));

    const [first, second] = (await chainOf(id)) as [Row, Row];
    expect(first).toMatchObject({
      seq: '1',
      person_id: actor.personId,
      roles: ['hip-staff'],
      via: 'session',
    });
    expect(second).toMatchObject({ seq: '2', person_id: null, system: 'importer', via: 'command' });
    expect([first.prev, second.prev]).toEqual(['0'.repeat(64), first.hash]);
    for (const each of [first, second]) {
      expect(createHash('sha256').update(each.expected).digest('hex')).toBe(each.hash);
    }
  });

  it('goes with its transaction: what is rolled back leaves no gap', async () => {
    const { id } = await saveNonprofit(test);
    const actor = await saveMember(test, 'hip', 'hip-staff');
    const failing = database.asActor(actor, async (tx) => {
      await recordAudit(tx, actor, entry(id));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await database.asActor(actor, (tx) => recordAudit(tx, actor, entry(id)));
    expect((await chainOf(id)).map((row) => row.seq)).toEqual(['1']);
  });

  it('keeps one unbroken chain under sixteen writers', async () => {
    const ids = [(await saveNonprofit(test)).id, (await saveNonprofit(test)).id, randomUUID()];
    const actor = await saveMember(test, 'hip', 'hip-staff');
    await Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        database.asActor(actor, (tx) =>
          recordAudits(
            tx,
            actor,
            (index % 2 ? ids : ids.toReversed()).map((id) => entry(id)),
          ),
        ),
      ),
    );
    for (const id of ids) {
      const rows = await chainOf(id);
      expect(rows.map((row) => Number(row.seq))).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
      expect(rows.every((row, index) => index === 0 || row.prev === rows[index - 1]!.hash)).toBe(true);
    }
  });

  it('PostgreSQL and the core hash the same, whatever the detail holds', async () => {
    const actor = await saveMember(test, 'hip', 'hip-staff');
    const details = fc.sample(fc.dictionary(fc.string(), fc.jsonValue()), 200).map(storable);
    await database.asActor(actor, (tx) =>
      tx.query(
        `insert into audit_log (tenant_id, via, action, subject_type, detail)
         select $1, 'session', 'a.b', 'c', detail from unnest($2::jsonb[]) as detail`,
        [actor.tenantId, details],
      ),
    );
    expect((await chainOf(actor.tenantId)).length).toBe(200);
    expect((await verifyChains(database, new Map())).tamperings).toEqual([]);
  });

  it('records each nonprofit that was seen once, and never a look at oneself', async () => {
    const one = await saveNonprofit(test);
    const actor = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    await database.asActor(actor, (tx) =>
      recordSightings(tx, actor, [one.id, one.id, actor.tenantId], 'list', { shown: 2 }),
    );
    expect((await chainOf(one.id)).map((row) => row.action)).toEqual(['seen.list']);
    expect(await chainOf(actor.tenantId)).toEqual([]);
  });

  it('refuses a detail that could tell a name', async () => {
    const { id } = await saveNonprofit(test);
    const actor = await saveMember(test, 'hip', 'hip-staff');
    const telling = database.asActor(actor, (tx) =>
      recordAudit(tx, actor, entry(id, { name: 'Casa del Sol' })),
    );
    await expect(telling).rejects.toThrow('more than codes and counts: name');
  });

  it.each([
    [
      'choose its place',
      `insert into audit_log (tenant_id, seq, action, subject_type) values ($1, 9, 'a.b', 'c')`,
    ],
    [
      'say who acted',
      `insert into audit_log (tenant_id, person_id, action, subject_type) values ($1, $1, 'a.b', 'c')`,
    ],
    [
      'say when',
      `insert into audit_log (tenant_id, at, action, subject_type) values ($1, now(), 'a.b', 'c')`,
    ],
    ['change a row', `update audit_log set action = 'a.b' where tenant_id = $1`],
    ['delete a row', `delete from audit_log where tenant_id = $1`],
    ['see the heads', `select 1 from audit.heads where tenant_id = $1`],
    ['call the function', `select audit.chain() where $1::uuid is not null`],
  ])('lets the application not %s', async (_what, sql) => {
    const actor = await saveMember(test, 'hip', 'hip-admin');
    const tried = database.asActor(actor, (tx: Tx) => tx.query(sql, [actor.tenantId]));
    await expect(tried).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});
