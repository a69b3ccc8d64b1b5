import { FakeClock } from '@puente/kernel';
import { askedFor } from '@puente/matching';
import { asSuperuser } from '@puente/testing';
import { refusal } from '../../../../test/rooms/grants-room';
import { ReviewsRoom } from '../../../../test/rooms/reviews-room';
import { ALL_RECEIVED } from '../core';

describe('what was received', () => {
  let reviews: ReviewsRoom;

  beforeAll(async () => {
    reviews = await ReviewsRoom.open(new FakeClock(new Date('2026-12-02T12:00:00Z')));
  });
  afterAll(() => reviews.close());

  it('is read, and on record as read, by no page of another call', async () => {
    const { inbox, callId, room } = reviews;
    const id = reviews.received[0]!;
    const log = `select 1 from audit_log where action = 'application.read' and subject_id = $1`;
    const elsewhere = inbox.get(room.officer, id, { callId: await reviews.anotherCall() });
    expect(await refusal(elsewhere)).toBe('not-found');
    expect(await asSuperuser(room.test, log, [id])).toEqual([]);
    await inbox.get(room.officer, id, { callId });
    expect(await asSuperuser(room.test, log, [id])).toHaveLength(1);
  });

  it('is found from a shortlist of its programme under whom its reader knows, and by no other funder', async () => {
    const { inbox, room, received, otherFunder } = reviews;
    const found = await inbox.ofProgramme(room.officer, room.programmeId);
    expect(found.map(({ application }) => application.id)).toEqual(
      (await inbox.list(room.officer, reviews.callId)).all.flatMap(({ id, card }) => (card ? [id] : [])),
    );
    expect(received).toEqual(expect.arrayContaining(found.map(({ application }) => application.id)));
    expect(await inbox.ofProgramme(otherFunder, room.programmeId)).toEqual([]);
    const limited = { ...room.officer, programmes: [otherFunder.tenantId] };
    expect(await refusal(inbox.ofProgramme(limited, room.programmeId))).not.toBe('done');
  });

  const asked = (callId: string, query = ALL_RECEIVED) => ({ kind: 'received', callId, query }) as const;

  it('leaves as a file that is on record, for those alone who read its list', async () => {
    const { files, received, room, callId, ana, otherFunder } = reviews;
    const waiting = asked(callId, { ...ALL_RECEIVED, answer: 'waiting' });
    const { listed, mark } = await files.take(room.officer, waiting);
    expect(listed.map(({ id }) => id).sort()).toEqual([...received].sort());
    const log = `select detail from audit_log where action = 'export.made' and subject_id = $1`;
    const detail = { kind: 'received', rows: 3, filters: ['answer:waiting', `call:${callId}`] };
    expect(await asSuperuser(room.test, log, [mark.id])).toEqual([{ detail }]);
    expect(await refusal(files.take(otherFunder, waiting))).toBe('not-found');
    expect(await refusal(files.take(ana, waiting))).toBe('forbidden');
    const none = asked(callId, { ...ALL_RECEIVED, answer: 'award' });
    expect((await files.take(room.officer, none)).listed).toEqual([]);
  });

  it('leaves as a file of nothing while it is sealed', async () => {
    const { files, room } = reviews;
    const sealed = { sealed: true, kind: 'round', closes: '2026-12-20T18:00' };
    const { id } = await room.publish(sealed);
    await room.handIn(id);
    expect((await files.take(room.officer, asked(id))).listed).toEqual([]);
    expect(await files.count(room.officer, asked(id))).toBe(0);
  });

  it('leaves as approved by a second person: once, and never more of it', async () => {
    const { files, exports, room } = reviews;
    const callId = await reviews.anotherCall();
    await reviews.copyTo(callId, reviews.received[0]!);
    const query = { ...ALL_RECEIVED, order: 'name' } as const;
    const request = async (): Promise<string> => {
      const id = await files.request(room.officer, asked(callId, query), 'decision');
      await exports.decide({ ...room.admin, recentlyProven: true }, id, true);
      return id;
    };
    const [one, two] = [await request(), await request()];
    expect(await files.takeApproved(room.officer, one)).toMatchObject({ callId, query, mark: { id: one } });
    expect(await refusal(files.takeApproved(room.officer, one))).toBe('export-used');
    await reviews.copyTo(callId, reviews.received[1]!);
    expect(await refusal(files.takeApproved(room.officer, two))).toBe('export-grew');
    expect(() => askedFor('received', { call: callId })).toThrow('not-found');
  });
});
