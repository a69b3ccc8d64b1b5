import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { masterKeys } from '@puente/config';
import { freePort } from '@puente/database';
import { asSuperuser, type TestDatabase } from '@puente/testing';
import { Pool } from 'pg';
import { ServerProcess } from '../faults/server-process';
import { stopAsking } from './ask';
import { cloneDemonstration } from './demonstration-database';
import { isFullProof, proofSize, reportFigure } from './proof-run';
import { ProofApp } from './proof-app';
import { inParallel, Random } from './random';
import { CANARY, operate, type World } from './t22-operations';
import { momentOf, openWorld, Promised, telltaleRows, unevenChanges } from './t22-world';

const CLIENTS = 8;

/** T22: every change, look and refusal has its row when it is answered, and keeps it whatever is killed. */
describe('T22 audit completeness', () => {
  const answered = proofSize(2_500, 150);
  const killed = proofSize(2_500, 100);
  const kills = proofSize(20, 1);
  const figures = { rows: 0, kills: 0, late: 0, uneven: 0, canaries: 0, msPerRead: 0 };

  afterAll(() => {
    stopAsking();
    reportFigure({
      test: 'T22',
      title: 'Audit completeness',
      figure: `${answered + killed} operations by ${CLIENTS} clients, ${figures.rows} rows promised, ${figures.kills} kills: ${figures.late} late or missing, ${figures.uneven} changes uneven, ${figures.canaries} canaries; HIP’s list ${figures.msPerRead} ms`,
      target: '0 late, missing or uneven; 0 canaries',
    });
  });

  describe('while the server runs', () => {
    let proof: ProofApp;
    let world: World;
    let look: Pool;
    const promised = new Promised();
    const late: string[] = [];
    let since: string;

    beforeAll(async () => {
      proof = await ProofApp.start();
      world = await openWorld(proof.test, proof.url);
      look = new Pool({ connectionString: proof.test.ownerUrl, max: CLIENTS });
      since = await momentOf(proof.test);
      const random = Random.fromSeed('T22 answered');
      await inParallel(answered, CLIENTS, async () => {
        const rows = await operate(world, random);
        promised.add(rows);
        const [first] = rows;
        if (first && (await countOf(look, first.tenantId, first.action, since)) < promised.of(first)) {
          late.push(first.action);
        }
      });
      figures.rows += promised.rows;
      figures.late += late.length;
    }, 600_000);
    afterAll(async () => {
      await look.end();
      await proof.stop();
    });

    it('has every row when the answer arrives', () => expect(late).toEqual([]));

    it('has as many rows as operations', async () => {
      const [missing, uneven] = [await promised.missing(proof.test, since), await unevenChanges(proof.test)];
      figures.uneven += uneven.length;
      expect({ missing, uneven }).toEqual({ missing: [], uneven: [] });
    });

    it('holds nothing of what people typed', async () => {
      figures.canaries += await telltaleRows(proof.test, CANARY);
      expect(figures.canaries).toBe(0);
    });

    /** The quickest of a few: what else a machine does only adds to what the list costs. */
    it('costs HIP’s list little', async () => {
      const turns: number[] = [];
      for (let turn = 0; turn < 9; turn++) {
        const start = performance.now();
        await world.send('hip', 'GET', '/es/nonprofits');
        turns.push(performance.now() - start);
      }
      figures.msPerRead = Math.round(Math.min(...turns));
      expect(figures.msPerRead).toBeLessThan(isFullProof() ? 150 : Infinity);
    });
  });

  describe('when the server is killed', () => {
    let test: TestDatabase;
    let folder: string;
    const promised = new Promised();
    let since: string;

    beforeAll(async () => {
      test = await cloneDemonstration();
      folder = mkdtempSync(join(tmpdir(), 'puente-killed-'));
      const port = await freePort();
      const master = masterKeys().current.toString('base64');
      const keys = { DATABASE_APP_URL: test.appUrl, PUENTE_MASTER_KEY: master };
      const env = { ...keys, PUENTE_DEMO: 'yes', PUENTE_JOBS: 'leave' };
      let server = await started(folder, port, env);
      const world = await openWorld(test, `http://127.0.0.1:${port}`);
      since = await momentOf(test);
      const random = Random.fromSeed('T22 killed');
      let answers = 0;
      let killing = true;
      const client = async (): Promise<void> => {
        while (killing || answers < killed) {
          await operate(world, random).then(
            (rows) => {
              answers++;
              promised.add(rows);
            },
            () => wait(50),
          );
        }
      };
      const clients = Array.from({ length: CLIENTS }, client);
      for (let kill = 0; kill < kills; kill++) {
        await wait(300 + random.below(1_200));
        await server.signal('SIGKILL');
        figures.kills++;
        server = await started(folder, port, env);
      }
      killing = false;
      await Promise.all(clients);
      await server.signal('SIGTERM');
      figures.rows += promised.rows;
    }, 600_000);
    afterAll(async () => {
      await test.drop();
      rmSync(folder, { recursive: true });
    });

    it('keeps every row that was answered for', async () => {
      const missing = await promised.missing(test, since);
      figures.late += missing.length;
      expect(missing).toEqual([]);
    });

    it('has a row for every change that was committed, and none besides', async () => {
      const uneven = await unevenChanges(test);
      figures.uneven += uneven.length;
      expect(uneven).toEqual([]);
      expect(
        await asSuperuser(test, `select 1 from audit_log where action = 'profile.changed' limit 1`),
      ).toHaveLength(1);
    });
  });
});

async function countOf(look: Pool, tenantId: string, action: string, since: string): Promise<number> {
  const { rows } = await look.query<{ count: number }>(
    'select count(*)::int as count from audit_log where tenant_id = $1 and action = $2 and at > $3',
    [tenantId, action, since],
  );
  return rows[0]!.count;
}

async function started(dataDir: string, port: number, env: Record<string, string>): Promise<ServerProcess> {
  const server = new ServerProcess(dataDir, port, { ...env, HOST: '127.0.0.1' });
  await server.ready();
  return server;
}
