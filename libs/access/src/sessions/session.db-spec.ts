import { Database, systemActor, type PersonActor, type Tx } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { DeviceService } from './device.service';
import { SessionService, type OpenedSession } from './session.service';

describe('sessions', () => {
  const clock = new FakeClock(new Date('2026-11-21T12:00:00Z'));
  let test: TestDatabase;
  let database: Database;
  let sessions: SessionService;
  let devices: DeviceService;
  let person: PersonActor;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    sessions = new SessionService(database, clock, {
      secondFactor: 'offered',
      publicUrl: 'https://puente.example',
    });
    devices = new DeviceService(database, clock);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });
  beforeEach(async () => {
    person = await saveMember(test, 'funder', 'program-officer');
  });

  const asLogin = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    database.asActor(systemActor('login'), work);
  const open = (service = sessions): Promise<OpenedSession> =>
    asLogin((tx) =>
      service.open(tx, {
        personId: person.personId,
        tenantId: person.tenantId,
        method: 'password',
        assurance: 'password',
        device: 'Firefox · Linux',
      }),
    );

  it('is found by its secret and keeps only the hash', async () => {
    const { secret } = await open();
    expect((await sessions.find(secret))?.actor.personId).toBe(person.personId);
    expect(await sessions.find(`${secret}x`)).toBeNull();
    const rows = await asSuperuser<{ all: string }>(test, `select sessions::text as all from sessions`);
    expect(rows.some((row) => row.all.includes(secret))).toBe(false);
  });

  it('a proof holds for ten minutes', async () => {
    const { secret, signedIn } = await open();
    expect(signedIn.actor.recentlyProven).toBe(true);
    clock.advance(10 * 60_000);
    expect((await sessions.find(secret))?.actor.recentlyProven).toBe(false);
    const renewed = await asLogin((tx) =>
      sessions.renew(tx, secret, { proof: { method: 'totp', assurance: 'second-factor' } }),
    );
    expect(renewed.signedIn).toMatchObject({ assurance: 'second-factor', actor: { recentlyProven: true } });
  });

  it('a renewal kills the old secret and keeps device, token and absolute end', async () => {
    const { secret, signedIn } = await open();
    const renewed = await asLogin((tx) => sessions.renew(tx, secret));
    expect(await sessions.find(secret)).toBeNull();
    const found = await sessions.find(renewed.secret);
    expect(found).toMatchObject({ deviceId: signedIn.deviceId, csrfSecret: signedIn.csrfSecret });
    await expect(asLogin((tx) => sessions.renew(tx, secret))).rejects.toMatchObject({
      code: 'sign-in-needed',
    });
  });

  it('of twenty renewals at once one succeeds', async () => {
    const { secret } = await open();
    const tries = Array.from({ length: 20 }, () => asLogin((tx) => sessions.renew(tx, secret)));
    const done = await Promise.allSettled(tries);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('ends after an hour without a request and after twelve hours in any case', async () => {
    const { secret } = await open();
    clock.advance(3_600_000 + 1);
    expect(await sessions.find(secret)).toBeNull();
    const busy = (await open()).secret;
    for (let hours = 0; hours < 11.9; hours += 0.9) {
      expect(await sessions.find(busy)).not.toBeNull();
      clock.advance(0.9 * 3_600_000);
    }
    expect(await sessions.find(busy)).toBeNull();
  });

  it('ends when the person’s roles change', async () => {
    const { secret } = await open();
    await asSuperuser(
      test,
      `update memberships set roles = '{reviewer}', changed_at = now() where person_id = $1`,
      [person.personId],
    );
    expect(await sessions.find(secret)).toBeNull();
    const again = await open();
    expect(again.signedIn.actor.roles).toEqual(['reviewer']);
  });

  it('is listed and revoked by its owner alone', async () => {
    const here = await open();
    const there = await open();
    const stranger = await saveMember(test, 'funder', 'program-officer');
    expect((await devices.list(person)).map((each) => each.id).sort()).toEqual(
      [here.signedIn.deviceId, there.signedIn.deviceId].sort(),
    );
    await expect(devices.revoke(stranger, here.signedIn.deviceId)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(devices.revoke(person, 'nonsense')).rejects.toMatchObject({ code: 'not-found' });
    await devices.revoke(person, there.signedIn.deviceId);
    expect(await sessions.find(there.secret)).toBeNull();
    await open();
    expect(await devices.revokeOthers(person, here.signedIn.deviceId)).toBe(1);
    expect(await devices.list(person)).toHaveLength(1);
  });

  it('may do nothing without a second factor where one is required', async () => {
    const strict = new SessionService(database, clock, {
      secondFactor: 'required',
      publicUrl: 'https://puente.example',
    });
    const { signedIn } = await open(strict);
    expect(signedIn).toMatchObject({ needsFactor: true });
  });
});
