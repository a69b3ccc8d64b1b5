import { reportFigure } from './proof-run';
import { ATTEMPTS, type Owned } from './t02-cases';
import { byRows, byService, ownedBy, withoutRowSecurity } from './t02-layers';
import { World } from './world/world';

/** PostgreSQL refuses by itself, asked past guard and service; a service refuses by itself, without guard and policies. */
describe('T2 service and policies alone', () => {
  const refused = { service: 0, rows: 0 };
  let world: World;
  let owned: Owned;

  jest.setTimeout(120_000);
  beforeAll(async () => {
    world = await World.start();
    owned = await ownedBy(world);
  });
  afterAll(async () => {
    await world.stop();
    const { service, rows } = refused;
    const of = `of ${ATTEMPTS.length}`;
    reportFigure({ test: 'T2', figure: `services alone ${service} ${of}; policies alone ${rows} ${of}` });
  });

  it.each(ATTEMPTS)('PostgreSQL refuses when $name', async (attempt) => {
    const said = await byRows(world, attempt, owned);
    if (said === 'refused') refused.rows++;
    expect(said).toBe('refused');
  });

  describe('with policies switched off', () => {
    beforeAll(() => withoutRowSecurity(world));

    it.each(ATTEMPTS)('the service refuses when $name', async (attempt) => {
      const said = await byService(world, attempt, owned);
      if (said === 'refused') refused.service++;
      expect(said).toBe('refused');
    });

    it('the service finds nothing of another organisation for somebody with the right role either', async () => {
      const { wrong } = ATTEMPTS.find(({ wrong: { organization } }) => organization?.kind === 'funder')!;
      for (const attempt of ATTEMPTS.filter(({ name }) => /programme$|kept list|matches/.test(name))) {
        expect([attempt.name, await byService(world, { ...attempt, wrong }, owned)]).toEqual([
          attempt.name,
          'refused',
        ]);
      }
    });
  });
});
