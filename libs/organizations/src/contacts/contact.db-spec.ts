import { randomBytes, randomUUID } from 'node:crypto';
import { Database, type PersonActor } from '@puente/database';
import { SystemClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault, vaultEntities } from '@puente/vault';
import { ContactService, organizationEntities, type ContactInput } from '..';

const INPUT: ContactInput = {
  name: 'Coordinación',
  phone: '+52 961 000 1234',
  email: '',
  notes: 'Solo mensajes, de 9 a 14 h.',
  tellsNoPlace: false,
};

describe('ContactService', () => {
  let test: TestDatabase;
  let database: Database;
  let contacts: ContactService;
  let own: PersonActor;
  let hip: PersonActor;
  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({
      appUrl: test.appUrl,
      entities: [...organizationEntities, ...vaultEntities],
    });
    const ring = new MasterRing({ current: randomBytes(32), previous: null });
    contacts = new ContactService(database, new Vault(ring, new SystemClock()));
    hip = await saveMember(test, 'hip', 'hip-staff');
  });
  beforeEach(async () => (own = await saveMember(test, 'nonprofit', 'nonprofit-admin')));
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const recorded = async (): Promise<string[]> => {
    const rows = await asSuperuser<{ action: string; person: string }>(
      test,
      'select action, person_id as person from audit_log where tenant_id = $1 order by seq',
      [own.tenantId],
    );
    return rows.map(({ action, person }) => `${action}: ${person === hip.personId ? 'hip' : 'own'}`);
  };

  it('keeps a contact sealed, gives it to its own people and HIP, and records each step', async () => {
    const id = await contacts.add(own, INPUT);
    const stored = await asSuperuser<Record<string, Buffer>>(
      test,
      'select name, phone, email, notes from nonprofit_contacts where id = $1',
      [id],
    );
    const bytes = Buffer.concat(Object.values(stored[0]!));
    for (const text of [INPUT.name, INPUT.phone, INPUT.notes]) expect(bytes.includes(text)).toBe(false);
    const { tellsNoPlace: _, ...said } = INPUT;
    expect(await contacts.list(own)).toEqual([{ id, version: 1, ...said }]);
    expect(await contacts.of(hip, own.tenantId)).toHaveLength(1);
    expect(await recorded()).toEqual(['contact.added: own', 'contacts.read: own', 'contacts.read: hip']);
  });

  it('changes and removes the version that was seen, and no other', async () => {
    const id = await contacts.add(own, INPUT);
    await contacts.change(own, id, 1, { ...INPUT, name: 'Administración' });
    await expect(contacts.change(own, id, 1, INPUT)).rejects.toMatchObject({ code: 'stale-version' });
    await expect(contacts.remove(own, id, 1)).rejects.toMatchObject({ code: 'stale-version' });
    expect((await contacts.list(own))[0]).toMatchObject({ name: 'Administración', version: 2 });
    await contacts.remove(own, id, 2);
    const left = await asSuperuser(test, 'select 1 from nonprofit_contacts where id = $1', [id]);
    expect(left).toEqual([]);
  });

  it('is not there for another nonprofit, and not for funders at all', async () => {
    const id = await contacts.add(own, INPUT);
    const other = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    const missing = randomUUID();
    for (const each of [id, missing, 'x']) {
      await expect(contacts.change(other, each, 1, INPUT)).rejects.toMatchObject({ code: 'not-found' });
      await expect(contacts.remove(other, each, 1)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await contacts.list(other)).toEqual([]);
    for (const role of ['program-officer', 'funder-admin']) {
      const funder = await saveMember(test, 'funder', role);
      await expect(contacts.of(funder, own.tenantId)).rejects.toMatchObject({ code: 'forbidden' });
      const rows = await database.asActor(funder, (tx) =>
        tx.query<unknown[]>('select 1 from nonprofit_contacts'),
      );
      expect(rows).toEqual([]);
    }
  });

  it('a writer may read and not change; an auditor may not open them', async () => {
    const writer = await saveMember(test, 'nonprofit', 'nonprofit-writer', own.tenantId);
    await expect(contacts.add(writer, INPUT)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await contacts.list(writer)).toEqual([]);
    const auditor = await saveMember(test, 'hip', 'auditor');
    await expect(contacts.of(auditor, own.tenantId)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('refuses what tells a place, with its field', async () => {
    const adding = contacts.add(own, { ...INPUT, notes: 'En la calle Hidalgo' });
    await expect(adding).rejects.toMatchObject({ errors: [{ field: 'notes', code: 'looks-like-place' }] });
  });

  it('the database takes no plain text', async () => {
    const plain = asSuperuser(
      test,
      `insert into nonprofit_contacts (tenant_id, id, name, phone, email, notes) values ($1, $2, $3, $3, $3, $3)`,
      [own.tenantId, randomUUID(), Buffer.from('Coordinación de la organización, 961 000 1234')],
    );
    await expect(plain).rejects.toThrow('ck_nonprofit_contacts_sealed');
  });
});
