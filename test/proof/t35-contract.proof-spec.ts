import { METHODS } from 'node:http';
import { randomUUID } from 'node:crypto';
import { isApi, thingsOf } from './addresses';
import { ask } from './ask';
import { ProofApp, ROLES } from './proof-app';
import { asksAll, proofSize, reportFigure } from './proof-run';
import { inParallel, Random } from './random';
import { ContractDocument } from './t35-document';
import { pageQuestion } from './t35-pages';
import { Requests } from './t35-requests';

/** A right request of these uses up what it rests on (a code, a waiting sign-in, the session itself); T8 makes them. */
const USED_UP =
  /second-step|session\/passkey$|(POST|PATCH) .*account\/passkeys(\/\{id\})?$|session\/(proof|organization$)|second-factor\/(confirm|recovery-codes)|account\/password$|password\/reset$/;

/** In the short form each path is asked with so many of the methods that it does not know. */
const METHODS_EACH = 4;

/** T35: whatever is sent, the API answers as its description says: no fault of ours, no surprise. */
describe('T35 contract', () => {
  const document = new ContractDocument();
  const size = proofSize(20_000, 1_000);
  const pageSize = proofSize(4_000, 300);
  const statuses = new Map<number, number>();
  let proof: ProofApp;
  let requests: Requests;
  let asked = 0;
  let faults = 0;

  jest.setTimeout(1_200_000);
  beforeAll(async () => {
    proof = await ProofApp.start();
    requests = new Requests(
      document,
      proof,
      Random.fromSeed('T35 contract'),
      await thingsOf(proof, 'officer'),
    );
  });
  afterAll(async () => {
    await proof.stop();
    const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
    reportFigure({
      test: 'T35',
      title: 'Contract',
      figure: `${faults} faults in ${asked} requests (${counts.join(', ')})`,
      target: '0 x 5xx in 20,000; 0 undocumented statuses or schema faults',
    });
  });

  /** What the server wrote about its own fault. */
  const faultOf = (body: string): string => {
    const id = /[0-9a-f-]{36}/.exec(body)?.[0] ?? 'none';
    return proof.logged.find((line) => line.includes(id) && line.includes('"fault"')) ?? '';
  };
  const noted = (status: number, found: readonly string[]): void => {
    asked++;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    faults += found.length;
  };

  it('describes what every operation answers', () => {
    const untold = document.operations.filter(({ name, responses }) => {
      const success = Object.entries(responses).find(([status]) => status.startsWith('2'));
      const schema = success?.[1].content?.['application/json']?.schema;
      const described = schema && document.resolve(schema);
      const empty = described?.type === 'object' && !described.properties && !name.endsWith('openapi.json');
      return !success || (success[0] !== '204' && (!described || empty));
    });
    expect(untold.map((each) => each.name)).toEqual([]);
  });

  it.each(document.operations.filter(({ name }) => !USED_UP.test(name)))(
    'accepts a right request: $name',
    async (operation) => {
      const { role, question } = await requests.good(operation);
      if (operation.method === 'DELETE') return;
      const { status, body } = await proof.as(role, question);
      const found = document.faultsOf(operation, status, body);
      noted(status, found);
      expect([status < 300 ? 'accepted' : `${status} ${body}`, found]).toEqual(['accepted', []]);
    },
  );

  it(`answers ${size} right and wrong requests as described`, async () => {
    const random = Random.fromSeed('T35 choice of operations');
    const found = new Map<string, string>();
    const operations = document.operations.filter(
      ({ method, path }) => method !== 'DELETE' || path.includes('{'),
    );
    await inParallel(size, 8, async () => {
      const operation = random.pick(operations);
      const { role, question } = requests.any(operation);
      const { status, body } = await proof.as(role, question);
      const wrong = document.faultsOf(operation, status, body);
      noted(status, wrong);
      for (const each of wrong) {
        found.set(
          each,
          `${role} ${question.path.slice(0, 200)} ${String(question.body).slice(0, 2_000)} ${faultOf(body)}`,
        );
      }
    });
    expect(Object.fromEntries(found)).toEqual({});
  });

  it(`fails at none of ${pageSize} right and wrong requests for pages`, async () => {
    const random = Random.fromSeed('T35 pages');
    const pages = proof.routes.filter((each) => !isApi(each) && !/sign-out/.test(each.path));
    const things = await thingsOf(proof, 'officer');
    const failed = new Set<string>();
    await inParallel(pageSize, 8, async () => {
      const question = pageQuestion(random.pick(pages), things, random);
      const { status, body } = await proof.as(random.pick(ROLES), question);
      noted(status, status >= 500 ? ['page'] : []);
      if (status >= 500) failed.add(`${status} ${JSON.stringify(question).slice(0, 500)} ${faultOf(body)}`);
    });
    expect([...failed]).toEqual([]);
  });

  it('turns away who has not signed in', async () => {
    for (const operation of document.operations.filter(
      (each) => each.responses['401'] && !each.name.startsWith('POST /api/v1/session'),
    )) {
      const { question } = await requests.good(operation);
      const { status, body } = await proof.as('visitor', question);
      const found = document.faultsOf(operation, status, body);
      noted(status, found);
      expect([operation.name, status, found]).toEqual([operation.name, 401, []]);
    }
  });

  it('answers 405 with Allow to every other method', async () => {
    const random = Random.fromSeed('T35 other methods');
    for (const path of new Set(document.operations.map((each) => each.path))) {
      const known = document.operations.filter((each) => alsoAt(each.path, path)).map((each) => each.method);
      const allow = [...known, ...(known.includes('GET') ? ['HEAD'] : [])].sort().join(', ');
      const others = METHODS.filter((each) => !allow.split(', ').includes(each) && each !== 'CONNECT');
      for (const method of asksAll() ? others : random.some(others, METHODS_EACH)) {
        const { status, headers } = await proof.as('officer', {
          method,
          path: path.replace(/\{\w+\}/g, randomUUID()),
        });
        noted(status, status === 405 && headers.allow === allow ? [] : ['method']);
        expect([method, path, status, headers.allow]).toEqual([method, path, 405, allow]);
      }
    }
  });

  it('knows an ended session no more', async () => {
    const { cookie, csrfToken } = await proof.signIn('brisa-oficial');
    const headers = { cookie, 'x-csrf-token': csrfToken };
    const end = { method: 'DELETE', path: '/api/v1/session', headers };
    expect((await ask(proof.url, end)).status).toBe(204);
    expect((await ask(proof.url, end)).status).toBe(401);
    expect((await ask(proof.url, { path: '/api/v1/programmes', headers })).status).toBe(401);
  });
});

/** Whether requests for one path of the description may also be for another: `…/{id}` answers for `…/challenge` too. */
function alsoAt(path: string, other: string): boolean {
  const pattern = path.replace(/\{\w+\}/g, '[^/{}]+');
  return path === other || new RegExp(`^${pattern}$`).test(other);
}
