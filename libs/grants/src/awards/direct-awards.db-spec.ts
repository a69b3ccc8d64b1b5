import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { AWARD_INPUT, AwardsRoom } from '../../../../test/rooms/awards-room';
import { refusal } from '../../../../test/rooms/grants-room';

const INPUT = { ...AWARD_INPUT, beyondCall: 'Se quedaron sin casa' };

describe('awards without an application', () => {
  const clock = new FakeClock(new Date('2026-12-02T12:00:00Z'));
  let room: AwardsRoom;
  let officer: PersonActor;
  let admin: PersonActor;

  beforeAll(async () => {
    room = await AwardsRoom.open(clock);
    ({ officer, admin } = room.room);
  });
  afterAll(() => room.close());

  /** A nonprofit that handed something in, by its handle and with who signs for it. */
  async function met(): Promise<{
    readonly application: string;
    readonly handle: string;
    readonly signer: PersonActor;
  }> {
    const application = await room.decided('waitlist');
    await room.makeOpen(application);
    const signer = room.signerOf(application);
    const circle = await room.room.circles.of(officer);
    return { application, handle: circle.handleOf(signer.tenantId), signer };
  }
  const draft = (
    nonprofit: string,
    more: object = {},
    input: object = INPUT,
    by = officer,
  ): Promise<string> => {
    const direct = { nonprofit, programmeId: room.room.programmeId, origin: 'emergency', ...more };
    return room.direct.draft(by, direct, input);
  };
  const past = (by: PersonActor, sql: string, values: readonly unknown[]): Promise<unknown> =>
    room.room.database.asActor(by, (tx) => tx.query(sql, [...values]));
  const insert = `insert into awards (tenant_id, id, nonprofit_id, programme_id, origin, route, title, amount_minor, currency,
      support, starts_on, ends_on, strategies, budget, beyond_call, written_by, written_at)
    values ($1, gen_random_uuid(), $2, $3, 'emergency', 'domestic', 'x', 1, 'MXN', 'core', '2027-01-01', '2027-12-31',
      '[{"code": "capacity", "percent": 100, "needs": []}]',
      '[{"code": "staff", "label": "", "amountMinor": "1", "basis": "fixed"}]', 'x', $4, now())`;

  it('go from a draft to both signatures like any other, by the same four eyes', async () => {
    const { handle, signer } = await met();
    expect((await room.direct.recipients(officer)).map((card) => card.handle)).toContain(handle);
    const id = await draft(handle);
    await room.approvals.propose(officer, id, 1);
    const { shown } = await room.awards.get(officer, id);
    expect(await refusal(room.approvals.approve(officer, id, shown))).toBe('same-person');
    await room.approvals.approve(admin, id, shown);
    await room.agreements.send(officer, id, 3);
    const { sha256: read } = await room.agreements.get(officer, id);
    await room.own.sign(signer, id, { read, name: 'Ana Sol' });
    await room.agreements.sign(admin, id, { read, name: 'Eva Luz' });
    expect(await room.awards.get(officer, id)).toMatchObject({
      ...{ state: 'active', origin: 'emergency', applicationId: null, callId: null },
    });
  });

  it('need a reason, a known origin and a programme of one’s own, when written and when changed', async () => {
    const { handle } = await met();
    const other = await saveMember(room.room.test, 'funder', 'funder-admin');
    expect(await refusal(draft(handle, {}, AWARD_INPUT))).toBe(
      'invalid-input beyondCall: award-without-call',
    );
    expect(await refusal(draft(handle, { origin: 'gift' }))).toBe(
      'invalid-input origin: form-unknown-choice',
    );
    expect(await refusal(draft(handle, { programmeId: randomUUID() }))).toBe(
      'invalid-input programmeId: form-unknown-choice',
    );
    const limited = { ...officer, programmes: [randomUUID()] };
    expect(await refusal(draft(handle, {}, INPUT, limited))).toBe('not-found');
    expect(await refusal(draft(handle, {}, INPUT, other))).toBe(
      'invalid-input nonprofit: form-unknown-choice',
    );
    const id = await draft(handle, { origin: 'import' });
    expect(await refusal(room.awards.change(officer, id, 1, AWARD_INPUT))).toBe(
      'invalid-input beyondCall: award-without-call',
    );
    expect(await refusal(room.awards.change(officer, id, 1, INPUT))).toBe('done');
  });

  it('are for no nonprofit that the funder did not meet, by the service and by PostgreSQL', async () => {
    const stranger = await room.room.knownNonprofit();
    const handle = (await room.room.circles.of(officer)).handleOf(stranger);
    expect(await refusal(draft(handle))).toBe('invalid-input nonprofit: form-unknown-choice');
    const { programmeId } = room.room;
    const own = [officer.tenantId, stranger, programmeId, officer.personId];
    await expect(past(officer, insert, own)).rejects.toThrow(/row-level security/);
    const meet = `insert into introductions (tenant_id, id, funder_id, programme_id, begun_by, begun_at, answer_by, funder_wants_by,
        funder_wants_at, met_at) values ($1, gen_random_uuid(), $2, $3, 'funder', now(), '2027-01-01', $4, now(), now())`;
    await asSuperuser(room.room.test, meet, [stranger, officer.tenantId, programmeId, officer.personId]);
    await past(officer, insert, own);
    await asSuperuser(room.room.test, 'delete from introductions where tenant_id = $1', [stranger]);
  });

  it('are neither written nor read by who stepped back from the nonprofit in any call', async () => {
    const { application, handle, signer } = await met();
    const apart = await room.room.colleague('program-officer');
    const id = await draft(handle);
    await room.stepBack(apart, application);
    expect(await refusal(draft(handle, {}, INPUT, apart))).toBe(
      'invalid-input nonprofit: form-unknown-choice',
    );
    expect(await refusal(room.awards.get(apart, id))).toBe('not-found');
    const own = [apart.tenantId, signer.tenantId, room.room.programmeId, apart.personId];
    await expect(past(apart, insert, own)).rejects.toThrow(/row-level security/);
    expect(await past(apart, 'select 1 from awards where id = $1', [id])).toEqual([]);
  });
});
