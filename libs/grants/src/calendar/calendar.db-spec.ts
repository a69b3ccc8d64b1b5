import { randomUUID } from 'node:crypto';
import { Limiter } from '@puente/access';
import { Database, type PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { ApplicationService } from '../applications/application.service';
import { OwnRequirementService } from '../awards/requirements/own-requirement.service';
import { RequirementService } from '../awards/requirements/requirement.service';
import { CallService } from '../calls/call.service';
import { CalendarService } from './calendar.service';

const NOW = new Date('2026-12-02T12:00:00Z');
const CLOSES = new Date('2026-12-20T18:00:00Z');

describe('the calendar of a person', () => {
  const clock = new FakeClock(NOW);
  let test: TestDatabase;
  let database: Database;
  let calendar: CalendarService;
  let officer: PersonActor;
  let writer: PersonActor;
  let call: string;
  let draft: string;
  let later: string;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    const vault = new Vault(new MasterRing({ current: Buffer.alloc(32, 7), previous: null }), clock);
    calendar = new CalendarService(
      database,
      clock,
      new Limiter(database, clock, vault),
      new CallService(database, clock),
      new ApplicationService(database, clock),
      new RequirementService(database, clock),
      new OwnRequirementService(database, clock),
    );
    officer = await saveMember(test, 'funder', 'program-officer');
    writer = await saveMember(test, 'nonprofit', 'nonprofit-writer');
    call = await saveCall('published');
    await saveCall('draft');
    draft = await saveApplication('draft', 'full', null);
    later = await saveApplication('draft', 'later', '2026-12-28');
    await saveApplication('withdrawn', 'letter', null);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  async function saveCall(status: string): Promise<string> {
    const [id, programme] = [randomUUID(), randomUUID()];
    await asSuperuser(
      test,
      `insert into programmes (tenant_id, id, status, facts) values ($1, $2, 'published', '{}')`,
      [officer.tenantId, programme],
    );
    await asSuperuser(
      test,
      `insert into calls (tenant_id, id, programme_id, status, facts, opens_at, closes_at, by_invitation, sealed, created_by)
       values ($1, $2, $3, $4, '{}', $5, $6, false, false, $7)`,
      [officer.tenantId, id, programme, status, NOW, CLOSES, officer.personId],
    );
    return id;
  }

  async function saveApplication(status: string, stage: string, dueOn: string | null): Promise<string> {
    const id = randomUUID();
    await asSuperuser(
      test,
      `insert into applications (tenant_id, id, funder_id, call_id, programme_id, status, stage, form_id, form_number,
         started_by, started_at, due_on, withdrawn_at)
       values ($1, $2, $3, $4, $2, $5::text, $6, $2, 1, $7, $8, $9, case when $5 = 'withdrawn' then $8::timestamptz end)`,
      [writer.tenantId, id, officer.tenantId, call, status, stage, writer.personId, NOW, dueOn],
    );
    return id;
  }

  async function saveRequirement(state: string): Promise<string> {
    const [id, award] = [randomUUID(), randomUUID()];
    await asSuperuser(
      test,
      `insert into awards (tenant_id, id, nonprofit_id, origin, state, title, amount_minor, currency, support, starts_on, ends_on,
         strategies, states, budget, indicators, beyond_call, route, written_by, written_at, proposed_by, proposed_at, approved_by,
         approved_at, approved_sha256)
       values ($1, $2, $3, 'import', 'active', 'Casa', 100, 'MXN', 'core', '2027-01-01', '2027-12-31', '[{"percent": 100}]', '{}',
         '[{"amountMinor": "100"}]', '[]', 'x', 'domestic', $4, $5, $4, $5, $6, $5, repeat('a', 64))`,
      [officer.tenantId, award, writer.tenantId, officer.personId, NOW, randomUUID()],
    );
    await asSuperuser(
      test,
      `insert into award_requirements (tenant_id, id, award_id, nonprofit_id, kind, title, due_on, state, added_by, added_at, done_by, done_at)
       values ($1, $2, $3, $4, 'report', 'Informe', '2027-06-30', $5::text, $6, $7,
         case when $5 = 'done' then $6::uuid end, case when $5 = 'done' then $7::timestamptz end)`,
      [officer.tenantId, id, award, writer.tenantId, state, officer.personId, NOW],
    );
    return id;
  }

  const opened = async (secret: string) => (await calendar.open(secret, '192.0.2.1')).deadlines;

  it('holds the ends of one’s own published calls', async () => {
    const secret = await calendar.make(officer);
    expect(await opened(secret)).toEqual([{ kind: 'call', id: call, at: CLOSES, day: null }]);
  });

  it('holds what a nonprofit has still to hand in: a moment, or a day where no hour was said', async () => {
    const secret = await calendar.make(writer);
    expect(new Set(await opened(secret))).toEqual(
      new Set([
        { kind: 'application', id: draft, at: CLOSES, day: null },
        { kind: 'application', id: later, at: new Date('2026-12-29T05:59:59.999Z'), day: '2026-12-28' },
      ]),
    );
  });

  it('has one address, which ends with another one, when it is ended, and with the membership', async () => {
    const first = await calendar.make(officer);
    const second = await calendar.make(officer);
    await expect(opened(first)).rejects.toMatchObject({ code: 'not-found' });
    await calendar.end(officer);
    await expect(opened(second)).rejects.toMatchObject({ code: 'not-found' });
    expect(await calendar.madeAt(officer)).toBeNull();
    const member = await saveMember(test, 'funder', 'program-officer', officer.tenantId);
    const third = await calendar.make(member);
    await asSuperuser(test, 'delete from memberships where person_id = $1', [member.personId]);
    await expect(opened(third)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('says nothing of a programme that somebody is not assigned to', async () => {
    const member = await saveMember(test, 'funder', 'program-officer', officer.tenantId);
    const secret = await calendar.make(member);
    await asSuperuser(
      test,
      `insert into membership_programmes (tenant_id, person_id, programme_id)
       select tenant_id, $2, id from programmes where tenant_id = $1 and id not in (select programme_id from calls where id = $3) limit 1`,
      [member.tenantId, member.personId, call],
    );
    expect(await opened(secret)).toEqual([]);
  });

  it('holds the open days of what awards ask for, for both of their sides', async () => {
    const id = await saveRequirement('open');
    await saveRequirement('done');
    const day = { id, at: new Date('2027-06-30T00:00:00Z'), day: '2027-06-30' };
    const ofFunder = await opened(await calendar.make(officer));
    expect(ofFunder.filter(({ kind }) => kind !== 'call')).toEqual([{ kind: 'requirement', ...day }]);
    const ofNonprofit = await opened(await calendar.make(writer));
    expect(ofNonprofit.filter(({ kind }) => kind !== 'application')).toEqual([
      { kind: 'own-requirement', ...day },
    ]);
  });

  it('is not found by guessing for long', async () => {
    const guess = () => calendar.open('guess', '192.0.2.77').catch((error: { code: string }) => error.code);
    const answers: unknown[] = [];
    for (let times = 0; times < 22; times++) answers.push(await guess());
    expect([answers[0], answers.at(-1)]).toEqual(['not-found', 'too-many-attempts']);
  });
});
