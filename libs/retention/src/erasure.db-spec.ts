import { randomBytes, randomUUID } from 'node:crypto';
import { accessEntities } from '@puente/access';
import { auditEntities } from '@puente/audit';
import { Database, systemActor, type PersonActor } from '@puente/database';
import { disclosureEntities } from '@puente/disclosure';
import { FakeClock } from '@puente/kernel';
import { MatchIndex, matchingEntities, MatchRefreshHandler } from '@puente/matching';
import { ContactService, organizationEntities } from '@puente/organizations';
import {
  asSuperuser,
  cloneTestDatabase,
  saveMember,
  saveNonprofit,
  type TestDatabase,
} from '@puente/testing';
import { destroyKeys, MasterRing, Vault, vaultEntities } from '@puente/vault';
import { ErasureService, RetentionEraseHandler, retentionEntities, Sweeper } from '.';

/** A list about two nonprofits, in the place of all that leads to one. */
const DECISIONS = `
with p as (insert into programmes (tenant_id, id, facts) values ($1, $2, '{}')),
  c as (insert into calls (tenant_id, id, programme_id, facts, opens_at, by_invitation, sealed, created_by)
    values ($1, $2, $2, '{}', now(), false, false, $3)),
  d as (insert into decisions (tenant_id, id, call_id, quorum, items, proposed_by, proposed_at) values ($1, $2, $2, 1, 2, $3, now()))
insert into decision_items (tenant_id, decision_id, application_id, nonprofit_id, outcome)
  select $1, $2, gen_random_uuid(), each, 'waitlist' from unnest(array[$4, $5]::uuid[]) as each`;

const CONTACT = { name: 'Coordinación', phone: '9610000000', email: '', notes: '', tellsNoPlace: false };

