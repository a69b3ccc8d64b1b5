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
