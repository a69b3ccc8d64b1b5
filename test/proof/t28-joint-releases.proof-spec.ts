import { randomBytes } from 'node:crypto';
import { Database } from '@puente/database';
import { openHighs, ReleaseRegister } from '@puente/disclosure';
import {
  hiddenKeys,
  keyText,
  protectTable,
  USUAL_LIMITS,
  type Release,
  type Solver,
} from '@puente/disclosure/core';
import { SystemClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { asksAll, proofSize, reportFigure, stopsAtFirst } from './proof-run';
import { Random } from './random';
import { TableAttacker, type Statement } from './t27-attacker';
import {
  named,
  smallDifferences,
  smallPortfolio,
  statementsOf,
  tabulated,
  type Planned,
  type Unit,
} from './t28-world';

const { k } = USUAL_LIMITS;
const firstQuarter = ({ at }: Unit) => at.quarter === 'quarter0';
const funder =
  (name: string) =>
  ({ at }: Unit) =>
    at.funder === name;

/** What leaves one after the other, in the ways in which reports come. */
const SERIES: readonly (readonly [string, (world: readonly Unit[]) => Planned[]])[] = [
  [
    'three editions of one report, by other dimensions',
    (world) => [
      tabulated(world, ['state', 'service']),
      tabulated(world, ['state', 'population']),
      tabulated(world, ['service', 'population']),
    ],
  ],
  [
    'a quarter, then both quarters added up',
    (world) => [tabulated(world, ['state', 'service'], firstQuarter), tabulated(world, ['state', 'service'])],
  ],
  [
    'a quarter, then the same by quarter',
    (world) => [
      tabulated(world, ['state', 'quarter'], firstQuarter),
      tabulated(world, ['state', 'quarter']),
      tabulated(world, ['state', 'service']),
    ],
  ],
  [
    'a quarter, then the half year as one value',
    (world) => [
      tabulated(world, ['state', 'quarter'], firstQuarter),
      named(tabulated(world, ['state']), 'quarter', 'quarter0+quarter1'),
    ],
  ],
  [
    'one funder’s version, then everybody’s',
    (world) => [
      tabulated(world, ['state', 'service'], funder('funder0')),
      tabulated(world, ['state', 'service']),
    ],
  ],
  [
    'each funder’s version, then everybody’s without the dimension',
    (world) => [
      tabulated(world, ['state', 'funder'], funder('funder0')),
      tabulated(world, ['state', 'funder'], funder('funder1')),
      tabulated(world, ['state']),
    ],
  ],
];

/** T28: of everything that ever left, put together, no hidden number and no small difference can be told within ±11. */
describe('T28 joint releases', () => {
  const random = Random.fromSeed('T28 joint releases');
  const together = { secrets: 0, found: 0, released: 0, refused: 0 };
  const alone = { secrets: 0, found: 0 };
  let solver: Solver;
  let attacker: TableAttacker;

  jest.setTimeout(3_600_000);
  beforeAll(async () => {
    solver = await openHighs(30);
    attacker = await TableAttacker.start(k);
  });
  afterAll(() =>
    reportFigure({
      test: 'T28',
      title: 'Joint release attack',
      figure:
        `${together.found} of ${together.secrets} hidden values and small differences told within ±${k} by ` +
        `${together.released} releases in series, ${together.refused} refused; ` +
        `each protected alone: ${alone.found} of ${alone.secrets}`,
      target: `0 within ±${k} for the union, else refused`,
      planted: [{ bug: 'each release is protected alone', caught: alone.found > 0 }],
    }),
  );

  it.each(SERIES)('%s: nothing is told by all together', (_, seriesOf) => {
    for (let times = 0; times < (asksAll() ? 40 : 2); times++) {
      if (stopsAtFirst() && together.found > 0) break;
      const { out, released, planned } = publish(seriesOf(smallPortfolio(random)), true);
      const found = attack(out, released);
      together.secrets += found.secrets;
      together.found += found.told;
      together.released += out.length;
      together.refused += planned.length - out.length;
    }
    expect(together.found).toBe(0);
    expect(together.released).toBeGreaterThan(0);
  });

  it('the same attack finds what releases tell that were each protected alone', () => {
    for (let times = 0; times < proofSize(40, 10); times++) {
      const { out, released } = publish(SERIES[1]![1](smallPortfolio(random)), false);
      const found = attack(out, released);
      alone.secrets += found.secrets;
      alone.found += found.told;
    }
    expect(alone.found).toBeGreaterThan(0);
  });

  it('nothing is told by what the register let out, whoever asked for it', async () => {
    const test = await cloneTestDatabase();
    const database = await Database.open({ appUrl: test.appUrl, entities: [] });
    const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), new SystemClock());
    const register = new ReleaseRegister(database, vault, new SystemClock());
    for (const [name, seriesOf] of asksAll() ? SERIES : SERIES.slice(1, 3)) {
      const planned = seriesOf(smallPortfolio(random));
      const subject = `t28.${SERIES.findIndex((each) => each[0] === name)}`;
      const { out, released } = await enter(register, test, subject, planned);
      const left = await asSuperuser(
        test,
        `select 1 from releases where subject = $1 and truth_id is not null`,
        [subject],
      );
      expect([name, left.length, attack(out, released).told]).toEqual([name, out.length, 0]);
    }
    await database.close();
    await test.drop();
  });

  /** Each table of a series is another funder's. */
  async function enter(
    register: ReleaseRegister,
    test: TestDatabase,
    subject: string,
    planned: readonly Planned[],
  ): Promise<{ out: Planned[]; released: Release[] }> {
    const released: Release[] = [];
    const out: Planned[] = [];
    for (const each of planned) {
      const by = await saveMember(test, 'funder', 'program-officer');
      const figures = {
        subject,
        unit: 'persons',
        audience: 'funder',
        edition: 'x',
        table: each.table,
      } as const;
      const answer = await register.publish(by, figures);
      if (answer.verdict !== 'publish') continue;
      released.push({ table: each.table, hidden: hiddenKeys(answer.cells) });
      out.push(each);
    }
    return { out, released };
  }

  function publish(planned: readonly Planned[], isJoint: boolean) {
    const released: Release[] = [];
    const out: Planned[] = [];
    for (const each of planned) {
      const { cells } = protectTable(each.table, isJoint ? released : [], USUAL_LIMITS, solver);
      if (!cells) continue;
      const hidden = new Set(cells.filter(({ shown }) => !shown).map(({ key }) => keyText(key)));
      released.push({ table: each.table, hidden });
      out.push(each);
    }
    return { out, released, planned };
  }

  function attack(out: readonly Planned[], released: readonly Release[]): { secrets: number; told: number } {
    const cells = out.flatMap((planned, at) =>
      statementsOf(planned).map((each) => ({
        ...each,
        isHidden: released[at]!.hidden.has(keyText(each.key)),
      })),
    );
    const differences = out.flatMap((one, at) =>
      out.slice(at + 1).flatMap((other) => smallDifferences(one, other, k)),
    );
    const hidden = cells.filter(({ isHidden }) => isHidden);
    const secrets = unlike([...hidden, ...differences]);
    const known = cells.filter(({ isHidden }) => !isHidden);
    return { secrets: secrets.length, told: attacker.foundOut(known, secrets).length };
  }
});

/** The same people are asked about once. */
const unlike = (statements: readonly Statement[]): Statement[] => [
  ...new Map(statements.map((each) => [[...each.units].sort().join(), each])).values(),
];
