import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { AwardsRoom } from '../../../../test/rooms/awards-room';
import { refusal } from '../../../../test/rooms/grants-room';
import { AwardMessageService } from './message.service';

describe('messages on an award', () => {
  const clock = new FakeClock(new Date('2026-12-02T12:00:00Z'));
  let room: AwardsRoom;
  let messages: AwardMessageService;
  let officer: PersonActor;
  let signer: PersonActor;
  let application: string;
  let id: string;

  beforeAll(async () => {
    room = await AwardsRoom.open(clock);
    messages = new AwardMessageService(room.room.database, clock);
    officer = room.room.officer;
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    application = await room.awarded();
    signer = room.signerOf(application);
    id = await room.approved(application);
  });

  const send = (): Promise<void> => room.agreements.send(officer, id, 3);

  const past = (by: PersonActor, sql: string, values: readonly unknown[]): Promise<unknown> =>
    room.room.database.asActor(by, (tx) => tx.query(sql, [...values]));
  const told = async (): Promise<string[]> => {
    const rows = await asSuperuser<{ kind: string }>(
      room.room.test,
      `select data ->> 'kind' as kind from outbox where data ->> 'subjectId' = $1 and data ->> 'kind' like '%message' order by 1`,
      [id],
    );
    return rows.map(({ kind }) => kind);
  };

  it('are not sent before the nonprofit knows of the award', async () => {
    expect(await refusal(messages.write(officer, id, 'Hola'))).toBe('award-state');
    expect(await refusal(messages.writeOwn(signer, id, 'Hola'))).toBe('not-found');
    await send();
    expect(await refusal(messages.write(officer, id, 'Hola'))).toBe('done');
  });

  it('go from each side to the other, on record with both, and the notice says nothing of them', async () => {
    await send();
    await messages.write(officer, id, ' Hola ');
    clock.advance(1000);
    await messages.writeOwn(signer, id, 'Gracias');
    const ours = await messages.list(officer, id);
    expect(ours.map(({ side, text }) => `${side} ${text}`)).toEqual(['funder Hola', 'nonprofit Gracias']);
    expect(ours.map(({ author }) => author !== null)).toEqual([true, false]);
    const theirs = await messages.listOwn(signer, id);
    expect(theirs.map(({ author }) => author !== null)).toEqual([false, true]);
    expect(await told()).toEqual(['award-message', 'my-award-message']);
    const rows = await asSuperuser<{ tenant_id: string }>(
      room.room.test,
      `select tenant_id from audit_log where action = 'award.message-sent' and subject_id = $1`,
      [id],
    );
    const both = [officer.tenantId, signer.tenantId];
    expect(rows.map((row) => row.tenant_id).sort()).toEqual([...both, ...both].sort());
  });

  it('sent twice within a minute are one, and later another', async () => {
    await send();
    const first = await messages.write(officer, id, '¿Llegó?');
    expect(await messages.write(officer, id, '¿Llegó?')).toBe(first);
    clock.advance(61_000);
    expect(await messages.write(officer, id, '¿Llegó?')).not.toBe(first);
  });

  it('say something, and not too much', async () => {
    expect(await refusal(messages.write(officer, id, '  '))).toBe('invalid-input text: required');
    expect(await refusal(messages.write(officer, id, 'x'.repeat(2_001)))).toBe(
      'invalid-input text: form-too-long',
    );
  });

  it('are read and written by the two sides alone', async () => {
    await send();
    await messages.write(officer, id, 'Hola');
    const stranger = await saveMember(room.room.test, 'funder', 'funder-admin');
    const other = room.signerOf(await room.awarded());
    const apart = await room.room.colleague('program-officer');
    await room.stepBack(apart, application);
    for (const by of [stranger, apart]) {
      expect(await refusal(messages.list(by, id))).toBe('not-found');
      expect(await refusal(messages.write(by, id, 'Hola'))).toBe('not-found');
    }
    expect(await refusal(messages.listOwn(other, id))).toBe('not-found');
    expect(await refusal(messages.writeOwn(other, id, 'Hola'))).toBe('not-found');
    for (const by of [stranger, apart, other]) {
      expect(await past(by, 'select 1 from award_messages where award_id = $1', [id])).toEqual([]);
    }
  });

  it('are kept by PostgreSQL itself: nobody writes for others or the other side, and nothing is changed', async () => {
    await send();
    const add = `insert into award_messages (tenant_id, id, award_id, nonprofit_id, side, author_id, text, written_at)
      select w.tenant_id, $2, w.id, w.nonprofit_id, $3, $4, 'x', now() from awards w where w.id = $1`;
    for (const [by, side, as] of [
      [officer, 'nonprofit', officer],
      [signer, 'funder', signer],
      [officer, 'funder', room.room.admin],
      [signer, 'nonprofit', officer],
    ] as const) {
      const attempt = past(by, add, [id, randomUUID(), side, as.personId]);
      await expect(attempt).rejects.toThrow(/row-level security/);
    }
    await past(signer, add, [id, randomUUID(), 'nonprofit', signer.personId]);
    await expect(past(officer, `update award_messages set text = 'y'`, [])).rejects.toThrow(
      /permission denied/,
    );
    expect(await past(officer, 'delete from award_messages returning 1', [])).toEqual([[], 0]);
  });

  it('are not read by who still reviews the nonprofit without names', async () => {
    await send();
    const { test } = room.room;
    await asSuperuser(
      test,
      `with of as (select tenant_id, call_id, application_id, nonprofit_id from awards where id = $1),
        plan as (insert into review_plans (tenant_id, call_id, rubric, blind, reviewers_each, quorum)
          select tenant_id, call_id, '{}', true, 1, 1 from of)
       insert into review_assignments (tenant_id, application_id, reviewer_id, call_id, nonprofit_id, assigned_by, assigned_at)
         select tenant_id, application_id, $2, call_id, nonprofit_id, $2, now() from of`,
      [id, officer.personId],
    );
    expect(await refusal(messages.list(officer, id))).toBe('award-messages-while-reviewing');
  });
});
