import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  auditEntities,
  checkerOf,
  HeadsFolder,
  HeadsKeeper,
  readHeadsLines,
  recordAudits,
  sha256,
  verifyChains,
  type ChainsChecked,
  type OutsideHeads,
} from '@puente/audit';
import { Database, systemActor } from '@puente/database';
import { SystemClock } from '@puente/kernel';
import { cloneTestDatabase, type TestDatabase } from '@puente/testing';
import { Client } from 'pg';
import { proofSize, reportFigure } from './proof-run';
import { Random } from './random';
import { KINDS, RECHAIN, tamper, type Kind, type Tamper } from './t23-tampering';

const LENGTH = 20;
const SOUND = 10;

/** T23: whoever owns the database can change the log, and not unnoticed: what was kept outside gives it away. */
describe('T23 audit tampering', () => {
  const each = proofSize(50, 5);
  let test: TestDatabase;
  let database: Database;
  let folder: string;
  let outside: ReadonlyMap<string, OutsideHeads>;
  let tampers: readonly Tamper[];
  let sound: readonly string[];
  let withHeads: ChainsChecked;
  let alone: ChainsChecked;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: auditEntities });
    folder = mkdtempSync(join(tmpdir(), 'puente-heads-'));
    const random = Random.fromSeed('T23 tampering');
    tampers = KINDS.flatMap((kind) => Array.from({ length: each }, () => plan(kind, random)));
    sound = Array.from({ length: SOUND }, () => randomUUID());
    await fill(database, [...tampers.map((one) => one.tenantId), ...sound], folder);
    outside = readOutside(folder);
    await asOwner(test, tampers);
    withHeads = await verifyChains(database, outside);
    alone = await verifyChains(database, new Map());
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
    rmSync(folder, { recursive: true });
    const found = foundIn(withHeads).size;
    reportFigure({
      test: 'T23',
      title: 'Audit tampering',
      figure: `${found} of ${tampers.length} found with outside heads, ${foundIn(alone).size} without; ${withHeads.rowsPerSecond} rows/s`,
      target: `${tampers.length} of ${tampers.length} with outside heads; no sound chain accused`,
    });
  });

  const foundIn = (checked: ChainsChecked): Set<string> =>
    new Set(checked.tamperings.map(({ tenantId }) => tenantId));

  it.each(KINDS)('finds every: %s', (kind) => {
    const found = foundIn(withHeads);
    const missed = tampers.filter((one) => one.kind === kind && !found.has(one.tenantId));
    expect(missed).toEqual([]);
  });

  it('accuses no chain that was left alone', () => {
    const found = foundIn(withHeads);
    expect(sound.filter((id) => found.has(id))).toEqual([]);
  });

  it('needs the heads: alone, a chain that was made right again looks sound', () => {
    const found = foundIn(alone);
    const unseen = tampers.filter((one) => !found.has(one.tenantId));
    expect(unseen.filter((one) => one.kind === 'rewrite all')).toHaveLength(each);
    expect(unseen.filter((one) => one.kind === 'cut tail')).toHaveLength(each);
  });
});

function plan(kind: Kind, random: Random): Tamper {
  const at = 2 + random.below(LENGTH - 4);
  return { kind, tenantId: randomUUID(), at, careful: random.next() < 0.5 };
}

/** Rows as the application writes them; the heads are kept half way and at the end. */
async function fill(database: Database, tenants: readonly string[], folder: string): Promise<void> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const keeper = new HeadsKeeper(database, new SystemClock(), new HeadsFolder(folder), privateKey);
  const actor = systemActor('importer');
  for (let turn = 0; turn < LENGTH; turn++) {
    const rows = tenants.map((tenantId) => {
      const subject = { tenantId, subjectType: 'nonprofit', subjectId: randomUUID() };
      return { ...subject, action: 'profile.changed' as const, detail: { version: turn } };
    });
    await database.asActor(actor, (tx) => recordAudits(tx, actor, rows));
    if (turn === LENGTH / 2 || turn === LENGTH - 1) await keeper.keep();
  }
}

function readOutside(path: string): ReadonlyMap<string, OutsideHeads> {
  const folder = new HeadsFolder(path);
  const { heads, faults } = readHeadsLines(
    folder.lines(),
    sha256,
    checkerOf(createPublicKey(folder.publicKey()!)),
  );
  expect(faults).toEqual([]);
  return heads;
}

async function asOwner(test: TestDatabase, tampers: readonly Tamper[]): Promise<void> {
  const client = new Client({ connectionString: test.ownerUrl });
  await client.connect();
  try {
    await client.query(RECHAIN);
    await client.query('set session_replication_role = replica');
    for (const one of tampers) await tamper(client, one);
  } finally {
    await client.end();
  }
}
