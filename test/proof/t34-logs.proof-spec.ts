import { randomUUID } from 'node:crypto';
import { DomainError, invalid } from '@puente/kernel';
import { AppLog } from '@puente/logging';
import { ProgrammeService } from '@puente/matching';
import { ProfileService } from '@puente/organizations';
import { asSuperuser, eventually } from '@puente/testing';
import type { DeclaredRoute } from '../../apps/server/src/http/route-census';
import { withOwnWorker } from '../faults/own-worker';
import { ProofApp, ROLES, type Role } from './proof-app';
import { asksAll, isFullProof, reportFigure } from './proof-run';
import { Random } from './random';
import { Canaries, nested, nestedError, questionsFor } from './t34-canaries';

/** In the short form so many of the ways in which a route can be asked, by turns. */
const QUESTIONS_EACH = 1;

/** T34: nothing that a request or an error carries is written down: not by the log, not by anything else in the process. */
describe('T34 logs', () => {
  const random = Random.fromSeed('T34 logs');
  const canaries = new Canaries();
  const printed: string[] = [];
  let proof: ProofApp;
  let leaks = 0;

  jest.setTimeout(600_000);
  beforeAll(async () => {
    proof = await ProofApp.start();
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((chunk) => Boolean(printed.push(String(chunk))));
    }
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await proof.stop();
    reportFigure({
      test: 'T34',
      title: 'Logs',
      figure: `${leaks} of ${canaries.planted} canaries written down`,
      target: '0 in what the process writes',
    });
  });

  const log = () => new AppLog('info', { write: (line) => void proof.logged.push(line) });

  /** What was written since the last look, and the canaries in it. */
  const look = (): { lines: number; leaked: string[] } => {
    const written = [...proof.logged.splice(0), ...printed.splice(0)];
    const leaked = [...new Set(written.flatMap((line) => Canaries.in(line)))];
    leaks += leaked.length;
    return { lines: written.length, leaked };
  };

  it.each(ROLES)('keep nothing of requests by: %s', async (role) => {
    look();
    for (const route of share(proof.routes.filter(leavesSession), role)) {
      const questions = questionsFor(route, canaries);
      for (const question of asksAll() ? questions : random.some(questions, QUESTIONS_EACH)) {
        await proof.as(role, question);
      }
    }
    const { lines, leaked } = look();
    expect(leaked).toEqual([]);
    expect(lines).toBeGreaterThan(proof.routes.length / 8);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'keep nothing of a fault of ours with canaries at depth %i',
    async (depth) => {
      const failing = [
        jest.spyOn(proof.app.get(ProgrammeService), 'list').mockRejectedValue(nestedError(depth, canaries)),
        jest.spyOn(proof.app.get(ProfileService), 'get').mockRejectedValue(nested(depth, canaries)),
      ];
      for (const path of ['/api/v1/programmes', '/es/programmes']) {
        const { status, body } = await proof.as('officer', { path });
        expect([status, Canaries.in(body)]).toEqual([500, []]);
      }
      expect((await proof.as('nonprofit', { path: '/api/v1/my/profile' })).status).toBe(500);
      for (const each of failing) each.mockRestore();
      const { lines, leaked } = look();
      expect(leaked).toEqual([]);
      expect(lines).toBeGreaterThanOrEqual(6);
    },
  );

  it('keep nothing of a job that fails in the worker, nor does the row that asked for it', async () => {
    const id = randomUUID();
    const { tenantId } = await proof.actorOf('nonprofit');
    const kept = async () => {
      const sql = 'select fault from outbox where id = $1';
      return (await asSuperuser<{ fault: string | null }>(proof.test, sql, [id]))[0]!.fault;
    };
    const settings = { appUrl: proof.test.appUrl, dataDir: proof.dataDir };
    await withOwnWorker({ ...settings, script: 'proof/t34-failing-worker.ts' }, async (worker) => {
      await asSuperuser(
        proof.test,
        `insert into outbox (id, tenant_id, name, data) values ($1, $2, 'match.refresh', $3)`,
        [id, tenantId, { nonprofitId: tenantId }],
      );
      await eventually(async () => worker.faults.length > 0 && (await kept()) !== null, 20_000);
      proof.logged.push(...worker.said.split('\n'));
    });
    expect(Canaries.in((await kept())!)).toEqual([]);
    await asSuperuser(proof.test, 'delete from outbox where id = $1', [id]);
    expect(look()).toMatchObject({ leaked: [] });
  });

  it('keep nothing of whatever else can be thrown', () => {
    const domain = invalid([
      { field: canaries.next(), code: 'required', params: { value: canaries.next() } },
    ]);
    const named = Object.assign(new Error('x'), { name: canaries.next(), message: canaries.next() });
    const foreign = Object.assign(new DomainError('conflict', 'stale-version', { a: canaries.next() }), {
      cause: named,
    });
    const thrown = [
      canaries.next(),
      nested(8, canaries),
      domain,
      named,
      foreign,
      [canaries.next()],
      null,
      undefined,
      7,
    ];
    for (const each of thrown) log().fault(each);
    const { lines, leaked } = look();
    expect(leaked).toEqual([]);
    expect(lines).toBe(thrown.length);
  });
});

const leavesSession = ({ method, path }: DeclaredRoute): boolean =>
  method !== 'DELETE' && !path.endsWith('sign-out');

/** In the short form each route is asked by one role; together they ask all. */
function share(routes: readonly DeclaredRoute[], role: Role): DeclaredRoute[] {
  const own = ROLES.indexOf(role);
  return routes.filter((_, index) => isFullProof() || index % ROLES.length === own);
}
