import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database, type PersonActor } from '@puente/database';
import { SystemClock } from '@puente/kernel';
import { BankAccountService, ContactService } from '@puente/organizations';
import { ErasureService, RetentionEraseHandler } from '@puente/retention';
import { asSuperuser, eventually, saveMember } from '@puente/testing';
import { KeyRotation, MasterRing, PERSONAL_SEALED, TENANT_SEALED, Unreadable, Vault } from '@puente/vault';
import { withOwnWorker } from '../faults/own-worker';
import { ProofApp } from './proof-app';
import { isFullProof, proofSize, reportFigure } from './proof-run';
import { Canaries, saveSealed } from './t24-canaries';

const COLUMNS = ['name', 'phone', 'email', 'notes'] as const;

/** T24: what is sealed is nowhere readable, opens only in its place, survives a change of keys, and dies with its key. */
describe('T24 field encryption', () => {
  const nonprofits = proofSize(20, 4);
  const values = proofSize(10_000, 800);
  const canaries = new Canaries();
  const owners: PersonActor[] = [];
  const figures: string[] = [];
  let proof: ProofApp;
  let database: Database;

  jest.setTimeout(600_000);
  beforeAll(async () => {
    proof = await ProofApp.start();
    database = proof.app.get(Database);
    for (let n = 0; n < nonprofits; n++) owners.push(await saveSealed(proof, canaries));
  });
  afterAll(async () => {
    await proof.stop();
    reportFigure({
      test: 'T24',
      title: 'Field encryption',
      figure: figures.join('; '),
      target:
        '0 of 500 canaries; all swaps and short tags refused; rotation loses 0 of 10,000; dead key unreadable',
    });
  });

  const contacts = (): ContactService => proof.app.get(ContactService);
  const accounts = (): BankAccountService => proof.app.get(BankAccountService);

  it('gives no canary to a dump, data files, write-ahead log, temporary files, server log or our own log', async () => {
    const marker = `marcador${randomUUID()}`;
    await asSuperuser(proof.test, 'update organizations set name = $2 where id = $1', [
      owners[0]!.tenantId,
      marker,
    ]);
    for (const own of owners) {
      expect(await contacts().list(own)).toHaveLength(5);
      expect(await accounts().list(own)).toHaveLength(2);
    }
    await askThroughTheDoor();
    await asSuperuser(proof.test, 'checkpoint');
    const dump = await dumpAsBackup();
    const data = await dataFolder();
    const log = readFileSync(`${data}.log`);
    const seen = new Canaries();
    seen.texts.push(marker);
    expect([seen.countIn(dump), seen.countInFolder(data)]).toEqual([1, 1]);
    const found = {
      dump: canaries.countIn(dump),
      data: canaries.countInFolder(data),
      serverLog: canaries.countIn(log),
      ourLog: canaries.countIn(Buffer.from(proof.logged.join(''))),
    };
    figures.push(
      `${Object.values(found).reduce((sum, each) => sum + each)} of ${canaries.texts.length} canaries`,
    );
    expect(found).toEqual({ dump: 0, data: 0, serverLog: 0, ourLog: 0 });
  });

  it('gives no canary to Redis, which keeps everything that passes through it', async () => {
    if (!isFullProof() && !existsSync('/usr/bin/redis-server')) {
      figures.push('no Redis here, so none was looked at');
      return;
    }
    const folder = mkdtempSync(join(tmpdir(), 'puente-t24-'));
    const settings = { appUrl: proof.test.appUrl, dataDir: proof.dataDir, redisKeptIn: folder };
    await withOwnWorker(settings, async (worker) => {
      const own = await saveSealed(proof, canaries);
      await asSuperuser(
        proof.test,
        `insert into outbox (id, tenant_id, name, data) values ($1, $2, 'match.refresh', $3)`,
        [randomUUID(), own.tenantId, { nonprofitId: own.tenantId }],
      );
      await eventually(async () => (await pendingOf(own)).length === 0, 30_000).catch(() => undefined);
      expect({ pending: await pendingOf(own), faults: worker.faults }).toEqual({ pending: [], faults: [] });
    });
    const seen = new Canaries();
    seen.texts.push('outbox');
    const found = { queue: seen.countInFolder(folder), canaries: canaries.countInFolder(folder) };
    rmSync(folder, { recursive: true, force: true });
    figures.push(`${found.canaries} in Redis`);
    expect(found).toEqual({ queue: 1, canaries: 0 });
  }, 120_000);

  /** Jobs of one organisation without an end: what others have to do waits for nobody here. */
  function pendingOf({ tenantId }: PersonActor): Promise<object[]> {
    return asSuperuser(
      proof.test,
      `select name, status, attempts, fault from outbox where tenant_id = $1 and status in ('pending', 'sent')`,
      [tenantId],
    );
  }

  it('opens nothing that was moved to another row, column or organisation', async () => {
    const [one, two] = owners as [PersonActor, PersonActor];
    const rows = await sealedContacts(one);
    const [theirs] = await sealedContacts(two);
    let refused = 0;
    let tried = 0;
    for (const { id, ...own } of rows) {
      const other = rows.find((row) => row.id !== id)!;
      const moved = COLUMNS.flatMap((column) => [
        [column, other[column]],
        [column, own[COLUMNS.find((each) => each !== column)!]],
        [column, theirs![column]],
      ]) as [string, Buffer][];
      for (const [column, sealed] of moved) {
        tried++;
        await store(id, column, sealed);
        refused += await contacts()
          .list(one)
          .then(
            () => 0,
            (error) => Number(error instanceof Unreadable),
          );
        await store(id, column, own[column as 'name']);
      }
    }
    figures.push(`${refused} of ${tried} swaps refused`);
    expect({ refused, tried }).toEqual({ refused: tried, tried });
    expect(await contacts().list(one)).toHaveLength(5);
  });

  it('takes no shortened tag', async () => {
    const vault = proof.app.get(Vault);
    const own = owners[0]!;
    const field = {
      table: 'nonprofit_contacts',
      column: 'notes',
      tenantId: own.tenantId,
      rowId: randomUUID(),
    };
    const sealed = await database.asActor(own, (tx) => vault.seal(tx, field, ''));
    let opened = 0;
    for (let length = 0; length < 16; length++) {
      const short = sealed.subarray(0, 17 + length);
      opened += await database
        .asActor(own, (tx) => vault.open(tx, field, short))
        .then(
          () => 1,
          () => 0,
        );
    }
    figures.push(`${opened} of 16 short tags taken`);
    expect(opened).toBe(0);
    expect(await database.asActor(own, (tx) => vault.open(tx, field, sealed))).toBe('');
  });

  it(`a rotation loses none of ${values} values`, async () => {
    const own = await saveMember(proof.test, 'nonprofit', 'nonprofit-admin');
    const ring = new MasterRing({ current: randomBytes(32), previous: null });
    const vault = new Vault(ring, new SystemClock());
    const ids = Array.from({ length: values / COLUMNS.length }, () => randomUUID());
    await saveMany(own, vault, ids);
    const done = await new KeyRotation(database, vault, ring).rotate(own.tenantId);
    const kept = await readMany(own, vault);
    figures.push(`rotation of ${done} values lost ${values - kept}`);
    expect({ done, kept }).toEqual({ done: values, kept: values });
  });

  it('a destroyed key leaves bytes that nothing opens', async () => {
    const own = owners.at(-1)!;
    const before = await sealedContacts(own);
    await eraseByTwo(own.tenantId);
    const vault = proof.app.get(Vault);
    let opened = 0;
    for (const row of before) {
      for (const column of COLUMNS) {
        const field = { table: 'nonprofit_contacts', column, tenantId: own.tenantId, rowId: row.id };
        opened += await database
          .asActor(own, (tx) => vault.open(tx, field, row[column]))
          .then(
            () => 1,
            () => 0,
          );
      }
    }
    figures.push(`${opened} of ${before.length * COLUMNS.length} values opened after the key's end`);
    expect(opened).toBe(0);
    expect(await sealedContacts(own)).toEqual([]);
    expect(await accounts().list(own)).toEqual([]);
  });

  /** As HIP does it: one asks, another agrees, the job carries it out. */
  async function eraseByTwo(nonprofitId: string): Promise<void> {
    const one = await proof.actorOf('hip');
    const two = await saveMember(proof.test, 'hip', 'hip-admin', one.tenantId);
    const erasures = proof.app.get(ErasureService);
    const erasureId = await erasures.request(two, nonprofitId, 'asked-by-nonprofit');
    await erasures.approve(one, erasureId);
    await proof.app.get(RetentionEraseHandler).handle({ erasureId });
  }

  type SealedRow = { readonly id: string } & Readonly<Record<(typeof COLUMNS)[number], Buffer>>;

  const sealedContacts = ({ tenantId }: PersonActor): Promise<SealedRow[]> =>
    asSuperuser<SealedRow>(
      proof.test,
      'select id, name, phone, email, notes from nonprofit_contacts where tenant_id = $1 order by id',
      [tenantId],
    );

  const store = (id: string, column: string, sealed: Buffer): Promise<unknown> =>
    asSuperuser(proof.test, `update nonprofit_contacts set ${column} = $2 where id = $1`, [id, sealed]);

  /** Right, refused and impossible requests with canaries in their bodies, so that the log has its chance. */
  async function askThroughTheDoor(): Promise<void> {
    const good = { name: canaries.text(), phone: canaries.phone(), email: '', notes: canaries.text() };
    const path = '/api/v1/my/contacts';
    expect((await proof.asJson('nonprofit', 'POST', path, good)).status).toBe(201);
    for (const body of [
      { ...good, phone: canaries.text() },
      { ...good, more: canaries.text() },
      { ...good, notes: `Calle ${canaries.text()}` },
    ]) {
      expect((await proof.asJson('nonprofit', 'POST', path, body)).status).toBe(422);
    }
    await proof.asJson('nonprofit', 'PUT', `${path}/${canaries.text()}`, { ...good, version: 1 });
    await proof.asJson('nonprofit', 'POST', '/api/v1/my/bank-accounts', {
      clabe: canaries.clabe(),
      holder: canaries.text(),
      bank: canaries.text(),
    });
  }

  /** Every row of every table, as the role for dumps reads them. */
  async function dumpAsBackup(): Promise<Buffer> {
    const tables = await asSuperuser<{ name: string }>(
      proof.test,
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'catalogue') and c.relkind = 'r'`,
    );
    const parts: string[] = [];
    for (const { name } of tables) {
      const rows = await asSuperuser<{ row: string }>(
        { ...proof.test, ownerUrl: `${proof.test.ownerUrl}?options=-c%20role%3Dbackup` },
        `select t::text as row from ${name} t`,
      );
      parts.push(...rows.map(({ row }) => row));
    }
    return Buffer.from(parts.join('\n'));
  }

  /** PostgreSQL's folder, with the write-ahead log and temporary files; its own log is beside it. */
  async function dataFolder(): Promise<string> {
    const rows = await asSuperuser<{ data: string }>(
      proof.test,
      `select current_setting('data_directory') as data`,
    );
    return rows[0]!.data;
  }

  async function saveMany(own: PersonActor, vault: Vault, ids: readonly string[]): Promise<void> {
    await database.asActor(own, async (tx) => {
      const cipher = await vault.sealerOf(tx, own.tenantId);
      const sealed = (column: string): Buffer[] =>
        ids.map((id) =>
          cipher.seal(
            { table: 'nonprofit_contacts', column, tenantId: own.tenantId, rowId: id },
            `${column} ${id}`,
          ),
        );
      await tx.query(
        `insert into nonprofit_contacts (tenant_id, id, name, phone, email, notes)
         select $1, * from unnest($2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[])`,
        [own.tenantId, ids, ...COLUMNS.map(sealed)],
      );
    });
  }

  /** How many values open to what was sealed. */
  async function readMany(own: PersonActor, vault: Vault): Promise<number> {
    const rows = await sealedContacts(own);
    return database.asActor(own, async (tx) => {
      const cipher = await vault.cipherOf(tx, own.tenantId);
      const open = (row: SealedRow, column: (typeof COLUMNS)[number]): string | null => {
        const field = { table: 'nonprofit_contacts', column, tenantId: own.tenantId, rowId: row.id };
        try {
          return cipher.open(field, row[column]);
        } catch {
          return null;
        }
      };
      return rows.flatMap((row) => COLUMNS.filter((column) => open(row, column) === `${column} ${row.id}`))
        .length;
    });
  }

  it('knows every sealed column of the database, and no column of a telling name is plain', async () => {
    const telling = await asSuperuser<{ name: string; type: string }>(
      proof.test,
      `select table_name || '.' || column_name as name, data_type as type from information_schema.columns
        where table_schema = 'public'
          and (column_name ~ '(phone|clabe|iban|account_number|holder|totp|secret|contact_)' or
               (table_name ~ '(contact|bank)' and data_type in ('text', 'jsonb', 'character varying')))`,
    );
    const sealed = new Set(TENANT_SEALED.map(({ table, column }) => `${table}.${column}`));
    const plain = telling.filter(
      ({ name, type }) => !sealed.has(name) && !(type === 'bytea' || ALLOWED.has(name)),
    );
    expect(plain).toEqual([]);
    const types = new Map(telling.map(({ name, type }) => [name, type]));
    for (const name of sealed) expect([name, types.get(name) ?? 'bytea']).toEqual([name, 'bytea']);
  });

  it('goes through every column of bytes at a change of keys, but for those that hold no sealed text', async () => {
    const bytes = await asSuperuser<{ name: string }>(
      proof.test,
      `select table_name || '.' || column_name as name from information_schema.columns
        where table_schema in ('public', 'audit') and data_type = 'bytea' order by 1`,
    );
    const gone = [...TENANT_SEALED, ...PERSONAL_SEALED].map(({ table, column }) => `${table}.${column}`);
    figures.push(`${gone.length} sealed of ${bytes.length} columns of bytes`);
    expect(bytes.map(({ name }) => name).filter((name) => !NOT_SEALED.has(name))).toEqual([...gone].sort());
  });
});

/** Hashes of what only their holder has, chains, public keys, secrets by chance, and keys under the master key. */
const NOT_SEALED = new Set([
  'api_tokens.token_hash',
  'attempts.key',
  'audit_log.hash',
  'audit_log.prev_hash',
  'calendar_feeds.token_hash',
  'heads.hash',
  'passkey_challenges.challenge_hash',
  'passkeys.credential_id',
  'passkeys.public_key',
  'recovery_codes.code_hash',
  'request_keys.key_hash',
  'request_keys.request_hash',
  'sessions.csrf_secret',
  'sessions.id_hash',
  'sign_in_steps.id_hash',
  'single_sign_ons.id_hash',
  'tenant_keys.wrapped',
]);

/** Columns of a telling name that tell nothing: states, an HMAC, a time. */
const ALLOWED = new Set([
  'bank_accounts.state',
  'bank_accounts.fingerprint',
  'nonprofit_settings.contact_paused_at',
]);
