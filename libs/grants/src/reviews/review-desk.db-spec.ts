import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser } from '@puente/testing';
import { refusal } from '../../../../test/rooms/grants-room';
import { ReviewsRoom, WRITTEN } from '../../../../test/rooms/reviews-room';
import type { OwnReviewService } from './own-review.service';
import type { ReviewDeskService } from './review-desk.service';

describe('the desk of who runs a call', () => {
  let reviews: ReviewsRoom;
  let own: OwnReviewService;
  let desk: ReviewDeskService;
  let officer: PersonActor;
  let third: PersonActor;
  let eva: PersonActor;
  let callId: string;
  let id: string;

  beforeAll(async () => {
    reviews = await ReviewsRoom.open(new FakeClock(new Date('2026-12-02T12:00:00Z')));
    ({ own, desk, third, eva } = reviews);
    ({ officer } = reviews.room);
  });
  afterAll(() => reviews.close());
  beforeEach(async () => {
    await reviews.begin();
    ({ callId } = reviews);
    id = reviews.received[0]!;
  });

  it('has a review given back by somebody else, with a reason', async () => {
    for (const each of [reviews.ana, eva]) await reviews.handInReview(each, 0);
    const of = { applicationId: id, reviewerId: eva.personId, version: 2 };
    expect(await refusal(desk.reopen(officer, callId, { ...of, version: 1 }, 'Antes'))).toBe('stale-version');
    expect(await refusal(desk.reopen(officer, callId, of, ' '))).toMatch(/reason: required/);
    await desk.reopen(officer, callId, of, 'Falta decir por qué');
    expect((await own.get(eva, id)).line).toMatchObject({
      status: 'draft',
      reopenReason: 'Falta decir por qué',
    });
    expect((await own.get(eva, id)).others).toEqual([]);
    expect(await refusal(desk.reopen(officer, callId, of, 'Otra vez'))).toBe('not-found');
    await own.submit(eva, id, 3);
  });

  const takenBack = (by: PersonActor, of: PersonActor): Promise<string> =>
    refusal(reviews.assignments.unassign(by, callId, reviews.pair(of, 0)));

  it('has a review that can be taken back until it is handed in, so that somebody else can take it on', async () => {
    await reviews.assign(reviews.pair(eva, 0), reviews.pair(third, 0));
    for (const reviewer of [eva, third]) await own.declare(reviewer, id);
    await own.write(eva, id, 0, WRITTEN);
    expect(await takenBack(third, third)).toBe('review-begun');
    expect([await takenBack(officer, third), await takenBack(officer, eva)]).toEqual(['done', 'done']);
    expect(await reviews.queueOf(eva)).not.toContain(id);
    const log = `select detail from audit_log where action = 'reviewer.unassigned' and subject_id = $1`;
    expect(await asSuperuser(reviews.room.test, log, [id])).toContainEqual({ detail: { opened: true } });
    await reviews.assign(reviews.pair(eva, 0));
    await own.declare(eva, id);
    expect((await own.get(eva, id)).review?.marks).toEqual(WRITTEN.marks);
    await own.submit(eva, id, 1);
    expect(await takenBack(officer, eva)).toBe('review-begun');
  });

  const said = (outcome: string): Promise<unknown> =>
    asSuperuser(
      reviews.room.test,
      `insert into outcomes select tenant_id, id, gen_random_uuid(), funder_id, call_id, $2, '{}', '', now()
        from applications where id = $1`,
      [id, outcome],
    );

  it('keeps the reviews of what has a final answer as they are', async () => {
    await reviews.handInReview(eva, 0);
    const of = { applicationId: id, reviewerId: eva.personId, version: 2 };
    await said('award');
    expect(await refusal(desk.reopen(officer, callId, of, 'Falta'))).toBe('review-decided');
    await said('waitlist');
    expect(await refusal(desk.reopen(officer, callId, of, 'Falta'))).toBe('done');
  });
});
