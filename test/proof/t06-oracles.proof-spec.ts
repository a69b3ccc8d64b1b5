import { randomUUID } from 'node:crypto';
import { brokenConstraint, Database, sqlState } from '@puente/database';
import { asSuperuser } from '@puente/testing';
import { MatchRefreshStaleHandler, ProgrammeService, SnapshotService } from '@puente/matching';
import { asksAll, isFullProof, reportFigure } from './proof-run';
import { Random } from './random';
import { actorOf, askerOf, EACH_KIND, EACH_ROLE, organizationOf, VISITOR, type Asker } from './world/cast';
import { comparable } from './world/comparable';
import { insertRows } from './world/insert-rows';
import { targetsOf, type Target } from './world/targets';
import { Things } from './world/things';
import { World } from './world/world';

interface Reference {
  readonly table: string;
  readonly parent: string;
  readonly columns: readonly string[];
  readonly parentColumns: readonly string[];
}

/** T6: nobody learns from an answer, an error, a number, an order or a length that something of another's exists. */
describe('T6 existence oracles', () => {
  const random = Random.fromSeed('T6 oracles');
  let world: World;
  let targets: Target[];
  let things: Things;
  let compared = 0;
  let told = 0;

  jest.setTimeout(300_000);
  beforeAll(async () => {
    world = await World.start();
    targets = targetsOf(world);
    things = await Things.of(world);
  });
  afterAll(async () => {
    await world.stop();
    reportFigure({
      test: 'T6',
      title: 'Existence oracles',
      figure: `${told} telling differences in ${compared} comparisons`,
      target:
        'identical byte for byte: foreign parent, duplicate key, counts, totals, sort, search, ETag, length',
    });
  });

  const same = (found: readonly unknown[], expected: readonly unknown[], where: string): void => {
    compared += expected.length;
    told += found.filter((each, index) => each !== expected[index]).length;
    expect([where, ...found]).toEqual([where, ...expected]);
  };

  it('a row below a parent of somebody else’s fails as below a parent that is not there', async () => {
    const author = askerOf('funder-a', 'funder-admin');
    for (const reference of await referencesBetweenTenants(world)) {
      const theirs = await fault(reference, author, await foreignParent(reference));
      const none = await fault(reference, author, randomUUID());
      same([theirs], [none], `${reference.table} to ${reference.parent}`);
    }
  });

  async function foreignParent({ parent, parentColumns }: Reference): Promise<string> {
    const id = parentColumns.find((column) => column !== 'tenant_id')!;
    const [row] = await asSuperuser<{ id: string }>(
      world.running.test,
      `select ${id} as id from ${parent} where tenant_id = $1 limit 1`,
      [organizationOf('funder-b').id],
    );
    return row?.id ?? randomUUID();
  }

  /** What PostgreSQL says to a row of the author's own that names the parent; nothing when it takes it. */
  async function fault({ table, columns }: Reference, author: Asker, parent: string): Promise<string> {
    const [row] = await asSuperuser<Record<string, unknown>>(
      world.running.test,
      `select to_jsonb(t) as row from ${table} t where tenant_id = $1 limit 1`,
      [author.organization!.id],
    );
    if (!row) return 'no row to copy';
    const column = columns.find((each) => each !== 'tenant_id')!;
    const copy = { ...(row.row as object), id: randomUUID(), [column]: parent, number: 7_000 };
    const names = Object.keys(row.row as object).join(', ');
    return world.running.app
      .get(Database)
      .asActor(actorOf(author), async (tx) => {
        await tx.query(
          `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1)`,
          [JSON.stringify(copy)],
        );
        return 'taken';
      })
      .catch((error: unknown) => `${sqlState(error)} ${brokenConstraint(error)}`);
  }

  it('what others add or change and may not be known changes no answer by a byte', async () => {
    const readers = (isFullProof() ? EACH_ROLE : EACH_KIND).filter(
      ({ organization }) => organization?.kind !== 'hip',
    );
    const outsiders = readers.map((each) =>
      each.organization?.key === 'hidden-a' ? askerOf('discreet', each.role!) : each,
    );
    const questions = outsiders.flatMap((asker) => questionsOf(asker).map((path) => ({ asker, path })));
    const before = await answersTo(questions);
    await changeWhatIsHidden(world);
    const after = await answersTo(questions);
    questions.forEach(({ asker, path }, index) =>
      same([after[index]], [before[index]], `${asker.key} ${path}`),
    );
  });

  /** The trail and the exports of one's own organisation grow with one's own questions. */
  const OWN_TRAIL = /account\/audit|\/audit(\.csv)?$|views$|devices|messages|\/exports$/;

  const SEARCHES = [
    '',
    '?q=Red',
    '?q=zq',
    '?state=MX-CHP',
    '?region=south&band=medium',
    '?page=2',
    '?view=unknown',
  ];
  const questionsOf = (asker: Asker): string[] =>
    targets
      .filter(({ method, path }) => method === 'GET' && !OWN_TRAIL.test(path))
      .flatMap(({ path }) => {
        const address = things.address(path, asker, 'own', random);
        return /nonprofits$|matches(\.csv)?$|programmes$/.test(path)
          ? (asksAll() ? SEARCHES : random.some(SEARCHES, 2)).map((tail) => address + tail)
          : [address];
      });

  /** What was taken out so far is forgotten: a limit that is reached must not stand for an answer. */
  async function answersTo(questions: readonly { asker: Asker; path: string }[]): Promise<string[]> {
    const answers: string[] = [];
    await asSuperuser(world.running.test, `delete from exports where status = 'made'`);
    for (const { asker, path } of questions) {
      await world.forgetAttempts();
      answers.push(comparable(await world.as(asker, { path })));
    }
    return answers;
  }

  it('no answer carries a tag by which a change could be seen', async () => {
    for (const { path } of targets.filter(({ method }) => method === 'GET')) {
      const askers = [VISITOR, askerOf('funder-a', 'program-officer')];
      for (const asker of asksAll() ? askers : [random.pick(askers)]) {
        const { headers } = await world.as(asker, { path: things.address(path, asker, 'own', random) });
        same([headers.etag, headers['last-modified']], [undefined, undefined], path);
      }
    }
  });
});

