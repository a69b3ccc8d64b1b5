import { asksAll, isFullProof, proofSize, reportFigure } from './proof-run';
import { inParallel, Random } from './random';
import { LET_IN, roleName } from './t02-roles';
import { ownedColumns, smuggled, takesMore, tablesWithMark, withVersion } from './t07-writes';
import { told } from './world/canaries';
import { EACH_KIND, EACH_ROLE, PEOPLE, type Asker } from './world/cast';
import { WorldRequests } from './world/requests';
import { targetsOf, type Target } from './world/targets';
import { OWNERSHIPS, Things } from './world/things';
import { World } from './world/world';

/** Names of fields that rows and entities have and no answer ever shows. */
const NEVER_SHOWN =
  /^(tenant_?id|password_?hash|csrf_?secret|id_?hash|secret_?hash|token_?hash|external_?ref|folded_?name|key_?version|sealed_?(name|key)|totp_?secret|master)$/i;

/** In the short form so many kinds of people ask each operation. */
const KINDS_EACH = 2;

/** T7: fields come out and go in only where the table of roles and audiences says so. */
describe('T7 field matrix', () => {
  const random = Random.fromSeed('T7 field matrix');
  const size = proofSize(5_000, 250);
  const turns = asksAll() ? 4 : 1;
  let world: World;
  let targets: Target[];
  let things: Things;
  let requests: WorldRequests;
  let cells = 0;
  let shown = 0;
  let sent = 0;
  let changed = 0;

  jest.setTimeout(900_000);
  beforeAll(async () => {
    world = await World.start();
    targets = targetsOf(world);
    things = await Things.of(world);
    requests = new WorldRequests(world, things, random);
    await requests.learnForms(EACH_KIND, targets);
  });
  afterAll(async () => {
    await world.stop();
    reportFigure({
      test: 'T7',
      title: 'Field matrix',
      figure: `${shown} fields out of place in ${cells} cells of operation, role and owner; ${changed} server-owned fields changed by ${sent} bodies`,
      target: '0 names or canaries out; 0 changed in 5,000 bodies',
    });
  });

  it('every operation shows every role what its audience may know, of its own, of others’ and of nobody’s', async () => {
    const found = new Set<string>();
    for (const target of targets.filter(({ method }) => method === 'GET')) {
      for (const asker of asksAll() ? EACH_ROLE : random.some(oneOfEachKind(), KINDS_EACH)) {
        const turn = OWNERSHIPS[cells % OWNERSHIPS.length]!;
        for (const ownership of isFullProof() ? OWNERSHIPS : [turn]) {
          cells++;
          for (const each of await outOfPlace(target, asker, ownership)) found.add(each);
        }
      }
    }
    shown = found.size;
    expect([...found]).toEqual([]);
  });

  /** The visitor, and one role each of nonprofits, funders and HIP. */
  const oneOfEachKind = (): Asker[] =>
    EACH_KIND.map(({ organization }) =>
      random.pick(EACH_ROLE.filter((each) => each.organization?.kind === organization?.kind)),
    );

  async function outOfPlace(
    target: Target,
    asker: Asker,
    ownership: (typeof OWNERSHIPS)[number],
  ): Promise<string[]> {
    const path = things.address(target.path, asker, ownership, random);
    const needed = path.endsWith('/compare')
      ? `?with=${things.address(':handle', asker, 'own', random)}`
      : '';
    const { headers, body } = await world.as(asker, { path: path + needed });
    const place = `${target.name} to ${asker.key}`;
    const leaks = world.canaries.leaksIn(asker, `${JSON.stringify(headers)} ${body}`, path + needed);
    const names = target.operation && !target.path.endsWith('openapi.json') ? namesIn(body) : [];
    return [
      ...leaks.map((canary) => `${place}: ${told(canary)}`),
      ...names.filter((name) => NEVER_SHOWN.test(name)).map((name) => `${place}: field ${name}`),
    ];
  }

  it(`no field of the server’s is set by ${size} bodies, or ${turns} for each operation`, async () => {
    const before = await ownedColumns(world);
    const writing = targets.filter(
      (target) =>
        target.method !== 'GET' &&
        target.method !== 'DELETE' &&
        !/sign-out|remove|revoke/.test(target.path) &&
        takesMore(requests.good(target, PEOPLE[0]!, target.path)),
    );
    await inParallel(Math.max(size, writing.length * turns), 8, async (index) => {
      const target = writing[index % writing.length]!;
      const allowed = LET_IN.get(target.name) ?? PEOPLE.map(roleName);
      const asker = random.pick(PEOPLE.filter((each) => allowed.includes(roleName(each))));
      const path = things.address(target.path, asker, 'own', random);
      const good = await withVersion(world, requests.good(target, asker, path), asker.organization!.id);
      await world.as(asker, smuggled(good, Math.floor(index / writing.length), random));
      if (/session|account/.test(path)) world.forgetSession(asker);
      sent++;
    });
    const after = await ownedColumns(world);
    const lost = [...before].flatMap(([table, rows]) =>
      [...rows].filter((row) => !after.get(table)!.has(row)).map((row) => `${table} ${row}`),
    );
    const marked = await tablesWithMark(world);
    changed = lost.length + marked.length;
    expect({ lost, marked }).toEqual({ lost: [], marked: [] });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

/** All names of fields in a JSON text, at any depth. */
function namesIn(body: string): string[] {
  return [...new Set([...body.matchAll(/"([A-Za-z_]+)":/g)].map(([, name]) => name!))];
}
