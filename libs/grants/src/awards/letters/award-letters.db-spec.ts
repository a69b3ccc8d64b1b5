import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { AWARD_INPUT, AwardsRoom } from '../../../../../test/rooms/awards-room';
import { refusal } from '../../../../../test/rooms/grants-room';
import { AwardLetterService } from './award-letter.service';

describe('letters of awards', () => {
  const clock = new FakeClock(new Date('2026-12-02T02:00:00Z'));
  let room: AwardsRoom;
  let letters: AwardLetterService;
  let officer: PersonActor;
  let signer: PersonActor;
  let id: string;

  beforeAll(async () => {
    room = await AwardsRoom.open(clock);
    letters = new AwardLetterService(room.room.database);
    ({ officer } = room.room);
    const application = await room.awarded();
    signer = room.signerOf(application);
    id = await room.approved(application);
  });
  afterAll(() => room.close());

  it('are the funder’s from the approval on, and the nonprofit’s once it knows of the award, the same for both', async () => {
    const letter = await letters.get(officer, id);
    expect(letter).toMatchObject({ title: 'Casa abierta', approvedOn: '2026-12-01' });
    expect(await refusal(letters.own(signer, id))).toBe('not-found');
    await room.agreements.send(officer, id, 3);
    expect(await letters.own(signer, id)).toEqual(await letters.get(officer, id));
    expect((await letters.get(officer, id)).parts).toEqual(letter.parts);
  });

  it('name no place', async () => expect((await letters.get(officer, id)).terms.states).toEqual([]));

  it('say what was approved, whatever an amendment changes since', async () => {
    const before = await letters.get(officer, id);
    await asSuperuser(room.room.test, `update awards set title = 'Otra casa' where id = $1`, [id]);
    expect(await letters.get(officer, id)).toEqual(before);
  });

  it('leave without a name or place of who is protected, and no refusal tells who stands behind an alias', async () => {
    const application = await room.awarded();
    const { tenantId } = room.signerOf(application);
    const becomes = async (safety: string): Promise<void> => {
      const { test } = room.room;
      await asSuperuser(test, `update organizations set name = 'Casa Luz del Norte' where id = $1`, [
        tenantId,
      ]);
      const set = 'update nonprofit_profiles set safety = $2, version = version + 1 where tenant_id = $1';
      await asSuperuser(test, set, [tenantId, safety]);
      await room.room.matchAgain(tenantId);
    };
    await becomes('protected');
    const budget = [{ code: 'staff', amount: AWARD_INPUT.amount, label: 'Renta de CLN' }];
    const named = { ...AWARD_INPUT, title: 'Apoyo a la casa luz del norte en Chiapas', budget };
    const draft = await room.awards.draft(officer, application, named);
    expect(await refusal(room.approvals.propose(officer, draft, 1))).toBe('done');
    await becomes('discreet');
    const { admin } = room.room;
    const { shown } = await room.awards.get(admin, draft);
    expect(await refusal(room.approvals.approve(admin, draft, shown))).toBe(
      'invalid-input title: award-names budget.0.label: award-names',
    );
    await room.awards.change(officer, draft, 2, { ...AWARD_INPUT, title: 'Un año en Chiapas' });
    expect(await refusal(room.approvals.propose(officer, draft, 3))).toBe('invalid-input title: award-names');
    await room.reviewsBlind(officer, application);
    expect(await refusal(room.approvals.propose(officer, draft, 3))).toBe('done');
  });

  it('are not written of what nobody approved, and not shown to strangers', async () => {
    const application = await room.awarded();
    const draft = await room.awards.draft(officer, application, AWARD_INPUT);
    expect(await refusal(letters.get(officer, draft))).toBe('award-state');
    for (const role of ['funder-admin', 'nonprofit-admin'] as const) {
      const stranger = await saveMember(
        room.room.test,
        role === 'funder-admin' ? 'funder' : 'nonprofit',
        role,
      );
      const asked = role === 'funder-admin' ? letters.get(stranger, id) : letters.own(stranger, id);
      expect(await refusal(asked)).toBe('not-found');
    }
  });
});
