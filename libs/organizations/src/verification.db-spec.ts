import { randomUUID } from 'node:crypto';
import { Database, systemActor, type PersonActor } from '@puente/database';
import { OutboxJob } from '@puente/jobs';
import { FakeClock } from '@puente/kernel';
import {
  asSuperuser,
  cloneTestDatabase,
  saveMember,
  saveNonprofit,
  type TestDatabase,
} from '@puente/testing';
import {
  ContactPauseService,
  DirectoryService,
  isContactPaused,
  organizationEntities,
  ProfileService,
  VerificationService,
} from '.';
import type { DecisionInput } from '.';

const NOW = new Date('2026-11-22T12:00:00Z');
const YEAR_MS = 366 * 24 * 3_600_000;

describe('with a real database', () => {
  let test: TestDatabase;
  let database: Database;
  let verifier: PersonActor;
  let staff: PersonActor;
  let own: PersonActor;
  let id: string;
  const clock = new FakeClock(NOW);
  let verification: VerificationService;
  let directory: DirectoryService;
  let contact: ContactPauseService;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [...organizationEntities, OutboxJob] });
    verifier = await saveMember(test, 'hip', 'hip-verifier');
    staff = await saveMember(test, 'hip', 'hip-staff', verifier.tenantId);
    verification = new VerificationService(database, clock);
    directory = new DirectoryService(database, clock);
    contact = new ContactPauseService(database, clock);
  });
  beforeEach(async () => {
    ({ id } = await saveNonprofit(test, {
      rfc: 'SAT970701NN4',
      mission_es: 'Coordina la Lic. Marta Ejemplo.',
    }));
    own = await saveMember(test, 'nonprofit', 'nonprofit-writer', id);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const decide = (changes: Partial<DecisionInput> = {}, actor = verifier) =>
    verification.decide(actor, id, {
      seenVersion: 1,
      seenDecision: null,
      decision: 'verified',
      reasons: [],
      message: '',
      ...changes,
    });
  const edit = async (changes: object) => {
    const profiles = new ProfileService(database);
    const { id: _id, version, updatedAt: _at, doubts: _doubts, ...profile } = await profiles.get(own);
    await profiles.update(own, version, { ...profile, ...changes });
  };

  describe('verification', () => {
    it('goes from never through asked and answered to verified, changed and expired', async () => {
      expect(await verification.get(staff, id)).toMatchObject({
        standing: 'never',
        doubts: ['rfc-check-digit'],
        texts: [{ lang: 'es', passages: [{ risk: 'person' }] }],
      });
      await decide({
        decision: 'changes-asked',
        reasons: ['text-names-person'],
        message: 'Quita el nombre.',
      });
      expect(await verification.own(own)).toMatchObject({
        standing: 'asked',
        last: { reasons: ['text-names-person'], message: 'Quita el nombre.' },
      });
      expect(JSON.stringify(await verification.own(own))).not.toContain(verifier.personId);
      await edit({ missionEs: 'Acompañamos.' });
      clock.advance(1000);
      const answered = await verification.get(verifier, id);
      expect(answered).toMatchObject({ standing: 'answered', changed: ['texts'], version: 2 });
      await decide({ seenVersion: 2, seenDecision: answered.last!.id });
      expect((await verification.own(own)).until).toEqual(new Date('2027-11-22T12:00:01Z'));
      await edit({ rfc: 'SAT970701NN3' });
      expect(await verification.get(verifier, id)).toMatchObject({ standing: 'changed', changed: ['rfc'] });
      expect(await directory.standing(staff, id)).toMatchObject({ isVerified: false, waits: true });
      await edit({ rfc: 'SAT970701NN4' });
      expect((await directory.standings(staff)).get(id)).toMatchObject({ isVerified: true, waits: false });
      clock.advance(YEAR_MS);
      expect((await directory.standings(staff)).get(id)).toMatchObject({ isVerified: false, waits: true });
      expect((await verification.own(own)).standing).toBe('expired');
      clock.advance(-YEAR_MS);
    });

    it.each([
      [{}, 'verified'],
      [{ decision: 'changes-asked', reasons: ['rfc-doubtful'] }, 'changes-asked'],
      [{ decision: 'not-verified', reasons: ['rfc-doubtful'] }, 'changes-asked'],
    ] as const)('%j is told to the nonprofit with the decision, or not at all', async (changes, kind) => {
      const told = async () => {
        const sql = `select data from outbox where name = 'notice.deliver' and data ->> 'readersTenantId' = $1`;
        return (await asSuperuser<{ data: object }>(test, sql, [id])).map(({ data }) => data);
      };
      await decide(changes);
      expect(await told()).toMatchObject([
        { kind, roles: expect.arrayContaining(['nonprofit-writer']) as string[], subjectId: id },
      ]);
      await expect(decide(changes)).rejects.toMatchObject({ code: 'stale-version' });
      expect(await told()).toHaveLength(1);
    });

    it('the queue holds who waits, the longest waiting first', async () => {
      await asSuperuser(
        test,
        `update nonprofit_profiles set updated_at = '2020-01-01' where tenant_id = $1`,
        [id],
      );
      const queue = await verification.queue(staff);
      expect(queue.entries[0]).toMatchObject({ id, standing: 'never', doubts: 1 });
      await decide();
      expect((await verification.queue(staff)).entries.some((each) => each.id === id)).toBe(false);
      expect((await verification.queue(staff, 'verified')).entries.map((each) => each.id)).toContain(id);
      expect((await verification.queue(staff, 'all')).total).toBe(queue.total);
    });

    it('of two who saw the same, one decides; an edit in between stops the decision', async () => {
      const both = await Promise.allSettled([
        decide(),
        decide({ decision: 'not-verified', reasons: ['rfc-doubtful'] }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await edit({ rfc: null });
      const { last } = await verification.get(verifier, id);
      await expect(decide({ seenDecision: last!.id })).rejects.toMatchObject({ code: 'stale-version' });
    });

    it.each([
      ['hip-staff', 'forbidden'],
      ['auditor', 'forbidden'],
    ])('%s may look but not decide', async (role, code) => {
      const actor = await saveMember(test, 'hip', role, verifier.tenantId);
      await verification.get(actor, id);
      await expect(decide({}, actor)).rejects.toMatchObject({ code });
    });

    it('the policies refuse it by themselves: no role, no decision', async () => {
      const insert = (actor: PersonActor) =>
        database.asActor(actor, (tx) =>
          tx.query(
            `insert into verifications (tenant_id, id, profile_version, decision, facts, decided_by, decided_at)
             values ($1, $2, 1, 'verified', '{}', $3, now())`,
            [id, randomUUID(), actor.personId],
          ),
        );
      await insert(verifier);
      for (const actor of [staff, own, { ...staff, roles: ['hip-verifier-not'] }]) {
        await expect(insert(actor)).rejects.toThrow(/row-level security/);
      }
    });

    it.each([
      [{ decision: 'verified', reasons: ['other'] }, ['reasons', 'message']],
      [{ decision: 'not-verified' }, ['reasons']],
      [{ decision: 'changes-asked', reasons: ['other'], message: ' ' }, ['message']],
    ] as const)('refuses %j', async (changes, fields) => {
      const refused = decide(changes);
      await expect(refused).rejects.toMatchObject({ errors: fields.map((field) => ({ field })) });
    });

    it.each([randomUUID(), 'x', ''])('what is not there is not there: %p', async (unknown) => {
      await expect(verification.get(verifier, unknown)).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  describe('pausing contact', () => {
    const paused = (actor: Parameters<Database['asActor']>[0]) =>
      database.asActor(actor, (tx) => isContactPaused(tx, id));

    it('is on for the nonprofit, HIP and what sends notices, and keeps its beginning', async () => {
      const finance = await saveMember(test, 'nonprofit', 'nonprofit-finance', id);
      await contact.pause(finance);
      clock.advance(1000);
      await contact.pause(own);
      expect(await contact.pausedAt(own)).toEqual(new Date(clock.now().getTime() - 1000));
      expect(await paused(staff)).toBe(true);
      expect(await paused(systemActor('dispatcher'))).toBe(true);
      expect((await verification.get(staff, id)).contactPausedAt).not.toBeNull();
      await expect(contact.resume(finance)).rejects.toMatchObject({ code: 'forbidden' });
      await contact.resume(own);
      expect(await contact.pausedAt(own)).toBeNull();
    });

    it('no funder and no other nonprofit can read it', async () => {
      await contact.pause(own);
      expect(await paused(await saveMember(test, 'funder', 'funder-admin'))).toBe(false);
      expect(await paused(await saveMember(test, 'nonprofit', 'nonprofit-admin'))).toBe(false);
    });
  });
});
