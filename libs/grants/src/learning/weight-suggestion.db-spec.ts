import { randomUUID } from 'node:crypto';
import { FakeClock } from '@puente/kernel';
import { ProgrammeService } from '@puente/matching';
import { asSuperuser, saveMember } from '@puente/testing';
import { GrantsRoom, refusal } from '../../../../test/rooms/grants-room';
import { WeightSuggestionService } from './weight-suggestion.service';

const OF_EACH = 8;

describe('weights suggested by decisions', () => {
  const clock = new FakeClock(new Date('2026-12-02T12:00:00Z'));
  let room: GrantsRoom;
  let programmes: ProgrammeService;
  let suggestions: WeightSuggestionService;
  let callId: string;

  beforeAll(async () => {
    room = await GrantsRoom.open(clock);
    programmes = new ProgrammeService(room.database, clock);
    suggestions = new WeightSuggestionService(room.database, programmes, room.circles);
    const facts = { title: { es: 'P', en: 'P' }, states: ['MX-CHP'] };
    await programmes.update(room.officer, room.programmeId, 1, facts, 'published');
    callId = (await room.publish()).id;
    for (let count = 0; count < OF_EACH; count += 1) {
      await decide('MX-CHP', 'award', []);
      await decide('MX-SON', 'decline', ['fit']);
    }
  });
  afterAll(() => room.close());

  const suggested = () => suggestions.of(room.officer, room.programmeId);

  /** What was decided on one more applicant, known to everybody, of a state. */
  async function decide(state: string, outcome: string, reasons: readonly string[]): Promise<string> {
    const { id, signer } = await room.handIn(callId);
    await asSuperuser(
      room.test,
      `update nonprofit_profiles set version = version + 1, safety = 'open', states = array[$2] where tenant_id = $1`,
      [signer.tenantId, state],
    );
    await room.matchAgain(signer.tenantId);
    await asSuperuser(
      room.test,
      `insert into outcomes (tenant_id, application_id, decision_id, funder_id, call_id, outcome, reasons, note, decided_at)
        values ($1, $2, $3, $4, $5, $6, $7, '', now())`,
      [signer.tenantId, id, randomUUID(), room.admin.tenantId, callId, outcome, reasons],
    );
    return signer.tenantId;
  }

  it('follow what accepted and declined differ in', async () => {
    const { programme, suggestion, leftOut } = await suggested();
    expect(suggestion).toMatchObject({ accepted: OF_EACH, declined: OF_EACH, moved: ['geography'] });
    expect(suggestion.weights!.geography).toBeGreaterThan(programme.facts.weights.geography);
    expect(leftOut).toBe(0);
    expect((await programmes.get(room.officer, room.programmeId)).facts.weights).toEqual(
      programme.facts.weights,
    );
  });

  it('leave out what speaks of the proposal alone, and those whom somebody stepped back from', async () => {
    await decide('MX-SON', 'decline', ['budget']);
    const nonprofitId = await decide('MX-SON', 'decline', ['fit']);
    const stepBack = `insert into recusals values ($1, $2, $3, $4, 'other', now())`;
    await asSuperuser(room.test, stepBack, [room.admin.tenantId, callId, nonprofitId, room.officer.personId]);
    const { suggestion, leftOut } = await suggested();
    expect([suggestion.accepted, suggestion.declined, leftOut]).toEqual([OF_EACH, OF_EACH, 1]);
  });

  it("are there for who may change the programme's weights alone", async () => {
    const of = (by: typeof room.officer) => refusal(suggestions.of(by, room.programmeId));
    expect(await of(await room.colleague('reviewer'))).toBe('forbidden');
    expect(await of(await saveMember(room.test, 'funder', 'funder-admin'))).toBe('not-found');
  });
});
