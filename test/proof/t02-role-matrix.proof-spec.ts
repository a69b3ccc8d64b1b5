import type { Answer } from './ask';
import { reportFigure } from './proof-run';
import { inParallel, Random } from './random';
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
      if (await isLetIn(target, asker)) letIn.get(target.name)!.push(nameOf(asker));
      cells++;
    });
    const expected = new Map(
      TABLE.flatMap(([roles, operations]) => operations.map((name) => [name, rolesIn(roles)] as const)),
    );
    const found = [...letIn].map(([name, roles]) => [name, roles.sort().join(' ')] as const);
    const wanted = found.map(([name]) => [name, (expected.get(name) ?? ['no row']).join(' ')] as const);
    different = found.filter(([, roles], index) => roles !== wanted[index]![1]).length;
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
  });

  async function isLetIn(target: Target, asker: Asker): Promise<boolean> {
    const session = asker.organization ? await world.newSession(asker) : null;
    const question = requests.good(target, asker, things.address(target.path, asker, 'own', random));
    const headers: Record<string, string> = session
      ? { cookie: session.cookie, 'x-csrf-token': session.csrfToken }
      : {};
    return !turnedAway(await world.ask({ ...question, headers: { ...question.headers, ...headers } }));
  }
});

const ALL = EACH_ROLE.map(nameOf);

/** Names of roles, or of groups of them, with `-` before those that are left out. */
function rolesIn(text: string): string[] {
  const words = text.split(' ');
  const without = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1));
  const named = words.filter((word) => !word.startsWith('-')).flatMap((word) => GROUPS[word] ?? [word]);
  return [...new Set(named)].filter((role) => !without.includes(role)).sort();
}

const of = (kind: string): string[] =>
  EACH_ROLE.filter(({ organization }) => organization?.kind === kind).map(nameOf);
const GROUPS: Readonly<Record<string, string[]>> = {
  anyone: ALL,
  'signed-in': ALL.filter((each) => each !== 'visitor'),
  nonprofit: of('nonprofit'),
  funder: of('funder'),
  hip: of('hip'),
};

function nameOf({ role }: Asker): string {
  return role ?? 'visitor';
}

/** By the door: without a session, or without a role that may. What a service then says of the matter itself is let in. */
const turnedAway = ({ status, headers, body }: Answer): boolean =>
  (status === 401 && body.includes('"code":"sign-in-needed"')) ||
  (status === 303 && /\/sign-in(\?|$)/.test(String(headers.location))) ||
  (status === 403 &&
    /"code":"forbidden"|Tu cuenta no puede hacer esto|Your account cannot do this/.test(body));
