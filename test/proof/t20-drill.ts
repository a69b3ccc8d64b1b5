import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  appUrlOf,
  createDatabase,
  Database,
  migrate,
  type PersonActor,
  startEmbeddedPostgres,
} from '@puente/database';
import { SystemClock } from '@puente/kernel';
import { ContactService, organizationEntities } from '@puente/organizations';
import { MasterRing, Vault } from '@puente/vault';
import { Client } from 'pg';
import { addOwner, PERSON } from './t20-rows';

const ownerOf = (tenantId: string): PersonActor => ({
  kind: 'person',
  personId: PERSON,
  tenantId,
  tenantKind: 'nonprofit',
  roles: ['nonprofit-admin'],
  programmes: null,
  scopes: null,
  recentlyProven: true,
});

/** Contacts of an organisation, by their names; four sealed fields each. */
export interface Contacts {
  readonly tenantId: string;
  readonly names: readonly string[];
}

/** An engine on a data folder of its own, and what the drill does with it. */
export interface Running {
  readonly client: Client;
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

/** Folders of one drill, and one master key for both databases. */
export class Drill {
  private readonly folder = mkdtempSync(join(tmpdir(), 'puente-drill-'));
  private readonly ring = new MasterRing({ current: randomBytes(32), previous: null });
  readonly home = join(this.folder, 'data');
  readonly backups = join(this.folder, 'backups');
  readonly restored = join(this.folder, 'restored');

  constructor() {
    chmodSync(this.folder, 0o755);
  }

  remove(): void {
    for (const home of [this.home, this.restored]) {
      const where = join(home, 'postgres.where');
      if (existsSync(where)) rmSync(readFileSync(where, 'utf8'), { recursive: true, force: true });
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A migrated database with one organisation. */
  async begin(): Promise<Running> {
    const running = await this.start(this.home);
    await migrate(running.ownerUrl);
    await addOwner(running.client);
    return running;
  }

  async start(home: string): Promise<Running> {
    const engine = await startEmbeddedPostgres(home);
    const ownerUrl = await createDatabase(engine.superuserUrl, 'puente');
    const client = new Client({ connectionString: ownerUrl });
    await client.connect();
    const stop = async (): Promise<void> => {
      await client.end();
      await engine.stop();
    };
    return { client, ownerUrl, stop };
  }

  addContacts(running: Running, { tenantId, names }: Contacts): Promise<void> {
    return this.withContacts(running, async (contacts) => {
      for (const name of names) {
        const more = { phone: '5551234567', email: `${name}@ejemplo.invalid`, notes: `nota ${name}` };
        await contacts.add(ownerOf(tenantId), { name, ...more, tellsNoPlace: true });
      }
    });
  }

  /** How many of the sealed fields open to what was sealed. */
  opened(running: Running, { tenantId, names }: Contacts): Promise<number> {
    return this.withContacts(running, async (contacts) => {
      const known = await contacts.list(ownerOf(tenantId));
      const right = names.flatMap((name) => {
        const found = known.find((each) => each.name === name);
        const wanted = [name, '5551234567', `${name}@ejemplo.invalid`, `nota ${name}`];
        return [found?.name, found?.phone, found?.email, found?.notes].filter(
          (text, n) => text === wanted[n],
        );
      });
      return right.length;
    });
  }

  /** Hands the current segment over and waits for its arrival, as far as waiting is needed. */
  async archived({ client }: Running, segment: string): Promise<void> {
    await client.query('select pg_switch_wal()');
    await this.arrived(segment, 60_000);
  }

  /** Milliseconds until a segment is in the archive; more than the limit means that it did not come. */
  async arrived(segment: string, limitMs: number): Promise<number> {
    const since = performance.now();
    while (!existsSync(join(this.backups, 'wal', `${segment}.gz`)) && performance.now() - since < limitMs) {
      await wait(20);
    }
    return performance.now() - since;
  }

  private async withContacts<T>(
    { ownerUrl }: Running,
    work: (contacts: ContactService) => Promise<T>,
  ): Promise<T> {
    const database = await Database.open({ appUrl: appUrlOf(ownerUrl), entities: organizationEntities });
    try {
      return await work(new ContactService(database, new Vault(this.ring, new SystemClock())));
    } finally {
      await database.close();
    }
  }
}

/** The segment of WAL that is written now. */
export async function currentSegment({ client }: Running): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    'select pg_walfile_name(pg_current_wal_insert_lsn()) as name',
  );
  return rows[0]!.name;
}
