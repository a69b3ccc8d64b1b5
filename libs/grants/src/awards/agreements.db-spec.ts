import { createHash } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { AWARD_INPUT, AwardsRoom } from '../../../../test/rooms/awards-room';
import { refusal } from '../../../../test/rooms/grants-room';

describe('agreements', () => {
  const clock = new FakeClock(new Date('2026-12-02T12:00:00Z'));
  let room: AwardsRoom;
  let officer: PersonActor;
  let admin: PersonActor;
  let signer: PersonActor;
  let id: string;

  beforeAll(async () => {
    room = await AwardsRoom.open(clock);
    ({ officer, admin } = room.room);
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    const application = await room.awarded();
    signer = room.signerOf(application);
    id = await room.approved(application);
  });

  const send = (): Promise<void> => room.agreements.send(officer, id, 3);
  const read = async (): Promise<string> => (await room.agreements.get(officer, id)).sha256;
  const hashOf = async (by: PersonActor): Promise<string> => (await room.agreements.get(by, id)).sha256;
  const signed = async (
    by: 'funder' | 'nonprofit',
    hash?: string,
    who = by === 'funder' ? admin : signer,
  ) => {
    const signing = { read: hash ?? (await read()), name: 'Ana Sol' };
    return refusal(
      by === 'funder' ? room.agreements.sign(who, id, signing) : room.own.sign(who, id, signing),
    );
  };
  const stateOf = async (): Promise<string> => (await room.awards.get(officer, id)).state;
  const recordedIn = async (tenantId: string): Promise<string[]> => {
    const rows = await asSuperuser<{ action: string }>(
      room.room.test,
      `select action from audit_log where tenant_id = $1 and subject_id = $2
        and action in ('agreement.signed', 'award.active') order by seq`,
      [tenantId, id],
    );
    return rows.map(({ action }) => action);
  };
  const past = (by: PersonActor, sql: string, values: readonly unknown[]): Promise<unknown> =>
    room.room.database.asActor(by, (tx) => tx.query(sql, [...values]));

  it.each([
    ['funder', 'nonprofit'],
    ['nonprofit', 'funder'],
  ] as const)('are active once both have signed, first the %s', async (first, second) => {
    await send();
    expect(await stateOf()).toBe('agreement');
    expect(await signed(first)).toBe('done');
    clock.advance(1000);
    expect([await stateOf(), await signed(first)]).toEqual(['agreement', 'agreement-signed']);
    expect([await signed(second), await stateOf()]).toEqual(['done', 'active']);
    expect(await signed(second)).toBe('award-state');
    const { signatures } = await room.own.agreement(signer, id);
    expect(signatures.map(({ side, typedName }) => `${side} ${typedName}`)).toEqual([
      `${first} Ana Sol`,
      `${second} Ana Sol`,
    ]);
    for (const { tenantId } of [officer, signer]) {
      expect(await recordedIn(tenantId)).toEqual(['agreement.signed', 'agreement.signed', 'award.active']);
    }
  });

  it('are not signed for both sides by one person, who works for both', async () => {
    await send();
    expect(await signed('funder')).toBe('done');
    expect(await signed('nonprofit', undefined, { ...signer, personId: admin.personId })).toBe(
      'agreement-one-person',
    );
    expect(await stateOf()).toBe('agreement');
  });

  it('are not signed for the funder by who sent them', async () => {
    await room.agreements.send(admin, id, 3);
    expect(await signed('funder')).toBe('agreement-sent-by-you');
    const sign = `insert into agreement_signatures (tenant_id, agreement_id, side, award_id, nonprofit_id, person_id, typed_name,
        read_sha256, signed_at) select tenant_id, id, 'funder', award_id, nonprofit_id, $2, 'x', sha256, now() from agreements
      where award_id = $1`;
    await expect(past(admin, sign, [id, admin.personId])).rejects.toThrow(/row-level security/);
    expect(await signed('funder', undefined, await room.room.colleague('funder-admin'))).toBe('done');
  });

  it('go out by the route that was approved, and by no other', async () => {
    const insert = `insert into agreements (tenant_id, id, award_id, nonprofit_id, award_sha256, template, route, document, sha256,
        sent_by, sent_at) select w.tenant_id, gen_random_uuid(), w.id, w.nonprofit_id, app_award_shown(w), 'x', $2, 'x',
        encode(sha256('x'), 'hex'), $3, now() from awards w where w.id = $1`;
    await expect(past(officer, insert, [id, 'treaty', officer.personId])).rejects.toThrow(
      /row-level security/,
    );
    await send();
    expect((await room.agreements.get(officer, id)).route).toBe(AWARD_INPUT.route);
    const shown = async (route: string | null): Promise<string> => {
      await asSuperuser(room.room.test, `update awards set route = $2 where id = $1`, [id, route]);
      return (await room.awards.get(officer, id)).shown;
    };
    const hashes = [await shown('treaty'), await shown('domestic'), await shown(null)];
    expect(new Set(hashes).size).toBe(3);
  });

  it('of an award from before routes were approved are not sent until one is', async () => {
    await asSuperuser(room.room.test, `update awards set route = null where id = $1`, [id]);
    expect(await refusal(send())).toBe('invalid-input route: award-route-missing');
  });

  it('wait while who wrote the award has stepped back since', async () => {
    const [application, writer] = [await room.awarded(), await room.room.colleague('program-officer')];
    const other = await room.awards.draft(writer, application, AWARD_INPUT);
    await room.approvals.propose(writer, other, 1);
    await room.approvals.approve(admin, other, (await room.awards.get(admin, other)).shown);
    await room.stepBack(writer, application);
    expect(await refusal(room.agreements.send(officer, other, 3))).toBe('award-stepped-back');
    const forth = `update awards set version = version + 1, state = 'agreement' where id = $1`;
    await expect(past(officer, forth, [other])).rejects.toThrow(/not theirs/);
    await send();
    await room.stepBack(officer, (await room.awards.get(admin, id)).applicationId!);
    expect(await signed('funder', await hashOf(admin))).toBe('award-stepped-back');
    const sign = `insert into agreement_signatures (tenant_id, agreement_id, side, award_id, nonprofit_id, person_id, typed_name,
        read_sha256, signed_at) select tenant_id, id, 'funder', award_id, nonprofit_id, $2, 'x', sha256, now() from agreements
      where award_id = $1`;
    await expect(past(admin, sign, [id, admin.personId])).rejects.toThrow(/row-level security/);
  });

  it('leave on the nonprofit’s record who read the name of its signer, and show none to who reviews without names', async () => {
    await send();
    await signed('nonprofit');
    const seen = async (): Promise<number> => {
      const rows = await asSuperuser(
        room.room.test,
        `select 1 from audit_log where tenant_id = $1 and action = 'seen.agreement'`,
        [signer.tenantId],
      );
      return rows.length;
    };
    const before = await seen();
    expect((await room.agreements.get(officer, id)).signatures[0]!.typedName).toBe('Ana Sol');
    expect(await seen()).toBe(before + 1);
    await room.reviewsBlind(officer, (await room.awards.get(officer, id)).applicationId!);
    expect((await room.agreements.get(officer, id)).signatures[0]!.typedName).toBeNull();
    expect(
      (await room.awards.offer(officer, (await room.awards.get(officer, id)).applicationId!)).card,
    ).toBeNull();
    expect(await seen()).toBe(before + 1);
  });

  it('on a shelter paid by the night say why, and promise nothing else', async () => {
    const application = await room.awarded();
    const budget = [{ code: 'services', amount: AWARD_INPUT.amount, basis: 'per-night' }];
    const other = await room.awards.draft(officer, application, { ...AWARD_INPUT, budget });
    await room.approvals.propose(officer, other, 1);
    await room.approvals.approve(admin, other, (await room.awards.get(admin, other)).shown);
    expect(await refusal(room.agreements.send(officer, other, 3, ' '))).toBe(
      'invalid-input reason: award-per-head-reason',
    );
    await room.agreements.send(officer, other, 3, 'Así lo pidió la casa');
    const { document, template } = await room.agreements.get(officer, other);
    const text = document.clauses.map((clause) => clause.text.es).join(' ');
    expect(template).toBe('grant-agreement-2');
    expect(text).toContain('por esta razón: Así lo pidió la casa.');
    expect(text).not.toContain('El monto no depende');
  });

  it('tell the writer and who signs for the funder, whichever side signs last', async () => {
    await send();
    await signed('funder');
    await signed('nonprofit');
    const told = await asSuperuser<{ to: string }>(
      room.room.test,
      `select coalesce(data ->> 'personId', data ->> 'roles') as to from outbox
        where data ->> 'subjectId' = $1 and data ->> 'kind' = 'award-signed' order by 1`,
      [id],
    );
    expect(told.map(({ to }) => to).sort()).toEqual(
      [officer.personId, '["funder-admin", "hip-admin"]'].sort(),
    );
    expect((await room.own.list(signer)).map(({ isSignedByUs }) => isSignedByUs)).toEqual([true]);
  });

  it('are not there before they are sent, and for nobody else afterwards', async () => {
    expect(await refusal(room.own.get(signer, id))).toBe('not-found');
    expect(await refusal(room.agreements.get(officer, id))).toBe('not-found');
    await send();
    expect((await room.own.list(signer)).map((each) => each.id)).toEqual([id]);
    const other = room.signerOf(await room.awarded());
    const stranger = await saveMember(room.room.test, 'funder', 'funder-admin');
    expect(await refusal(room.own.agreement(other, id))).toBe('not-found');
    expect(await refusal(room.agreements.get(stranger, id))).toBe('not-found');
    for (const by of [other, stranger]) {
      for (const table of ['agreements', 'agreement_signatures', 'awards']) {
        const column = table === 'awards' ? 'id' : 'award_id';
        expect(await past(by, `select 1 from ${table} where ${column} = $1`, [id])).toEqual([]);
      }
    }
  });

  it('say the same to both sides, name no nonprofit, and keep the hash of their text', async () => {
    await send();
    const [ours, theirs] = [await room.agreements.get(officer, id), await room.own.agreement(signer, id)];
    expect(theirs).toEqual(ours);
    const [row] = await asSuperuser<{ document: string; name: string }>(
      room.room.test,
      `select g.document, o.name from agreements g join organizations o on o.id = g.nonprofit_id where g.award_id = $1`,
      [id],
    );
    expect(createHash('sha256').update(row!.document).digest('hex')).toBe(ours.sha256);
    expect(row!.document).not.toContain(row!.name);
  });

  it('are signed by who may, with a fresh proof, and only as they were read', async () => {
    await send();
    const writer = await saveMember(room.room.test, 'nonprofit', 'nonprofit-writer', signer.tenantId);
    expect(await signed('nonprofit', undefined, writer)).toBe('forbidden');
    expect(await signed('nonprofit', undefined, { ...signer, recentlyProven: false })).toBe('step-up-needed');
    expect(await signed('funder', undefined, officer)).toBe('forbidden');
    expect(await signed('nonprofit', 'f'.repeat(64))).toBe('stale-version');
    expect(await refusal(room.own.sign(signer, id, { read: await read(), name: ' ' }))).toBe(
      'invalid-input name: required',
    );
  });

  it('that were changed are others: who signed before did not sign them', async () => {
    await send();
    const before = await read();
    await signed('nonprofit');
    await room.awards.change(officer, id, 4, { ...AWARD_INPUT, title: 'Otra casa' });
    expect(await refusal(room.own.get(signer, id))).toBe('not-found');
    await room.approvals.propose(officer, id, 5);
    await room.approvals.approve(admin, id, (await room.awards.get(admin, id)).shown);
    await room.agreements.send(officer, id, 7);
    expect(await signed('nonprofit', before)).toBe('stale-version');
    expect(await signed('funder')).toBe('done');
    expect(await stateOf()).toBe('agreement');
    expect([await signed('nonprofit'), await stateOf()]).toEqual(['done', 'active']);
  });

  it('are kept by PostgreSQL itself: nobody signs for others, another text, or makes it active alone', async () => {
    await send();
    const sign = `insert into agreement_signatures (tenant_id, agreement_id, side, award_id, nonprofit_id, person_id, typed_name,
        read_sha256, signed_at) select tenant_id, id, $2, award_id, nonprofit_id, $3, 'x', $4, now() from agreements
      where award_id = $1`;
    const hash = await read();
    const writer = await saveMember(room.room.test, 'nonprofit', 'nonprofit-writer', signer.tenantId);
    for (const [by, side, as, text] of [
      [admin, 'nonprofit', admin, hash],
      [signer, 'funder', signer, hash],
      [signer, 'nonprofit', admin, hash],
      [signer, 'nonprofit', signer, 'f'.repeat(64)],
      [writer, 'nonprofit', writer, hash],
      [officer, 'funder', officer, hash],
    ] as const) {
      await expect(past(by, sign, [id, side, as.personId, text])).rejects.toThrow(/row-level security/);
    }
    await signed('funder');
    const active = `update awards set version = version + 1, state = 'active' where id = $1`;
    for (const by of [admin, signer]) await expect(past(by, active, [id])).rejects.toThrow(/not theirs/);
    const larger = `update awards set version = version + 1, state = 'active', title = 'x' where id = $1`;
    await past(signer, sign, [id, 'nonprofit', signer.personId, hash]);
    await expect(past(signer, larger, [id])).rejects.toThrow(/not theirs/);
    for (const change of [`document = 'x'`, `sha256 = 'x'`]) {
      await expect(past(admin, `update agreements set ${change} where award_id = $1`, [id])).rejects.toThrow(
        /permission denied/,
      );
    }
    await past(signer, active, [id]);
  });

  it('that are taken back are read no more, and their nonprofit is told', async () => {
    await send();
    await room.awards.withdraw(officer, id, 4);
    expect(await refusal(room.own.agreement(signer, id))).toBe('not-found');
    const told = await asSuperuser<{ kind: string }>(
      room.room.test,
      `select data ->> 'kind' as kind from outbox where data ->> 'readersTenantId' = $1
        and data ->> 'kind' like 'agreement%' order by 1`,
      [signer.tenantId],
    );
    expect(told.map(({ kind }) => kind)).toEqual(['agreement-taken-back', 'agreement-to-sign']);
    const record = `select tenant_id from audit_log where subject_id = $1 and action = 'award.withdrawn'`;
    const rows = await asSuperuser<{ tenant_id: string }>(room.room.test, record, [id]);
    expect(rows.map((row) => row.tenant_id).sort()).toEqual([officer.tenantId, signer.tenantId].sort());
  });
});
