import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { refusal } from '../../../../test/rooms/grants-room';
import { ReviewsRoom } from '../../../../test/rooms/reviews-room';
import type { OwnReviewService } from './own-review.service';

describe('what somebody steps back from', () => {
  let reviews: ReviewsRoom;
  let own: OwnReviewService;
  let officer: PersonActor;
  let admin: PersonActor;
  let third: PersonActor;
  let ana: PersonActor;
  let eva: PersonActor;
  let callId: string;
  let received: readonly string[];

  beforeAll(async () => {
    reviews = await ReviewsRoom.open(new FakeClock(new Date('2026-12-02T12:00:00Z')));
    ({ own, third } = reviews);
    ({ officer, admin } = reviews.room);
  });
  afterAll(() => reviews.close());
  beforeEach(async () => {
    await reviews.newReviewers();
    await reviews.begin();
    ({ ana, eva, callId, received } = reviews);
  });

  it('is hidden everywhere from who steps back, and what they wrote counts no more', async () => {
    const id = received[0]!;
    await reviews.assign(reviews.pair(ana, 1));
    await reviews.handInReview(ana, 0, { work: 5, team: 0 });
    await reviews.handInReview(eva, 0, { work: 0, team: 0 });
    const alone = `insert into recusals select tenant_id, call_id, nonprofit_id, reviewer_id, 'work', now() from reviews
      where application_id = $1 and reviewer_id = $2`;
    const past = reviews.room.database.asActor(ana, (tx) => tx.query(alone, [id, ana.personId]));
    await expect(past).rejects.toThrow(/row-level security/);
    await own.recuse(ana, id, 'work');
    expect((await own.get(eva, id)).others).toEqual([]);
    expect((await reviews.rowsFor(eva, 'reviews')).filter((row) => row.id === id)).toHaveLength(1);
    expect(await reviews.queueOf(ana)).toEqual([received[1]]);
    expect(await refusal(own.get(ana, id))).toBe('not-found');
    expect(await refusal(own.declare(ana, id))).toBe('not-found');
    for (const table of ['applications', 'submissions', 'review_assignments', 'reviews']) {
      expect((await reviews.rowsFor(ana, table)).map((row) => row.id)).not.toContain(id);
    }
    const { line } = await reviews.desk.get(officer, callId, id);
    expect(line.spread).toMatchObject({ count: 1, mean: 0 });
    expect(await refusal(reviews.assign(reviews.pair(ana, 0)))).toMatch(/reviewer-recused/);
  });

  it('is hidden too from who runs the call and steps back', async () => {
    const { desk, inbox } = reviews;
    await reviews.assign(reviews.pair(third, 1));
    await own.recuse(third, received[1]!, 'family');
    const lines = (await desk.list(third, callId)).lines.map(({ applicationId }) => applicationId);
    expect(lines.sort()).toEqual([received[0], received[2]].sort());
    const seen = (await reviews.rowsFor(third, 'submissions')).map(({ id }) => id);
    expect(seen).not.toContain(received[1]);
    const { listed } = await inbox.list(third, callId);
    expect(listed.map(({ id }) => id).sort()).toEqual([received[0], received[2]].sort());
    expect((await inbox.get(third, received[0]!)).place).toMatchObject({ of: 2 });
  });

  it('takes the lists of decisions with it that it stands in', async () => {
    const { decisions } = reviews;
    const [one, two] = [received[1]!, received[2]!].map((applicationId) => {
      return { applicationId, outcome: 'decline', reasons: ['funds'], note: '' } as const;
    });
    const id = await decisions.propose(officer, callId, [one!, two!]);
    const colleague = await reviews.room.colleague('program-officer');
    const { shown } = await decisions.get(admin, callId, id);
    expect(await decisions.get(colleague, callId, id)).toMatchObject({ shown });
    await reviews.stepBack(colleague, 1);
    expect(await refusal(decisions.get(colleague, callId, id))).toBe('not-found');
    expect((await decisions.list(colleague, callId)).map((each) => each.id)).not.toContain(id);
    expect(await refusal(decisions.approve(colleague, callId, id, shown!))).toBe('not-found');
  });
});
