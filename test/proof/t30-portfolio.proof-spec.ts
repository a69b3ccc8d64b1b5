import { randomBytes } from 'node:crypto';
import { Database, type PersonActor } from '@puente/database';
import { moneyStep, ReleaseRegister, USUAL_LIMITS } from '@puente/disclosure';
import { SystemClock } from '@puente/kernel';
import {
  PortfolioEditionService,
  regionValue,
  ReleaseEditionHandler,
  type AllPortfolio,
  type EditionTable,
  type PortfolioFilter,
} from '@puente/portfolio';
import { isMoney, type ReportCell } from '@puente/rendering';
import { strategies } from '@puente/taxonomy';
import { cloneTestDatabase, saveMember, saveNonprofit, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { allTables } from '../../apps/server/src/pages/portfolio/all-tables';
import { saveAwards, type MadeAward } from '../rooms/many-awards';
import { proofSize, reportFigure } from './proof-run';
import { Random } from './random';
import { TableAttacker, type Statement } from './t27-attacker';

const { k } = USUAL_LIMITS;
const STEP = moneyStep('MXN');
const STATES = ['MX-CHP', 'MX-OAX', 'MX-NLE', 'MX-CMX', 'MX-JAL'] as const;
const REGION = {
  'MX-CHP': 'south',
  'MX-OAX': 'south',
  'MX-NLE': 'north',
  'MX-CMX': 'central',
  'MX-JAL': 'southwest',
} as const;

/** T30 of the figures of all awards: filters choose among cells that left, and all of them together single out nobody. */
describe('T30 filters of a portfolio', () => {
  const random = Random.fromSeed('T30 portfolio');
  const size = proofSize(10_000, 200);
  const clock = new SystemClock();
  const awards: MadeAward[] = [];
  const known = new Map<string, Statement>();
  let test: TestDatabase;
  let database: Database;
  let editions: PortfolioEditionService;
  let handler: ReleaseEditionHandler;
  let hip: PersonActor;
  let attacker: TableAttacker;
  let untrue = 0;
  let isolated = -1;

  jest.setTimeout(600_000);
  beforeAll(async () => {
    attacker = await TableAttacker.start(k);
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), clock);
    editions = new PortfolioEditionService(database, clock);
    handler = new ReleaseEditionHandler(database, new ReleaseRegister(database, vault, clock), clock);
    hip = await saveMember(test, 'hip', 'hip-admin');
    await give(await portfolio());
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
    reportFigure({
      test: 'T30',
      title: 'Queries',
      figure: `${isolated} nonprofits told within ±${k} steps by ${known.size} figures of two editions under ${size} filters`,
      target: '0 people or nonprofits isolated by 10,000 adaptive filter sequences',
    });
  });

  const give = async (more: readonly MadeAward[]): Promise<void> => {
    awards.push(...more);
    await saveAwards(test, more);
  };

  /** Four nonprofits or more in most places, two in one, and in one a single nonprofit with three awards. */
  async function portfolio(): Promise<MadeAward[]> {
    const funder = await saveMember(test, 'funder', 'funder-admin');
    const made: MadeAward[] = [];
    const add = async (state: (typeof STATES)[number], times: number): Promise<void> => {
      const { id: nonprofitId } = await saveNonprofit(test);
      for (let at = 0; at < times; at++) made.push(award(funder.tenantId, nonprofitId, state));
    };
    for (let at = 0; at < 5; at++) for (const state of STATES.slice(0, 3)) await add(state, 2);
    for (let at = 0; at < 2; at++) await add('MX-CMX', 2);
    await add('MX-JAL', 3);
    return made;
  }

  const award = (tenantId: string, nonprofitId: string, state: (typeof STATES)[number]): MadeAward => {
    const [paid, open] = [20n + BigInt(random.below(60)), 20n + BigInt(random.below(60))];
    return {
      ...{ tenantId, nonprofitId, states: [state], startsOn: '2026-03-01' },
      ...{
        strategy: random.pick(strategies.codes),
        amountMinor: (paid + open) * STEP,
        paidMinor: paid * STEP,
      },
    };
  };

  it(`no sequence of ${size} filters over two editions singles out a nonprofit`, async () => {
    await look(await released());
    await give([award(awards[0]!.tenantId, awards[0]!.nonprofitId, 'MX-CHP')]);
    await look(await released());
    // A number that is not true is told apart from one that tells too much.
    expect(untrue).toBe(0);
    isolated = attacker.foundOut([...known.values()], secrets()).length;
    expect(isolated).toBe(0);
    expect(known.size).toBeGreaterThan(10);
  });

  /** All that each nonprofit has, and each award, the one between the editions too. */
  function secrets(): Statement[] {
    const nonprofits = [...new Set(awards.map(({ nonprofitId }) => nonprofitId))];
    const own = nonprofits.map((id) => unitsOf((each) => each.nonprofitId === id, 'total', awards.length));
    const single = awards.map((one) => unitsOf((each) => each === one, 'total', awards.length));
    return [...own, ...single].map(statementOf);
  }

  async function released(): Promise<AllPortfolio> {
    await handler.handle({ tenantId: hip.tenantId, editionId: await editions.ask(hip) });
    return editions.read(hip);
  }

  /** Narrows step by step, and notes every number that the page would print. */
  function look(portfolio: AllPortfolio): Promise<void> {
    const count = awards.length;
    let filter: PortfolioFilter = {};
    for (let times = 0; times < size / 2; times++) {
      filter = times % 3 === 0 ? {} : { ...filter, ...step() };
      for (const table of portfolio.tables) {
        const [shown] = allTables({ ...portfolio, tables: [table] }, filter, 'en');
        shown?.rows.forEach(({ cells }) =>
          note(
            table,
            shown.columns.map(({ key }) => key),
            cells,
            count,
          ),
        );
      }
    }
    return Promise.resolve();
  }

  const step = (): PortfolioFilter =>
    random.pick<PortfolioFilter>([
      { strategy: random.pick(strategies.codes) },
      { region: random.pick(Object.values(REGION)) },
      { state: random.pick(STATES) },
      { year: '2026' },
      { currency: 'MXN' },
      { population: 'not-said' },
    ]);

  function note(
    table: EditionTable,
    columns: readonly string[],
    cells: readonly ReportCell[],
    count: number,
  ): void {
    cells.forEach((cell, at) => {
      if (cell === null || !isMoney(cell)) return;
      const standing = columns[at] === 'paid' ? 'paid' : columns[at] === 'to_pay' ? 'to-pay' : 'total';
      const labels = Object.fromEntries(columns.map((name, place) => [name, cells[place]]));
      const units = unitsOf((award) => isIn(award, labels), standing, count);
      const value = Number(BigInt(cell.minor) / STEP);
      if (statementOf(units).value !== value) untrue++;
      known.set(`${table.subject} ${units.join()}`, { units, value });
    });
  }

  const LABELS = {
    south: 'South',
    north: 'North',
    central: 'Central',
    southwest: 'Southwest (Bajío)',
  } as const;
  const STATE_LABELS = {
    'MX-CHP': 'Chiapas',
    'MX-OAX': 'Oaxaca',
    'MX-NLE': 'Nuevo León',
    'MX-CMX': 'Mexico City',
    'MX-JAL': 'Jalisco',
  } as const;
  const isIn = (award: MadeAward, labels: Readonly<Record<string, ReportCell | undefined>>): boolean => {
    const state = award.states[0] as (typeof STATES)[number];
    const own: Readonly<Record<string, string>> = {
      ...{ strategy: strategies.label(award.strategy).en, region: LABELS[REGION[state]] },
      ...{ state: STATE_LABELS[state], population: 'Not said' },
    };
    return Object.entries(own).every(([name, label]) =>
      [undefined, 'All', label].some((each) => each === labels[name]),
    );
  };

  /** Each award has two units: what was paid, and what is to be paid. */
  function unitsOf(isOf: (award: MadeAward) => boolean, standing: string, count: number): number[] {
    return awards.slice(0, count).flatMap((award, at) => {
      if (!isOf(award)) return [];
      const parts = [standing !== 'to-pay' ? [2 * at] : [], standing !== 'paid' ? [2 * at + 1] : []];
      return parts.flat();
    });
  }

  const statementOf = (units: readonly number[]): Statement => ({
    units,
    value: units.reduce((sum, unit) => sum + stepsIn(unit), 0),
  });

  function stepsIn(unit: number): number {
    const { amountMinor, paidMinor } = awards[Math.floor(unit / 2)]!;
    return Number((unit % 2 === 0 ? paidMinor! : amountMinor - paidMinor!) / STEP);
  }

  it('knows regions as their states together', () => {
    expect(regionValue('south').split('+')).toEqual(expect.arrayContaining(['MX-CHP', 'MX-OAX']));
  });
});
