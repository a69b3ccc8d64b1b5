import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { appUrlOf, createDatabase, freePort, migrate, startEmbeddedPostgres } from '@puente/database';
import { DEMONSTRATION_PASSWORD } from '@puente/demonstration';
import { demonstrationPeople } from '@puente/demonstration/core';
import { asSuperuser, eventually, type TestDatabase } from '@puente/testing';
import { ServerProcess } from '../faults/server-process';
import { cloneDemonstration } from './demonstration-database';
import { isFullProof, proofSize, reportFigure, stopsAtFirst } from './proof-run';
import { Random } from './random';
import { letOut } from './t16-payments';
import { Letterbox, PatientClient } from './t17-clients';

const REQUESTS = proofSize(5_000, stopsAtFirst() ? 250 : 60);
/** A server takes seconds to start. */
const SERVER_KILLS = proofSize(100, stopsAtFirst() ? 3 : 1);
/** A PostgreSQL of its own is killed in full size only: others use the one of this run. */
const ENGINE_KILLS = proofSize(20, 0);
const KILLS = SERVER_KILLS + ENGINE_KILLS;
/** Whose request died in the midst of it waits a minute for its key: many more than are at work at once. */
const CLIENTS = proofSize(64, 8);
const NOTICES = proofSize(600, stopsAtFirst() ? 30 : 12);
const LIMIT_MS = 60_000;

