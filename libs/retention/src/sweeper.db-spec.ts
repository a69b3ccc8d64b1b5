import { randomBytes, randomUUID } from 'node:crypto';
import { Database } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { dailyCodes, RETENTION, Sweeper, type DailyCode } from '.';

const NOW = new Date('2026-11-22T10:00:00Z');
const SEALED = `\\x01${'00'.repeat(40)}`;
type Row = Readonly<Record<string, unknown>>;

/** A file that went leaves a job that removes its bytes. */
const FILE_JOBS = 2;

describe('the daily job', () => {
  let test: TestDatabase;
  let database: Database;
  let ids: Readonly<Record<'own' | 'person' | 'funder' | 'programme' | 'webhook', string>>;
  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    const own = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    const funder = await saveMember(test, 'funder', 'funder-admin');
    const programme = randomUUID();
    const webhook = randomUUID();
    ids = { own: own.tenantId, person: own.personId, funder: funder.tenantId, programme, webhook };
    await insert('programmes', { tenant_id: funder.tenantId, id: programme, facts: {} });
    await insert('webhooks', {
      ...{
        tenant_id: own.tenantId,
        id: webhook,
        url: 'https://avisos.ejemplo.invalid',
        secret: Buffer.alloc(9),
      },
      ...{ events: '{application.decided}', created_by: own.personId, created_at: NOW },
    });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  async function insert(table: string, row: Row): Promise<void> {
    const names = Object.keys(row);
    const places = names.map((_, index) => `$${index + 1}`);
    await asSuperuser(
      test,
      `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`,
      Object.values(row),
    );
  }

  const count = async (table: string, where = 'true'): Promise<number> => {
    const rows = await asSuperuser<{ n: number }>(
      test,
      `select count(*)::int as n from ${table} where ${where}`,
    );
    return rows[0]!.n;
  };
  const sweep = (now: Date): Promise<ReadonlyMap<DailyCode, number>> =>
    new Sweeper(database, new FakeClock(now)).sweepAll();

  /** What the logs of organisations tell of. */
  const recorded = async (): Promise<object[]> => {
    const rows = await asSuperuser<{ detail: object }>(
      test,
      `select detail from audit_log where action = 'retention.swept' and system = 'keeper' order by at, tenant_id, seq`,
    );
    return rows.map(({ detail }) => detail);
  };
  const technical = dailyCodes.slice(0, dailyCodes.indexOf('invitations'));
  const recordedKinds = dailyCodes.filter(
    (code) => ![...technical, 'people', 'application-uploads'].includes(code),
  );

  /** A row of each kind whose time began to run at an instant. */
  const rowsOf = (at: string, age: number): readonly (readonly [DailyCode, string, Row])[] => {
    const { own, person, funder, programme } = ids;
    const member = { tenant_id: own, person_id: person };
    const made = { tenant_id: own, id: randomUUID() };
    const bytes = Buffer.from(randomUUID());
    const hash = randomBytes(32);
    const session = {
      ...{ csrf_secret: bytes, last_seen_at: at, expires_at: at, device_id: randomUUID(), device: '' },
      ...{ method: 'password', assurance: 'password', membership_changed_at: at },
    };
    const account = { clabe: SEALED, holder: SEALED, bank: SEALED, salt: SEALED, fingerprint: '' };
    const decided = { decided_by: person, decided_at: at };
    const asked = { requested_by: person, requested_at: at };
    const job = { name: 'match.refresh', data: {}, touched_at: at };
    return [
      ['sessions', 'sessions', { ...member, id_hash: bytes, created_at: at, ...session }],
      ['sign-in-steps', 'sign_in_steps', { ...member, id_hash: bytes, created_at: at, expires_at: at }],
      ['password-resets', 'password_resets', { id: made.id, person_id: person, created_at: at }],
      ['attempts', 'attempts', { key: bytes, count: 1, ends_at: at }],
      [
        'request-keys',
        'request_keys',
        { ...made, ...member, route: 'POST /x', key_hash: hash, request_hash: hash, begun_at: at },
      ],
      ['jobs-done', 'outbox', { ...made, ...job, status: 'done' }],
      ['jobs-failed', 'outbox', { ...made, id: randomUUID(), ...job, status: 'failed' }],
      [
        'mails',
        'mails',
        { ...made, person_id: person, template: 'message', data: {}, status: 'sent', ended_at: at },
      ],
      ['notices', 'notices', { ...member, event_id: made.id, kind: 'verified', created_at: at }],
      [
        'webhook-deliveries',
        'webhook_deliveries',
        { tenant_id: own, webhook_id: ids.webhook, event_id: made.id, event: 'test', created_at: at },
      ],
      [
        'invitations',
        'invitations',
        {
          ...{
            ...made,
            email: `${made.id}@ejemplo.invalid`,
            name: '',
            locale: 'es',
            roles: '{nonprofit-admin}',
          },
          ...{ invited_by: person, invited_from: own, created_at: at, expires_at: at },
        },
      ],
      [
        'api-tokens',
        'api_tokens',
        {
          ...{ ...made, person_id: person, name: 'Tablero', token_hash: bytes, scopes: '{match:read}' },
          ...{ created_at: at, expires_at: at },
        },
      ],
      [
        'bank-account-versions',
        'bank_accounts',
        {
          ...{ ...made, ...account, ...decided, version: age, state: 'refused' },
          ...{ proposed_by: person, proposed_at: at, held_until: at },
        },
      ],
      [
        'application-files',
        'application_files',
        {
          ...{ ...made, application_id: randomUUID(), question_id: 'q', number: age, type: 'pdf' },
          ...{ sealed_name: SEALED, sealed_key: SEALED, byte_count: 1, scan: 'clean' },
          ...{ added_by: person, added_at: at },
        },
      ],
      [
        'application-uploads',
        'application_uploads',
        {
          ...{ ...made, application_id: randomUUID(), question_id: 'q', person_id: person, type: 'pdf' },
          ...{ sealed_name: SEALED, byte_count: 1, started_at: at },
        },
      ],
      [
        'forwardings',
        'forwardings',
        {
          ...{
            ...made,
            application_id: randomUUID(),
            call_id: made.id,
            funder_id: funder,
            to_funder_id: own,
          },
          ...{ form_id: made.id, form_number: 1, until: at, signed_by: person, signed_at: at },
        },
      ],
      [
        'introductions',
        'introductions',
        {
          ...{ ...made, funder_id: funder, programme_id: programme, begun_by: 'nonprofit' },
          ...{ begun_at: at, answer_by: at, ended_side: 'nonprofit', ended_at: at },
        },
      ],
      [
        'introductions',
        'introduction_answers',
        { tenant_id: own, introduction_id: made.id, answered_by: person, answered_at: at, declined: true },
      ],
      [
        'consents',
        'consents',
        { ...made, classes: '{place}', audience: 'public', until: at, signed_by: person, signed_at: at },
      ],
      [
        'verifications',
        'verifications',
        { ...made, profile_version: 1, decision: 'verified', facts: {}, ...decided },
      ],
      [
        'alias-requests',
        'alias_requests',
        { ...made, funder_id: funder, alias: 'ONG 7K3QD-M2X9A', reason: 'safety', ...asked },
      ],
      [
        'exports',
        'exports',
        { ...made, kind: 'matches', filters: {}, row_count: 1, status: 'requested', ...asked },
      ],
      [
        'report-sets',
        'report_sets',
        { tenant_id: funder, id: made.id, state: 'ended', asked_by: person, asked_at: at, ended_at: at },
      ],
      [
        'report-sets',
        'report_set_items',
        {
          ...{
            tenant_id: funder,
            id: made.id,
            set_id: made.id,
            report_id: made.id,
            language: 'es',
            format: 'csv',
          },
          ...{ state: 'done', file_id: made.id, sealed_key: SEALED, byte_count: 1 },
        },
      ],
      [
        'snapshots',
        'match_snapshots',
        {
          ...{ tenant_id: funder, id: made.id, number: age, programme_id: programme, programme_version: 1 },
          ...{ engine_version: '1', input: {}, result: {}, sha256: '', created_by: person, created_at: at },
        },
      ],
    ];
  };

  /** What hangs on an application: it was withdrawn when the file came. */
  const save = async ([, table, row]: readonly [DailyCode, string, Row]): Promise<void> => {
    const { tenant_id, application_id: id, added_at, started_at, signed_at } = row;
    const at = added_at ?? started_at ?? signed_at;
    const { funder, person, programme } = ids;
    const asked = { funder_id: funder, programme_id: programme, call_id: id, form_id: id, form_number: 1 };
    const times = { started_by: person, started_at: at, withdrawn_at: at };
    if (id) {
      await insert('applications', { tenant_id, id, status: 'withdrawn', stage: 'full', ...asked, ...times });
    }
    if (row.report_id) await saveReport(row);
    await insert(table, row);
  };

  /** The impact report that a file of a set is of. */
  const saveReport = ({ tenant_id, report_id }: Row): Promise<void> =>
    insert('impact_reports', {
      ...{ tenant_id, id: report_id, scope: {}, facts: {}, material: {}, texts: {} },
      ...{ written_by: ids.person, written_at: NOW },
    });

  it('takes what is past its time, one of each kind, and nothing younger', async () => {
    const rows = rowsOf('2010-01-01T00:00:00Z', 1);
    for (const each of [...rows, ...rowsOf('2026-11-22T09:00:00Z', 2)]) await save(each);
    const gone = await sweep(NOW);
    const swept = dailyCodes.filter((code) => code !== 'people');
    expect([...new Set(rows.map(([code]) => code))].sort()).toEqual([...swept].sort());
    expect([...gone]).toEqual(dailyCodes.map((code) => [code, code === 'people' ? 0 : 1]));
    for (const table of new Set(rows.map(([, table]) => table))) {
      expect([table, await count(table)]).toEqual([table, table === 'outbox' ? 2 + FILE_JOBS : 1]);
    }
    expect(await recorded()).toEqual(recordedKinds.map((kept) => ({ kept, count: 1 })));
    expect([...(await sweep(NOW)).values()].some((each) => each > 0)).toBe(false);
  });

  it('takes nothing that is still in use, however old', async () => {
    const { own, funder, programme, person } = ids;
    const old = '2010-01-01T00:00:00Z';
    const waiting = `status = 'pending'`;
    const before = {
      bank: await count('bank_accounts'),
      met: await count('introductions'),
      waiting: await count('outbox', waiting),
      named: await count('forwardings', 'shown_named'),
    };
    const [, , forwarding] = rowsOf(old, 3).find(([code]) => code === 'forwardings')!;
    await save(['forwardings', 'forwardings', { ...forwarding, shown_named: true }]);
    await insert('bank_accounts', {
      ...{ tenant_id: own, id: randomUUID(), version: 9, state: 'approved', fingerprint: '' },
      ...{ clabe: SEALED, holder: SEALED, bank: SEALED, salt: SEALED },
      ...{
        proposed_by: randomUUID(),
        proposed_at: old,
        held_until: old,
        decided_by: person,
        decided_at: old,
      },
    });
    await insert('introductions', {
      ...{ tenant_id: own, id: randomUUID(), funder_id: funder, programme_id: programme, begun_by: 'funder' },
      ...{ begun_at: old, answer_by: old, funder_wants_at: old, met_at: old },
    });
    await insert('outbox', {
      id: randomUUID(),
      tenant_id: own,
      name: 'match.refresh',
      data: {},
      touched_at: old,
    });
    await sweep(NOW);
    expect(await count('bank_accounts')).toBe(before.bank + 1);
    expect(await count('introductions')).toBe(before.met + 1);
    expect(await count('outbox', waiting)).toBe(before.waiting + 1);
    expect(await count('forwardings', 'shown_named')).toBe(before.named + 1);
  });

  it('forgets who has been in no organisation for a month, and nobody else', async () => {
    const member = () => saveMember(test, 'nonprofit', 'nonprofit-writer');
    const [leaver, back] = [await member(), await member()];
    const leave = (each: { personId: string }): Promise<unknown> =>
      asSuperuser(test, 'delete from memberships where person_id = $1', [each.personId]);
    const later = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);
    await insert('notice_settings', { person_id: leaver.personId, frequency: 'daily' });
    await insert('totp_factors', { person_id: leaver.personId });
    await leave(leaver);
    await leave(back);
    expect((await sweep(NOW)).get('people')).toBe(0);
    await insert('memberships', {
      tenant_id: back.tenantId,
      person_id: back.personId,
      roles: '{nonprofit-writer}',
    });
    await sweep(later(20));
    await leave(back);
    const house = await saveMember(test, 'hip', 'hip-admin');
    expect((await sweep(later(31))).get('people')).toBe(1);
    const told = `select detail from audit_log where action = 'retention.swept' and tenant_id = $1`;
    expect(await asSuperuser(test, told, [house.tenantId])).toEqual([
      { detail: { kept: 'people', count: 1 } },
    ]);
    const people = await asSuperuser(test, 'select name, email from people where id = $1', [leaver.personId]);
    expect(people).toEqual([{ name: '—', email: `${leaver.personId}@borrada.invalid` }]);
    for (const table of ['credentials', 'notice_settings', 'totp_factors']) {
      expect([table, await count(table, `person_id = '${leaver.personId}'`)]).toEqual([table, 0]);
    }
    expect((await sweep(later(32))).get('people')).toBe(0);
    expect((await sweep(later(62))).get('people')).toBe(1);
  });

  it('every table of the database has its limit', async () => {
    const tables = await asSuperuser<{ name: string }>(
      test,
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'migrations'`,
    );
    const limited = new Set(Object.values(RETENTION).flatMap(({ tables: each }) => [...each] as string[]));
    expect([...limited].sort()).toEqual(tables.map(({ name }) => name).sort());
  });
});
