import { randomBytes, randomUUID } from 'node:crypto';
import { Database, type PersonActor } from '@puente/database';
import { AliasBook, AliasRequestService, type AliasRequestView } from '@puente/disclosure';
import { FakeClock } from '@puente/kernel';
import {
  asSuperuser,
  cloneTestDatabase,
  saveMember,
  saveNonprofit,
  type TestDatabase,
} from '@puente/testing';
import { entities } from '../../apps/server/src/entities';
import { proofSize, reportFigure } from './proof-run';

const NOW = new Date('2026-11-22T12:00:00Z');
const HOUR_MS = 3_600_000;
const TIMES = proofSize(50, 5);

/** T19: what needs two people is never done by one, whichever way round they try. */
describe('T19 four eyes: opening an alias', () => {
  let test: TestDatabase;
  let database: Database;
  let clock: FakeClock;
  let requests: AliasRequestService;
  let aliases: AliasBook;
  let proposer: PersonActor;
  let approver: PersonActor;
  let funder: PersonActor;
  let nonprofit: { id: string; name: string };
  let refused = 0;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities });
    clock = new FakeClock(NOW);
    aliases = new AliasBook(randomBytes(32), clock);
    requests = new AliasRequestService(database, clock, aliases);
    proposer = await saveMember(test, 'hip', 'hip-admin');
    approver = await saveMember(test, 'hip', 'hip-verifier', proposer.tenantId);
    funder = await saveMember(test, 'funder', 'program-officer');
    nonprofit = await saveNonprofit(test, { name: 'CANARIO Casa oculta' });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
    reportFigure({
      test: 'T19',
      title: 'Four eyes (opening an alias)',
      figure: `${refused} ways round refused, 0 accepted`,
      target: '0 accepted; approval bound to a hash of what was shown',
    });
  });

  const ask = (actor = proposer) =>
    requests.request(actor, {
      funderId: funder.tenantId,
      alias: aliases.aliasOf(funder.tenantId, nonprofit.id),
      reason: 'safety',
      note: 'Aviso',
    });
  const view = (id: string): Promise<AliasRequestView> => requests.get(approver, id);
  const approve = async (id: string, actor = approver, shown?: string) =>
    requests.decide(actor, id, { approve: true, shown: shown ?? (await view(id)).shown });

  async function expectRefused(attempt: Promise<unknown>, code: string): Promise<void> {
    await expect(attempt).rejects.toMatchObject({ code });
    refused += 1;
  }

  it('opens it when another person approves exactly what is there, for who asked alone, for a day', async () => {
    const id = await ask();
    await approve(id);
    expect(await requests.answer(proposer, id)).toEqual({ nonprofitId: nonprofit.id, name: nonprofit.name });
    await expectRefused(requests.answer(approver, id), 'not-found');
    clock.advance(24 * HOUR_MS);
    await expectRefused(requests.answer(proposer, id), 'not-found');
    expect((await view(id)).state).toBe('closed');
  });

  it('tells the nonprofit in its own log, and keeps neither its name nor its id with the request', async () => {
    const id = await ask();
    await approve(id);
    const log = await asSuperuser<{ action: string; detail: object }>(
      test,
      `select action, detail from audit_log where tenant_id = $1 order by seq desc limit 1`,
      [nonprofit.id],
    );
    expect(log).toMatchObject([{ action: 'alias.opened', detail: { reason: 'safety' } }]);
    const stored = await asSuperuser(test, `select * from alias_requests where id = $1`, [id]);
    const views = JSON.stringify([stored, await requests.list(approver)]);
    expect(views).not.toContain('CANARIO');
    expect(views).not.toContain(nonprofit.id);
  });

  it('never for the person who asked, in any role and organisation', async () => {
    for (let time = 0; time < TIMES; time++) {
      const id = await ask();
      await expectRefused(approve(id, proposer), 'same-person');
      await expectRefused(approve(id, { ...proposer, roles: ['hip-staff', 'hip-verifier'] }), 'same-person');
      const second = await saveMember(test, 'hip', 'hip-admin');
      const elsewhere = { ...proposer, tenantId: second.tenantId };
      await expectRefused(approve(id, elsewhere), 'not-found');
      await expectRefused(approve(id, second), 'not-found');
      await expectRefused(requests.answer(proposer, id), 'not-found');
    }
  });

  it('never without the role, without a fresh proof, or by a token', async () => {
    const id = await ask();
    const staff = await saveMember(test, 'hip', 'hip-staff', proposer.tenantId);
    const auditor = await saveMember(test, 'hip', 'auditor', proposer.tenantId);
    await expectRefused(approve(id, staff), 'forbidden');
    await expectRefused(approve(id, auditor), 'forbidden');
    await expectRefused(approve(id, { ...approver, recentlyProven: false }), 'step-up-needed');
    await expectRefused(approve(id, { ...approver, scopes: ['alias:read'] }), 'forbidden');
    await expectRefused(approve(id, { ...funder, roles: ['hip-admin'] }), 'not-found');
  });

  it('never when a role changed in between', async () => {
    const id = await ask();
    await expectRefused(approve(id, { ...approver, roles: ['hip-staff'] }), 'forbidden');
    const gone = await saveMember(test, 'hip', 'hip-staff', proposer.tenantId);
    const other = await ask(gone);
    await asSuperuser(test, `update memberships set roles = '{auditor}' where person_id = $1`, [
      gone.personId,
    ]);
    await expectRefused(approve(other), 'requester-gone');
    expect((await view(other)).state).toBe('requested');
  });

  it('never for an older version than the one that is there', async () => {
    for (let time = 0; time < TIMES; time++) {
      const id = await ask();
      const { shown, version } = await view(id);
      await requests.amend(proposer, id, version, { reason: 'due-diligence', note: 'Otra cosa' });
      await expectRefused(approve(id, approver, shown), 'stale-version');
      await expectRefused(approve(id, approver, randomUUID()), 'stale-version');
      await approve(id);
    }
  });

  it('never twice, nor after it was refused, withdrawn or too late', async () => {
    const id = await ask();
    const { shown } = await view(id);
    const both = await Promise.allSettled([approve(id, approver, shown), approve(id, approver, shown)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const no = await ask();
    await requests.decide(approver, no, { approve: false, shown: (await view(no)).shown });
    await expectRefused(approve(no), 'request-decided');
    const back = await ask();
    await requests.withdraw(proposer, back, 1);
    await expectRefused(approve(back), 'request-decided');
    const late = await ask();
    clock.advance(72 * HOUR_MS);
    await expectRefused(approve(late), 'request-expired');
  });

  it('PostgreSQL refuses it by itself: by policy, and past the policies by constraint', async () => {
    const id = await ask();
    const decide = (actor: PersonActor, by: string) =>
      database.asActor(actor, async (tx) => {
        const [, count] = await tx.query<[unknown, number]>(
          `update alias_requests set status = 'approved', decided_by = $2, decided_at = now(), shown_sha256 = ''
            where id = $1`,
          [id, by],
        );
        if (count === 0) throw new Error('row-level security hides it');
      });
    const staff = await saveMember(test, 'hip', 'hip-staff', proposer.tenantId);
    for (const [actor, by] of [
      [proposer, proposer.personId],
      [proposer, approver.personId],
      [staff, staff.personId],
      [approver, proposer.personId],
      [approver, staff.personId],
      [funder, funder.personId],
    ] as const) {
      await expect(decide(actor, by)).rejects.toThrow(/row-level security/);
      refused += 1;
    }
    const past = `update alias_requests set status = 'approved', decided_by = requested_by, decided_at = now(), shown_sha256 = ''`;
    await expect(asSuperuser(test, past)).rejects.toThrow(/ck_alias_requests_two_people/);
  });

  it.each([
    ['a form that is no alias', { alias: 'ONG 1' }, 'alias'],
    ['an alias that nobody has', { alias: 'ONG 00000-00000' }, 'alias'],
    ['another funder', { funderId: randomUUID() }, 'funderId'],
  ])('is not asked with %s', async (_name, change, field) => {
    const alias = aliases.aliasOf(funder.tenantId, nonprofit.id);
    const attempt = requests.request(proposer, {
      funderId: funder.tenantId,
      alias,
      reason: 'safety',
      note: '',
      ...change,
    });
    await expect(attempt).rejects.toMatchObject({ errors: [{ field }] });
  });
});