/** T17: whatever is killed, what somebody was told was done is done, and nothing is done twice. */
describe('T17 killed server and database', () => {
  const random = Random.fromSeed('T17');
  const folder = mkdtempSync(join(tmpdir(), 'puente-t17-'));
  const letters = new Letterbox();
  const faults = { lost: -1, doubled: -1, open: -1, unsent: -1 };
  let clients: PatientClient[] = [];
  let test: TestDatabase;
  let server: ServerProcess;
  let start: () => ServerProcess;
  let engineKills = 0;

  jest.setTimeout(proofSize(2_400_000, 140_000));
  beforeAll(async () => {
    test = isFullProof() ? await ownEngine() : await cloneDemonstration();
    const port = await freePort();
    const settings = {
      ...{ DATABASE_APP_URL: test.appUrl, SMTP_URL: await letters.open(), LOG_LEVEL: 'silent' },
      ...{ PUENTE_DEMO: 'yes', PUENTE_SECOND_FACTOR: 'offered' },
    };
    // Bugs are planted in the source; what was built starts sooner.
    start = () => new ServerProcess(folder, port, settings, stopsAtFirst() ? 'source' : 'build');
    server = start();
    await server.ready();
    await saveNotices();
    await asPatientClients(`http://127.0.0.1:${port}`);
    await sendWhileKilled();
  });
  afterAll(async () => {
    await server?.signal('SIGKILL');
    await letters.close();
    await test.drop();
    rmSync(folder, { recursive: true, force: true });
    const tries = clients.reduce((sum, each) => sum + each.tries, 0);
    reportFigure({
      test: 'T17',
      title: 'Kill the API',
      figure: `${known().length} requests of ${CLIENTS} clients in ${tries} tries, ${SERVER_KILLS} kills of the server, ${engineKills} of PostgreSQL: ${faults.lost} acknowledged and lost, ${faults.doubled} applied twice, ${faults.open} jobs left, ${faults.unsent} mails not sent`,
      target: '0 acknowledged and lost, 0 applied twice; outbox empties; mails sent with a stable id',
    });
  });

  /** A PostgreSQL that nobody else uses, which loses nothing that it said is committed. */
  async function ownEngine(): Promise<TestDatabase> {
    const engine = await startEmbeddedPostgres(folder);
    const ownerUrl = await createDatabase(engine.superuserUrl, 'puente');
    await migrate(ownerUrl);
    return { ownerUrl, appUrl: appUrlOf(ownerUrl), drop: () => engine.stop() };
  }

  const stored = async <Row extends object>(sql: string, params: unknown[] = []): Promise<Row[]> => {
    for (let tries = 1; ; tries++) {
      try {
        return await asSuperuser<Row>(test, sql, params);
      } catch (error) {
        if (tries > 50) throw error;
        await wait(200);
      }
    }
  };

  /** Messages that wait until they are let out, each with a mail. */
  const saveNotices = () =>
    stored(
      `insert into outbox (id, tenant_id, name, data, run_at)
       select gen_random_uuid(), m.tenant_id, 'notice.deliver', jsonb_build_object('eventId', gen_random_uuid(),
         'readersTenantId', m.tenant_id, 'personId', m.person_id, 'roles', '[]'::jsonb, 'kind', 'payment-sent',
         'subjectId', gen_random_uuid()), 'infinity'
       from generate_series(1, $1), (select m.* from memberships m join organizations o on o.id = m.tenant_id
         where o.kind = 'nonprofit' order by m.person_id limit 1) m`,
      [NOTICES],
    );

  async function asPatientClients(url: string): Promise<void> {
    const { email } = demonstrationPeople().find(({ key }) => key === 'horizonte-oficial')!;
    const only = new PatientClient(url, isFullProof());
    await only.signIn({ email, password: DEMONSTRATION_PASSWORD });
    clients = Array.from({ length: CLIENTS }, () => only.copy());
  }

  async function sendWhileKilled(): Promise<void> {
    const sending = clients.map(async (client) => {
      while (known().length < REQUESTS) await client.wish();
    });
    for (let turn = 1; turn <= KILLS; turn++) await killNow(turn);
    await Promise.all(sending);
  }

  /** Kills when enough was done since the last time. */
  async function killNow(turn: number): Promise<void> {
    await server.ready();
    await eventually(() => Promise.resolve(known().length >= (turn * REQUESTS) / (KILLS + 1)), 2 * LIMIT_MS);
    await letOut(test, Math.ceil(NOTICES / KILLS));
    // By turns in the midst of a mail, and at a moment that nobody chose.
    await (turn % 2 === 1 ? Promise.race([letters.begun(), wait(5_000)]) : wait(100 + random.below(200)));
    if (ENGINE_KILLS > 0 && turn % (KILLS / ENGINE_KILLS) === 0) return killEngine();
    await server.signal('SIGKILL');
    server = start();
  }

  /** One process of PostgreSQL that dies takes all others with it. */
  async function killEngine(): Promise<void> {
    const [row] = await stored<{ pid: number }>(
      `select pid from pg_stat_activity where application_name = 'puente' and pid <> pg_backend_pid() order by pid limit 1`,
    );
    process.kill(row!.pid, 'SIGKILL');
    engineKills += 1;
    await wait(500);
    await stored('select 1');
  }

  const known = () => clients.flatMap((client) => client.known);

  it('loses and repeats nothing that was acknowledged', async () => {
    const rows = await stored<{ title: string; count: number }>(
      `select facts -> 'title' ->> 'es' as title, count(*)::int as count from programmes
        where facts -> 'title' ->> 'es' like 'T15 %' group by 1`,
    );
    const made = new Map(rows.map(({ title, count }) => [title, count]));
    faults.lost = known().filter(({ title }) => !made.has(title)).length;
    faults.doubled = rows.filter(({ count }) => count > 1).length;
    const wished = new Set(
      clients.flatMap((each) => [...each.known, ...each.unknown]).map(({ title }) => title),
    );
    const unwished = rows.filter(({ title }) => !wished.has(title)).length;
    expect({ ...faults, unwished }).toMatchObject({ lost: 0, doubled: 0, unwished: 0 });
  });

  it('carries out every job, and sends every mail under its own number', async () => {
    await server.ready();
    await letOut(test, NOTICES);
    const open = async () => {
      const [row] = await stored<{ count: number }>(
        `select count(*)::int as count from outbox where status <> 'done'`,
      );
      faults.open = row!.count;
      return faults.open === 0;
    };
    await eventually(open, LIMIT_MS).catch(() => undefined);
    const mails = await stored<{ id: string; status: string }>(
      `select id, status from mails where template = 'message'`,
    );
    const sent = new Set(letters.ids);
    faults.unsent = mails.filter(({ id, status }) => status !== 'sent' || !sent.has(id)).length;
    const { open: left, unsent } = faults;
    expect({ left, unsent, mails: mails.length >= NOTICES }).toEqual({ left: 0, unsent: 0, mails: true });
    const all = await stored<{ id: string }>('select id from mails');
    const numbers = new Set(all.map(({ id }) => id));
    expect(letters.ids.filter((id) => !numbers.has(id))).toEqual([]);
  });
});
