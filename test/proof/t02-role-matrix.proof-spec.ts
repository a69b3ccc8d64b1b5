import type { Answer } from './ask';
import { asksAll, isFullProof, reportFigure } from './proof-run';
import { inParallel, Random } from './random';
import { LET_IN, roleName } from './t02-roles';
import { TABLE } from './t02-table';
import { isToBeLetIn, WAYS_IN, type WayIn } from './t02-ways-in';
import { EACH_ROLE, type Asker } from './world/cast';
import { WorldRequests } from './world/requests';
import { targetsOf, type Target } from './world/targets';
import { Things } from './world/things';
import { WaysIn } from './world/ways-in';
import { World } from './world/world';

/** Of the other ways to sign in, one cell in so many is asked in the short form. */
const SAMPLED = 30;
/** Of those who are let in to an operation so many are asked in the short form, and as many of those who are not. */
const ASKED_EACH = 2;

interface Question {
  readonly target: Target;
  readonly asker: Asker;
}

/** T2: every operation lets in exactly the roles that the table names, each asked for itself, however they came in. */
describe('T2 roles and operations', () => {
  const random = Random.fromSeed('T2 roles');
  let world: World;
  let targets: Target[];
  let things: Things;
  let requests: WorldRequests;
  let waysIn: WaysIn;
  let cells = 0;
  let different = 0;
  const byWay = new Map<string, number>();

  jest.setTimeout(300_000);
  beforeAll(async () => {
    world = await World.start();
    waysIn = await WaysIn.of(world, EACH_ROLE);
    targets = targetsOf(world);
    things = await Things.of(world);
    requests = new WorldRequests(world, things, random);
  });
  afterAll(async () => {
    await world.stop();
    reportFigure({
      test: 'T2',
      title: 'Role × operation matrix',
      figure: `${different} of ${cells} cells differ (${targets.length} operations, ${EACH_ROLE.length} roles; ${[...byWay].map((each) => each.join(' ')).join(', ')})`,
      target: '0 cells differ from the table; an operation without a row fails',
    });
  });

  it('every operation has exactly one row', () => {
    const rows = TABLE.flatMap(([, operations]) => operations).sort();
    expect(rows).toEqual(targets.map(({ name }) => name).sort());
  });

  it('every cell is as the table says', async () => {
    const letIn = new Map(targets.map(({ name }) => [name, [] as string[]]));
    const questions = targets.flatMap((target) => askersOf(target).map((asker) => ({ target, asker })));
    await eachInTurn(questions, async ({ target, asker }) => {
      if (await isLetIn(target, asker, 'totp')) letIn.get(target.name)!.push(roleName(asker));
      count('totp');
    });
    const found = [...letIn].map(([name, roles]) => [name, roles.sort().join(' ')] as const);
    const wanted = found.map(([name]) => [name, wantedOf(name, questions).join(' ')] as const);
    different = found.filter(([, roles], index) => roles !== wanted[index]![1]).length;
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
  });

  /** One person's questions one after the other, for some end that person's other sessions. */
  async function eachInTurn(
    questions: readonly Question[],
    ask: (question: Question) => Promise<void>,
  ): Promise<void> {
    const people = [...new Set(questions.map(({ asker }) => asker.key))];
    await inParallel(people.length, 4, async (index) => {
      for (const question of questions) if (question.asker.key === people[index]) await ask(question);
    });
  }

  /** In the short form some who are let in and some who are not, of each operation. */
  function askersOf({ name }: Target): Asker[] {
    if (asksAll()) return [...EACH_ROLE];
    const letIn = (each: Asker): boolean => LET_IN.get(name)?.includes(roleName(each)) ?? false;
    return [
      ...random.some(EACH_ROLE.filter(letIn), ASKED_EACH),
      ...random.some(
        EACH_ROLE.filter((each) => !letIn(each)),
        ASKED_EACH,
      ),
    ];
  }

  /** The roles that the table lets in, of those who were asked. */
  function wantedOf(name: string, questions: readonly Question[]): string[] {
    const asked = new Set(
      questions.filter(({ target }) => target.name === name).map(({ asker }) => roleName(asker)),
    );
    return (LET_IN.get(name) ?? ['no row']).filter((role) => asked.has(role) || role === 'no row');
  }

  it.each(WAYS_IN.filter((way) => way !== 'totp'))(
    'whoever came in by %s is let in to what that way allows',
    async (way) => {
      const questions = targets
        .flatMap((target) => EACH_ROLE.map((asker) => ({ target, asker })))
        .filter(({ asker }) => asker.organization && (isFullProof() || random.below(SAMPLED) === 0));
      const wrong: string[] = [];
      await eachInTurn(questions, async ({ target, asker }) => {
        const found = await isLetIn(target, asker, way);
        if (found !== isToBeLetIn(target, asker, way)) {
          wrong.push(`${target.name}: ${roleName(asker)} is ${found ? 'let in' : 'turned away'}`);
        }
        count(way);
      });
      different += wrong.length;
      expect(wrong.sort()).toEqual([]);
    },
  );

  function count(way: WayIn): void {
    cells++;
    byWay.set(way, (byWay.get(way) ?? 0) + 1);
  }

  async function isLetIn(target: Target, asker: Asker, way: WayIn): Promise<boolean> {
    const own = await waysIn.headers(asker, way);
    const question = requests.good(
      target,
      asker,
      things.address(target.path, inHand(asker, way), 'own', random),
    );
    const answer = await world.ask({ ...question, headers: { ...question.headers, ...own } });
    const hasSession = asker.organization !== null && way !== 'api-token';
    return !turnedAway(answer, target, hasSession) && !(way === 'password' && mustSetUp(answer, target));
  }
});

/** No token signs: it is asked about what a writer may have in hand. */
const inHand = (asker: Asker, way: WayIn): Asker =>
  way === 'api-token' && asker.organization?.kind === 'nonprofit'
    ? { ...asker, role: 'nonprofit-writer' }
    : asker;

/** By the door: without a session, or without a role that may. What a service then says of the matter itself is let in. */
function turnedAway({ status, headers, body }: Answer, { route }: Target, hasSession: boolean): boolean {
  const toSignIn = status === 303 && /\/sign-in(\?|$)/.test(String(headers.location));
  return (
    (status === 401 && /"code":"(sign-in-needed|token-refused)"/.test(body)) ||
    (toSignIn && !(route.rule && 'public' in route.rule) && !(hasSession && isSignOut(route))) ||
    (status === 403 &&
      /"code":"forbidden"|<li>(Tu cuenta no puede hacer esto|Your account cannot do this)\./.test(body))
  );
}

/** Led to the second factor first; the pages under it lead there when they are done. */
const mustSetUp = ({ status, headers, body }: Answer, { name }: Target): boolean =>
  (status === 403 && body.includes('"code":"second-factor-needed"')) ||
  (status === 303 &&
    /\/account\/second-factor$/.test(String(headers.location)) &&
    !/second-factor\/(start|confirm)$/.test(name));

/** Whoever signs out is sent to the same page as whoever has not signed in. */
const isSignOut = ({ path }: Target['route']): boolean => path.endsWith('/sign-out');
