import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser } from '@puente/testing';
import { refusal } from '../../../../test/rooms/grants-room';
import { ReviewsRoom, RUBRIC } from '../../../../test/rooms/reviews-room';

describe('reviews of a call', () => {
  let reviews: ReviewsRoom;
  let officer: PersonActor;
  let admin: PersonActor;
  let third: PersonActor;
  let ana: PersonActor;
  let eva: PersonActor;

  beforeAll(async () => {
    reviews = await ReviewsRoom.open(new FakeClock(new Date('2026-12-02T12:00:00Z')));
    ({ officer, admin } = reviews.room);
    ({ third, ana, eva } = reviews);
  });
  afterAll(() => reviews.close());
  beforeEach(() => reviews.begin());

  it('are planned by who runs the call alone, with people who can review', async () => {
    const { plans, otherFunder, callId } = reviews;
    expect(await refusal(plans.save(ana, callId, 0, {}))).toBe('forbidden');
    expect(await refusal(plans.get(otherFunder, callId))).toBe('not-found');
    const stranger = { personId: otherFunder.personId, most: 3 };
    expect(await refusal(reviews.planned({ panel: [stranger] }))).toMatch(/panel-unknown/);
    await reviews.planned();
    expect(await refusal(plans.save(officer, callId, 7, { ...RUBRIC }))).toMatch(/invalid-input/);
    expect((await plans.get(admin, callId)).candidates.map(({ personId }) => personId).sort()).toEqual(
      [admin, officer, third, ana, eva].map(({ personId }) => personId).sort(),
    );
  });

  it('are assigned as the solver proposes, once a person accepts it', async () => {
    const { assignments, callId, received } = reviews;
    const gone = await reviews.room.colleague('reviewer');
    await reviews.planned({ panel: [...reviews.panel(), { personId: gone.personId, most: 9 }] });
    await asSuperuser(reviews.room.test, 'delete from memberships where person_id = $1', [gone.personId]);
    const { pairs, refusal: none } = await assignments.propose(officer, callId);
    expect(none).toBeNull();
    expect(pairs).toHaveLength(6);
    expect(pairs.map(({ reviewerId }) => reviewerId)).not.toContain(gone.personId);
    expect(await reviews.queueOf(ana)).toEqual([]);
    await reviews.assign(reviews.pair(ana, 0), reviews.pair(ana, 1), reviews.pair(eva, 0));
    await reviews.assign(reviews.pair(ana, 0));
    expect((await reviews.queueOf(ana)).sort()).toEqual([received[0], received[1]].sort());
    expect((await assignments.propose(officer, callId)).pairs).toHaveLength(3);
    const strange = { applicationId: randomUUID(), reviewerId: ana.personId };
    expect(await refusal(reviews.assign(strange))).toMatch(/decision-not-there/);
    expect(await refusal(assignments.assign(ana, callId, [reviews.pair(ana, 2)]))).toBe('forbidden');
  });

  it('keep the rubric as it is once somebody began', async () => {
    await reviews.assign(reviews.pair(eva, 0));
    await reviews.own.declare(eva, reviews.received[0]!);
    const [work, team] = RUBRIC.criteria;
    const other = {
      criteria: [
        { ...work, weight: 50 },
        { ...team, weight: 50 },
      ],
    };
    expect(await refusal(reviews.planned({ rubric: other }))).toBe('rubric-frozen');
    expect(await refusal(reviews.planned({ blind: true }))).toBe('rubric-frozen');
    const past = reviews.room.database.asActor(officer, (tx) =>
      tx.query('update review_plans set blind = true where call_id = $1', [reviews.callId]),
    );
    await expect(past).rejects.toThrow(/not theirs/);
    await reviews.planned({ quorum: 3 });
  });
});
