import { Database, type PersonActor } from '@puente/database';
import { FakeClock, type DateOnly } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveAward, saveMember, type TestDatabase } from '@puente/testing';
import { PassedOnService, postToBooks } from '..';

const DAY_MS = 86_400_000;
const DAY = '2026-11-21' as DateOnly;

describe('what a funder sees below its award to HIP', () => {
  /** Longer than any quarter: what is recorded now lies before the one of then. */
  const later = 100 * DAY_MS;
  let test: TestDatabase;
  let database: Database;
  let clock: FakeClock;
  let service: PassedOnService;
  let officer: PersonActor;
  let hip: PersonActor;
  let source: string;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    officer = await saveMember(test, 'funder', 'funder-admin');
    hip = await saveMember(test, 'hip', 'hip-admin');
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });
  beforeEach(async () => {
    clock = new FakeClock(new Date());
    service = new PassedOnService(database, clock);
    const given = { nonprofitId: hip.tenantId, minor: 1_000_000n, currency: 'MXN' } as const;
    source = await saveAward(test, officer.tenantId, given);
  });

  /** HIP gives on of it to another nonprofit, as its books have it. */
  async function givenOn(minor: bigint): Promise<void> {
    const id = await saveAward(test, hip.tenantId, { minor, currency: 'MXN' });
    const draw = `update awards set source_tenant_id = $2, source_award_id = $3 where id = $1`;
    await asSuperuser(test, draw, [id, officer.tenantId, source]);
    await database.asActor(hip, (tx) =>
      postToBooks(tx, hip, {
        ...{ awardId: id, businessKey: `award:${id}`, happenedOn: DAY },
        event: { kind: 'award', amount: { minor, currency: 'MXN' } },
      }),
    );
  }
  const seen = () => service.of(officer, source);

  it('is words for nobody, one and two, and bands from three on', async () => {
    clock.advance(later);
    for (const minor of [100_000n, 100_000n, 100_000n]) {
      expect((await seen())?.bands).toBeNull();
      await givenOn(minor);
    }
    expect((await seen())?.bands).toEqual({ recipients: '3-5', share: '1/2' });
  });

  it('is words again where one nonprofit has most of it', async () => {
    clock.advance(later);
    for (const minor of [400_000n, 10_000n, 10_000n, 10_000n]) await givenOn(minor);
    expect((await seen())?.bands).toBeNull();
  });

  it('stands still until the next quarter, whatever is given on meanwhile', async () => {
    for (const minor of [100_000n, 100_000n, 100_000n]) await givenOn(minor);
    expect((await seen())?.bands).toBeNull();
    clock.advance(later);
    const { before, bands } = (await seen())!;
    expect(before).toMatch(/^\d{4}-(01|04|07|10)-01$/);
    expect(bands).toEqual({ recipients: '3-5', share: '1/2' });
  });

  it('is nothing of an award to a nonprofit, and not there for others', async () => {
    expect(await service.of(officer, await saveAward(test, officer.tenantId))).toBeNull();
    const other = await saveMember(test, 'funder', 'funder-admin');
    await expect(service.of(other, source)).rejects.toMatchObject({ code: 'not-found' });
  });
});
