import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { AwardsRoom } from '../../../../../test/rooms/awards-room';
import { refusal } from '../../../../../test/rooms/grants-room';
import { OwnVisitService } from './own-visit.service';
import { VisitReminders } from './visit-reminders';
import { VisitService } from './visit.service';

const INPUT = { plannedOn: '2027-02-01', way: 'in-person', purpose: 'Conocer el trabajo.' };

describe('visits between the sides of an award', () => {
  const clock = new FakeClock(new Date('2027-01-10T18:00:00Z'));
  let room: AwardsRoom;
  let visits: VisitService;
  let own: OwnVisitService;
  let officer: PersonActor;
  let signer: PersonActor;
  let award: string;

  beforeAll(async () => {
    room = await AwardsRoom.open(clock);
    visits = new VisitService(room.room.database, clock);
    own = new OwnVisitService(room.room.database, clock);
    ({ officer } = room.room);
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    const application = await room.awarded();
    signer = room.signerOf(application);
    award = await room.active(application);
  });

  const answer = (id: string, state: string, way = '', seen = 1, by = signer) =>
    own.answer(by, id, seen, { state, way, answer: 'Así es más seguro.' });
  const one = async () => (await visits.list(officer, award))[0]!;

  it('are agreed to by the nonprofit, which chooses how, also later', async () => {
    const id = await visits.ask(officer, award, INPUT);
    await answer(id, 'agreed', 'remote');
    expect(await one()).toMatchObject({ state: 'agreed', way: 'remote', answer: 'Así es más seguro.' });
    await answer(id, 'agreed', 'in-person', 2);
    expect((await one()).way).toBe('in-person');
    expect(await refusal(answer(id, 'agreed', 'by-train', 3))).toBe('invalid-input way: form-unknown-choice');
    expect(await refusal(answer(id, 'agreed', 'remote', 1))).toBe('stale-version');
    expect(await refusal(visits.answer(officer, id, 3, { state: 'agreed', way: 'remote', answer: '' }))).toBe(
      'visit-state',
    );
  });

  it('are refused or cancelled without a reason, whenever', async () => {
    const refused = await visits.ask(officer, award, INPUT);
    await own.answer(signer, refused, 1, { state: 'refused', way: 'remote', answer: '' });
    const agreed = await visits.ask(officer, award, INPUT);
    await answer(agreed, 'agreed');
    await own.cancel(signer, agreed, 2);
    const states = (await visits.list(officer, award)).map(({ state }) => state).sort();
    expect(states).toEqual(['cancelled', 'refused']);
    expect(await refusal(own.cancel(signer, agreed, 3))).toBe('visit-state');
  });

  it('are asked for by the nonprofit as well, and keep its way', async () => {
    const id = await own.ask(signer, award, { ...INPUT, way: 'remote' });
    expect(await refusal(answer(id, 'agreed'))).toBe('visit-state');
    await visits.answer(officer, id, 1, { state: 'agreed', way: 'in-person', answer: '' });
    expect((await one()).way).toBe('remote');
  });

  it('are recorded with what was agreed, for both sides', async () => {
    const id = await visits.ask(officer, award, INPUT);
    const record = { madeOn: '2027-01-09', shared: 'El informe llega en julio.' };
    expect(await refusal(visits.record(officer, id, 1, record))).toBe('visit-state');
    await answer(id, 'agreed');
    expect(await refusal(visits.record(officer, id, 2, { ...record, madeOn: '2027-01-11' }))).toBe(
      'invalid-input madeOn: day-in-future',
    );
    await visits.record(officer, id, 2, record);
    expect(await one()).toMatchObject({ state: 'made', ...record });
    expect(await own.list(signer, award)).toEqual(await visits.list(officer, award));
    for (const { tenantId } of [officer, signer]) {
      const rows = await asSuperuser<{ action: string }>(
        room.room.test,
        `select action from audit_log where tenant_id = $1 and subject_id = $2 and action like 'visit.%' order by seq`,
        [tenantId, award],
      );
      expect(rows.map(({ action }) => action)).toEqual(['visit.asked', 'visit.agreed', 'visit.made']);
    }
  });

  it('are reminded of once, three days before', async () => {
    const id = await visits.ask(officer, award, { ...INPUT, plannedOn: '2027-01-13' });
    const reminders = new VisitReminders(room.room.database, clock);
    const before = await reminders.remind();
    await answer(id, 'agreed');
    expect([before, await reminders.remind(), await reminders.remind()]).toEqual([0, 1, 0]);
  });

  it('wait until both sides have signed, whoever asks', async () => {
    const application = await room.awarded();
    const [id, by] = [await room.approved(application), room.signerOf(application)];
    await room.agreements.send(officer, id, 3);
    expect(await refusal(visits.ask(officer, id, INPUT))).toBe('award-state');
    expect(await refusal(own.ask(by, id, INPUT))).toBe('award-state');
    const written = room.room.database.asActor(officer, (tx) =>
      tx.query(
        `insert into site_visits (tenant_id, id, award_id, nonprofit_id, asked_side, planned_on, way, purpose, asked_by, asked_at)
          values ($1, gen_random_uuid(), $2, $3, 'funder', '2027-02-01', 'remote', 'x', $4, now())`,
        [officer.tenantId, id, by.tenantId, officer.personId],
      ),
    );
    await expect(written).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('are for the two sides, of a day that is not past, while the award runs', async () => {
    const id = await visits.ask(officer, award, INPUT);
    expect(await refusal(visits.ask(officer, award, { ...INPUT, plannedOn: '2027-01-09' }))).toBe(
      'invalid-input plannedOn: visit-day-past',
    );
    const stranger = await saveMember(room.room.test, 'funder', 'funder-admin');
    const other = room.signerOf(await room.awarded());
    const finance = await room.room.colleague('funder-finance');
    expect(await refusal(visits.list(stranger, award))).toBe('not-found');
    expect(await refusal(answer(id, 'agreed', '', 1, other))).toBe('not-found');
    expect(await refusal(visits.ask(finance, award, INPUT))).toBe('forbidden');
    await asSuperuser(room.room.test, `update awards set state = 'terminated' where id = $1`, [award]);
    expect(await refusal(visits.ask(officer, award, INPUT))).toBe('award-state');
    expect(await refusal(answer(id, 'agreed'))).toBe('award-state');
  });
});
