import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appUrlOf, freePort } from '@puente/database';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../libs/database/src/embedded';
import { createDatabase, migrate } from '../../libs/database/src/migrate';
import { PhoneLine } from '../applicants/line';
import { RealServer } from '../applicants/real-server';
import { seedApplicants, type SignedInPerson } from '../applicants/seed-applicants';
import type { Measurement } from './measurement';
import { seedMoney, type Money } from './seed-money';

export const name = 'money';

const REQUESTS = 30;

/** A year of 5,000 awards and 40,000 payments: the pages that finance opens, against a plain sum over all entries. */
export async function* run(): AsyncGenerator<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'puente-money-'));
  const engine = await startEmbeddedPostgres(folder);
  try {
    const ownerUrl = await createDatabase(engine.superuserUrl, 'puente');
    await migrate(ownerUrl);
    const client = new Client({ connectionString: past(engine.superuserUrl, ownerUrl) });
    await client.connect();
    try {
      yield* measured(client, appUrlOf(ownerUrl));
    } finally {
      await client.end();
    }
  } finally {
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* measured(client: Client, appUrl: string): AsyncGenerator<Measurement> {
  const { reader, money } = await seed(client);
  const server = new RealServer(appUrl, await freePort());
  const line = new PhoneLine(server.port);
  try {
    await server.ready();
    for (const [page, path] of pagesOf(money)) {
      const value = await p95(() => read(line, reader, path));
      yield lineOf(page, money.payments, value, await p95(() => client.query(PLAIN[page])));
    }
  } finally {
    line.close();
    await server.stop();
  }
}

const pagesOf = ({ awardId }: Money) =>
  [
    ['room', `/es/awards/${awardId}`],
    ['room-money', `/es/awards/${awardId}/money`],
    ['month-end', '/es/month-end?month=2026-06'],
    ['queue', '/es/payments'],
    ['queue-api', '/api/v1/payments'],
    ['batches', '/es/payment-batches'],
  ] as const;

/** The same lists and sums without our way of reading: every entry with its day, and for one award every entry beside its place. */
const OF_AWARD = `
select a.kind, sum(e.amount) from ledger_accounts a join ledger_entries e on e.account_id = a.id
 where a.award_id::text = (select min(award_id::text) from ledger_accounts) group by a.kind`;
const QUEUE = `
select (select json_agg(p) from (select * from payments where state in ('proposed', 'approved', 'batched')
    order by proposed_at desc, id desc limit 50) p),
  (select json_agg(t) from (select state, currency, count(*), sum(amount_minor) from payments
    where state in ('proposed', 'approved', 'batched') group by 1, 2) t)`;
const PLAIN: Readonly<Record<ReturnType<typeof pagesOf>[number][0], string>> = {
  room: OF_AWARD,
  'room-money': OF_AWARD,
  queue: QUEUE,
  'queue-api': QUEUE,
  batches: `select * from payments where state = 'approved' order by approved_at, id limit 500`,
  'month-end': `
select a.currency, a.kind, sum(e.amount) filter (where t.happened_on < '2026-06-01') as opening,
    sum(e.amount) filter (where t.happened_on >= '2026-06-01' and t.happened_on < '2026-07-01') as moved,
    sum(e.amount) filter (where t.happened_on < '2026-07-01') as closing, sum(e.amount) as balance
  from ledger_entries e join ledger_transactions t on t.id = e.transaction_id join ledger_accounts a on a.id = e.account_id
 group by 1, 2`,
};

async function seed(client: Client): Promise<{ readonly reader: SignedInPerson; readonly money: Money }> {
  const insert = (sql: string, params: unknown[]) => client.query(sql, params);
  const { reviewers } = await seedApplicants(insert, 1, 1);
  const reader = reviewers[0]!;
  await client.query(`update memberships set roles = '{funder-admin}' where person_id = $1`, [
    reader.personId,
  ]);
  return { reader, money: await seedMoney(client, reader.tenantId, reader.personId) };
}

async function read(line: PhoneLine, { headers }: SignedInPerson, path: string): Promise<void> {
  const { status } = await line.send({ method: 'GET', path, headers });
  if (status !== 200) throw new Error(`${path} answered ${status}.`);
}

/** Of 30 times one after the other, after three that are not counted. */
async function p95(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = -3; turn < REQUESTS; turn++) {
    const start = performance.now();
    await work();
    if (turn >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(REQUESTS * 0.95)]!;
}

const lineOf = (page: string, size: number, value: number, peerValue: number): Measurement => ({
  ...{ name: `${name}.p95.${page}`, size, value, unit: 'ms' },
  ...{ peer: 'plain SQL over all entries', peerValue, ratio: value / peerValue },
});

/** The same database, past all policies. */
function past(superuserUrl: string, ownerUrl: string): string {
  const url = new URL(superuserUrl);
  url.pathname = new URL(ownerUrl).pathname;
  return url.toString();
}
