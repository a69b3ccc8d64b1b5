import type { Database } from '@puente/database';
import { type PersonActor } from '@puente/database';
import { HotlineCountsService, NeedService } from '@puente/evidence';
import { FakeClock } from '@puente/kernel';
import type { Circles } from '@puente/matching';
import { MatchIndex, MatchRefreshHandler, OpportunityService, ProgrammeService } from '@puente/matching';
import { asSuperuser, saveMember, saveNonprofit, type TestDatabase } from '@puente/testing';
import { formOf, GrantsRoom, label, refusal } from '../../../../test/rooms/grants-room';
import type { FormService } from '../forms/form.service';
import { CallCheckService } from './call-check.service';
import { insertCallInvitation } from './call-invitation.repository';
import { CallInvitationService, INVITATIONS_A_DAY } from './call-invitation.service';
import type { CallService } from './call.service';
import { type CallView } from './call.service';
import { OpenCallService } from './open-call.service';

const DAY_MS = 86_400_000;
const FORM = formOf([{ id: 'q', kind: 'text', label: label('¿Qué harán?'), required: true }]);
const CALL = {
  title: label('Convocatoria'),
  text: {},
  kind: 'round',
  award: { min: '100000', max: '500000', currency: 'MXN' },
  opens: '2026-12-01T09:00',
  closes: '2026-12-31T18:00',
};

