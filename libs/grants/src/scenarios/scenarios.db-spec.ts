import { randomUUID } from 'node:crypto';
import { systemActor, type PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { ProgrammeService, ShortlistEntryService, ShortlistService } from '@puente/matching';
import { asSuperuser } from '@puente/testing';
import { proofSize, reportFigure } from '../../../../test/proof/proof-run';
import { FORM, GrantsRoom, HIP, refusal } from '../../../../test/rooms/grants-room';
import { ReviewsRoom } from '../../../../test/rooms/reviews-room';
import type { CandidateInput, ScenarioInput, ScenarioPlace } from '../core';
import { AwardService } from '../awards/award.service';
import { placeOf } from './candidates';
import { ScenarioOfferService } from './scenario-offer.service';
import { ScenarioService } from './scenario.service';
import { WorkOutScenarioHandler } from './work-out-scenario.handler';

describe('scenarios', () => {
  const clock = new FakeClock(new Date('2026-12-02T12:00:00Z'));
  let reviews: ReviewsRoom;
  let scenarios: ScenarioService;
  let offers: ScenarioOfferService;
  let lists: ShortlistService;
  let entries: ShortlistEntryService;
  let officer: PersonActor;
  let callId: string;

  beforeAll(async () => {
    reviews = await ReviewsRoom.open(clock);
    const { database, circles, sightings } = reviews.room;
    scenarios = new ScenarioService(database, clock, circles, sightings);
    const programmes = new ProgrammeService(database, clock);
    offers = new ScenarioOfferService(database, clock, circles, sightings, programmes);
    lists = new ShortlistService(database, clock, circles, programmes, sightings);
    entries = new ShortlistEntryService(database, clock, circles);
    ({ officer } = reviews.room);
    // Enough others: a protected nonprofit is shown among several alike only.
    for (let more = 0; more < 5; more++) await reviews.room.knownNonprofit();
  });
  afterAll(() => reviews.close());
  beforeEach(async () => {
    await reviews.begin();
    ({ callId } = reviews);
  });

  const inCall = (id = callId): ScenarioPlace => ({ kind: 'call', id });
  const candidate = (at: number, amount: string, worth: string, lock = ''): CandidateInput => ({
    ...{ subjectId: reviews.received[at]!, strategy: 'capacity', lock },
    tiers: [{ amount, worth }],
  });
  const input = (more: Partial<ScenarioInput> = {}): ScenarioInput => ({
    ...{ title: 'Uno', currency: 'MXN', budget: '500000', maxShare: '', limits: [] },
    candidates: [candidate(0, '300000', '60'), candidate(1, '250000', '45'), candidate(2, '250000', '40')],
    ...more,
  });
  const make = (more: Partial<ScenarioInput> = {}): Promise<string> =>
    scenarios.make(officer, inCall(), input(more));
  const workOut = (scenarioId: string): Promise<void> =>
    new WorkOutScenarioHandler(reviews.room.database, clock).handle({
      tenantId: officer.tenantId,
      scenarioId,
    });
  const made = async (more: Partial<ScenarioInput> = {}): Promise<string> => {
    const id = await make(more);
    await workOut(id);
    return id;
  };
  const get = async (id: string) => (await scenarios.get(officer, inCall(), id)).scenario;
  const chosen = async (id: string): Promise<number[]> =>
    ((await get(id)).result?.best?.awards ?? []).map((each) => reviews.received.indexOf(each.id)).sort();

  it('are worked out once, the optimum beside the list, and come out the same again', async () => {
    const id = await made();
    const { result, state, inputsSha256 } = await get(id);
    expect([state, await chosen(id)]).toEqual(['done', [1, 2]]);
    expect(result).toMatchObject({
      best: { worth: 85, spentMinor: '50000000' },
      byWorth: { worth: 60, spentMinor: '30000000', broken: [] },
      binding: [{ constraint: 'budget', gain: 60 }],
      oneMore: 20,
      relaxation: [],
    });
    expect(result!.frontier.map(({ worth }) => worth)).toEqual([45, 60, 60, 60, 85, 105, 105, 105, 105]);
    await workOut(id);
    const again = await get(await made({ title: 'Dos', candidates: [...input().candidates].reverse() }));
    expect([again.inputsSha256, again.result]).toEqual([inputsSha256, result]);
  });

  it('become a list that somebody else approves as it stands, once, and no answer before', async () => {
    const id = await made();
    const list = await scenarios.propose(officer, inCall(), id);
    const decision = await reviews.decisions.get(officer, callId, list);
    expect([decision.status, decision.lines.map(({ outcome }) => outcome)]).toEqual([
      'proposed',
      ['award', 'award'],
    ]);
    expect(await refusal(reviews.decisions.approve(officer, callId, list, decision.shown!))).toBe(
      'same-person',
    );
    expect(
      await asSuperuser(reviews.room.test, 'select 1 from outcomes where call_id = $1', [callId]),
    ).toEqual([]);
    expect(await refusal(scenarios.propose(officer, inCall(), id))).toBe('scenario-proposed-already');
    expect((await get(id)).decisionId).toBe(list);
    await scenarios.takeOut(officer, inCall(), id);
    const recorded = await asSuperuser<{ action: string }>(
      reviews.room.test,
      `select action from audit_log where tenant_id = $1 and subject_id = any ($2) order by seq`,
      [officer.tenantId, [id, list]],
    );
    expect(recorded.map(({ action }) => action)).toEqual([
      ...['scenario.made', 'decision.proposed', 'scenario.proposed', 'scenario.taken-out'],
    ]);
  });

  it('give the award of an application its amount, once others approved the list', async () => {
    const list = await scenarios.propose(officer, inCall(), await made());
    const { shown } = await reviews.decisions.get(officer, callId, list);
    const { database, circles, sightings } = reviews.room;
    const awards = new AwardService(database, clock, circles, sightings);
    expect(await refusal(awards.offer(officer, reviews.received[1]!))).toBe('award-not-decided');
    for (const by of [reviews.room.admin, reviews.third]) {
      await reviews.decisions.approve(by, callId, list, shown!);
    }
    const { planned } = await awards.offer(officer, reviews.received[1]!);
    expect(planned).toEqual({ amountMinor: 25_000_000n, currency: 'MXN' });
  });

  it('keep locks, also where a better choice does without', async () => {
    const candidates = [candidate(0, '300000', '60', 'in'), ...input().candidates.slice(1)];
    expect(await chosen(await made({ candidates }))).toEqual([0]);
    const without = [candidate(0, '300000', '60'), candidate(1, '250000', '45', 'out')];
    expect(await chosen(await made({ candidates: without }))).toEqual([0]);
  });

  it('say which limit gives way, and how far, and make the copy in which it does', async () => {
    const limits = [{ side: 'floor', grouping: 'strategy', code: 'capacity', amount: '550000' }];
    const id = await made({ limits });
    expect((await get(id)).result).toMatchObject({
      best: null,
      relaxation: [{ constraint: 'floors.strategy.capacity', fromMinor: '55000000', toMinor: '50000000' }],
    });
    expect(await refusal(scenarios.propose(officer, inCall(), id))).toBe('scenario-nothing-chosen');
    const copy = await scenarios.relax(officer, inCall(), id);
    await workOut(copy);
    expect([(await get(copy)).copyOf, await chosen(copy)]).toEqual([id, [1, 2]]);
    const { differing, alike } = await scenarios.compare(officer, inCall(), [id, copy]);
    expect([differing.length, alike]).toEqual([2, 0]);
  });

  it('are their own organisation’s, of who stepped back from none of their candidates', async () => {
    const id = await make();
    const read = (actor: PersonActor): Promise<string> => refusal(scenarios.get(actor, inCall(), id));
    expect(await read(reviews.otherFunder)).toBe('not-found');
    const rows = await reviews.room.database.asActor(reviews.otherFunder, (tx) =>
      tx.query<unknown[]>('select 1 from scenarios union all select 1 from scenario_candidates'),
    );
    expect(rows).toEqual([]);
    expect(await read(reviews.ana)).toBe('forbidden');
    expect(await read(reviews.third)).toBe('done');
    await reviews.stepBack(reviews.third, 1);
    expect(await read(reviews.third)).toBe('not-found');
    expect(await scenarios.list(reviews.third, inCall())).toMatchObject({ scenarios: [] });
  });

  it('never change: not their inputs, not their result', async () => {
    const id = await made();
    const past = (sql: string): Promise<string> =>
      refusal(reviews.room.database.asActor(officer, (tx) => tx.query(sql, [id])));
    expect(await past(`update scenarios set budget_minor = 1 where id = $1`)).toContain('permission denied');
    expect(await past(`update scenarios set result = '{}' where id = $1`)).not.toBe('done');
    const matcher = reviews.room.database.asActor(systemActor('matcher'), (tx) =>
      tx.query<[unknown[], number]>(`update scenarios set result = '{}' where id = $1`, [id]),
    );
    expect((await matcher)[1]).toBe(0);
  });

  it('are stopped, and stay so when the computation ends', async () => {
    const id = await make();
    await scenarios.cancel(officer, inCall(), id);
    await workOut(id);
    expect((await get(id)).state).toBe('cancelled');
    expect(await refusal(scenarios.cancel(officer, inCall(), id))).toBe('scenario-state');
    expect(await refusal(scenarios.propose(officer, inCall(), id))).toBe('scenario-nothing-chosen');
  });

  it('wait in a short queue', async () => {
    await asSuperuser(
      reviews.room.test,
      `update scenarios set state = 'cancelled', ended_at = now() where state = 'waiting'`,
    );
    for (let more = 0; more < 3; more++) await make();
    expect(await refusal(make())).toBe('scenario-busy');
    await asSuperuser(
      reviews.room.test,
      `update scenarios set state = 'cancelled', ended_at = now() where state = 'waiting'`,
    );
  });

  it('ask of applications to their own call alone, and of none with a final answer', async () => {
    const [first] = reviews.received;
    const other = await reviews.anotherCall();
    expect(await refusal(scenarios.make(officer, inCall(other), input()))).toContain(
      `candidates.${first}: scenario-candidate-unknown`,
    );
    const offered = async () => (await offers.of(officer, inCall())).candidates.length;
    expect(await offered()).toBe(3);
    await asSuperuser(
      reviews.room.test,
      `insert into outcomes select tenant_id, id, gen_random_uuid(), funder_id, call_id, 'decline', '{funds}', '', now()
        from applications where id = $1`,
      [first],
    );
    expect(await offered()).toBe(2);
  });

  it('count a protected nonprofit to no state, whatever is known of it', async () => {
    const states = async (safety: string): Promise<unknown[]> => {
      const [application] = reviews.received;
      const [{ id }] = (await asSuperuser<{ id: string }>(
        reviews.room.test,
        `update nonprofit_profiles set safety = $2, version = version + 1
          where tenant_id = (select tenant_id from applications where id = $1) returning tenant_id as id`,
        [application, safety],
      )) as [{ id: string }];
      await reviews.room.matchAgain(id);
      const { lines } = await scenarios.get(officer, inCall(), await make());
      return lines.filter(({ subjectId }) => subjectId === application).map(({ state }) => state);
    };
    expect(await states('open')).toEqual(['MX-CHP']);
    const circle = await reviews.room.circles.of(officer);
    const named = [...circle.view.facts.values()].find((facts) => facts.states.length > 0)!;
    expect(placeOf(circle, named).state).toBe('MX-CHP');
    expect(placeOf(circle, { ...named, safety: 'protected' })).toEqual({
      ...{ state: null, region: 'south', movements: [] },
    });
    expect(await states('protected')).toEqual([null]);
  });

  /** Applications to the call, each of a nonprofit of its own. */
  const manyApply = (count: number): Promise<unknown> =>
    asSuperuser(
      reviews.room.test,
      `with one as (select a.*, gen_random_uuid() as new_id, gen_random_uuid() as new_tenant from applications a
          cross join generate_series(1, $2) where a.id = $1),
        whose as (insert into organizations
          select (jsonb_populate_record(o, jsonb_build_object('id', one.new_tenant, 'name', 'Red ' || one.new_tenant))).*
            from one join organizations o on o.id = one.tenant_id)
      insert into applications
        select (jsonb_populate_record(a, jsonb_build_object('id', one.new_id, 'tenant_id', one.new_tenant))).*
          from one join applications a on a.tenant_id = one.tenant_id and a.id = one.id`,
      [reviews.received[0], count],
    );

  /** The most memory that this process, with the solver's thread, had meanwhile, in MB. */
  const mostMemory = async (work: () => Promise<void>): Promise<number> => {
    let most = 0;
    const look = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
    await work();
    clearInterval(look);
    return Math.round(most / 2 ** 20);
  };

  it('of a thousand applications are worked out within their minute', async () => {
    const count = proofSize(1_000, 30);
    await manyApply(count - reviews.received.length);
    const { candidates: offered } = await offers.of(officer, inCall());
    expect(offered).toHaveLength(count);
    // Amounts and worths by place: the same problem in every run, with nothing round in it.
    const candidates = offered.map(({ subjectId }, at): CandidateInput => {
      const [amount, worth] = [100_000 + ((at * 7_919) % 400) * 1_000, 40 + ((at * 104_729) % 600) / 10];
      const tiers = [
        { amount: String(amount), worth: worth.toFixed(1) },
        { amount: String(amount / 2), worth: (worth * 0.6).toFixed(1) },
      ];
      const strategy = ['capacity', 'prevention', 'direct-services', 'cross-movement'][at % 4]!;
      return { subjectId, strategy, lock: '', tiers };
    });
    const limits = [
      { side: 'floor', grouping: 'strategy', code: 'prevention', amount: String(count * 25_000) },
      { side: 'cap', grouping: 'strategy', code: 'capacity', amount: String(count * 10_000) },
    ];
    const asked = { budget: String(count * 50_000), limits, candidates };
    const kept = performance.now();
    const id = await make(asked);
    const begun = performance.now();
    const memory = await mostMemory(() => workOut(id));
    const ended = performance.now();
    const { state, result } = await get(id);
    expect([state, result!.best!.awards.length > 0]).toEqual(['done', true]);
    reportFigure({
      test: 'T19',
      title: 'A scenario of a thousand applications',
      figure: [
        `${count} applications: kept in ${((begun - kept) / 1_000).toFixed(1)} s`,
        `worked out in ${((ended - begun) / 1_000).toFixed(1)} s`,
        `${result!.frontier.filter(({ isProven }) => isProven).length} of 9 budgets of the chart proven`,
        `${memory} MB at most`,
      ].join(', '),
      target: 'worked out within a minute',
    });
  }, 180_000);

  it('of HIP, which gives on, know a state that funders do not, and ask somebody else of HIP too', async () => {
    const { database, test } = reviews.room;
    const own = await GrantsRoom.within({ test, database, clock }, FORM, HIP);
    const call = (await own.publish()).id;
    const { signer } = await own.handIn(call);
    await asSuperuser(
      test,
      `update nonprofit_profiles set safety = 'protected', version = version + 1 where tenant_id = $1`,
      [signer.tenantId],
    );
    await own.matchAgain(signer.tenantId);
    const [offered] = (await offers.of(own.officer, inCall(call))).candidates;
    expect(offered).toMatchObject({ state: 'MX-CHP', strategy: 'capacity' });
    const { subjectId } = offered!;
    const floor = { side: 'floor', grouping: 'state', code: 'MX-CHP', amount: '200000' };
    const tiers = [{ amount: '250000', worth: '50' }];
    const candidates = [{ subjectId, strategy: 'capacity', lock: '', tiers }];
    const id = await scenarios.make(own.officer, inCall(call), input({ limits: [floor], candidates }));
    await new WorkOutScenarioHandler(database, clock).handle({
      ...{ tenantId: own.officer.tenantId, scenarioId: id },
    });
    expect((await scenarios.get(own.officer, inCall(call), id)).scenario.result!.best!.spentMinor).toBe(
      '25000000',
    );
    const list = await scenarios.propose(own.officer, inCall(call), id);
    const { shown } = await reviews.decisions.get(own.officer, call, list);
    expect(await refusal(reviews.decisions.approve(own.officer, call, list, shown!))).toBe('same-person');
    await reviews.decisions.approve(own.admin, call, list, shown!);
    expect((await reviews.decisions.get(own.officer, call, list)).status).toBe('decided');
    expect(await refusal(scenarios.get(officer, inCall(call), id))).toBe('not-found');
  });

  const onList = (id: string): ScenarioPlace => ({ kind: 'shortlist', id });
  /** A list with those who applied to the call, and one whom the funder never met. */
  const begunList = async (): Promise<{ readonly list: string; readonly lines: readonly string[] }> => {
    const { room, signers } = reviews;
    const strangers = [await room.knownNonprofit()];
    const circle = await room.circles.of(officer);
    const ids = [...signers.map(({ tenantId }) => tenantId), ...strangers];
    const list = await lists.begin(officer, room.programmeId, 'Primera ronda');
    await entries.add(
      officer,
      list,
      ids.map((id) => circle.handleOf(id)),
    );
    return { list, lines: (await lists.get(officer, list)).lines.map(({ id }) => id) };
  };
  const about = (...lines: readonly string[]): ScenarioInput => ({
    ...input(),
    candidates: lines.map((subjectId) => ({
      ...{ subjectId, strategy: 'capacity', lock: '' },
      tiers: [
        { amount: '200000', worth: '60' },
        { amount: '100000', worth: '30' },
      ],
    })),
  });

  it('of a shortlist weigh whom it considers, and lead to awards of those who were met', async () => {
    const { list, lines } = await begunList();
    const place = onList(list);
    await asSuperuser(
      reviews.room.test,
      `update programmes set facts = facts || '{"award": {"min": 50000, "max": 250000.5, "currency": "MXN"}}' where id = $1`,
      [reviews.room.programmeId],
    );
    const [first, ...others] = (await lists.get(officer, list)).lines;
    await entries.stand(officer, first!, { state: 'set-aside', reason: 'other-focus' });
    const { award, candidates } = await offers.of(officer, place);
    expect(award).toEqual({ currency: 'MXN', largestMinor: 25_000_050n, smallestMinor: 5_000_000n });
    expect(candidates.map(({ subjectId }) => subjectId)).toEqual(others.map(({ id }) => id));
    expect(candidates[0]).toMatchObject({ card: { named: false }, askedMinor: null, score: null });
    expect(candidates[0]!.fit).toBeGreaterThan(0);
    expect(await refusal(scenarios.make(officer, place, about(...lines)))).toContain(
      `candidates.${lines[0]}: scenario-candidate-unknown`,
    );
    const id = await scenarios.make(officer, place, about(...lines.slice(1)));
    await workOut(id);
    const view = await scenarios.get(officer, place, id);
    expect(view.scenario).toMatchObject({ place, decisionId: null });
    expect(view.scenario.result!.best).toMatchObject({ worth: 150, spentMinor: '50000000' });
    const met = new Map(view.lines.map((line) => [line.subjectId, line.canBeAwarded]));
    expect(lines.slice(1).map((line) => met.get(line))).toEqual([true, true, false]);
    expect(await refusal(scenarios.propose(officer, place, id))).toBe('scenario-state');
    expect(await refusal(scenarios.get(officer, inCall(), id))).toBe('not-found');
    expect((await scenarios.list(officer, place)).scenarios.map((row) => row.id)).toEqual([id]);
    await lists.settle(officer, list, { isArchived: true });
    expect(await refusal(scenarios.make(officer, place, about(lines[1]!), id))).toBe('shortlist-archived');
    expect(await refusal(scenarios.get(officer, place, id))).toBe('done');
  });

  it('of a shortlist are fed by that list of their own funder alone', async () => {
    const { list, lines } = await begunList();
    const id = await scenarios.make(officer, onList(list), about(lines[0]!));
    const { otherFunder, room } = reviews;
    const limited = { ...room.officer, programmes: [randomUUID()] };
    for (const stranger of [otherFunder, limited]) {
      expect(await refusal(offers.of(stranger, onList(list)))).toBe('not-found');
      expect(await refusal(scenarios.get(stranger, onList(list), id))).toBe('not-found');
    }
    const elsewhere = await begunList();
    expect(await refusal(scenarios.make(officer, onList(list), about(elsewhere.lines[1]!)))).toContain(
      'scenario-candidate-unknown',
    );
    const theirs = await lineOfOthers(otherFunder);
    for (const line of [theirs, elsewhere.lines[1]!]) {
      const past = room.database.asActor(officer, (tx) =>
        tx.query(
          `insert into scenario_candidates (tenant_id, scenario_id, subject_id, entry_id, nonprofit_id, strategy, movements,
              amounts, worths) values ($1, $2, $3, $3, $4, 'capacity', '{}', '{100}', '{1}')`,
          [officer.tenantId, id, line, reviews.signers[1]!.tenantId],
        ),
      );
      expect(await refusal(past)).toContain('row-level security');
    }
    await scenarios.cancel(officer, onList(list), id);
  });

  /** A line of another funder's shortlist, about the second who applied here. */
  const lineOfOthers = async (otherFunder: PersonActor): Promise<string> => {
    const { database, circles } = reviews.room;
    const programmes = new ProgrammeService(database, clock);
    const { id } = await programmes.create(otherFunder, { title: { es: 'Q', en: 'Q' } }, 'published');
    const list = await lists.begin(otherFunder, id, 'De ellos');
    const circle = await circles.of(otherFunder);
    await entries.add(otherFunder, list, [circle.handleOf(reviews.signers[1]!.tenantId)]);
    return (await lists.get(otherFunder, list)).lines[0]!.id;
  };

  it('of a shortlist show whom its lines show on the day of reading, and nobody else', async () => {
    const { list, lines } = await begunList();
    const id = await scenarios.make(officer, onList(list), about(...lines));
    await workOut(id);
    const shown = async () =>
      (await scenarios.get(officer, onList(list), id)).lines.map(({ card, region }) => [
        card !== null,
        region,
      ]);
    expect((await shown()).every(([isShown]) => isShown)).toBe(true);
    clock.advance(60 * 86_400_000);
    expect(await shown()).toEqual(lines.map(() => [false, null]));
    clock.advance(-60 * 86_400_000);
  });
});
