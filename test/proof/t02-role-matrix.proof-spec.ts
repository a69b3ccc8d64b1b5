import type { Answer } from './ask';
import { reportFigure } from './proof-run';
import { inParallel, Random } from './random';
import { LET_IN, roleName } from './t02-roles';
import { TABLE } from './t02-table';
import { EACH_ROLE, type Asker } from './world/cast';
import { WorldRequests } from './world/requests';
import { targetsOf, type Target } from './world/targets';
import { Things } from './world/things';
import { World } from './world/world';

/** T2: every operation lets in exactly the roles that the table names, each asked for itself. */
describe('T2 roles and operations', () => {
  const random = Random.fromSeed('T2 roles');
  let world: World;
  let targets: Target[];
  let things: Things;
  let requests: WorldRequests;
  let cells = 0;
  let different = 0;

  jest.setTimeout(300_000);
  beforeAll(async () => {
    world = await World.start();
    targets = targetsOf(world);
    things = await Things.of(world);
    requests = new WorldRequests(world, things, random);
  });
  afterAll(async () => {
    await world.stop();
    reportFigure({
      test: 'T2',
      title: 'Role × operation matrix',
      figure: `${different} of ${cells} cells differ (${targets.length} operations, ${EACH_ROLE.length} roles)`,
      target: '0 cells differ from the table; an operation without a row fails',
    });
  });

  it('every operation has exactly one row', () => {
    const rows = TABLE.flatMap(([, operations]) => operations).sort();
    expect(rows).toEqual(targets.map(({ name }) => name).sort());
  });

  it('every cell is as the table says', async () => {
    const letIn = new Map(targets.map(({ name }) => [name, [] as string[]]));
    const questions = targets.flatMap((target) => EACH_ROLE.map((asker) => ({ target, asker })));
    await inParallel(questions.length, 4, async (index) => {
      const { target, asker } = questions[index]!;
      if (await isLetIn(target, asker)) letIn.get(target.name)!.push(roleName(asker));
      cells++;
    });
    const found = [...letIn].map(([name, roles]) => [name, roles.sort().join(' ')] as const);
    const wanted = found.map(([name]) => [name, (LET_IN.get(name) ?? ['no row']).join(' ')] as const);
    different = found.filter(([, roles], index) => roles !== wanted[index]![1]).length;
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
  });

  async function isLetIn(target: Target, asker: Asker): Promise<boolean> {
    const session = asker.organization ? await world.newSession(asker) : null;
    const question = requests.good(target, asker, things.address(target.path, asker, 'own', random));
    const headers: Record<string, string> = session
      ? { cookie: session.cookie, 'x-csrf-token': session.csrfToken }
      : {};
    const answer = await world.ask({ ...question, headers: { ...question.headers, ...headers } });
    return !turnedAway(answer, target, asker);
  }
});

/** By the door: without a session, or without a role that may. What a service then says of the matter itself is let in. */
function turnedAway({ status, headers, body }: Answer, { route }: Target, asker: Asker): boolean {
  const toSignIn = status === 303 && /\/sign-in(\?|$)/.test(String(headers.location));
  return (
    (status === 401 && body.includes('"code":"sign-in-needed"')) ||
    (toSignIn && !(route.rule && 'public' in route.rule) && !leavesFor(route, asker)) ||
    (status === 403 &&
      /"code":"forbidden"|<li>(Tu cuenta no puede hacer esto|Your account cannot do this)\./.test(body))
  );
}

/** Whoever signs out is sent to the same page as whoever has not signed in. */
const leavesFor = ({ path }: Target['route'], { organization }: Asker): boolean =>
  organization !== null && path.endsWith('/sign-out');
