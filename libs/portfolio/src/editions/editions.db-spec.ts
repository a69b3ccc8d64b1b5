import { randomBytes } from 'node:crypto';
import { Database, systemActor, type PersonActor } from '@puente/database';
import { ReleaseRegister } from '@puente/disclosure';
import { HotlineCountsService, NeedService } from '@puente/evidence';
import { RequirementService } from '@puente/grants';
import { SystemClock } from '@puente/kernel';
import {
  asSuperuser,
  cloneTestDatabase,
  saveMember,
  saveNonprofit,
  type TestDatabase,
} from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { refusal } from '../../../../test/rooms/grants-room';
import { saveAwards, type MadeAward } from '../../../../test/rooms/many-awards';
import { OwnPortfolioService, PortfolioEditionService, ReleaseEditionHandler } from '..';

const PLACES = ['MX-CHP', 'MX-CMX', 'MX-NLE', 'MX-JAL'] as const;
const STRATEGIES = ['capacity', 'direct-services'] as const;
const PESOS = 100_000_000n;

describe('editions of the figures of all awards', () => {
  const clock = new SystemClock();
  let test: TestDatabase;
  let database: Database;
  let editions: PortfolioEditionService;
  let own: OwnPortfolioService;
  let handler: ReleaseEditionHandler;
  let hip: PersonActor;
  let funders: PersonActor[];
  let lone: string;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), clock);
    editions = new PortfolioEditionService(database, clock);
    own = new OwnPortfolioService(
      database,
      clock,
      new RequirementService(database, clock),
      new NeedService(database, new HotlineCountsService(database), clock),
    );
    handler = new ReleaseEditionHandler(database, new ReleaseRegister(database, vault, clock), clock);
    hip = await saveMember(test, 'hip', 'hip-staff');
    funders = await Promise.all([1, 2, 3].map(() => saveMember(test, 'funder', 'program-officer')));
    await saveAwards(test, await portfolio());
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  /** Sixteen nonprofits, each in one place and strategy with a million pesos or two; and one alone in Yucatán. */
  async function portfolio(): Promise<MadeAward[]> {
    const awards: MadeAward[] = [];
    for (const state of PLACES) {
      for (const strategy of STRATEGIES) {
        for (let at = 0; at < 4; at++) {
          const { id: nonprofitId } = await saveNonprofit(test);
          awards.push(
            made({ nonprofitId, strategy, states: [state], amountMinor: PESOS * (4n + BigInt(at)) }),
          );
        }
      }
    }
    lone = (await saveNonprofit(test)).id;
    return [...awards, made({ nonprofitId: lone, states: ['MX-YUC'], amountMinor: 3n * PESOS })];
  }
  let turn = 0;
  const made = (more: Partial<MadeAward> & Pick<MadeAward, 'nonprofitId' | 'amountMinor'>): MadeAward => ({
    ...{ tenantId: funders[turn++ % 3]!.tenantId, strategy: 'capacity', states: [], startsOn: '2026-02-01' },
    ...{ paidMinor: more.amountMinor / 2n, ...more },
  });
  const release = async (): Promise<void> => {
    const editionId = await editions.ask(hip);
    await handler.handle({ tenantId: hip.tenantId, editionId });
    await handler.handle({ tenantId: hip.tenantId, editionId });
  };

  it('are asked for one at a time, by who may, and on record', async () => {
    const editionId = await editions.ask(hip);
    expect(await refusal(editions.ask(hip))).toBe('edition-under-way');
    expect(await refusal(editions.ask(funders[0]!))).toBe('forbidden');
    expect(await refusal(editions.read(funders[0]!))).toBe('forbidden');
    expect((await editions.read(hip)).underWay).toMatchObject({ id: editionId, done: 0 });
    await handler.handle({ tenantId: hip.tenantId, editionId });
    const { edition, underWay } = await editions.read(hip);
    expect([edition!.id, edition!.done, underWay]).toEqual([editionId, edition!.tables, null]);
    const recorded = await asSuperuser(
      test,
      `select action from audit_log where tenant_id = $1 and subject_id = $2`,
      [hip.tenantId, editionId],
    );
    expect(recorded).toEqual([{ action: 'portfolio.edition-asked' }]);
  });

  it('tell the money of all organisations and hide a nonprofit that is alone', async () => {
    const { tables } = await editions.read(hip);
    const byState = tables.find(({ audience, verdict }) => audience === 'public' && verdict === 'publish')!;
    const valueOf = (state: string) => byState.cells.find(({ key }) => key[0] === state)!;
    expect(valueOf('MX-YUC')).toEqual({ key: ['MX-YUC'], shown: false, value: null });
    expect(
      byState.cells.filter(({ key, shown }) => shown && PLACES.some((each) => each === key[0])).length,
    ).toBeGreaterThan(0);
    const strategies = tables.find(({ dimensions }) => dimensions.includes('strategy'))!;
    expect(strategies.verdict).toBe('publish');
    expect(await editions.byState()).toEqual([byState]);
  });

  it('say the same when they are worked out twice, and one award more is not told by the next one', async () => {
    const before = await editions.read(hip);
    const entered = before.tables.map(({ subject, dimensions }) => `${subject} ${dimensions.join()}`);
    expect(new Set(entered).size).toBe(entered.length);
    const { id: nonprofitId } = await saveNonprofit(test);
    await saveAwards(test, [made({ nonprofitId, states: ['MX-CHP'], amountMinor: 7n * PESOS })]);
    await release();
    const after = await editions.read(hip);
    const shown = (all: typeof before, state: string) =>
      all.tables
        .filter(({ audience }) => audience === 'public')
        .flatMap(({ cells }) => cells)
        .find(({ key }) => key[0] === state)?.value ?? null;
    const [was, is] = [shown(before, 'MX-CHP'), shown(after, 'MX-CHP')];
    expect(was === null || is === null || was === is).toBe(true);
  });

  it('are all that HIP sees of the awards of others; the register alone reads those', async () => {
    const rows = await database.asActor(hip, (tx) => tx.query<unknown[]>('select id from awards'));
    expect(rows).toEqual([]);
    const drafts = await database.asActor(systemActor('registrar'), (tx) =>
      tx.query<{ states: number }[]>(
        `select count(*) filter (where state in ('draft', 'proposed'))::int as states from awards`,
      ),
    );
    expect(drafts[0]!.states).toBe(0);
    expect(JSON.stringify(await editions.read(hip))).not.toContain(lone);
  });

  it('leave each organisation its own awards, exact, with what was paid', async () => {
    const { slices } = await own.read(funders[0]!, {});
    const mine = await asSuperuser<{ minor: string }>(
      test,
      'select sum(amount_minor)::text as minor from awards where tenant_id = $1',
      [funders[0]!.tenantId],
    );
    const sum = (name: 'committedMinor' | 'paidMinor') =>
      slices.reduce((all, slice) => all + slice[name], 0n);
    expect([sum('committedMinor'), sum('paidMinor')]).toEqual([
      BigInt(mine[0]!.minor),
      BigInt(mine[0]!.minor) / 2n,
    ]);
    const south = await own.read(funders[0]!, { region: 'south' });
    expect(south.slices.every(({ region }) => region === 'south')).toBe(true);
  });
});
