import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { saveMember } from '@puente/testing';
import { ReviewsRoom, RUBRIC, WRITTEN } from '../../../../test/rooms/reviews-room';
import { ALL_RECEIVED } from '../core';
import { ConflictHints } from './conflict-hints.service';

describe('a call that is reviewed without names', () => {
  let reviews: ReviewsRoom;
  let officer: PersonActor;
  let admin: PersonActor;
  let callId: string;
  let id: string;
  let list: string;

  beforeAll(async () => {
    reviews = await ReviewsRoom.open(new FakeClock(new Date('2026-12-02T12:00:00Z')));
    ({ officer, admin } = reviews.room);
  });
  afterAll(() => reviews.close());
  beforeEach(async () => {
    callId = await reviews.anotherCall();
    id = await reviews.copyTo(callId, reviews.received[2]!);
    const panel = [officer, admin].map(({ personId }) => ({ personId, most: 3 }));
    const terms = { rubric: RUBRIC, reviewersEach: 2, quorum: 1, blind: true, panel };
    await reviews.plans.save(admin, callId, 0, terms);
    await reviews.assignments.assign(admin, callId, [{ applicationId: id, reviewerId: officer.personId }]);
    const item = { applicationId: id, outcome: 'waitlist', reasons: [], note: '' } as const;
    list = await reviews.decisions.propose(admin, callId, [item]);
  });
  afterEach(() => jest.restoreAllMocks());

  /** Lets everybody know the nonprofit by its name, and a conflict of the officer's with it. */
  async function named(): Promise<void> {
    const { circles, test } = reviews.room;
    const nonprofitId = reviews.signers[2]!.tenantId;
    const conflicts = ['same-domain'] as const;
    const hint = { personId: officer.personId, nonprofitId, conflicts };
    jest.spyOn(ConflictHints.prototype, 'among').mockResolvedValue([hint]);
    const exact = await circles.of(await saveMember(test, 'hip', 'hip-admin'));
    const facts = new Map([[nonprofitId, exact.view.facts.get(nonprofitId)!]]);
    jest.spyOn(circles, 'of').mockResolvedValue({ ...exact, view: { ...exact.view, facts } });
  }

  /** How many names somebody is shown, how many of them are on record, and of how many conflicts they are told. */
  const namesFor = async (by: PersonActor): Promise<object> => {
    const { desk, assignments, decisions, inbox, files } = reviews;
    const seen = jest.spyOn(reviews.room.sightings, 'record').mockResolvedValue();
    const within = jest.spyOn(reviews.room.sightings, 'recordIn').mockResolvedValue();
    for (const spy of [seen, within]) spy.mockClear();
    const [{ lines }, board] = [await desk.list(by, callId), await assignments.board(by, callId)];
    const { listed } = await inbox.list(by, callId, undefined, () => []);
    const file = await files.take(by, { kind: 'received', callId, query: ALL_RECEIVED });
    const decided = (await decisions.get(by, callId, list)).lines;
    const shown = [...lines, ...board.lines, ...decided, ...listed, ...file.listed];
    const { leftOut } = await assignments.propose(by, callId);
    return {
      named: shown.filter(({ card }) => card !== null).length,
      recorded: [
        ...seen.mock.calls.flatMap(([, , facts]) => facts),
        ...within.mock.calls.flatMap(([, , , facts]) => facts),
      ].length,
      left: leftOut.length,
    };
  };

  it('keeps names from whoever runs the call and reviews without names, until they hand in', async () => {
    const { own } = reviews;
    await named();
    expect(await namesFor(admin)).toEqual({ named: 5, recorded: 4, left: 1 });
    expect(await namesFor(officer)).toEqual({ named: 0, recorded: 0, left: 0 });
    await own.declare(officer, id);
    await own.submit(officer, id, await own.write(officer, id, 0, WRITTEN));
    expect(await namesFor(officer)).toEqual({ named: 5, recorded: 4, left: 1 });
  });

  it('puts on record whose names a page of a list shows, and no others', async () => {
    const { desk, assignments } = reviews;
    await named();
    const seen = jest.spyOn(reviews.room.sightings, 'record').mockResolvedValue();
    await desk.list(admin, callId, () => []);
    await assignments.board(admin, callId, () => []);
    await desk.list(admin, callId, (lines) => lines.slice(0, 1));
    await assignments.board(admin, callId, (lines) => lines.slice(0, 1));
    expect(seen.mock.calls.map(([, , facts]) => facts.length)).toEqual([0, 0, 1, 1]);
  });
});
