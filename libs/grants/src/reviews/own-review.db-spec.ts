import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { refusal } from '../../../../test/rooms/grants-room';
import { ReviewsRoom, WRITTEN } from '../../../../test/rooms/reviews-room';
import type { OwnReviewService } from './own-review.service';

describe('a person’s own review', () => {
  const clock = new FakeClock(new Date('2026-12-02T12:00:00Z'));
  let reviews: ReviewsRoom;
  let own: OwnReviewService;
  let officer: PersonActor;
  let ana: PersonActor;
  let eva: PersonActor;
  let received: readonly string[];
  let id: string;

  beforeAll(async () => {
    reviews = await ReviewsRoom.open(clock);
    ({ own } = reviews);
    ({ officer } = reviews.room);
  });
  afterAll(() => reviews.close());
  beforeEach(async () => {
    await reviews.newReviewers();
    await reviews.begin();
    ({ ana, eva, received } = reviews);
    id = received[0]!;
    await reviews.assign(reviews.pair(ana, 0), reviews.pair(ana, 1), reviews.pair(eva, 0));
  });
  afterEach(() => jest.restoreAllMocks());

  it('shows what is assigned to them, and its answers once no conflict is declared', async () => {
    expect(await refusal(own.get(ana, received[2]!))).toBe('not-found');
    expect((await reviews.rowsFor(ana, 'applications')).map((row) => row.id).sort()).toEqual(
      received.slice(0, 2).sort(),
    );
    expect((await own.get(ana, id)).opened).toBeNull();
    expect(await reviews.rowsFor(ana, 'submissions')).toEqual([]);
    const early = own.write(ana, id, 0, { marks: {}, forApplicant: '', internal: '' });
    expect(await refusal(early)).toBe('review-undeclared');
    await own.declare(ana, id);
    expect((await own.get(ana, id)).opened?.answers).toEqual({ what: 'Cuidar' });
    expect(await reviews.rowsFor(ana, 'submissions')).toEqual([{ id }]);
  });

  /** What is hinted at where the circle knows the nonprofit by this name, or by none. */
  const hintsIf = async (applicationId: string, nonprofitId: string, name: string): Promise<unknown> => {
    const { circles, test } = reviews.room;
    const of = await circles.of(ana);
    const exact = await circles.of(await saveMember(test, 'hip', 'hip-admin'));
    const facts = new Map([[nonprofitId, { ...exact.view.facts.get(nonprofitId)!, name }]]);
    jest.spyOn(circles, 'of').mockResolvedValueOnce({ ...of, view: { ...of.view, facts } });
    return (await own.get(ana, applicationId)).hints;
  };

  it('hints at earlier work only where the nonprofit’s name is known', async () => {
    await asSuperuser(
      reviews.room.test,
      `insert into recusals select tenant_id, $2, nonprofit_id, reviewer_id, 'work', now() from review_assignments
        where application_id = $1 and reviewer_id = $3`,
      [received[1], await reviews.anotherCall(), ana.personId],
    );
    const nonprofitId = reviews.signers[1]!.tenantId;
    expect(await hintsIf(received[1]!, nonprofitId, 'Casa')).toContain('earlier-work');
    expect(await hintsIf(received[1]!, nonprofitId, '')).toEqual([]);
  });

  it('asks for the declaration again after half a year', async () => {
    await own.declare(ana, id);
    expect((await own.get(ana, id)).opened).not.toBeNull();
    clock.advance(181 * 86_400_000);
    expect((await own.get(ana, id)).opened).toBeNull();
    clock.advance(-181 * 86_400_000);
    await own.declare(ana, id);
  });

  it('is written draft by draft over what was seen, and handed in whole', async () => {
    const { desk, callId, room } = reviews;
    const text = { forApplicant: 'Para ustedes', internal: 'Entre nosotras' };
    await own.declare(ana, id);
    expect(await own.write(ana, id, 0, { marks: { work: 5 }, ...text })).toBe(1);
    expect(await refusal(own.write(ana, id, 0, { marks: {}, ...text }))).toBe('stale-version');
    expect(await refusal(own.write(ana, id, 1, { marks: { work: 3 }, ...text }))).toMatch(/marks.work/);
    expect(await refusal(own.submit(ana, id, 1))).toBe('invalid-input marks.team: required');
    expect((await desk.get(officer, callId, id)).reviews).toEqual([]);
    await own.write(ana, id, 1, { marks: { work: 5, team: 0 }, ...text });
    await own.submit(ana, id, 2);
    expect(await refusal(own.write(ana, id, 3, { marks: {}, ...text }))).toBe('review-handed-in');
    const past = `update reviews set internal = 'x' where application_id = $1 and reviewer_id = $2`;
    const rewriting = room.database.asActor(ana, (tx) => tx.query(past, [id, ana.personId]));
    await expect(rewriting).rejects.toThrow(/not theirs/);
    expect((await desk.get(officer, callId, id)).line.spread).toMatchObject({ count: 1, mean: 60 });
  });

  it('shows others’ reviews once one’s own is handed in', async () => {
    const { desk, callId } = reviews;
    await reviews.handInReview(ana, 0, { work: 5, team: 0 });
    await own.declare(eva, id);
    await own.write(eva, id, 0, { ...WRITTEN, marks: { work: 0, team: 0 } });
    expect((await own.get(eva, id)).others).toEqual([]);
    expect(await reviews.rowsFor(eva, 'reviews')).toHaveLength(1);
    await own.submit(eva, id, 1);
    expect((await own.get(eva, id)).others.map(({ score }) => score)).toEqual([60]);
    expect((await desk.get(officer, callId, id)).line.spread).toMatchObject({ count: 2, isFarApart: true });
  });
});
