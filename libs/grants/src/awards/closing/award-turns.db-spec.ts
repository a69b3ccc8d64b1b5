import type { PersonActor } from '@puente/database';
import { canTransition, FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { AwardsRoom } from '../../../../../test/rooms/awards-room';
import { refusal } from '../../../../../test/rooms/grants-room';
import { AWARD_TRANSITIONS, AWARD_TURNS, awardStates, turnFrom, type AwardTurn } from '../../core';
import { AwardMessageService } from '../message.service';
import { AwardTurnService } from './award-turn.service';

describe('turns of an award that runs', () => {
  const clock = new FakeClock(new Date('2026-12-02T18:00:00Z'));
  let room: AwardsRoom;
  let service: AwardTurnService;
  let officer: PersonActor;
  let signer: PersonActor;
  let award: string;

  beforeAll(async () => {
    room = await AwardsRoom.open(clock);
    service = new AwardTurnService(room.room.database, clock);
    ({ officer } = room.room);
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    const application = await room.awarded();
    signer = room.signerOf(application);
    award = await room.active(application);
  });

  const turn = async (way: string, reason = '', by = officer): Promise<string> => {
    const { version } = await room.awards.get(officer, award);
    return refusal(service.turn(by, award, version, { turn: way, reason }));
  };
  const stateOf = async (): Promise<string> => (await room.own.get(signer, award)).state;

  it('pause it with a reason that the nonprofit reads, take it up again, and begin to close it', async () => {
    expect(await turn('pause')).toBe('invalid-input reason: required');
    expect([await turn('pause', 'Falta un informe.'), await stateOf()]).toEqual(['done', 'paused']);
    const said = await new AwardMessageService(room.room.database, clock).listOwn(signer, award);
    expect(said.map(({ side, text }) => `${side}: ${text}`)).toEqual(['funder: Falta un informe.']);
    expect(await turn('close')).toBe('award-state');
    expect([await turn('resume'), await stateOf()]).toEqual(['done', 'active']);
    expect([await turn('close'), await stateOf()]).toEqual(['done', 'closing']);
    expect([await turn('resume', 'Falta un pago.'), await stateOf()]).toEqual(['done', 'active']);
    for (const { tenantId } of [officer, signer]) {
      const rows = await asSuperuser<{ action: string }>(
        room.room.test,
        `select action from audit_log where tenant_id = $1 and subject_id = $2
          and action in ('award.paused', 'award.resumed', 'award.closing') order by seq`,
        [tenantId, award],
      );
      expect(rows.map(({ action }) => action)).toEqual([
        ...['award.paused', 'award.resumed', 'award.closing', 'award.resumed'],
      ]);
    }
  });

  it('are for who runs calls there, from what was seen, and one that there is', async () => {
    const finance = await saveMember(room.room.test, 'funder', 'funder-finance', officer.tenantId);
    const stranger = await saveMember(room.room.test, 'funder', 'funder-admin');
    expect(await turn('pause', 'x', finance)).toBe('forbidden');
    expect(await turn('pause', 'x', stranger)).toBe('not-found');
    expect(await turn('terminate', 'x')).toBe('invalid-input turn: form-unknown-choice');
    expect(await refusal(service.turn(officer, award, 1, { turn: 'close', reason: '' }))).toBe(
      'stale-version',
    );
    expect(await stateOf()).toBe('active');
  });

  it('make nothing active that both sides have not signed', async () => {
    const unsigned = await room.approved(await room.awarded());
    await room.agreements.send(officer, unsigned, 3);
    const early = service.turn(officer, unsigned, 4, { turn: 'resume', reason: '' });
    expect(await refusal(early)).toBe('award-state');
  });

  it('are all among the states that an award may take', () => {
    const ways = awardStates.flatMap((state) =>
      (Object.keys(AWARD_TURNS) as AwardTurn[]).map((each) => ({ state, to: turnFrom(state, each) })),
    );
    const taken = ways.filter(({ to }) => to !== null);
    expect(taken).toHaveLength(4);
    expect(taken.every(({ state, to }) => canTransition(AWARD_TRANSITIONS, state, to!))).toBe(true);
  });
});
