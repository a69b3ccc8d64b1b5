import { randomBytes, randomUUID } from 'node:crypto';
import { Database, systemActor, type PersonActor, type Tx } from '@puente/database';
import { SystemClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { KeyRotation, MasterChange, MasterRing, Unreadable, Vault } from '..';
import { destroyKeys, lockKeys } from '../tenant-key.repository';

const TABLE = 'nonprofit_contacts';
const COLUMNS = ['name', 'phone', 'email', 'notes'] as const;
const [first, second] = [randomBytes(32), randomBytes(32)];
const ringOf = (current: Buffer, previous: Buffer | null = null) => new MasterRing({ current, previous });
const vaultOf = (ring: MasterRing) => new Vault(ring, new SystemClock());

describe('keeping keys', () => {
  const ring = ringOf(first);
  const vault = vaultOf(ring);
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

  /** Contacts of a new nonprofit, each column sealed; answers who they are of, and their ids. */
  async function saveContacts(count: number): Promise<{ own: PersonActor; ids: string[] }> {
    const own = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    const ids = Array.from({ length: count }, () => randomUUID());
    await database.asActor(own, async (tx) => {
      for (const id of ids) await insert(tx, own.tenantId, id);
    });
    return { own, ids };
  }

  async function insert(tx: Tx, tenantId: string, id: string): Promise<void> {
    const cipher = await vault.sealerOf(tx, tenantId);
    const values = COLUMNS.map((column) =>
      cipher.seal({ table: TABLE, column, tenantId, rowId: id }, `${column} ${id}`),
    );
    await tx.query(
      'insert into nonprofit_contacts (tenant_id, id, name, phone, email, notes) values ($1, $2, $3, $4, $5, $6)',
      [tenantId, id, ...values],
    );
  }

  /** Every value of an organisation's contacts that opens to what was sealed. */
  async function readable(own: PersonActor, by: Vault): Promise<number> {
    return database.asActor(own, async (tx) => {
      const cipher = await by.cipherOf(tx, own.tenantId);
      const rows = await tx.query<({ id: string } & Record<string, Buffer>)[]>(
        'select * from nonprofit_contacts',
      );
      const opened = rows.flatMap((row) =>
        COLUMNS.filter((column) => {
          const field = { table: TABLE, column, tenantId: own.tenantId, rowId: row.id };
          return cipher.open(field, row[column]!) === `${column} ${row.id}`;
        }),
      );
      return opened.length;
    });
  }

  /** Keys are destroyed for nonprofits alone whose erasure two people decided on. */
  const decideErasure = (tenantId: string): Promise<object[]> =>
    asSuperuser(
      test,
      `insert into erasures (tenant_id, id, reason, state, requested_by, requested_at, decided_by, decided_at)
       values ($1, $2, 'closed', 'approved', $3, now(), $4, now())`,
      [tenantId, randomUUID(), randomUUID(), randomUUID()],
    );

  const versionsIn = async (tenantId: string): Promise<number[]> => {
    const rows = await asSuperuser<{ version: number }>(
      test,
      `select distinct ('x' || encode(substring(phone from 2 for 4), 'hex'))::bit(32)::int as version
         from nonprofit_contacts where tenant_id = $1`,
      [tenantId],
    );
    return rows.map(({ version }) => version);
  };

  it('a rotation seals everything anew and loses nothing, while people go on writing', async () => {
    const { own, ids } = await saveContacts(250);
    const { own: other } = await saveContacts(1);
    const rotation = new KeyRotation(database, vault, ring);
    const writing = (async () => {
      for (let n = 0; n < 20; n++) {
        await database.asActor(own, (tx) => insert(tx, own.tenantId, randomUUID()));
      }
    })();
    const seen: number[] = [];
    await rotation.rotate(own.tenantId, (done) => seen.push(done));
    await writing;
    expect(seen.at(-1)).toBeGreaterThanOrEqual(ids.length * COLUMNS.length);
    expect(await readable(own, vault)).toBe((ids.length + 20) * COLUMNS.length);
    await rotation.rotate(own.tenantId);
    expect(await versionsIn(own.tenantId)).toEqual([3]);
    expect(await versionsIn(other.tenantId)).toEqual([1]);
    expect(await readable(other, vault)).toBe(COLUMNS.length);
  });

  it('an interrupted rotation is continued, not begun anew', async () => {
    const { own } = await saveContacts(250);
    const rotation = new KeyRotation(database, vault, ring);
    const broken = rotation.rotate(own.tenantId, () => {
      throw new Error('killed');
    });
    await expect(broken).rejects.toThrow('killed');
    expect((await versionsIn(own.tenantId)).sort()).toEqual([1]);
    await rotation.rotate(own.tenantId);
    expect(await versionsIn(own.tenantId)).toEqual([2]);
    const keys = await database.asActor(systemActor('keeper'), (tx) => lockKeys(tx, own.tenantId));
    expect(keys).toEqual([
      { version: 1, retired: true, destroyed: false },
      { version: 2, retired: false, destroyed: false },
    ]);
  });

  it('a change of the master key keeps everything readable, then without the one before', async () => {
    const { own } = await saveContacts(3);
    const both = ringOf(second, first);
    expect(await readable(own, vaultOf(both))).toBe(3 * COLUMNS.length);
    const changed = await new MasterChange(database, vaultOf(both), both).rewrap();
    expect(changed.keys).toBeGreaterThan(0);
    expect(await readable(own, vaultOf(ringOf(second)))).toBe(3 * COLUMNS.length);
    await expect(readable(own, vault)).rejects.toThrow(Unreadable);
    const nothingLeft = jest.fn();
    expect((await new MasterChange(database, vaultOf(both), both).rewrap(nothingLeft)).keys).toBe(0);
    expect(nothingLeft).not.toHaveBeenCalled();
    await new MasterChange(database, vaultOf(ringOf(first, second)), ringOf(first, second)).rewrap();
  });

  it('a change of the master key brings what is sealed for persons along', async () => {
    const { personId, tenantId } = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    const mailId = randomUUID();
    const secret = { table: 'totp_factors', column: 'secret', rowId: personId };
    const address = { table: 'mails', column: 'sealed_address', rowId: mailId };
    await asSuperuser(
      test,
      'insert into totp_factors (person_id, secret, confirmed_at) values ($1, $2, now())',
      [personId, vault.sealPersonal(secret, 'JBSWY3DPEHPK3PXP')],
    );
    await asSuperuser(
      test,
      `insert into mails (tenant_id, id, sealed_address, locale, template, data)
       values ($1, $2, $3, 'es', 'invitation', '{}')`,
      [tenantId, mailId, vault.sealPersonal(address, 'ada@ejemplo.invalid')],
    );
    const both = ringOf(second, first);
    const told: unknown[] = [];
    const changed = await new MasterChange(database, vaultOf(both), both).rewrap(async (tx, each) => {
      told.push(each);
      await tx.query('select 1');
    });
    expect([changed.personal, told]).toEqual([2, [changed]]);
    const [row] = await asSuperuser<{ secret: Buffer; address: Buffer }>(
      test,
      `select (select secret from totp_factors where person_id = $1) as secret,
              (select sealed_address from mails where id = $2) as address`,
      [personId, mailId],
    );
    const after = vaultOf(ringOf(second));
    expect(after.openPersonal(secret, row!.secret)).toBe('JBSWY3DPEHPK3PXP');
    expect(after.openPersonal(address, row!.address)).toBe('ada@ejemplo.invalid');
    expect(() => vault.openPersonal(secret, row!.secret)).toThrow(Unreadable);
    await new MasterChange(database, vaultOf(ringOf(first, second)), ringOf(first, second)).rewrap();
  });

  it('an ending that fails takes the last step of a rotation with it', async () => {
    const { own } = await saveContacts(1);
    const failing = new KeyRotation(database, vault, ring).rotate(own.tenantId, undefined, () =>
      Promise.reject(new Error('no record')),
    );
    await expect(failing).rejects.toThrow('no record');
    const keys = await database.asActor(systemActor('keeper'), (tx) => lockKeys(tx, own.tenantId));
    expect(keys.map(({ retired }) => retired)).toEqual([false, false]);
  });

  it('destroyed keys leave nothing readable, and no new one is made', async () => {
    const { own } = await saveContacts(2);
    const keeper = systemActor('keeper');
    await decideErasure(own.tenantId);
    expect(await database.asActor(keeper, (tx) => destroyKeys(tx, own.tenantId))).toBe(1);
    await expect(readable(own, vault)).rejects.toThrow('key-destroyed');
    const rotating = new KeyRotation(database, vault, ring).rotate(own.tenantId);
    await expect(rotating).rejects.toThrow('key-destroyed');
    const writing = database.asActor(own, (tx) => insert(tx, own.tenantId, randomUUID()));
    await expect(writing).rejects.toThrow('key-destroyed');
  });
});
