import { randomBytes } from 'node:crypto';
import { Database, type PersonActor } from '@puente/database';
import { SystemClock } from '@puente/kernel';
import { ContactService, organizationEntities } from '@puente/organizations';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { rewrapKeys } from '../../apps/cli/src/keys/rewrap-keys';
import { rotateKeys } from '../../apps/cli/src/keys/rotate-keys';

const [first, second] = [randomBytes(32), randomBytes(32)];

/** The commands that change keys, as an operator runs them: what was sealed stays readable, and each is on record. */
describe('commands for keys', () => {
  const before = { ...process.env };
  let test: TestDatabase;
  let own: PersonActor;
  let hip: PersonActor;
  beforeAll(async () => {
    test = await cloneTestDatabase();
    hip = await saveMember(test, 'hip', 'hip-admin');
    own = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    const contact = { name: 'Ada', phone: '5551234567', email: '', notes: '', tellsNoPlace: true };
    await withContacts(first, (contacts) => contacts.add(own, contact));
    for (const stream of [process.stdout, process.stderr]) jest.spyOn(stream, 'write').mockReturnValue(true);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    process.env = before;
    await test.drop();
  });

  it('rotate gives one organisation a new key, on record in its own chain', async () => {
    settings(first);
    await rotateKeys(own.tenantId);
    expect(await names(first)).toEqual(['Ada']);
    expect(await recorded('keys.rotated')).toEqual([{ tenant_id: own.tenantId, system: 'keeper' }]);
  });

  it('rewrap ends a change of the master key, on record in HIP’s chain', async () => {
    settings(second, first);
    await rewrapKeys();
    expect(await names(second)).toEqual(['Ada']);
    await expect(names(first)).rejects.toThrow();
    expect(await recorded('keys.rewrapped')).toEqual([{ tenant_id: hip.tenantId, system: 'keeper' }]);
  });

  it('with another master key nothing is changed nor recorded', async () => {
    settings(randomBytes(32));
    await expect(rotateKeys(own.tenantId)).rejects.toThrow('Another master key sealed these data');
    expect(await recorded('keys.rotated')).toHaveLength(1);
    expect(await names(second)).toEqual(['Ada']);
  });

  function settings(current: Buffer, previous?: Buffer): void {
    process.env = {
      ...before,
      DATABASE_APP_URL: test.appUrl,
      PUENTE_MASTER_KEY: current.toString('base64'),
      ...(previous ? { PUENTE_MASTER_KEY_PREVIOUS: previous.toString('base64') } : {}),
    };
  }

  const recorded = (action: string): Promise<object[]> =>
    asSuperuser(test, 'select tenant_id, system from audit_log where action = $1', [action]);

  const names = (key: Buffer): Promise<string[]> =>
    withContacts(key, async (contacts) => (await contacts.list(own)).map(({ name }) => name));

  async function withContacts<T>(key: Buffer, work: (contacts: ContactService) => Promise<T>): Promise<T> {
    const database = await Database.open({ appUrl: test.appUrl, entities: organizationEntities });
    const vault = new Vault(new MasterRing({ current: key, previous: null }), new SystemClock());
    try {
      return await work(new ContactService(database, vault));
    } finally {
      await database.close();
    }
  }
});