describe('erasing a nonprofit’s data', () => {
  const clock = new FakeClock(new Date('2026-11-22T10:00:00Z'));
  const ring = new MasterRing({ current: randomBytes(32), previous: null });
  const vault = new Vault(ring, clock);
  let test: TestDatabase;
  let database: Database;
  let erasures: ErasureService;
  let erasing: RetentionEraseHandler;
  let one: PersonActor;
  let two: PersonActor;
  beforeAll(async () => {
    test = await cloneTestDatabase();
    const entities = [
      accessEntities,
      disclosureEntities,
      organizationEntities,
      vaultEntities,
      matchingEntities,
      auditEntities,
      retentionEntities,
    ];
    database = await Database.open({ appUrl: test.appUrl, entities: entities.flat() });
    erasures = new ErasureService(database, clock);
    erasing = new RetentionEraseHandler(database, clock);
    one = await saveMember(test, 'hip', 'hip-admin');
    two = await saveMember(test, 'hip', 'hip-admin', one.tenantId);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const rowsOf = (table: string, id: string): Promise<object[]> =>
    asSuperuser(test, `select * from ${table} where tenant_id = $1`, [id]);
  const refusedWith = (code: string): unknown => expect.objectContaining({ code });
  const refused = (attempt: Promise<unknown>, code: string): Promise<void> =>
    expect(attempt).rejects.toEqual(refusedWith(code));

  it('takes two people, and nothing goes before', async () => {
    const { id } = await saveNonprofit(test);
    const erasure = await erasures.request(one, id, 'closed');
    await refused(erasures.request(two, id, 'closed'), 'erasure-open');
    await refused(erasures.approve(one, erasure), 'same-person');
    await refused(erasures.approve({ ...two, recentlyProven: false }, erasure), 'step-up-needed');
    await refused(erasures.approve({ ...two, roles: ['hip-staff'] }, erasure), 'forbidden');
    await erasing.handle({ erasureId: erasure });
    expect(await rowsOf('nonprofit_profiles', id)).toHaveLength(1);
    await erasures.withdraw(one, erasure);
    await refused(erasures.approve(two, erasure), 'stale-version');
  });

  it('policies and constraint refuse one person on their own', async () => {
    const { id } = await saveNonprofit(test);
    const erasure = await erasures.request(one, id, 'closed');
    const approving = (by: PersonActor): Promise<unknown> =>
      database.asActor(by, (tx) =>
        tx.query(
          `update erasures set state = 'approved', decided_by = $1, decided_at = now() where id = $2 returning 1`,
          [by.personId, erasure],
        ),
      );
    await expect(approving(one)).rejects.toThrow('row-level security');
    expect(await approving({ ...two, roles: ['hip-staff'] })).toEqual([[], 0]);
    const past = `update erasures set state = 'approved', decided_by = requested_by, decided_at = now() where id = $1`;
    await expect(asSuperuser(test, past, [erasure])).rejects.toThrow('ck_erasures_two_people');
  });

  it('the keeper can neither erase nor destroy keys without an erasure', async () => {
    const own = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    await saveContact(own);
    const keeper = systemActor('keeper');
    const destroying = database.asActor(keeper, (tx) => destroyKeys(tx, own.tenantId));
    await expect(destroying).rejects.toThrow('row-level security');
    for (const table of ['nonprofit_contacts', 'memberships', 'nonprofit_profiles', 'nonprofit_settings']) {
      const deleting = database.asActor(keeper, (tx) => tx.query(`delete from ${table} returning 1`));
      expect([table, await deleting]).toEqual([table, [[], 0]]);
    }
  });

  it('takes rows, ciphertext, keys and names; ids and the log stay', async () => {
    const { id, name } = await saveNonprofit(test, { name: 'Colectiva que se va', mission_es: 'Su misión' });
    const own = await saveMember(test, 'nonprofit', 'nonprofit-admin', id);
    const elsewhere = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    await asSuperuser(
      test,
      `insert into memberships (tenant_id, person_id, roles) values ($1, $2, '{nonprofit-writer}')`,
      [id, elsewhere.personId],
    );
    const before = await saveContact(own);
    const index = new MatchIndex(database, clock);
    await new MatchRefreshHandler(database, clock).handle({ nonprofitId: id });
    expect((await index.exactView()).facts.get(id)).toBeDefined();
    const erasure = await erase(id);
    await erasing.handle({ erasureId: erasure });
    for (const table of ['nonprofit_profiles', 'nonprofit_contacts', 'bank_accounts', 'memberships']) {
      expect([table, await rowsOf(table, id)]).toEqual([table, []]);
    }
    expect((await index.exactView()).facts.get(id)).toBeUndefined();
    expect(await nameOf('organizations', id)).toBe('—');
    expect(await nameOf('people', own.personId)).toBe('—');
    expect(await nameOf('people', elsewhere.personId)).toBe('Persona de prueba');
    const field = { table: 'nonprofit_contacts', column: 'name', tenantId: id, rowId: randomUUID() };
    const opening = database.asActor(one, (tx) => vault.open(tx, field, before));
    await expect(opening).rejects.toThrow('key-destroyed');
    const log = JSON.stringify(await rowsOf('audit_log', id));
    expect(log.match(/erasure\.done/g)).toHaveLength(1);
    expect(log).not.toContain(name);
    const done = expect.objectContaining({ id: erasure, state: 'done', nonprofit: '—' }) as object;
    expect(await erasures.list(one)).toContainEqual(done);
  });

  it('leaves a funder’s list of decisions readable without its lines', async () => {
    const [{ id }, { id: other }] = [await saveNonprofit(test), await saveNonprofit(test)];
    const { tenantId, ...officer } = await saveMember(test, 'funder', 'program-officer');
    await asSuperuser(test, DECISIONS, [tenantId, randomUUID(), officer.personId, id, other]);
    await erase(id);
    expect(await rowsOf('decision_items', tenantId)).toMatchObject([{ nonprofit_id: other }]);
    const more = `update decisions set status = 'withdrawn'`;
    const beyond = database.asActor(systemActor('keeper'), (tx) => tx.query(more));
    await expect(beyond).rejects.toThrow(/not theirs/);
    const read = 'select items, erased, app_decision_shown(id, items) as shown from decisions';
    const shown = await database.asActor({ tenantId, ...officer }, (tx) => tx.query<object[]>(read));
    expect(shown).toEqual([{ items: 2, erased: 1, shown: expect.any(String) as string }]);
  });

  it('an erased nonprofit stays erased: the daily job takes what came at the very moment', async () => {
    const { id } = await saveNonprofit(test);
    await erase(id);
    const late = await saveMember(test, 'nonprofit', 'nonprofit-admin', id);
    await new Sweeper(database, clock).sweepAll();
    expect(await rowsOf('memberships', id)).toEqual([]);
    expect(await nameOf('people', late.personId)).toBe('—');
  });

  async function erase(nonprofitId: string): Promise<string> {
    const erasure = await erasures.request(one, nonprofitId, 'asked-by-nonprofit');
    await erasures.approve(two, erasure);
    await erasing.handle({ erasureId: erasure });
    return erasure;
  }

  /** A contact of an organisation; answers its sealed name. */
  async function saveContact(own: PersonActor): Promise<Buffer> {
    await new ContactService(database, vault).add(own, CONTACT);
    const rows = await asSuperuser<{ name: Buffer }>(
      test,
      'select name from nonprofit_contacts where tenant_id = $1',
      [own.tenantId],
    );
    return rows[0]!.name;
  }

  async function nameOf(table: string, id: string): Promise<string> {
    const rows = await asSuperuser<{ name: string }>(test, `select name from ${table} where id = $1`, [id]);
    return rows[0]!.name;
  }
});
