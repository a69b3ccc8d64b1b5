import { randomBytes } from 'node:crypto';
import { Database, type PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault, vaultEntities } from '@puente/vault';
import { BankAccountService, organizationEntities, type BankAccountVersion } from '..';

const CLABE = '032180000118359719';
const INPUT = { clabe: CLABE, holder: 'Casa de prueba, A. C.', bank: 'Banco de prueba' };
const OTHER = { ...INPUT, holder: 'Otra titular' };

describe('BankAccountService', () => {
  const clock = new FakeClock(new Date('2026-11-22T10:00:00Z'));
  let test: TestDatabase;
  let database: Database;
  let accounts: BankAccountService;
  let finance: PersonActor;
  let admin: PersonActor;
  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({
      appUrl: test.appUrl,
      entities: [...organizationEntities, ...vaultEntities],
    });
    const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), clock);
    accounts = new BankAccountService(database, vault, clock);
  });
  beforeEach(async () => {
    finance = await saveMember(test, 'nonprofit', 'nonprofit-finance');
    admin = await saveMember(test, 'nonprofit', 'nonprofit-admin', finance.tenantId);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const newest = async (): Promise<BankAccountVersion> => (await accounts.list(admin))[0]!;
  const refusedWith = (code: string): unknown => expect.objectContaining({ code });

  it('keeps each version sealed, held for 48 hours, and lets a second person approve it as it was shown', async () => {
    await accounts.propose(finance, INPUT);
    const proposed = await newest();
    expect(proposed).toMatchObject({ version: 1, state: 'proposed', content: INPUT });
    expect(proposed.heldUntil.getTime() - proposed.proposedAt.getTime()).toBe(48 * 3_600_000);
    await accounts.approve(admin, proposed.id, proposed.fingerprint);
    expect(await newest()).toMatchObject({ state: 'approved', fingerprint: proposed.fingerprint });
    const rows = await asSuperuser<{ all: string }>(
      test,
      `select encode(clabe || holder || bank || salt, 'escape') || fingerprint as all from bank_accounts where tenant_id = $1`,
      [finance.tenantId],
    );
    expect(rows[0]!.all).not.toMatch(/0321800|9719|prueba/);
  });

  it('tells of each change and of each decision by another way than the page', async () => {
    await accounts.propose(finance, INPUT);
    const first = await newest();
    await accounts.refuse(admin, first.id, first.fingerprint);
    await accounts.propose(finance, INPUT);
    const second = await newest();
    await accounts.approve(admin, second.id, second.fingerprint);
    const jobs = await asSuperuser<{ data: Record<string, unknown> }>(
      test,
      `select data from outbox where name = 'notice.deliver' and tenant_id = $1 order by created_at, id`,
      [finance.tenantId],
    );
    expect(jobs.map(({ data }) => [data['kind'], data['subjectId']]).sort()).toEqual(
      [
        ['payment-details', first.id],
        ['payment-details-refused', first.id],
        ['payment-details', second.id],
        ['payment-details-approved', second.id],
      ].sort(),
    );
  });

  it('who proposed does not approve, whatever role; who has not just proved who they are does nothing', async () => {
    await accounts.propose(admin, INPUT);
    const { id, fingerprint } = await newest();
    await expect(accounts.approve(admin, id, fingerprint)).rejects.toEqual(refusedWith('same-person'));
    const stale = { ...finance, recentlyProven: false };
    await expect(accounts.approve(stale, id, fingerprint)).rejects.toEqual(refusedWith('step-up-needed'));
    await expect(accounts.propose(stale, OTHER)).rejects.toEqual(refusedWith('step-up-needed'));
    const writer = await saveMember(test, 'nonprofit', 'nonprofit-writer', finance.tenantId);
    await expect(accounts.approve(writer, id, fingerprint)).rejects.toEqual(refusedWith('forbidden'));
    expect(await newest()).toMatchObject({ state: 'proposed' });
  });

  it('approves nothing else than what was shown: another content, an older version, a decided one', async () => {
    await accounts.propose(finance, INPUT);
    const first = await newest();
    await accounts.propose(finance, OTHER);
    const second = await newest();
    for (const [id, fingerprint] of [
      [first.id, first.fingerprint],
      [second.id, first.fingerprint],
      [second.id, ''],
    ] as const) {
      await expect(accounts.approve(admin, id, fingerprint)).rejects.toEqual(refusedWith('stale-version'));
    }
    await accounts.refuse(admin, second.id, second.fingerprint);
    const again = accounts.approve(admin, second.id, second.fingerprint);
    await expect(again).rejects.toEqual(refusedWith('stale-version'));
    expect((await accounts.list(admin)).map(({ state }) => state)).toEqual(['refused', 'replaced']);
  });

  it('two proposals at once: one waits, none is lost', async () => {
    const outcomes = await Promise.allSettled([
      accounts.propose(finance, INPUT),
      accounts.propose(admin, OTHER),
    ]);
    const made = outcomes.filter(({ status }) => status === 'fulfilled').length;
    const versions = await accounts.list(admin);
    expect(versions).toHaveLength(made);
    expect(versions.filter(({ state }) => state === 'proposed')).toHaveLength(1);
  });

  it('is not there for other organisations, HIP and funders among them', async () => {
    await accounts.propose(finance, INPUT);
    const { id, fingerprint } = await newest();
    const other = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    await expect(accounts.approve(other, id, fingerprint)).rejects.toEqual(refusedWith('not-found'));
    for (const [kind, role] of [
      ['hip', 'hip-admin'],
      ['funder', 'funder-finance'],
    ] as const) {
      const outsider = await saveMember(test, kind, role);
      const theirs = accounts.list(outsider);
      if (kind === 'hip') expect(await theirs).toEqual([]);
      else await expect(theirs).rejects.toEqual(refusedWith('forbidden'));
      expect(await database.asActor(outsider, (tx) => tx.query('select 1 from bank_accounts'))).toEqual([]);
    }
  });

  it('PostgreSQL alone refuses the proposer, a changed content and another name under the decision', async () => {
    await accounts.propose(finance, INPUT);
    const as = (person: PersonActor, set: string): Promise<unknown> =>
      database.asActor(person, (tx) => tx.query(`update bank_accounts set ${set}`));
    const approval = (by: PersonActor): string =>
      `state = 'approved', decided_at = now(), decided_by = '${by.personId}'`;
    await expect(as(finance, approval(finance))).rejects.toThrow('ck_bank_accounts_two_people');
    await expect(as(finance, approval(admin))).rejects.toThrow('row-level security');
    await expect(as(admin, `${approval(admin)}, clabe = holder`)).rejects.toThrow('does not change');
    await as(admin, approval(admin));
    await expect(as(admin, `state = 'refused'`)).rejects.toThrow('does not change');
  });
});
