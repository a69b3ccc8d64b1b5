import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { appUrlOf, freePort } from '@puente/database';
import { startEmbeddedPostgres } from '../../libs/database/src/embedded';
import { createDatabase, migrate } from '../../libs/database/src/migrate';
import { PhoneLine } from '../applicants/line';
import { Phone } from '../applicants/phone';
import { RealServer } from '../applicants/real-server';
import {
  QUESTIONS,
  seedApplicants,
  type Applicant,
  type SignedInPerson,
} from '../applicants/seed-applicants';
import { seedReview } from '../applicants/seed-review';
import type { Measurement } from './measurement';

export const name = 'deadline';

const WRITERS = 300;
const READERS = 50;
const SAVES_EVERY_MS = 5_000;
const READS_EVERY_MS = 10_000;
/** Shorter for a first look: PUENTE_BENCH_SECONDS. */
const LASTS_MS = Number(process.env.PUENTE_BENCH_SECONDS ?? 300) * 1_000;

/** The last minutes before a call closes: 300 people write, each saving every 5 s, and 50 reviewers read what is there. */
export async function* run(): AsyncGenerator<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'puente-deadline-'));
  const engine = await startEmbeddedPostgres(folder);
  try {
    const ownerUrl = await createDatabase(engine.superuserUrl, 'puente');
    await migrate(ownerUrl);
    const server = new RealServer(appUrlOf(ownerUrl), await freePort());
    try {
      await server.ready();
      yield* lines(await measure(server.port, await seed(past(engine.superuserUrl, ownerUrl))));
    } finally {
      await server.stop();
    }
  } finally {
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Measured {
  readonly saves: number[];
  readonly reads: number[];
  errors: number;
}

function* lines({ saves, reads, errors }: Measured): Generator<Measurement> {
  const alone = { peer: null, peerValue: null, ratio: null };
  yield { name: `${name}.p99.autosave`, size: saves.length, value: p99(saves), unit: 'ms', ...alone };
  yield { name: `${name}.p99.read`, size: reads.length, value: p99(reads), unit: 'ms', ...alone };
  yield {
    name: `${name}.errors`,
    size: saves.length + reads.length,
    value: errors,
    unit: 'answers',
    ...alone,
  };
}

/** The same database, past all policies. */
function past(superuserUrl: string, ownerUrl: string): string {
  const url = new URL(superuserUrl);
  url.pathname = new URL(ownerUrl).pathname;
  return url.toString();
}

interface Seeded {
  readonly writers: readonly Applicant[];
  /** Each with the pages that they open in turn. */
  readonly readers: readonly { readonly who: SignedInPerson; readonly pages: readonly string[] }[];
}

async function seed(superuserUrl: string): Promise<Seeded> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const insert = (sql: string, params: unknown[]) => client.query(sql, params);
    const seeded = await seedApplicants(insert, WRITERS + READERS, READERS);
    const pairs = await seedReview(insert, seeded, seeded.applicants.slice(WRITERS));
    const desk = `/es/calls/${seeded.callId}/review/applications`;
    const readers = [...pairs].map(([who, { applicationId }]) => ({
      who,
      pages: ['/es/review', `/es/review/${applicationId}`, desk],
    }));
    return { writers: seeded.applicants.slice(0, WRITERS), readers };
  } finally {
    await client.end();
  }
}

async function measure(port: number, { writers, readers }: Seeded): Promise<Measured> {
  const measured: Measured = { saves: [], reads: [], errors: 0 };
  const line = new PhoneLine(port);
  const phones = writers.map((applicant, index) => new Phone(`Ana ${index}`, applicant, line));
  const end = performance.now() + LASTS_MS;
  await Promise.all([
    ...phones.map((phone) => repeat(SAVES_EVERY_MS, end, (turn) => save(phone, turn, measured))),
    ...readers.map(({ who, pages }) =>
      repeat(READS_EVERY_MS, end, (turn) => read(line, who, pages[turn % pages.length]!, measured)),
    ),
  ]);
  line.close();
  return measured;
}

/** Begins somewhere within the first period, so that not all come at once. */
async function repeat(everyMs: number, end: number, work: (turn: number) => Promise<void>): Promise<void> {
  let next = performance.now() + Math.random() * everyMs;
  for (let turn = 0; next < end; turn++, next += everyMs) {
    await wait(Math.max(0, next - performance.now()));
    await work(turn);
  }
}

/** From the moment at which a text leaves until its writer reads «saved». */
async function save(phone: Phone, turn: number, measured: Measured): Promise<void> {
  await phone.type(QUESTIONS[turn % QUESTIONS.length]!);
  const start = performance.now();
  const { kind } = await phone.flush();
  measured.saves.push(performance.now() - start);
  if (kind !== 'saved') measured.errors += 1;
}

async function read(
  line: PhoneLine,
  { headers }: SignedInPerson,
  path: string,
  measured: Measured,
): Promise<void> {
  const start = performance.now();
  const { status } = await line.send({ method: 'GET', path, headers });
  measured.reads.push(performance.now() - start);
  if (status !== 200) measured.errors += 1;
}

function p99(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? 0;
}
