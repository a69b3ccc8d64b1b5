import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser } from '@puente/testing';
import { refusal } from '../../../../test/rooms/grants-room';
import { ReviewsRoom } from '../../../../test/rooms/reviews-room';
import { MARK_LIMITS, type TeamMark } from '../core';
import { TeamCommentService } from './team-comment.service';
import { TeamMarkService } from './team-mark.service';

describe('the team', () => {
  const clock = new FakeClock(new Date('2026-12-02T12:00:00Z'));
  let reviews: ReviewsRoom;
  let sorting: TeamMarkService;
  let talk: TeamCommentService;
  let officer: PersonActor;
  let admin: PersonActor;
  let third: PersonActor;
  let otherFunder: PersonActor;
  let callId: string;
  let one: string;
  let two: string;
  let three: string;

  beforeAll(async () => {
    reviews = await ReviewsRoom.open(clock);
    const { database } = reviews.room;
    sorting = new TeamMarkService(database, clock);
    talk = new TeamCommentService(database, clock);
    ({ officer, admin } = reviews.room);
    ({ third, otherFunder } = reviews);
  });
  afterAll(() => reviews.close());
  beforeEach(async () => {
    await reviews.begin();
    ({ callId } = reviews);
    [one, two, three] = reviews.received as [string, string, string];
  });

  const marks = async (): Promise<(TeamMark | null)[]> => {
    const { listed } = await reviews.inbox.list(officer, callId);
    return [one, two, three].map((id) => listed.find((each) => each.id === id)?.mark?.mark ?? null);
  };
  const said = (text: string, mentions: readonly PersonActor[] = []) => ({
    text,
    mentions: mentions.map(({ personId }) => personId),
  });
  const told = (): Promise<unknown[]> =>
    asSuperuser(
      reviews.room.test,
      `select 1 from outbox where data ->> 'kind' = 'application-mentioned' and data ->> 'subjectId' = $1`,
      [one],
    );

  it('marks many at once, and undoes that once while nobody marked them anew', async () => {
    const first = await sorting.set(officer, callId, [one, three], 'promising');
    expect(first.count).toBe(2);
    const second = await sorting.set(admin, callId, [one, two], 'aside');
    expect(await marks()).toEqual(['aside', 'aside', 'promising']);
    expect(await refusal(sorting.undo(admin, callId, first.undo!))).toBe('marks-not-undone');
    expect(await sorting.undo(officer, callId, first.undo!)).toBe(1);
    expect(await marks()).toEqual(['aside', 'aside', null]);
    expect(await refusal(sorting.undo(officer, callId, first.undo!))).toBe('marks-not-undone');
    clock.advance(MARK_LIMITS.undoMs + 1);
    expect(await refusal(sorting.undo(admin, callId, second.undo!))).toBe('marks-not-undone');
    clock.advance(-MARK_LIMITS.undoMs - 1);
    expect(await sorting.undo(admin, callId, second.undo!)).toBe(2);
    expect(await marks()).toEqual(['promising', null, null]);
    const whose = `select set_by from application_marks where application_id = $1`;
    expect(await asSuperuser(reviews.room.test, whose, [one])).toEqual([{ set_by: officer.personId }]);
  });

  it('marks nothing that it did not receive', async () => {
    const { ana, received } = reviews;
    expect(await sorting.set(officer, callId, [two], null)).toEqual({ count: 0, undo: null });
    expect(await refusal(sorting.set(officer, callId, [], null))).toMatch(/marks-choose/);
    expect(await refusal(sorting.set(officer, callId, [randomUUID()], null))).toMatch(/marks-not-there/);
    expect(await refusal(sorting.set(otherFunder, callId, received, 'aside'))).toBe('not-found');
    expect(await refusal(sorting.set(ana, callId, received, 'aside'))).toBe('forbidden');
  });

  it('comments, and tells whom somebody calls on, each once', async () => {
    const id = await talk.add(officer, one, said(' ¿Y el presupuesto? ', [admin]));
    expect((await talk.list(admin, one)).comments).toMatchObject([{ id, text: '¿Y el presupuesto?' }]);
    await talk.edit(officer, one, id, said('¿Y el equipo?', [admin]));
    expect(await told()).toHaveLength(1);
    expect(await refusal(talk.add(officer, one, said(' ')))).toMatch(/text: required/);
    expect(await refusal(talk.add(officer, one, said('x', [otherFunder])))).toMatch(/mention-unknown/);
    expect(await refusal(talk.edit(admin, one, id, said('x')))).toBe('not-found');
    expect(await refusal(talk.remove(admin, one, id))).toBe('not-found');
    await talk.remove(officer, one, id);
    expect(await refusal(talk.edit(officer, one, id, said('x')))).toBe('not-found');
    const [left] = (await talk.list(admin, one)).comments;
    expect(left).toMatchObject({ text: '', mentioned: [], removedAt: clock.now() });
  });

  it('says the same words once within a minute where nothing names them, also sent at once', async () => {
    const send = (): Promise<string> => talk.add(officer, one, said('Cotejar', [admin]));
    const ids = new Set([...(await Promise.all([send(), send()])), await send()]);
    expect([ids.size, (await told()).length]).toEqual([1, 1]);
    await talk.add(officer, one, said('Cotejar'));
    await talk.add(admin, one, said('Cotejar'));
    clock.advance(60_000);
    await send();
    expect((await talk.list(admin, one)).comments).toHaveLength(4);
  });

  /** The third person stepped back from the second application, and has the third one to review. */
  async function spoken(): Promise<void> {
    await reviews.assign(reviews.pair(third, 2));
    await reviews.stepBack(third, 1);
    for (const id of [two, three]) await talk.add(officer, id, said('Entre nosotras'));
    await sorting.set(officer, callId, [two, three], 'question');
  }

  it('says nothing to others, to who steps back, or to who has a review of it to hand in', async () => {
    const { ana, eva, signers } = reviews;
    await spoken();
    await reviews.handInReview(ana, 2);
    expect(await refusal(talk.list(third, two))).toBe('not-found');
    expect(await talk.list(third, three)).toEqual({ comments: [], mayWrite: false, mentionable: [] });
    expect(await refusal(talk.add(third, three, said('Yo')))).toBe('comment-while-reviewing');
    expect(await refusal(sorting.set(third, callId, [three], 'aside'))).toMatch(/marks-not-there/);
    expect(await refusal(talk.add(officer, three, said('Tú', [third])))).toMatch(/mention-unknown/);
    expect(await refusal(talk.add(officer, two, said('Tú', [third])))).toMatch(/mention-unknown/);
    for (const table of ['application_marks', 'application_comments']) {
      const seen = (await reviews.rowsFor(third, table)).map(({ id }) => id);
      expect(seen.filter((id) => id === two || id === three)).toEqual([]);
      for (const stranger of [otherFunder, ...signers, ana, eva]) {
        expect(await reviews.rowsFor(stranger, table)).toEqual([]);
      }
    }
  });
});
