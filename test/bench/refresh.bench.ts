import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appUrlOf, freePort } from '@puente/database';
import type { Client } from 'pg';
import { createDatabase, migrate } from '../../libs/database/src/migrate';
import { PhoneLine } from '../applicants/line';
import { seedApplicants, type SignedInPerson } from '../applicants/seed-applicants';
import { ServerProcess } from '../faults/server-process';
import { connected, withPostgres } from './bench-postgres';
import type { Measurement } from './measurement';
import { putJob, seedNonprofits } from './seed-nonprofits';
import { median } from './timing';

export const name = 'refresh';

/** Another number for a look at how it grows: PUENTE_BENCH_NONPROFITS. */
const NONPROFITS = Number(process.env.PUENTE_BENCH_NONPROFITS ?? 50_000);
const SEED = 20_261_121;
const CHANGES = 15;
const NAME = 'Colectiva que cambia';

/** From the moment at which a nonprofit sends its profile until a funder reads a list that rests on it. */
export const run = (): AsyncGenerator<Measurement> => withPostgres(onServer);

async function* onServer(_client: Client, superuserUrl: string): AsyncGenerator<Measurement> {
  const ownerUrl = await createDatabase(superuserUrl, 'puente');
  await migrate(ownerUrl);
  const people = await connected(ownerUrl, seed);
  const folder = mkdtempSync(join(tmpdir(), 'puente-refresh-'));
  const port = await freePort();
  const server = new ServerProcess(folder, port, {
    ...{ DATABASE_APP_URL: appUrlOf(ownerUrl), PUENTE_DEMO: 'no', LOG_LEVEL: 'warn' },
    PUENTE_SECOND_FACTOR: 'offered',
  });
  const line = new PhoneLine(port);
  try {
    await server.ready();
    yield* measured(line, people);
  } finally {
    line.close();
    await server.signal('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

interface People {
  readonly nonprofit: SignedInPerson;
  readonly funder: SignedInPerson;
  readonly programmeId: string;
}

/** Somebody who changes a profile, somebody who reads lists, and 50,000 others; their refreshing is put into the outbox. */
async function seed(client: Client): Promise<People> {
  const insert = (sql: string, params: unknown[]) => client.query(sql, params);
  const { applicants, reviewers } = await seedApplicants(insert, 1, 1);
  const [nonprofit, funder] = [applicants[0]!, reviewers[0]!];
  await insert(`update organizations set name = $2 where id = $1`, [nonprofit.tenantId, NAME]);
  await insert(
    `insert into nonprofit_profiles (tenant_id, safety, states, services, languages, strategies)
      values ($1, 'open', '{MX-CHP}', '{legal}', '{es}', '{"capacity": 2}')`,
    [nonprofit.tenantId],
  );
  await seedNonprofits(insert, NONPROFITS, SEED);
  const { rows } = await client.query<{ id: string }>(`update programmes set facts = $1 returning id::text`, [
    JSON.stringify(WANTS),
  ]);
  await putJob(insert, nonprofit.tenantId, 'match.refresh-stale', {});
  return { nonprofit, funder, programmeId: rows[0]!.id };
}

const WANTS = {
  ...{ title: { es: 'Refugios', en: '' }, services: ['shelter'], weights: { services: 100 } },
};

async function* measured(
  line: PhoneLine,
  { nonprofit, funder, programmeId }: People,
): AsyncGenerator<Measurement> {
  const list = () =>
    read<MatchListBody>(
      line,
      funder,
      `/api/v1/programmes/${programmeId}/matches?q=${encodeURIComponent(NAME)}`,
    );
  await untilAllAreThere(list);
  const [visible, reads]: [number[], number[]] = [[], []];
  for (let change = 0; change < CHANGES; change += 1) {
    const score = change % 2 === 0 ? 100 : 0;
    const start = performance.now();
    await changeServices(line, nonprofit, score === 100 ? ['shelter'] : ['legal']);
    while ((await list()).results[0]?.score !== score) continue;
    visible.push(performance.now() - start);
    const then = performance.now();
    await list();
    reads.push(performance.now() - then);
  }
  const alone = { size: NONPROFITS, unit: 'ms', peer: null, peerValue: null, ratio: null };
  yield { name: `${name}.change-to-visible.median`, value: median(visible), ...alone };
  yield { name: `${name}.change-to-visible.slowest`, value: Math.max(...visible), ...alone };
  yield { name: `${name}.list-without-a-change`, value: median(reads), ...alone };
}

interface MatchListBody {
  readonly counts: { readonly eligible: number; readonly unknown: number; readonly ineligible: number };
  readonly results: readonly { readonly score: number }[];
}

/** Who is hidden from funders is not among them: what is there no longer grows. */
async function untilAllAreThere(list: () => Promise<MatchListBody>): Promise<void> {
  for (let before = -1, now = 0; now === 0 || now !== before;) {
    before = now;
    const { counts } = await list();
    now = counts.eligible + counts.unknown + counts.ineligible;
    await new Promise((done) => setTimeout(done, 3_000));
  }
}

interface ProfileBody {
  readonly version: number;
}

async function changeServices(
  line: PhoneLine,
  who: SignedInPerson,
  services: readonly string[],
): Promise<void> {
  const {
    id: _id,
    updatedAt: _at,
    doubts: _doubts,
    ...profile
  } = await read<ProfileBody & Readonly<Record<'id' | 'updatedAt' | 'doubts', unknown>>>(line, who, PROFILE);
  const body = { ...profile, services };
  const { status, body: said } = await line.send({
    method: 'PUT',
    path: PROFILE,
    headers: who.headers,
    body,
  });
  if (status !== 200) throw new Error(`The profile was refused: ${status} ${JSON.stringify(said)}`);
}

const PROFILE = '/api/v1/my/profile';

async function read<Body>(line: PhoneLine, { headers }: SignedInPerson, path: string): Promise<Body> {
  const { status, body } = await line.send({ method: 'GET', path, headers });
  if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
  return body as Body;
}
