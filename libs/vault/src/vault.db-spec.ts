import { randomBytes, randomUUID } from 'node:crypto';
import { Database, type Tx } from '@puente/database';
import { SystemClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Unreadable, Vault } from '.';

describe('Vault', () => {
  const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), new SystemClock());
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const fieldOf = (tenantId: string) => ({
    table: 'contacts',
    column: 'phone',
    tenantId,
    rowId: randomUUID(),
  });

  it('makes one key for an organisation, even when many seal first at once', async () => {
    const own = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    const field = fieldOf(own.tenantId);
    const asOwn = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.asActor(own, work);
    const sealed = await Promise.all(
      Array.from({ length: 8 }, (_, n) => asOwn((tx) => vault.seal(tx, field, `text ${n}`))),
    );
    const opened: string[] = [];
    await asOwn(async (tx) => {
      for (const each of sealed) opened.push(await vault.open(tx, field, each));
    });
    expect(opened).toEqual(sealed.map((_, n) => `text ${n}`));
    const keys = await asSuperuser(test, 'select version from tenant_keys where tenant_id = $1', [
      own.tenantId,
    ]);
    expect(keys).toEqual([{ version: 1 }]);
  });

  it('opens for HIP, and for nobody else outside', async () => {
    const own = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    const field = fieldOf(own.tenantId);
    const sealed = await database.asActor(own, (tx) => vault.seal(tx, field, 'text'));
    const hip = await saveMember(test, 'hip', 'hip-staff');
    expect(await database.asActor(hip, (tx) => vault.open(tx, field, sealed))).toBe('text');
    for (const kind of ['nonprofit', 'funder'] as const) {
      const other = await saveMember(test, kind, `${kind}-admin`);
      const opening = database.asActor(other, (tx) => vault.open(tx, field, sealed));
      await expect(opening).rejects.toThrow(Unreadable);
    }
  });

  it('does not open in another organisation, nor under its own field with the key of another', async () => {
    const [one, two] = [
      await saveMember(test, 'nonprofit', 'nonprofit-admin'),
      await saveMember(test, 'nonprofit', 'nonprofit-admin'),
    ];
    const field = fieldOf(one.tenantId);
    const sealed = await database.asActor(one, (tx) => vault.seal(tx, field, 'text'));
    await database.asActor(two, (tx) => vault.seal(tx, fieldOf(two.tenantId), 'own'));
    const moved = database.asActor(two, (tx) => vault.open(tx, { ...field, tenantId: two.tenantId }, sealed));
    await expect(moved).rejects.toThrow(Unreadable);
  });
});