/** Foreign keys from a table with tenants to another whose rows have ids of their own. */
async function referencesBetweenTenants({ running }: World): Promise<Reference[]> {
  return asSuperuser<Reference>(
    running.test,
    `select f.relname as table, t.relname as parent,
            array(select a.attname::text from unnest(k.conkey) with ordinality as u(n, i)
                    join pg_attribute a on a.attrelid = f.oid and a.attnum = u.n order by i) as columns,
            array(select a.attname::text from unnest(k.confkey) with ordinality as u(n, i)
                    join pg_attribute a on a.attrelid = t.oid and a.attnum = u.n order by i) as "parentColumns"
       from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
      where k.contype = 'f'
        and exists (select from pg_attribute where attrelid = f.oid and attname = 'tenant_id')
        and exists (select from pg_attribute where attrelid = t.oid and attname = 'tenant_id')
        and exists (select from pg_attribute where attrelid = t.oid and attname = 'id')`,
  );
}

/** Drafts, lists and people of another funder, and what a protected nonprofit keeps to itself. */
async function changeWhatIsHidden({ running }: World): Promise<void> {
  const { app, test } = running;
  const funder = actorOf(askerOf('funder-b', 'funder-admin'));
  const draft = { title: { es: 'Red zq', en: 'Red zq' }, strategies: { capacity: 1 }, states: ['MX-CHP'] };
  const { id } = await app.get(ProgrammeService).create(funder, draft, 'draft');
  await app.get(SnapshotService).save(funder, id);
  const person = randomUUID();
  await insertRows(test, 'people', [{ id: person, email: 'red-zq@ejemplo.invalid', name: 'Red zq' }]);
  await insertRows(test, 'memberships', [
    { tenant_id: organizationOf('funder-b').id, person_id: person, roles: ['program-officer'] },
  ]);
  const hidden = organizationOf('hidden-b').id;
  await asSuperuser(test, 'update organizations set name = $2 where id = $1', [
    hidden,
    'Red zq muy larga '.repeat(9),
  ]);
  await asSuperuser(
    test,
    `update nonprofit_profiles set version = version + 1, states = '{MX-OAX,MX-CHP,MX-GRO}', services = '{legal,shelter}',
            needs = '{capacity.fundraising}', languages = '{tzo,es}', populations = '{girls}', founded_year = 1999,
            annual_budget_mxn = 3500000, mission_es = 'Red zq', rfc = 'ZQZ990101ZQ0' where tenant_id = $1`,
    [hidden],
  );
  await app.get(MatchRefreshStaleHandler).handle();
}
