import type { PersonActor } from '@puente/database';
import { DiligenceService, LegalRouteService, OwnDiligenceService } from '@puente/grants';
import { FakeClock } from '@puente/kernel';
import { DoneeFactsService } from '@puente/organizations';
import { asSuperuser, saveMember } from '@puente/testing';
import { AWARD_INPUT, AwardsRoom } from '../../../../test/rooms/awards-room';
import { refusal } from '../../../../test/rooms/grants-room';

const LETTER = '600-04-02-2026-12345';
const SAID = {
  ...{ letter: LETTER, issuedOn: '2026-01-15', holdsUntil: '', fromAbroad: 'no' },
  ...{ source: 'sat-list', checkedOn: '2026-11-20' },
};

describe('the authorisation of a donee', () => {
  const clock = new FakeClock(new Date('2026-11-23T18:00:00Z'));
  let room: AwardsRoom;
  let officer: PersonActor;
  let diligence: DiligenceService;
  let donee: DoneeFactsService;

  beforeAll(async () => {
    room = await AwardsRoom.open(clock);
    ({ officer } = room.room);
    const { database, circles, sightings } = room.room;
    diligence = new DiligenceService(database, clock, circles, sightings);
    donee = new DoneeFactsService(database, clock);
  });
  afterAll(() => room.close());

  /** An award to a nonprofit by a legal route. */
  async function pairBy(route: string) {
    const application = await room.awarded();
    const id = await room.awards.draft(officer, application, AWARD_INPUT);
    const choice = { route, reason: 'Así conviene.', seenVersion: 0 };
    await new LegalRouteService(room.room.database, clock).choose(officer, id, choice);
    return { application, id, signer: room.signerOf(application) };
  }

  it('is said by its nonprofit, version by version, and recorded without what it says', async () => {
    const { signer } = await pairBy('domestic');
    expect(await donee.get(signer)).toEqual({ facts: null, doubts: [] });
    await donee.say(signer, 0, SAID);
    expect(await refusal(donee.say(signer, 0, SAID))).toBe('stale-version');
    await donee.say(signer, 1, { ...SAID, letter: 'Oficio 7' });
    expect(await refusal(donee.say(signer, 1, SAID))).toBe('stale-version');
    const { facts, doubts } = await donee.get(signer);
    expect([facts?.letter, facts?.version, doubts]).toEqual(['Oficio 7', 2, ['donee-letter-shape']]);
    const rows = await asSuperuser<{ detail: object }>(
      room.room.test,
      `select detail from audit_log where tenant_id = $1 and action = 'donee.said' order by seq`,
      [signer.tenantId],
    );
    expect(rows).toEqual([{ detail: { version: 1 } }, { detail: { version: 2 } }]);
  });

  it('is asked by treaty and within Mexico, on both sides, and by no other route', async () => {
    const treaty = await pairBy('treaty');
    expect((await diligence.get(officer, treaty.id)).donee).toEqual({
      ...{ facts: null, doubts: ['donee-letter-missing', 'donee-day-missing', 'donee-abroad-unknown'] },
    });
    await donee.say(treaty.signer, 0, SAID);
    const { donee: asked } = await diligence.get(officer, treaty.id);
    expect([asked?.facts?.issuedOn, asked?.doubts]).toEqual(['2026-01-15', ['donee-not-from-abroad']]);
    const own = new OwnDiligenceService(room.room.database, clock);
    expect((await own.list(treaty.signer)).routes[0]?.doneeDoubts).toEqual(['donee-not-from-abroad']);
    const other = await pairBy('through-hip');
    expect((await diligence.get(officer, other.id)).donee).toBeNull();
    expect((await own.list(other.signer)).routes[0]?.doneeDoubts).toBeNull();
  });

  it('is read by who gives to it, never its number where the name is not known', async () => {
    const { application, id, signer } = await pairBy('domestic');
    await donee.say(signer, 0, SAID);
    const letter = async () => {
      const { card, donee: asked } = await diligence.get(officer, id);
      return [card?.named ?? false, asked?.facts?.letter];
    };
    expect(await letter()).toEqual([false, null]);
    await room.makeOpen(application);
    expect(await letter()).toEqual([true, LETTER]);
  });

  it('is read by nobody else', async () => {
    const { application, signer } = await pairBy('domestic');
    await donee.say(signer, 0, SAID);
    const other = room.signerOf(await room.awarded());
    await room.stepBack(officer, application);
    for (const by of [await saveMember(room.room.test, 'funder', 'funder-admin'), other, officer]) {
      const rows = await room.room.database.asActor(by, (tx) =>
        tx.query<unknown[]>('select 1 from donee_facts where tenant_id = $1', [signer.tenantId]),
      );
      expect(rows).toEqual([]);
    }
  });
});
