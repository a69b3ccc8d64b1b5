import type { Answer, Question } from './ask';
import { asksAll, isFullProof, proofSize, reportFigure, stopsAtFirst } from './proof-run';
import { inParallel, Random } from './random';
import { WorldRequests } from './world/requests';
import { LET_IN, roleName } from './t02-roles';
import { columnsWithoutCanary, leaksFromTables, tablesOf } from './t03-rows';
import { told } from './world/canaries';
import { ASKED, askerOf, EACH_KIND, EACH_ROLE, PEOPLE, VISITOR, type Asker } from './world/cast';
import { comparable } from './world/comparable';
import { Things } from './world/things';
import { targetsOf, type Target } from './world/targets';
import { World } from './world/world';

const FULL_SIZE = 10_000;
const TIMES_EACH = 50;
const SHORT_TIMES = stopsAtFirst() ? 8 : 3;
/** Of many alike the first are enough. */
const MOST_TOLD = 20;

/** T3: whatever anybody asks, nothing of another organisation comes back that they may not know. */
describe('T3 cross-tenant canaries', () => {
  const random = Random.fromSeed('T3 canaries');
  const asked = new Map<string, number>();
  let world: World;
  let targets: Target[];
  let things: Things;
  let requests: WorldRequests;
  let leaks = 0;
  let differences = 0;

  jest.setTimeout(1_200_000);
  beforeAll(async () => {
    world = await World.start();
    targets = targetsOf(world);
    things = await Things.of(world);
    requests = new WorldRequests(world, things, random);
    await requests.learnForms(EACH_KIND, targets);
  });
  afterAll(async () => {
    await world.stop();
    const total = [...asked.values()].reduce((sum, each) => sum + each, 0);
    reportFigure({
      test: 'T3',
      title: 'Cross-tenant canary fuzz',
      figure: `${leaks} leaks and ${differences} telling refusals in ${total} requests to ${asked.size} operations, each at least ${Math.min(...asked.values())} times, by ${EACH_ROLE.length} roles; ${world.canaries.size} canaries`,
      target: '0 foreign canaries in 10,000 requests, each operation 50 times; "theirs" and "none" alike',
    });
  });

  const ask = async (asker: Asker, target: Target, question: Question): Promise<Answer> => {
    asked.set(target.name, (asked.get(target.name) ?? 0) + 1);
    const answer = await world.as(asker, question);
    if (/session|sign-out|account|organi[sz]ation/.test(target.path) && target.method !== 'GET') {
      world.forgetSession(asker);
    }
    return answer;
  };

  it('every text that is stored holds a canary, or is declared to hold codes', async () => {
    expect(await columnsWithoutCanary(world)).toEqual([]);
  });

  const seen = async (asker: Asker, path: string): Promise<string[]> =>
    world.canaries.foundIn((await world.as(asker, { path })).body).map(told);

  it('the canaries are there to be found', async () => {
    const admin = PEOPLE.find(({ key }) => key === 'hidden-a/nonprofit-admin')!;
    expect(await seen(admin, '/api/v1/my/profile')).toContain('protected-profile of hidden-a (name)');
    const staff = PEOPLE.find(({ key }) => key === 'hip/hip-staff')!;
    expect(await seen(staff, '/es/nonprofits')).toContain('protected-profile of hidden-b (name)');
    expect(await seen(VISITOR, '/es/')).toEqual([]);
  });

  it('the canaries in a sheet and on printed paper are there to be found', async () => {
    const funder = askerOf(ASKED.funder, 'funder-admin');
    const calls = await world.json<{ id: string; phase: string }[]>(funder, '/api/v1/calls');
    const { id: call } = calls.find(({ phase }) => phase === 'open')!;
    const sheet = await seen(funder, `/es/calls/${call}/received.xlsx`);
    expect(sheet).toEqual([
      'published-call of funder-a (published call title)',
      'alias of funder-a (handle of hidden-a)',
    ]);
    const nonprofit = askerOf(ASKED.nonprofit, 'nonprofit-admin');
    const all = await world.json<{ id: string; status: string }[]>(nonprofit, '/api/v1/applications');
    const { id } = all.find(({ status }) => status === 'submitted')!;
    const paper = await seen(nonprofit, `/es/my/applications/${id}/receipt.pdf`);
    expect(paper).toContain('own-application of hidden-a (answer for funder-a)');
  });

  it('PostgreSQL hands nobody a row with a canary that is not theirs to know', async () => {
    const tables = await tablesOf(world);
    const found: string[] = [];
    for (const asker of PEOPLE) {
      for (const each of await leaksFromTables(world, asker, tables)) found.push(`${asker.key}: ${each}`);
    }
    leaks += found.length;
    expect(found).toEqual([]);
  });

  it('no answer holds a canary that is not the asker’s to know', async () => {
    const found = new Map<string, string>();
    const rounds = Math.max(
      proofSize(TIMES_EACH, SHORT_TIMES),
      Math.ceil(proofSize(FULL_SIZE, 500) / targets.length),
    );
    await inParallel(targets.length * rounds, 8, async (index) => {
      if (stopsAtFirst() && leaks > 0) return;
      const target = targets[index % targets.length]!;
      const round = Math.floor(index / targets.length);
      if (index % targets.length === 0) await world.forgetAttempts();
      const asker =
        round < EACH_ROLE.length ? EACH_ROLE[(index + round) % EACH_ROLE.length]! : random.pick(PEOPLE);
      const question = requests.any(target, asker);
      const { status, headers, body } = await ask(asker, target, question);
      const said = `${decodeURIComponentSafely(question.path)} ${String(question.body ?? '')}`;
      for (const canary of world.canaries.leaksIn(asker, `${JSON.stringify(headers)} ${body}`, said)) {
        leaks++;
        found.set(`${target.name} to ${asker.key}: ${told(canary)}`, `${status} ${question.path}`);
      }
    });
    expect(Object.fromEntries([...found].slice(0, MOST_TOLD))).toEqual({});
  });

  /** Somebody who may use the operation, where refusals tell most, and somebody else. */
  const someWhoMay = ({ name }: Target): Asker[] => {
    const may = EACH_ROLE.filter((each) => LET_IN.get(name)?.includes(roleName(each)));
    return [...new Set([...random.some(may, 1), random.pick(EACH_KIND)])];
  };

  it('"theirs" and "none" give the same answer, and it is 404 where the asker may use the operation', async () => {
    const found = new Map<string, string>();
    for (const target of targets.filter(({ path }) => /:(?!locale|number)\w/.test(path))) {
      for (const asker of isFullProof() ? EACH_ROLE : asksAll() ? EACH_KIND : someWhoMay(target)) {
        for (const { theirs, none } of things.pairs(target.path, asker, random)) {
          const question = requests.good(target, asker, theirs);
          const one = await ask(asker, target, question);
          const other = await ask(asker, target, { ...question, path: none });
          const [first, second] = [comparable(one, theirs), comparable(other, none)];
          if (first !== second) {
            differences++;
            found.set(`${target.name} by ${asker.key}`, `${theirs}: ${one.status}, ${none}: ${other.status}`);
          } else if (one.status < 300 || one.status >= 500) {
            differences++;
            found.set(`${target.name} by ${asker.key}`, `${theirs}: ${one.status}`);
          }
        }
      }
    }
    expect(Object.fromEntries([...found].slice(0, MOST_TOLD))).toEqual({});
  });
});

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
