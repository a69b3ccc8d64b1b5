import { randomUUID } from 'node:crypto';
import { Database, systemActor, type PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import type { WebhookEventCode } from '@puente/webhooks';
import { announce } from './announce';
import { WebhookAnnounceHandler } from './webhook-announce.handler';

const EVENTS = [
  ...['call.published', 'call.extended', 'call.cancelled'],
  ...['application.submitted', 'application.withdrawn', 'application.decided'],
  ...['award.approved', 'award.active', 'payment.sent'],
  ...['report.submitted', 'report.returned', 'report.accepted', 'impact-report.published'],
];
const NOW = new Date('2026-12-02T12:00:00Z');
const LATER = new Date('2026-12-20T12:00:00Z');

describe('who is told of calls and applications', () => {
  const clock = new FakeClock(NOW);
  let test: TestDatabase;
  let database: Database;
  let handler: WebhookAnnounceHandler;
  let funder: PersonActor;
  let nonprofit: PersonActor;
  let outsiders: PersonActor[];

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    handler = new WebhookAnnounceHandler(database, clock);
    funder = await saveMember(test, 'funder', 'funder-admin');
    nonprofit = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    outsiders = [
      await saveMember(test, 'funder', 'funder-admin'),
      await saveMember(test, 'nonprofit', 'nonprofit-admin'),
    ];
    for (const { tenantId, personId } of [funder, nonprofit, ...outsiders]) {
      await asSuperuser(
        test,
        `insert into webhooks (tenant_id, id, url, events, secret, created_by, created_at)
         values ($1, $2, 'https://hooks.ejemplo.invalid/', $3, '\\x00', $4, $5)`,
        [tenantId, randomUUID(), EVENTS, personId, NOW],
      );
    }
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  async function callClosing(closesAt: Date | null): Promise<string> {
    const [programmeId, id] = [randomUUID(), randomUUID()];
    await asSuperuser(
      test,
      `insert into programmes (tenant_id, id, status, facts) values ($1, $2, 'published', '{}')`,
      [funder.tenantId, programmeId],
    );
    await asSuperuser(
      test,
      `insert into calls (tenant_id, id, programme_id, status, facts, opens_at, closes_at, by_invitation, sealed, created_by)
       values ($1, $2, $3, 'published', '{}', $4, $5, false, $6, $7)`,
      [funder.tenantId, id, programmeId, NOW, closesAt, closesAt !== null, funder.personId],
    );
    return id;
  }

  async function applied(callId: string, status: string, sealedUntil: Date | null = null): Promise<string> {
    const id = randomUUID();
    await asSuperuser(
      test,
      `insert into applications (tenant_id, id, funder_id, call_id, programme_id, status, stage, form_id, form_number,
         started_by, started_at, submitted_at, sealed_until, withdrawn_at)
       values ($1, $2, $3, $4, $5, $6::text, 'full', $5, 1, $7, $8, case when $6 = 'draft' then null else $8::timestamptz end, $9,
         case when $6 = 'withdrawn' then $8::timestamptz end)`,
      [
        ...[nonprofit.tenantId, id, funder.tenantId, callId, randomUUID(), status],
        ...[nonprofit.personId, NOW, sealedUntil],
      ],
    );
    return id;
  }

  /** Who was told, after every job that is due has run. */
  async function toldOf(event: WebhookEventCode, by: PersonActor, subjectId: string): Promise<string[]> {
    await database.asActor(by, (tx) => announce(tx, { event, tenantId: by.tenantId, subjectId }));
    return carryOut();
  }

  const carryOut = async (): Promise<string[]> => (await delivered()).map(([name]) => name);

  /** Who gets what, by name. */
  async function delivered(): Promise<[name: string, subject: string | null][]> {
    const jobs = await asSuperuser<{ data: never }>(
      test,
      `update outbox set status = 'done' where name = 'webhook.announce' and status = 'pending' and run_at <= $1 returning data`,
      [new Date(Math.max(clock.now().getTime(), Date.now()))],
    );
    for (const { data } of jobs) {
      await handler.handle(data);
      await handler.handle(data);
    }
    const rows = await asSuperuser<{ id: string; subject: string | null }>(
      test,
      'delete from webhook_deliveries returning tenant_id as id, subject_id as subject',
    );
    const names = new Map([
      [funder.tenantId, 'funder'],
      [nonprofit.tenantId, 'nonprofit'],
    ]);
    const told = rows.map(({ id, subject }): [string, string | null] => {
      return [names.get(id) ?? 'somebody else', subject];
    });
    return told.sort(([a], [b]) => a.localeCompare(b));
  }

  it('a funder is told of its calls; those who apply, of what becomes of them', async () => {
    const id = await callClosing(null);
    await applied(id, 'draft');
    expect(await toldOf('call.published', funder, id)).toEqual(['funder']);
    expect(await toldOf('call.extended', funder, id)).toEqual(['funder', 'nonprofit']);
    expect(await toldOf('call.cancelled', funder, id)).toEqual(['funder', 'nonprofit']);
    const other = await callClosing(null);
    await applied(other, 'withdrawn');
    expect(await toldOf('call.cancelled', funder, other)).toEqual(['funder']);
  });

  it('both are told of what was handed in, decided on and taken back; nobody else', async () => {
    const id = await applied(await callClosing(null), 'submitted');
    expect(await toldOf('application.submitted', nonprofit, id)).toEqual(['funder', 'nonprofit']);
    expect(await toldOf('application.decided', nonprofit, id)).toEqual(['funder', 'nonprofit']);
    const back = await applied(await callClosing(null), 'withdrawn');
    expect(await toldOf('application.withdrawn', nonprofit, back)).toEqual(['funder', 'nonprofit']);
  });

  it('a funder hears nothing of a draft that was taken back', async () => {
    const id = await applied(await callClosing(null), 'draft');
    expect(await toldOf('application.withdrawn', nonprofit, id)).toEqual(['nonprofit']);
  });

  async function awarded(state: string): Promise<string> {
    const id = randomUUID();
    await asSuperuser(
      test,
      `insert into awards (tenant_id, id, nonprofit_id, origin, state, title, amount_minor, currency, support, starts_on, ends_on,
         strategies, states, budget, indicators, beyond_call, route, written_by, written_at, proposed_by, proposed_at, approved_by,
         approved_at, approved_sha256)
       values ($1, $2, $3, 'import', $4::text, 'Casa', 100, 'MXN', 'core', '2027-01-01', '2027-12-31', '[{"percent": 100}]', '{}',
         '[{"amountMinor": "100"}]', '[]', 'x',
         'domestic', $5, $6, $5, $6, $7, $6, repeat('a', 64))`,
      [funder.tenantId, id, nonprofit.tenantId, state, funder.personId, NOW, randomUUID()],
    );
    return id;
  }

  it('both sides are told of an award and its payments; of one that was approved the funder alone', async () => {
    const id = await awarded('approved');
    expect(await toldOf('award.approved', funder, id)).toEqual(['funder']);
    const active = await awarded('active');
    expect(await toldOf('award.active', funder, active)).toEqual(['funder', 'nonprofit']);
    const paymentId = randomUUID();
    const { tenantId } = funder;
    await database.asActor(funder, (tx) =>
      announce(tx, { event: 'payment.sent', tenantId, subjectId: paymentId, awardId: active }),
    );
    expect(await carryOut()).toEqual(['funder', 'nonprofit']);
  });

  it('each side is told of a report under its own number of it, and of a publication nobody else', async () => {
    const [awardId, subjectId, ownSubjectId] = [await awarded('active'), randomUUID(), randomUUID()];
    const { tenantId } = funder;
    for (const event of ['report.submitted', 'report.returned', 'report.accepted'] as const) {
      const happening = { event, tenantId, awardId, subjectId, ownSubjectId };
      await database.asActor(nonprofit, (tx) => announce(tx, happening));
      expect(await delivered()).toEqual([
        ['funder', subjectId],
        ['nonprofit', ownSubjectId],
      ]);
    }
    expect(await toldOf('impact-report.published', funder, subjectId)).toEqual(['funder']);
  });

  it('of a sealed call it hears when the call is over, and of what was taken back before never', async () => {
    const sealed = await callClosing(LATER);
    const [stays, leaves] = [
      await applied(sealed, 'submitted', LATER),
      await applied(sealed, 'withdrawn', LATER),
    ];
    expect(await toldOf('application.submitted', nonprofit, stays)).toEqual(['nonprofit']);
    expect(await toldOf('application.submitted', nonprofit, leaves)).toEqual(['nonprofit']);
    expect(await toldOf('application.withdrawn', nonprofit, leaves)).toEqual(['nonprofit']);
    const held = await asSuperuser<{ at: Date }>(
      test,
      `select run_at as at from outbox where status = 'pending' and name = 'webhook.announce'`,
    );
    expect(new Set(held.map(({ at }) => at.getTime()))).toEqual(new Set([LATER.getTime()]));
    clock.advance(LATER.getTime() - NOW.getTime());
    expect(await carryOut()).toEqual(['funder']);
    expect(await database.asActor(systemActor('messenger'), () => carryOut())).toEqual([]);
  });
});
