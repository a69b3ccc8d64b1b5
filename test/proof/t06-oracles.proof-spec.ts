import { randomUUID } from 'node:crypto';
import { asSuperuser } from '@puente/testing';
import { MatchRefreshStaleHandler, ProgrammeService, SnapshotService } from '@puente/matching';
import { asksAll, isFullProof, reportFigure } from './proof-run';
import { Random } from './random';
import { authorOf, fault, foreignParent, referencesBetweenTenants } from './t06-references';
import { actorOf, askerOf, EACH_KIND, EACH_ROLE, organizationOf, VISITOR, type Asker } from './world/cast';
import { comparable } from './world/comparable';
import { insertRows } from './world/insert-rows';
import { targetsOf, type Target } from './world/targets';
import { Things } from './world/things';
import { World } from './world/world';

/** Of the foreign key, or of a policy that looks for the parent itself and answers before it. */
const REFUSED = /^(42501 |23503 fk_)/;

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
    const references = await referencesBetweenTenants(world);
    const authors = await Promise.all(references.map((each) => authorOf(world, each)));
    for (const [index, reference] of references.entries()) {
      const author = authors[index]!;
      const theirs = await fault(world, reference, author, await foreignParent(world, reference, author));
      const none = await fault(world, reference, author, randomUUID());
      expect([reference.table, theirs]).toEqual([reference.table, expect.stringMatching(REFUSED)]);
      same([theirs], [none], `${reference.table} to ${reference.parent}`);
    }
  });

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
