import type { PersonActor } from '@puente/database';
import {
  DiligenceNoteService,
  DiligenceService,
  ExpenditureService,
  LegalRouteService,
  OwnDiligenceService,
  RouteKeeping,
  routeOf,
} from '@puente/grants';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { AWARD_INPUT, AwardsRoom } from '../../../../test/rooms/awards-room';
import { refusal } from '../../../../test/rooms/grants-room';

const REASON = 'Así lo aconseja quien nos asesora.';

describe('due diligence', () => {
  const clock = new FakeClock(new Date('2026-11-23T18:00:00Z'));
  let room: AwardsRoom;
  let officer: PersonActor;
  let admin: PersonActor;
  let signer: PersonActor;
  let diligence: DiligenceService;
  let routes: LegalRouteService;
  let notes: DiligenceNoteService;
  let own: OwnDiligenceService;
  let application: string;
  let id: string;

  beforeAll(async () => {
    room = await AwardsRoom.open(clock);
    ({ officer, admin } = room.room);
    const { database, circles, sightings } = room.room;
    diligence = new DiligenceService(database, clock, circles, sightings);
    routes = new LegalRouteService(database, clock);
    notes = new DiligenceNoteService(database, clock);
    own = new OwnDiligenceService(database, clock);
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    application = await room.awarded();
    signer = room.signerOf(application);
    id = await room.awards.draft(officer, application, AWARD_INPUT);
  });

  const choose = (route: string, seenVersion = 0): Promise<void> =>
    routes.choose(officer, id, { route, reason: REASON, seenVersion });
  const say = (code: string, input: object, version: number): Promise<void> =>
    routes.sayStep(officer, id, code, version, input);
  const actionsIn = async (tenantId: string, like: string): Promise<string[]> => {
    const rows = await asSuperuser<{ action: string }>(
      room.room.test,
      'select action from audit_log where tenant_id = $1 and action like $2 order by seq',
      [tenantId, like],
    );
    return rows.map(({ action }) => action);
  };
  const told = async (tenantId: string): Promise<string[]> => {
    const rows = await asSuperuser<{ kind: string }>(
      room.room.test,
      `select data ->> 'kind' as kind from outbox where data ->> 'readersTenantId' = $1
        and data ->> 'kind' like 'route-%' order by id`,
      [tenantId],
    );
    return rows.map(({ kind }) => kind).sort();
  };
  const past = (by: PersonActor, sql: string, values: readonly unknown[] = []): Promise<unknown> =>
    room.room.database.asActor(by, (tx) => tx.query(sql, [...values]));

  describe('a legal route', () => {
    it('is chosen with a reason and brings its steps; the nonprofit is told and reads them, not the reason', async () => {
      await choose('treaty');
      const { route, notes: written } = await diligence.get(officer, id);
      expect([route?.route, route?.state, route?.steps.length]).toEqual(['treaty', 'open', 6]);
      expect(written.map(({ kind, words }) => [kind, words])).toEqual([['route', REASON]]);
      const asked = await own.list(signer);
      expect(asked.routes.map((each) => [each.route, each.state, each.steps.length])).toEqual([
        ['treaty', 'open', 6],
      ]);
      expect(JSON.stringify(asked)).not.toContain(REASON);
      expect(await told(signer.tenantId)).toEqual(['route-chosen']);
      for (const side of [officer.tenantId, signer.tenantId]) {
        expect(await actionsIn(side, 'route.%')).toContain('route.chosen');
      }
    });

    it('ends when another is chosen, and can still be read', async () => {
      await choose('treaty');
      expect(await refusal(choose('domestic', 0))).toBe('stale-version');
      await choose('expenditure-responsibility', 1);
      const { route, earlier } = await diligence.get(officer, id);
      expect([route?.route, route?.version]).toEqual(['expenditure-responsibility', 1]);
      expect(earlier.map((each) => [each.route, each.state, each.endedAt !== null])).toEqual([
        ['treaty', 'ended', true],
      ]);
      expect(await actionsIn(signer.tenantId, 'route.%')).toEqual([
        ...['route.chosen', 'route.ended', 'route.chosen'],
      ]);
      const holds = await room.room.database.asActor(officer, (tx) =>
        routeOf(tx, officer.tenantId, signer.tenantId),
      );
      expect(holds).toEqual({ route: 'expenditure-responsibility', state: 'open' });
    });

    it('is that of the agreement: an award by another is not sent', async () => {
      const other = await room.awarded();
      const award = await room.approved(other);
      const { version, route } = await room.awards.get(officer, award);
      const elsewhere = route === 'treaty' ? 'domestic' : 'treaty';
      await routes.choose(officer, award, { route: elsewhere, reason: REASON, seenVersion: 0 });
      expect(await refusal(room.agreements.send(officer, award, version))).toBe('agreement-other-route');
      await routes.choose(officer, award, { route: route!, reason: REASON, seenVersion: 1 });
      expect(await refusal(room.agreements.send(officer, award, version))).toBe('done');
    });

    it('is ready once each of its steps is done or not needed', async () => {
      await choose('domestic');
      const codes = (await diligence.get(officer, id)).route!.steps.map(({ code }) => code);
      for (const [index, code] of codes.entries()) {
        await say(code, { state: index === 0 ? 'not-needed' : 'done' }, index + 1);
      }
      const { route } = await diligence.get(officer, id);
      expect([route?.state, route?.version]).toEqual(['ready', codes.length + 1]);
      await say(codes[0]!, { state: 'open' }, codes.length + 1);
      expect((await diligence.get(officer, id)).route?.state).toBe('open');
    });

    it('refuses what is no step of it, a day that is over, and a version that is not the last', async () => {
      await choose('domestic');
      expect(await refusal(say('donee-abroad', { state: 'done' }, 1))).toBe('not-found');
      expect(await refusal(say('tax-standing', { state: 'done', validUntil: '2026-11-22' }, 1))).toBe(
        'invalid-input validUntil: route-day-over',
      );
      await say('tax-standing', { state: 'done', reference: 'CSF' }, 1);
      expect(await refusal(say('account', { state: 'done' }, 1))).toBe('stale-version');
      const steps = (await diligence.get(officer, id)).route!.steps;
      expect(steps.find(({ code }) => code === 'account')?.state).toBe('open');
      expect(await refusal(choose('elsewhere'))).toBe('invalid-input route: form-unknown-choice');
      expect(
        await refusal(routes.choose(officer, id, { route: 'treaty', reason: ' ', seenVersion: 2 })),
      ).toBe('invalid-input reason: required');
    });

    it('opens again what is over, tells before and says so once', async () => {
      await choose('domestic');
      await say('tax-standing', { state: 'done', validUntil: '2026-12-31' }, 1);
      const keepTwice = async (day: string): Promise<void> => {
        const keeping = new RouteKeeping(room.room.database, new FakeClock(new Date(`${day}T18:00:00Z`)));
        for (const _ of ['once', 'again']) await keeping.keepAll();
      };
      await keepTwice('2026-11-30');
      expect(await told(officer.tenantId)).toEqual([]);
      await keepTwice('2026-12-02');
      expect(await told(officer.tenantId)).toEqual(['route-ending']);
      const { database, circles, sightings } = room.room;
      const later = new FakeClock(new Date('2027-01-01T18:00:00Z'));
      const then = new DiligenceService(database, later, circles, sightings);
      expect((await then.get(officer, id)).route?.state).toBe('expired');
      await keepTwice('2027-01-01');
      const { route } = await diligence.get(officer, id);
      const step = route!.steps.find(({ code }) => code === 'tax-standing')!;
      expect([route!.state, route!.version, step.state, step.validUntil]).toEqual([
        ...['expired', 3, 'open', '2026-12-31'],
      ]);
      expect(await told(officer.tenantId)).toEqual(['route-ending', 'route-lapsed']);
      expect(await actionsIn(signer.tenantId, 'route.lapsed')).toEqual(['route.lapsed']);
      await say('tax-standing', { state: 'done', validUntil: '2027-06-30' }, 3);
      expect((await diligence.get(officer, id)).route?.state).toBe('open');
    });

    it('is read by nobody else: no other funder, no other nonprofit, not after stepping back', async () => {
      await choose('treaty');
      await notes.noteRisk(officer, id, { level: 'high', words: 'Cambió la dirección.' });
      await notes.answerShelter(officer, id, 0, { complaints: { answer: 'no' } });
      const stranger = await saveMember(room.room.test, 'funder', 'funder-admin');
      const other = room.signerOf(await room.awarded());
      expect(await refusal(diligence.get(stranger, id))).toBe('not-found');
      expect(
        await refusal(routes.choose(stranger, id, { route: 'treaty', reason: 'x', seenVersion: 0 })),
      ).toBe('not-found');
      expect((await own.list(other)).routes).toEqual([]);
      const tables = ['legal_routes', 'legal_route_steps', 'diligence_notes', 'shelter_answers'];
      await room.stepBack(officer, application);
      for (const by of [stranger, other, officer]) {
        for (const table of tables) {
          const found = await past(by, `select 1 from ${table} where nonprofit_id = $1`, [signer.tenantId]);
          expect(found).toEqual([]);
        }
      }
      expect(await refusal(diligence.get(officer, id))).toBe('not-found');
    });
  });

  describe('the yearly list', () => {
    it('has what is known of agreed awards by that route, of the funder alone; the rest is to be filled in', async () => {
      const list = new ExpenditureService(
        room.room.database,
        new FakeClock(new Date('2027-06-01T18:00:00Z')),
      );
      const stranger = await saveMember(room.room.test, 'funder', 'funder-admin');
      const award = await room.approved(await room.awarded());
      expect((await list.list(officer, 2027)).lines.map(({ awardId }) => awardId)).not.toContain(award);
      await asSuperuser(room.room.test, `update awards set state = 'active' where id = $1`, [award]);
      const [line] = (await list.list(officer)).lines.filter(({ awardId }) => awardId === award);
      expect(line).toMatchObject({
        amount: { minor: 25_000_050n, currency: 'MXN' },
        spent: null,
        diverted: null,
      });
      expect(line?.missing).toEqual(['grantee', 'amount', 'spent', 'diversion', 'reports', 'verification']);
      expect((await list.list(stranger)).lines).toEqual([]);
      expect((await list.list(officer, 2026)).lines.map(({ awardId }) => awardId)).not.toContain(award);
      expect(await refusal(list.list(officer, 2028))).toBe('invalid-input year: form-not-so-written');
    });
  });

  describe('notes', () => {
    it('of risk stand beside the appetite that an administrator states, and no nonprofit reads them', async () => {
      await notes.noteRisk(officer, id, { level: 'high', words: 'Cambió la dirección.' });
      expect((await diligence.get(officer, id)).riskStanding).toBe('appetite-unknown');
      expect(await refusal(notes.stateAppetite(officer, { level: 'low', words: 'x' }))).toBe('forbidden');
      await notes.stateAppetite(admin, { level: 'medium', words: 'Grupos jóvenes, sí.' });
      const line = (await diligence.list(officer)).lines.find((each) => each.awardId === id);
      expect([line?.risk, line?.riskStanding]).toEqual(['high', 'beyond']);
      expect(await past(signer, 'select 1 from diligence_notes')).toEqual([]);
      expect(await refusal(notes.noteRisk(officer, id, { level: 'huge', words: ' ' }))).toBe(
        'invalid-input level: form-unknown-choice words: required',
      );
    });

    it('stay as they were written', async () => {
      await notes.noteRisk(officer, id, { level: 'low', words: 'Sin novedad.' });
      await expect(past(officer, `update diligence_notes set words = 'x'`)).rejects.toThrow(
        /permission denied/,
      );
      await past(officer, 'delete from diligence_notes');
      expect((await diligence.get(officer, id)).notes).toHaveLength(1);
    });

    it('about a shelter are kept set by set; of two writers one has to look again', async () => {
      const asked = (await diligence.get(officer, id)).isShelter;
      expect(asked).toBe(true);
      await notes.answerShelter(officer, id, 0, { 'free-to-leave': { answer: 'yes', note: 'Lo vimos.' } });
      expect(await refusal(notes.answerShelter(officer, id, 0, {}))).toBe('stale-version');
      await notes.answerShelter(officer, id, 1, { 'free-to-leave': { answer: 'unknown' } });
      const { shelter } = await diligence.get(officer, id);
      expect([shelter?.number, shelter?.answers['free-to-leave']?.answer]).toEqual([2, 'unknown']);
      expect(await actionsIn(officer.tenantId, 'shelter.%')).toContain('shelter.answered');
    });
  });
});
