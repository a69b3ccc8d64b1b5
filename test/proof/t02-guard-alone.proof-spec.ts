import { reportFigure } from './proof-run';
import { ATTEMPTS } from './t02-cases';
import { byDoor, ownedBy, withoutRowSecurity } from './t02-layers';
import type { Owned } from './t02-cases';
import { World } from './world/world';

/** Services ask for no permission here; the guard asks with a function of its own. */
jest.mock('@puente/permissions', () => {
  const real = jest.requireActual<object>('@puente/permissions');
  return { ...real, requirePermission: (actor: unknown) => actor };
});

/** The guard refuses by itself: services ask for no permission and PostgreSQL's policies are switched off. */
describe('T2 the guard alone', () => {
  let world: World;
  let owned: Owned;
  let refused = 0;

  jest.setTimeout(120_000);
  beforeAll(async () => {
    world = await World.start();
    owned = await ownedBy(world);
    await withoutRowSecurity(world);
  });
  afterAll(async () => {
    await world.stop();
    reportFigure({ test: 'T2', figure: `the guard alone refuses ${refused} of ${ATTEMPTS.length} attempts` });
  });

  it.each(ATTEMPTS)('the guard refuses when $name', async (attempt) => {
    const said = await byDoor(world, attempt, owned);
    if (said === 'refused') refused++;
    expect(said).toBe('refused');
  });
});
