import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import { dayInMexico, FakeClock } from '@puente/kernel';
import { asSuperuser } from '@puente/testing';
import { AwardsRoom } from '../../../../test/rooms/awards-room';
import { refusal } from '../../../../test/rooms/grants-room';
import { AwardBooks, OpenBooksHandler, postToBooks, treasurerOf, type LedgerEvent } from '..';

interface Opening {
  readonly tenantId: string;
  readonly awardId: string;
}

describe('the books of an award that becomes active', () => {
  const clock = new FakeClock(new Date('2026-12-02T12:00:00Z'));
  let room: AwardsRoom;
  let admin: PersonActor;
  let signer: PersonActor;
  let handler: OpenBooksHandler;
  let awardId: string;

  beforeAll(async () => {
    room = await AwardsRoom.open(clock);
    ({ admin } = room.room);
    handler = new OpenBooksHandler(room.room.database, clock);
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    const application = await room.awarded();
    signer = room.signerOf(application);
    awardId = await room.approved(application);
    await room.agreements.send(room.room.officer, awardId, 3, 'domestic');
  });

  const sign = async (by: 'funder' | 'nonprofit'): Promise<void> => {
    const signing = { read: (await room.agreements.get(admin, awardId)).sha256, name: 'Ana Sol' };
    if (by === 'funder') await room.agreements.sign(admin, awardId, signing);
    else await room.own.sign(signer, awardId, signing);
  };
  const waiting = async (): Promise<Opening[]> => {
    const rows = await asSuperuser<{ data: Opening }>(
      room.room.test,
      `select data from outbox where name = 'books.open' and data ->> 'awardId' = $1`,
      [awardId],
    );
    return rows.map(({ data }) => data);
  };
  const booksOf = () => new AwardBooks(room.room.database).of(admin, awardId);
  const asTreasurer = (event: LedgerEvent): Promise<boolean> => {
    const treasurer = treasurerOf(admin.tenantId);
    const happening = { awardId, businessKey: randomUUID(), happenedOn: dayInMexico(clock.now()), event };
    return room.room.database.asActor(treasurer, (tx) => postToBooks(tx, treasurer, happening));
  };

  it.each([
    ['funder', 'nonprofit'],
    ['nonprofit', 'funder'],
  ] as const)('begin once both have signed, first the %s, and once only', async (first, second) => {
    await sign(first);
    expect(await waiting()).toEqual([]);
    await sign(second);
    const [job, ...more] = await waiting();
    expect([job, more]).toEqual([{ tenantId: admin.tenantId, awardId }, []]);
    for (let turn = 0; turn < 2; turn++) await handler.handle(job!);
    const { balances, transactions } = await booksOf();
    expect(balances).toMatchObject({
      currency: 'MXN',
      minor: { promised: -25_000_050n, committed: 25_000_050n },
    });
    expect(transactions).toMatchObject([
      { businessKey: `award:${awardId}`, recordedBy: null, happenedOn: '2026-12-02' },
    ]);
  });

  it('are recorded in the log of who pays, as the platform’s own act', async () => {
    for (const side of ['funder', 'nonprofit'] as const) await sign(side);
    await handler.handle({ tenantId: admin.tenantId, awardId });
    const rows = await asSuperuser<object>(
      room.room.test,
      `select tenant_id, person_id, via from audit_log where action = 'ledger.awarded' and detail ->> 'award' = $1`,
      [awardId],
    );
    expect(rows).toEqual([{ tenant_id: admin.tenantId, person_id: null, via: 'job' }]);
  });

  it('do not begin for an award that is not active, or for another payer’s', async () => {
    await handler.handle({ tenantId: admin.tenantId, awardId });
    for (const side of ['funder', 'nonprofit'] as const) await sign(side);
    await handler.handle({ tenantId: signer.tenantId, awardId });
    expect(await refusal(booksOf())).toBe('not-found');
  });

  it('have no more of the platform than what jobs carry out', async () => {
    for (const side of ['funder', 'nonprofit'] as const) await sign(side);
    await handler.handle({ tenantId: admin.tenantId, awardId });
    const amount = { minor: 100n, currency: 'MXN' } as const;
    for (const event of [
      { kind: 'reserve', amount },
      { kind: 'opening', committed: amount, sent: amount, received: amount },
    ] as const) {
      await expect(asTreasurer(event)).rejects.toThrow(/row-level security/);
    }
    expect((await booksOf()).transactions).toHaveLength(1);
  });
});
