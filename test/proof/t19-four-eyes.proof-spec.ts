import { randomBytes, randomUUID } from 'node:crypto';
import { Database, type PersonActor } from '@puente/database';
import { AliasBook, AliasRequestService, type AliasRequestView } from '@puente/disclosure';
import {
  ConflictHints,
  DecisionService,
  OwnReviewService,
  ReviewPlanService,
  AssignmentService,
  type DecisionItem,
} from '@puente/grants';
import { FakeClock } from '@puente/kernel';
import {
  asSuperuser,
  cloneTestDatabase,
  saveMember,
  saveNonprofit,
  type TestDatabase,
} from '@puente/testing';
import { entities } from '../../apps/server/src/entities';
import { AWARD_INPUT, AwardsRoom } from '../rooms/awards-room';
import { GrantsRoom, rubricOf } from '../rooms/grants-room';
import { SignedFilesRoom } from '../rooms/signed-files-room';
import { proofSize, reportFigure } from './proof-run';

const NOW = new Date('2026-11-22T12:00:00Z');
const HOUR_MS = 3_600_000;
const TIMES = proofSize(50, 5);

/** T19: what needs two people is never done by one, whichever way round they try. */
describe('T19 four eyes', () => {
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
      title: 'Four eyes',
      figure: `${refused} ways round the opening of an alias refused, 0 accepted`,
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

  describe('deciding on applications', () => {
    let room: GrantsRoom;
    let decisions: DecisionService;
    let plans: ReviewPlanService;
    let call: string;
    let applications: [string, string];
    let refusedHere = 0;

    beforeAll(async () => {
      room = await GrantsRoom.within({ test, database, clock });
      decisions = new DecisionService(database, clock, room.circles, room.sightings);
      plans = new ReviewPlanService(database);
      call = (await room.publish()).id;
      applications = [(await room.handIn(call)).id, (await room.handIn(call)).id];
      await planned(0, 2);
    });
    afterAll(() =>
      reportFigure({ test: 'T19', figure: `${refusedHere} ways round a decision refused, 0 accepted` }),
    );
    afterEach(async () => expect(await asSuperuser(test, 'select 1 from outcomes')).toEqual([]));

    const planned = (version: number, quorum: number): Promise<unknown> =>
      plans.save(room.officer, call, version, { rubric: rubricOf('Trabajo'), reviewersEach: 1, quorum });
    const list = (note: string): DecisionItem[] =>
      applications.map((applicationId) => ({ applicationId, outcome: 'waitlist', reasons: [], note }));
    /** The one open list: an application stands in no other meanwhile. */
    const propose = async (by = room.officer): Promise<string> => {
      const all = await decisions.list(room.admin, call);
      const open = all.filter(({ status }) => status === 'proposed');
      for (const { id } of open) await decisions.withdraw(room.admin, call, id);
      return decisions.propose(by, call, list('A'));
    };
    const shownOf = async (id: string): Promise<string> => (await decisions.get(room.admin, call, id)).shown!;
    const say = async (id: string, by: PersonActor, shown?: string): Promise<string> =>
      decisions.approve(by, call, id, shown ?? (await shownOf(id)));
    async function expectNot(attempt: Promise<unknown>, code: string): Promise<void> {
      await expect(attempt).rejects.toMatchObject({ code });
      refusedHere += 1;
    }
    async function expectOpen(answer: Promise<string>): Promise<void> {
      expect(await answer).toBe('proposed');
      refusedHere += 1;
    }

    it('is never done by who proposed, in any role and organisation, nor by who changed the list', async () => {
      for (let time = 0; time < TIMES; time++) {
        const id = await propose();
        await expectNot(say(id, room.officer), 'same-person');
        await expectNot(say(id, { ...room.officer, roles: ['funder-admin'] }), 'same-person');
        const elsewhere = { ...room.officer, tenantId: funder.tenantId };
        await expectNot(say(id, elsewhere), 'not-found');
        await expectNot(say(id, funder), 'not-found');
        await decisions.change(room.admin, call, id, 1, list('B'));
        await expectNot(say(id, room.admin), 'same-person');
      }
    });

    it('is never done without the role, without a fresh proof, by a token, or from another programme', async () => {
      const id = await propose();
      const others: [PersonActor, string][] = [
        [await room.colleague('reviewer'), 'forbidden'],
        [await room.colleague('funder-finance'), 'forbidden'],
        [{ ...room.admin, roles: ['reviewer'] }, 'forbidden'],
        [{ ...room.admin, recentlyProven: false }, 'step-up-needed'],
        [{ ...room.admin, scopes: ['decision:propose'] }, 'forbidden'],
        [{ ...room.admin, programmes: [randomUUID()] }, 'not-found'],
      ];
      for (const [by, code] of others) await expectNot(say(id, by, await shownOf(id)), code);
    });

    it('is never done by fewer than the plan asks for: nobody counts twice', async () => {
      for (let time = 0; time < TIMES; time++) {
        const id = await propose();
        for (let again = 0; again < 3; again++) await expectOpen(say(id, room.admin));
      }
    });

    it('never rests on an older list, nor on one that was changed back', async () => {
      for (let time = 0; time < TIMES; time++) {
        const id = await propose();
        const before = await shownOf(id);
        await say(id, room.admin);
        for (const [at, note] of ['B', 'A'].entries()) {
          clock.advance(1000);
          await decisions.change(room.officer, call, id, at + 1, list(note));
          await expectNot(say(id, room.admin, before), 'stale-version');
          await expectNot(say(id, room.admin, randomUUID()), 'stale-version');
        }
        await expectOpen(say(id, await room.colleague('program-officer')));
      }
    });

    it('never counts who stepped back since, nor a list of theirs', async () => {
      const parts = [room.circles, room.sightings, new ConflictHints(database)] as const;
      const assignments = new AssignmentService(database, clock, ...parts);
      const own = new OwnReviewService(database, clock, ...parts);
      const officers = [1, 2, 3].map(() => room.colleague('program-officer'));
      const [one, two, three] = (await Promise.all(officers)) as [PersonActor, PersonActor, PersonActor];
      const stepBack = async (who: PersonActor): Promise<void> => {
        const pair = { applicationId: applications[0], reviewerId: who.personId };
        await assignments.assign(room.officer, call, [pair]);
        await own.recuse(who, applications[0], 'family');
      };
      const id = await propose();
      await say(id, one);
      await stepBack(one);
      await expectNot(say(id, one), 'not-found');
      await expectOpen(say(id, two));
      const theirs = await propose(three);
      await stepBack(three);
      for (const by of [room.admin, two]) await expectOpen(say(theirs, by));
    });

    const end = `update decisions set status = 'decided', decided_at = now() where id = $1 and $2::uuid is not null`;
    const LEFT: [string, string][] = [
      ['left', 'delete from memberships where person_id = $1'],
      ['lost the role', `update memberships set roles = '{reviewer}' where person_id = $1`],
      [
        'works on other programmes now',
        `with other as (insert into programmes (tenant_id, id, facts) select p.tenant_id, gen_random_uuid(), p.facts
            from programmes p join memberships m on m.tenant_id = p.tenant_id where m.person_id = $1::uuid limit 1
          returning tenant_id, id)
         insert into membership_programmes (tenant_id, person_id, programme_id) select tenant_id, $1::uuid, id from other`,
      ],
    ];
    it.each(LEFT)('never counts who %s since, by service and by PostgreSQL', async (_what, sql) => {
      const [one, two] = [await room.colleague('program-officer'), await room.colleague('program-officer')];
      const id = await propose();
      await expectOpen(say(id, one));
      await asSuperuser(test, sql, [one.personId]);
      await expectOpen(say(id, two));
      const past = database.asActor(two, (tx) => tx.query(end, [id, call]));
      await expect(past).rejects.toThrow(/row-level security/);
      const { approvals } = await decisions.get(room.officer, call, id);
      const counted = approvals.filter(({ counts }) => counts).map(({ personId }) => personId);
      expect([approvals.length, counted]).toEqual([2, [two.personId]]);
      refusedHere += 1;
    });

    it('PostgreSQL refuses it by itself', async () => {
      const id = await propose();
      const yes = `insert into decision_approvals select tenant_id, id, $2, app_decision_shown(id, items), now() from decisions
        where id = $1`;
      const told = `insert into outcomes select nonprofit_id, application_id, decision_id, tenant_id, $2, outcome, reasons, note,
        now() from decision_items where decision_id = $1`;
      const reviewer = await room.colleague('reviewer');
      for (const [by, sql, param] of [
        [room.officer, yes, room.officer.personId],
        [room.officer, yes, room.admin.personId],
        [room.admin, yes, reviewer.personId],
        [room.officer, end, call],
        [room.admin, end, call],
        [room.admin, told, call],
      ] as const) {
        const attempt = database.asActor(by, (tx) => tx.query(sql, [id, param]));
        await expect(attempt).rejects.toThrow(/row-level security/);
        refusedHere += 1;
      }
    });
  });

  describe('awarding', () => {
    let room: AwardsRoom;
    let officer: PersonActor;
    let admin: PersonActor;
    let refusedHere = 0;

    beforeAll(async () => {
      room = new AwardsRoom(await GrantsRoom.within({ test, database, clock }), clock);
      ({ officer, admin } = room.room);
    });
    afterAll(() =>
      reportFigure({ test: 'T19', figure: `${refusedHere} ways round an award refused, 0 accepted` }),
    );

    const written = async (writer = officer, proposer = writer): Promise<string> => {
      const id = await room.awards.draft(writer, await room.awarded(), AWARD_INPUT);
      await room.approvals.propose(proposer, id, 1);
      return id;
    };
    const shownOf = async (id: string): Promise<string> => (await room.awards.get(admin, id)).shown;
    async function expectNot(id: string, by: PersonActor, code: string, shown?: string): Promise<void> {
      const attempt = room.approvals.approve(by, id, shown ?? (await shownOf(id)));
      await expect(attempt).rejects.toMatchObject({ code });
      expect((await room.awards.get(officer, id)).approvedBy).toBeNull();
      refusedHere += 1;
    }

    it('is never approved by who wrote or proposed it, in any role and organisation', async () => {
      for (let time = 0; time < TIMES; time++) {
        const id = await written(officer, admin);
        for (const by of [officer, admin]) {
          await expectNot(id, by, 'same-person');
          await expectNot(id, { ...by, roles: ['funder-admin', 'program-officer'] }, 'same-person');
          await expectNot(id, { ...by, tenantId: funder.tenantId }, 'not-found');
        }
        await expectNot(id, funder, 'not-found');
      }
    });

    it('is never approved without the role, without a fresh proof, by a token, or from another programme', async () => {
      const id = await written();
      const others: [PersonActor, string][] = [
        [await room.room.colleague('reviewer'), 'forbidden'],
        [await room.room.colleague('funder-finance'), 'forbidden'],
        [{ ...admin, recentlyProven: false }, 'step-up-needed'],
        [{ ...admin, scopes: ['award:read'] }, 'forbidden'],
        [{ ...admin, programmes: [randomUUID()] }, 'not-found'],
      ];
      for (const [by, code] of others) await expectNot(id, by, code);
    });

    it('is never approved as it was before a change, nor as it never was', async () => {
      for (let time = 0; time < TIMES; time++) {
        const id = await written();
        const before = await shownOf(id);
        await expectNot(id, admin, 'stale-version', randomUUID());
        clock.advance(1000);
        await room.awards.change(officer, id, 2, AWARD_INPUT);
        await expectNot(id, admin, 'award-state', before);
        await room.approvals.propose(officer, id, 3);
        await expectNot(id, admin, 'stale-version', before);
      }
    });

    it('counts on paper only by another than who uploaded it or sent the agreement, as the file that was seen', async () => {
      const papers = await SignedFilesRoom.open(room, clock);
      const [id, third] = [await written(), await room.room.colleague('funder-admin')];
      await room.approvals.approve(admin, id, await shownOf(id));
      await room.agreements.send(officer, id, 3);
      const file = await papers.files.add(admin, id, papers.arrive());
      const seen = (await papers.files.list(officer, id)).files[0]!.fileSha256;
      const others: [PersonActor, string, string][] = [
        [admin, seen, 'signed-file-added-by-you'],
        [{ ...officer, roles: ['funder-admin'] }, seen, 'agreement-sent-by-you'],
        [officer, seen, 'forbidden'],
        [{ ...third, recentlyProven: false }, seen, 'step-up-needed'],
        [{ ...third, scopes: ['award:read'] }, seen, 'forbidden'],
        [funder, seen, 'forbidden'],
        [{ ...third, tenantId: funder.tenantId }, seen, 'not-found'],
        [third, '0'.repeat(64), 'stale-version'],
      ];
      for (const [by, hash, code] of others) {
        await expect(papers.files.confirm(by, id, file, hash)).rejects.toMatchObject({ code });
        refusedHere += 1;
      }
      expect((await room.awards.get(officer, id)).state).toBe('agreement');
      await papers.files.confirm(third, id, file, seen);
      await papers.close();
    });

    it('PostgreSQL refuses it by itself: by trigger, and past it by constraint', async () => {
      const [id, third] = [await written(officer, admin), await room.room.colleague('program-officer')];
      const yes = `update awards set version = version + 1, state = 'approved', approved_by = $2, approved_at = now(),
        approved_sha256 = app_award_shown(awards) where id = $1`;
      for (const [by, as] of [
        [officer, officer],
        [admin, admin],
        [officer, third],
        [third, officer],
      ] as const) {
        const attempt = database.asActor(by, (tx) => tx.query(yes, [id, as.personId]));
        await expect(attempt).rejects.toThrow(/not theirs to change/);
        refusedHere += 1;
      }
      const past = asSuperuser(test, yes, [id, officer.personId]);
      await expect(past).rejects.toThrow(/ck_awards_two_people/);
    });
  });
});
