import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { AwardsRoom } from '../../../../test/rooms/awards-room';
import { refusal } from '../../../../test/rooms/grants-room';
import { OpenBooksHandler } from '..';
import { AwardRooms } from './award-room.service';

describe('the room of an award', () => {
  const clock = new FakeClock(new Date('2026-12-02T12:00:00Z'));
  let room: AwardsRoom;
  let rooms: AwardRooms;
  let officer: PersonActor;
  let admin: PersonActor;
  let signer: PersonActor;
  let id: string;

  beforeAll(async () => {
    room = await AwardsRoom.open(clock);
    rooms = new AwardRooms(room.room.database);
    ({ officer, admin } = room.room);
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    const application = await room.awarded();
    signer = room.signerOf(application);
    id = await room.approved(application);
  });

  const sign = async (): Promise<void> => {
    await room.agreements.send(officer, id, 3);
    const { sha256: read } = await room.agreements.get(admin, id);
    await room.own.sign(signer, id, { read, name: 'Ana Sol' });
    clock.advance(1000);
    await room.agreements.sign(admin, id, { read, name: 'Eva Luz' });
    await new OpenBooksHandler(room.room.database, clock).handle({ tenantId: admin.tenantId, awardId: id });
  };
  /** An instalment with its payment as it was sent and another that is planned, and something that was delivered. */
  const pay = (): Promise<unknown> =>
    asSuperuser(
      room.room.test,
      `with w as (select * from awards where id = $1),
        d as (insert into disbursements (tenant_id, id, award_id, nonprofit_id, number, amount_minor, currency, planned_on,
            changed_by, changed_at)
          select tenant_id, gen_random_uuid(), id, nonprofit_id, n, 1000 * n, 'MXN', date '2027-01-01' + 30 * n, $2, now()
            from w, generate_series(1, 2) n returning *),
        r as (insert into award_requirements (tenant_id, id, award_id, nonprofit_id, kind, title, due_on, state, done_by, done_at,
            added_by, added_at)
          select tenant_id, gen_random_uuid(), id, nonprofit_id, 'report', 'Avances', '2027-05-01', 'done', $3,
            '2027-04-30T12:00:00Z', $2, now() from w)
       insert into payments (tenant_id, id, award_id, disbursement_id, nonprofit_id, amount_minor, currency, transfer_currency,
          account_id, account_version, account_sha256, state, proposed_by, proposed_at, approved_by, approved_at, shown_sha256,
          sent_minor, sent_on, sent_rate, sent_rate_source, sent_rated_on)
        select tenant_id, gen_random_uuid(), award_id, id, nonprofit_id, amount_minor, 'MXN', 'USD', gen_random_uuid(), 1, 'x',
          'sent', $2, '2027-01-02T12:00:00Z', $4, '2027-01-03T12:00:00Z', 'x', 54, '2027-01-04', 0.054,
          'bank', '2027-01-04' from d where number = 1`,
      [id, officer.personId, signer.personId, admin.personId],
    );

  it('says the same to both sides from the agreement on', async () => {
    expect((await rooms.of(officer, id)).next).toMatchObject({ code: 'send-agreement', side: 'funder' });
    expect(await refusal(rooms.ownOf(signer, id))).toBe('not-found');
    await sign();
    await pay();
    const [ours, theirs] = [await rooms.of(officer, id), await rooms.ownOf(signer, id)];
    expect(theirs).toEqual(ours);
    expect(ours.timeline.past.map(({ kind }) => kind)).toEqual([
      ...['agreement-sent', 'signed-nonprofit', 'signed-funder', 'active'],
      ...['payment-proposed', 'payment-sent', 'requirement-done'],
    ]);
    expect(ours.timeline.ahead.map(({ kind }) => kind)).toEqual(['instalment-planned', 'ends']);
    expect(ours.next).toMatchObject({ code: 'confirm-receipt', side: 'nonprofit', on: '2027-01-04' });
    expect(ours.ladder.map(({ code, money }) => `${code} ${money.minor}`)).toEqual([
      'agreed 25000050',
      'sent 1000',
      'received 0',
      'returned 0',
    ]);
  });

  it('shows the books to who keeps them, and to nobody else', async () => {
    await sign();
    expect((await rooms.of(officer, id)).transfers).toBeNull();
    const books = await rooms.of(admin, id);
    expect(books.transfers).toEqual([]);
    expect(books.ladder.find(({ code }) => code === 'committed')!.money.minor).toBe(25_000_050n);
  });

  it('is not there for others', async () => {
    await sign();
    const stranger = await saveMember(room.room.test, 'funder', 'funder-admin');
    const other = room.signerOf(await room.awarded());
    expect(await refusal(rooms.of(stranger, id))).toBe('not-found');
    expect(await refusal(rooms.ownOf(other, id))).toBe('not-found');
    expect(await refusal(rooms.of(officer, 'x'))).toBe('not-found');
  });
});
