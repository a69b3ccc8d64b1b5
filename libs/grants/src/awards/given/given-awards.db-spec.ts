import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { AWARD_INPUT, AwardsRoom } from '../../../../../test/rooms/awards-room';
import { refusal } from '../../../../../test/rooms/grants-room';
import { AwardSourceService } from '../sources/source.service';
import { GivenAwardService } from './given-award.service';

describe('awards that a funder gives to HIP', () => {
  const clock = new FakeClock(new Date('2026-12-02T12:00:00Z'));
  let room: AwardsRoom;
  let given: GivenAwardService;
  let officer: PersonActor;
  let admin: PersonActor;
  let hip: PersonActor;
  let programmeId: string;

  beforeAll(async () => {
    room = await AwardsRoom.open(clock);
    ({ officer, admin } = room.room);
    given = new GivenAwardService(room.room.database, clock);
    hip = { ...(await saveMember(room.room.test, 'hip', 'hip-admin')), recentlyProven: true };
    programmeId = await programmeOf(officer);
  });
  afterAll(() => room.close());

  async function programmeOf({ tenantId }: PersonActor): Promise<string> {
    const rows = await asSuperuser<{ id: string }>(
      room.room.test,
      'select id from programmes where tenant_id = $1 limit 1',
      [tenantId],
    );
    return rows[0]!.id;
  }
  const draft = (by = officer, to = hip.tenantId): Promise<string> =>
    room.direct.draft(
      by,
      { nonprofit: to, programmeId, origin: 'invitation' },
      { ...AWARD_INPUT, beyondCall: 'HIP lo reparte' },
    );
  async function sent(): Promise<string> {
    const id = await draft();
    await room.approvals.propose(officer, id, 1);
    await room.approvals.approve(admin, id, (await room.awards.get(admin, id)).shown);
    await room.agreements.send(officer, id, 3);
    return id;
  }
  const signing = async (id: string) => ({
    read: (await room.agreements.get(officer, id)).sha256,
    name: 'Ana Sol',
  });

  it('are on offer beside the nonprofits that the funder met, under a name that is nobody’s secret', async () => {
    const cards = await room.direct.recipients(officer);
    expect(cards.filter(({ handle }) => handle === hip.tenantId)).toMatchObject([{ named: true }]);
    const { card, intermediary } = await room.awards.get(officer, await draft());
    expect(card).toMatchObject({ handle: hip.tenantId, label: intermediary, named: true });
    expect(await refusal(draft(officer, randomUUID()))).toContain('form-unknown-choice');
    const other = await saveMember(room.room.test, 'funder', 'funder-admin');
    expect(await refusal(draft(officer, other.tenantId))).toContain('form-unknown-choice');
    expect((await room.direct.recipients(hip)).map(({ handle }) => handle)).not.toContain(hip.tenantId);
  });

  it('are read by HIP from the agreement on, signed by its administrators, and run with both signatures', async () => {
    const drafted = await draft();
    expect(await refusal(given.get(hip, drafted))).toBe('not-found');
    const id = await sent();
    expect((await given.list(hip)).map((each) => each.id)).toEqual([id]);
    const staff = await saveMember(room.room.test, 'hip', 'hip-staff', hip.tenantId);
    expect((await given.get(staff, id)).state).toBe('agreement');
    expect(await refusal(given.sign(staff, id, await signing(id)))).toBe('forbidden');
    const forbidden = { ...hip, recentlyProven: false };
    expect(await refusal(given.sign(forbidden, id, await signing(id)))).toBe('step-up-needed');
    expect(await refusal(given.sign(hip, id, { read: 'x', name: 'Ana Sol' }))).toBe('stale-version');
    await given.sign(hip, id, await signing(id));
    expect((await given.get(hip, id)).state).toBe('agreement');
    await room.agreements.sign(admin, id, await signing(id));
    expect((await given.get(hip, id)).state).toBe('active');
    for (const { tenantId } of [officer, hip]) {
      const rows = await asSuperuser<{ action: string }>(
        room.room.test,
        `select action from audit_log where tenant_id = $1 and subject_id = $2
          and action in ('agreement.signed', 'award.active') order by seq`,
        [tenantId, id],
      );
      expect(rows.map(({ action }) => action)).toEqual([
        ...['agreement.signed', 'agreement.signed', 'award.active'],
      ]);
    }
  });

  it('are nobody else’s to read or sign', async () => {
    const id = await sent();
    const other = { ...(await saveMember(room.room.test, 'hip', 'hip-admin')), recentlyProven: true };
    const nonprofit = await saveMember(room.room.test, 'nonprofit', 'nonprofit-admin');
    expect(await refusal(given.get(other, id))).toBe('not-found');
    expect(await refusal(given.sign(other, id, await signing(id)))).toBe('not-found');
    expect(await refusal(room.own.sign(nonprofit, id, await signing(id)))).toBe('not-found');
    const sign = `insert into agreement_signatures (tenant_id, agreement_id, side, award_id, nonprofit_id, person_id, typed_name,
        read_sha256, signed_at) select tenant_id, id, 'nonprofit', award_id, nonprofit_id, $2, 'x', sha256, now() from agreements
      where award_id = $1`;
    const staff = await saveMember(room.room.test, 'hip', 'hip-staff', hip.tenantId);
    const past = (by: PersonActor, person: string): Promise<unknown> =>
      room.room.database.asActor(by, (tx) => tx.query(sign, [id, person]));
    await expect(past(staff, staff.personId)).rejects.toThrow(/row-level security/);
    await expect(past(hip, staff.personId)).rejects.toThrow(/row-level security/);
    await room.awards.withdraw(officer, id, 4);
    expect(await given.list(hip)).not.toContainEqual(expect.objectContaining({ id }));
  });

  it('are named by HIP as the source of what it gives on', async () => {
    const id = await sent();
    await given.sign(hip, id, await signing(id));
    const sources = new AwardSourceService(room.room.database, clock);
    expect((await sources.list(hip)).find((each) => each.id === id)?.state).toBe('agreement');
    await room.agreements.sign(admin, id, await signing(id));
    expect((await sources.list(hip)).find((each) => each.id === id)).toMatchObject({
      ...{ state: 'active', amountMinor: 25_000_050n, leftMinor: 25_000_050n },
    });
  });
});