describe('calls', () => {
  let room: GrantsRoom;
  let test: TestDatabase;
  let database: Database;
  let forms: FormService;
  let calls: CallService;
  let open: OpenCallService;
  let checks: CallCheckService;
  let circles: Circles;
  let invitations: CallInvitationService;
  let officer: PersonActor;
  let otherFunder: PersonActor;
  let nonprofit: PersonActor;
  let programmeId: string;
  let formId: string;
  const clock = new FakeClock(new Date('2026-12-02T12:00:00Z'));

  beforeAll(async () => {
    room = await GrantsRoom.open(clock, FORM);
    ({ test, database, forms, calls, circles, officer, programmeId, formId } = room);
    const need = new NeedService(database, new HotlineCountsService(database), clock);
    const index = new MatchIndex(database, clock);
    open = new OpenCallService(database, clock, new OpportunityService(database, clock, index, need));
    checks = new CallCheckService(database, clock);
    invitations = new CallInvitationService(database, clock, circles, room.sightings);
    otherFunder = await saveMember(test, 'funder', 'program-officer');
    nonprofit = await saveNonprofitMember();
  });
  afterAll(() => room.close());

  const saveNonprofitMember = async (): Promise<PersonActor> =>
    saveMember(test, 'nonprofit', 'nonprofit-writer', await room.knownNonprofit());
  const prepared = (more: object = {}): Promise<CallView> => room.prepare({ ...CALL, ...more });
  const published = async (more: object = {}): Promise<CallView> => {
    const { id, version } = await prepared(more);
    return calls.publish(officer, id, version);
  };

  it('ask a version of a form that never changes, however the form does', async () => {
    const first = await published();
    const form = await forms.get(officer, formId);
    const changed = { ...FORM, title: label('Otra') };
    await forms.update(officer, formId, form.version, changed);
    const second = await published();
    expect(first.stages[0]!.formNumber).toBe(1);
    expect(second.stages[0]!.formNumber).toBe(2);
    expect((await open.get(nonprofit, first.id)).stages[0]!.form.title.es).toBe('Solicitud');
    expect((await open.get(nonprofit, second.id)).stages[0]!.form.title.es).toBe('Otra');
    expect((await published()).stages[0]!.formNumber).toBe(2);
  });

  it('are seen by nonprofits once they are published, and by other funders never', async () => {
    const draft = await prepared();
    expect(await refusal(open.get(nonprofit, draft.id))).toBe('not-found');
    expect(await refusal(calls.get(otherFunder, draft.id))).toBe('not-found');
    await calls.publish(officer, draft.id, 1);
    expect((await open.get(nonprofit, draft.id)).call.phase).toBe('open');
    expect(await refusal(calls.get(otherFunder, draft.id))).toBe('not-found');
    expect((await open.list(nonprofit)).map(({ call }) => call.id)).toContain(draft.id);
  });

  it('by invitation are there for the invited alone', async () => {
    const { id } = await published({ byInvitation: true });
    expect(await refusal(open.get(nonprofit, id))).toBe('not-found');
    await asSuperuser(test, 'insert into call_invitations values ($1, $2, $3, $4, now())', [
      officer.tenantId,
      id,
      nonprofit.tenantId,
      officer.personId,
    ]);
    expect((await open.get(nonprofit, id)).call.id).toBe(id);
    expect(await refusal(open.get(await saveNonprofitMember(), id))).toBe('not-found');
  });

  it('keep what they promised once they are published', async () => {
    const call = await published({ sealed: true });
    const change = (more: object) =>
      refusal(
        calls.update(officer, call.id, call.version, {
          facts: { ...CALL, sealed: true, ...more },
          stages: [],
        }),
      );
    expect(await change({ sealed: false })).toBe('invalid-input sealed: call-published');
    expect(await change({ closes: '2026-12-30T18:00' })).toBe('invalid-input closes: call-closes-earlier');
    expect(await change({ closes: '2027-01-15T18:00' })).toBe('done');
    expect((await calls.get(officer, call.id)).stages).toHaveLength(1);
  });

  it('need a full form and a time to come', async () => {
    const without = await calls.create(officer, programmeId, { facts: CALL, stages: [] });
    expect(await refusal(calls.publish(officer, without.id, 1))).toBe('invalid-input stages.full: required');
    const past = await prepared({ opens: '2026-11-01T09:00', closes: '2026-11-02T09:00' });
    expect(await refusal(calls.publish(officer, past.id, 1))).toBe(
      'invalid-input closes: call-already-closed',
    );
  });

  it('are written by one of two who saw the same version', async () => {
    const { id } = await prepared();
    const write = () => refusal(calls.update(officer, id, 1, { facts: CALL, stages: [] }));
    expect((await Promise.all([write(), write()])).sort()).toEqual(['done', 'stale-version']);
    expect(await refusal(calls.publish(officer, id, 1))).toMatch('invalid-input');
  });

  it('are given more time, which the log tells apart', async () => {
    const { id, version } = await published();
    expect(await refusal(calls.extend(officer, id, version, '2026-12-30T18:00'))).toMatch(
      'call-closes-earlier',
    );
    expect(await refusal(calls.extend(otherFunder, id, version, '2027-01-31T18:00'))).toBe('not-found');
    const moved = await calls.extend(officer, id, version, '2027-01-31T18:00');
    expect(moved.closesAt?.toISOString()).toBe('2027-02-01T00:00:00.000Z');
    expect(await refusal(calls.extend(officer, id, version, '2027-02-28T18:00'))).toBe('stale-version');
    await calls.cancel(officer, id, moved.version);
    expect(await refusal(calls.extend(officer, id, 4, '2027-02-28T18:00'))).toBe('call-state');
    const log = await asSuperuser<{ action: string }>(
      test,
      'select action from audit_log where subject_id = $1 order by seq',
      [id],
    );
    expect(log.map(({ action }) => action)).toEqual([
      ...['call.created', 'call.published', 'call.extended', 'call.cancelled'],
    ]);
  });

  it('without an end get one with notice, and then keep it', async () => {
    const { id, version } = await published({ kind: 'rolling', closes: null });
    expect(await refusal(calls.extend(officer, id, version, '2026-12-15T18:00'))).toMatch(
      'call-end-too-soon',
    );
    const ended = await calls.extend(officer, id, version, '2026-12-20T18:00');
    expect(await refusal(calls.extend(officer, id, ended.version, '2026-12-19T18:00'))).toMatch(
      'call-closes-earlier',
    );
  });

  it('are measured against what their funder published before', async () => {
    const own = await saveMember(test, 'funder', 'funder-admin');
    const programme = await new ProgrammeService(database, clock).create(
      ...([own, { title: { es: 'P', en: 'P' } }, 'published'] as const),
    );
    const form = await forms.create(own, FORM);
    const made = (opens: string, max: string) =>
      calls.create(own, programme.id, {
        facts: { ...CALL, opens, award: { ...CALL.award, min: '0', max } },
        stages: [{ stage: 'full', formId: form.id, dueDays: null }],
      });
    const first = await made('2026-12-01T09:00', '1000000');
    await calls.publish(own, first.id, 1);
    const next = await made('2026-12-02T09:00', '100000');
    expect(await checks.check(own, first.id)).toMatchObject({ usual: null, warnings: [] });
    const usual = { itemsPer100k: 0.1, calls: 1 };
    expect(await checks.check(own, next.id)).toMatchObject({ usual, warnings: ['above-usual'] });
    expect((await checks.list(own)).find(({ call }) => call.id === next.id)).toMatchObject({ usual });
    const { version } = await forms.get(own, form.id);
    await forms.update(own, form.id, version, { ...FORM, title: label('Otra') });
    expect((await checks.check(own, next.id)).changedForms).toEqual(['full']);
  });

  describe('invite', () => {
    const known = async () => {
      const { id } = await saveNonprofit(test, { safety: 'open' });
      await new MatchRefreshHandler(database, clock).handle({ nonprofitId: id });
      return { id, handle: (await circles.of(officer)).handleOf(id) };
    };

    it('those that the circle knows, once, while the call can be answered', async () => {
      const { id, version } = await published({ byInvitation: true });
      const asked = await known();
      expect(await invitations.invite(officer, id, [asked.handle])).toBe(1);
      expect(await invitations.invite(officer, id, [asked.handle, asked.handle])).toBe(0);
      expect((await invitations.list(officer, id)).map(({ card }) => card.handle)).toEqual([asked.handle]);
      const told = `select 1 from outbox where name <> 'webhook.announce' and data ->> 'subjectId' = $1`;
      const notices = await asSuperuser(test, told, [id]);
      expect(notices).toHaveLength(1);
      expect(await refusal(invitations.list(otherFunder, id))).toBe('not-found');
      const later = await known();
      expect(await refusal(invitations.invite(otherFunder, id, [later.handle]))).toBe('not-found');
      await calls.cancel(officer, id, version);
      expect(await refusal(invitations.invite(officer, id, [later.handle]))).toBe('call-state');
    });

    it('nobody to what is over or a draft', async () => {
      const draft = await prepared();
      const { handle } = await known();
      expect(await refusal(invitations.invite(officer, draft.id, [handle]))).toBe('call-state');
      const call = await published({ closes: '2026-12-10T18:00' });
      clock.advance(20 * DAY_MS);
      expect(await refusal(invitations.invite(officer, call.id, [handle]))).toBe('call-state');
      clock.advance(-20 * DAY_MS);
    });

    it('no more than a day allows, not even at once', async () => {
      const { id } = await published();
      await asSuperuser(
        test,
        `with sent as (select count(*) from call_invitations where tenant_id = $1 and invited_at > $4::timestamptz - interval '1 day'),
          added as (insert into organizations (id, kind, name)
            select gen_random_uuid(), 'nonprofit', 'x' from generate_series(1, $5 - 1 - (select count from sent)) returning id)
         insert into call_invitations select $1, $2, added.id, $3, $4 from added`,
        [officer.tenantId, id, officer.personId, clock.now(), INVITATIONS_A_DAY],
      );
      const two = [await known(), await known()];
      const sent = two.map(({ handle }) => refusal(invitations.invite(officer, id, [handle])));
      expect((await Promise.all(sent)).sort()).toEqual(['call-invitations-a-day', 'done']);
      clock.advance(DAY_MS);
      expect(
        await refusal(
          invitations.invite(
            officer,
            id,
            two.map(({ handle }) => handle),
          ),
        ),
      ).toBe('done');
      clock.advance(-DAY_MS);
    });

    it('is kept to what is published by PostgreSQL alone too', async () => {
      const { id } = await prepared();
      const { id: nonprofitId } = await known();
      const invited = { tenantId: officer.tenantId, callId: id, nonprofitId, invitedBy: officer.personId };
      const added = database.asActor(officer, (tx) =>
        insertCallInvitation(tx, { ...invited, invitedAt: clock.now() }),
      );
      await expect(added).rejects.toThrow('row-level security');
    });
  });

  it('are kept by PostgreSQL alone too', async () => {
    const { id } = await prepared();
    const seen = (actor: PersonActor, table: string, key: string): Promise<unknown[]> =>
      database.asActor(actor, (tx) => tx.query<unknown[]>(`select 1 from ${table} where ${key} = $1`, [id]));
    expect(await seen(nonprofit, 'calls', 'id')).toEqual([]);
    expect(await seen(nonprofit, 'call_stages', 'call_id')).toEqual([]);
    expect(await seen(otherFunder, 'calls', 'id')).toEqual([]);
    expect(await seen(officer, 'call_stages', 'call_id')).toHaveLength(1);
    await calls.publish(officer, id, 1);
    expect(await seen(nonprofit, 'call_stages', 'call_id')).toHaveLength(1);
    const removed = database.asActor(officer, (tx) =>
      tx.query<[unknown, number]>('delete from call_stages where call_id = $1', [id]),
    );
    expect((await removed)[1]).toBe(0);
    const changed = database.asActor(officer, (tx) =>
      tx.query(`update form_versions set document = '{}' where form_id = $1`, [formId]),
    );
    await expect(changed).rejects.toThrow('permission denied');
  });

  it('are checked against what they offer themselves, whatever their programme does', async () => {
    const facts = `jsonb_build_object('award', jsonb_build_object('min', 100000, 'max', 300000, 'currency', 'MXN'))`;
    await asSuperuser(test, `update programmes set facts = facts || ${facts} where id = $1`, [programmeId]);
    const { id: nonprofitId } = await saveNonprofit(test, { min_award_mxn: 400_000 });
    await new MatchRefreshHandler(database, clock).handle({ nonprofitId });
    const reader = await saveMember(test, 'nonprofit', 'nonprofit-writer', nonprofitId);
    const checkOf = async (max: string): Promise<string | undefined> => {
      const { id } = await published({ award: { min: '100000', max, currency: 'MXN' } });
      const { fit } = await open.get(reader, id);
      return fit!.match.rules.find(({ code }) => code === 'min-award')?.answer;
    };
    expect([await checkOf('500000'), await checkOf('399999')]).toEqual(['pass', 'fail']);
  });

  it('tell what a nonprofit would be asked for', async () => {
    const { id } = await published();
    const { stages, burden } = await open.get(nonprofit, id);
    expect(stages[0]!.burden.items).toBe(1);
    expect(burden.itemsPer100k).toBe(0.2);
  });
});
