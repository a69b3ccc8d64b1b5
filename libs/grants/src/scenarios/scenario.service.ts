import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import { Clock, DomainError, invalid, isUuid } from '@puente/kernel';
import { ALLOCATION_VERSION, Circles, Sightings, type Circle } from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import {
  differencesOf,
  readScenario,
  relaxedTerms,
  SCENARIO_LIMITS,
  type ComparedLine,
  type DecisionItem,
  type ScenarioInput,
  type ScenarioTerms,
} from '../core';
import type { CallRow } from '../calls/call.repository';
import { callOfOwn } from '../reviews/call-of-own';
import { knownOf } from '../reviews/known-names';
import { putUpDecision } from '../reviews/put-up-decision';
import { namesIn } from './candidates';
import { inputsHash } from './inputs-hash';
import {
  lineOf,
  loadScenario,
  placedCandidates,
  recordScenario,
  wrongState,
  type ScenarioLine,
} from './own-scenario';
import {
  countWaiting,
  endScenario,
  insertCandidates,
  insertScenario,
  listCandidatesOf,
  listScenarios,
  lockScenario,
  noteDecision,
  type CandidateRow,
  type ScenarioRow,
} from './scenario.repository';

export interface ScenarioView {
  readonly call: CallRow;
  readonly scenario: ScenarioRow;
  readonly lines: readonly ScenarioLine[];
}

export interface ScenarioComparison {
  readonly call: CallRow;
  readonly scenarios: readonly ScenarioRow[];
  readonly differing: readonly ComparedLine[];
  readonly alike: number;
  /** Of the candidates of all. */
  readonly lines: ReadonlyMap<string, ScenarioLine>;
}

/** Scenarios of a call: made once, worked out by a job, compared, and put up as a list that others approve. */
@Injectable()
export class ScenarioService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  async list(actor: Actor, callId: string): Promise<ScenarioRow[]> {
    const person = requirePermission(actor, 'decision:propose');
    const rows = await this.database.asActor(actor, async (tx) => {
      const { id } = await callOfOwn(tx, person, 'decision:propose', callId);
      return listScenarios(tx, { tenantId: person.tenantId, callId: id });
    });
    return rows.filter(({ isWhole }) => isWhole);
  }

  async get(actor: Actor, callId: string, id: string): Promise<ScenarioView> {
    const person = requirePermission(actor, 'decision:propose');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const { call, scenario } = await loadScenario(tx, person, callId, id);
      return { call, scenario, lines: await this.lines(tx, person, circle, scenario) };
    });
  }

  /** The same for a file, which is on record. */
  async takeOut(actor: Actor, callId: string, id: string): Promise<ScenarioView> {
    const person = requirePermission(actor, 'decision:propose');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const { call, scenario } = await loadScenario(tx, person, callId, id);
      await recordScenario(tx, person, id, 'scenario.taken-out');
      return { call, scenario, lines: await this.lines(tx, person, circle, scenario) };
    });
  }

  /** Two to four that are worked out, side by side, in the order asked for. */
  async compare(actor: Actor, callId: string, ids: readonly string[]): Promise<ScenarioComparison> {
    const person = requirePermission(actor, 'decision:propose');
    const most = SCENARIO_LIMITS.compared;
    const asked = [...new Set(ids)];
    if (asked.length < 2 || asked.length > most) {
      throw new DomainError('invalid', 'scenario-compare', { most });
    }
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const scenarios: ScenarioRow[] = [];
      const lines = new Map<string, ScenarioLine>();
      for (const id of asked) {
        const { scenario } = await loadScenario(tx, person, callId, id);
        if (!scenario.result) throw wrongState();
        scenarios.push(scenario);
        for (const line of await this.lines(tx, person, circle, scenario)) {
          lines.set(line.applicationId, line);
        }
      }
      const call = await callOfOwn(tx, person, 'decision:propose', callId);
      const compared = scenarios.map(({ id, result }) => ({ id, result: result! }));
      return { call, scenarios, lines, ...differencesOf(compared) };
    });
  }

  /** Keeps what is asked, for good, and has it worked out; answers its id. `copyOf`: what it was made from. */
  async make(
    actor: Actor,
    callId: string,
    input: ScenarioInput,
    copyOf: string | null = null,
  ): Promise<string> {
    const person = requirePermission(actor, 'decision:propose');
    const { terms, choices, faults } = readScenario(input);
    if (!terms) throw invalid(faults);
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const call = await callOfOwn(tx, person, 'decision:propose', callId);
      if (copyOf !== null) await loadScenario(tx, person, callId, copyOf);
      const candidates = await placedCandidates(tx, person, circle, call.id, choices);
      return this.keep(tx, person, { callId: call.id, terms, copyOf }, candidates);
    });
  }

  /** Makes the copy in which the limits gave way as far as the answer said; answers its id. */
  async relax(actor: Actor, callId: string, id: string): Promise<string> {
    const person = requirePermission(actor, 'decision:propose');
    return this.database.asActor(actor, async (tx) => {
      const { scenario } = await loadScenario(tx, person, callId, id);
      const relaxation = scenario.result?.relaxation ?? [];
      if (relaxation.length === 0) throw wrongState();
      const kept = await listCandidatesOf(tx, scenario);
      const { terms, candidates } = relaxedTerms(scenario, kept, relaxation);
      const whose = new Map(kept.map(({ applicationId, nonprofitId }) => [applicationId, nonprofitId]));
      const rows = candidates.map((each) => ({ ...each, nonprofitId: whose.get(each.applicationId)! }));
      return this.keep(tx, person, { callId: scenario.callId, terms, copyOf: id }, rows);
    });
  }

  /** Stops the computation of one that waits. */
  async cancel(actor: Actor, callId: string, id: string): Promise<void> {
    const person = requirePermission(actor, 'decision:propose');
    await this.database.asActor(actor, async (tx) => {
      const { scenario } = await loadScenario(tx, person, callId, id);
      const ending = { state: 'cancelled', fault: null, result: null } as const;
      if (!(await endScenario(tx, scenario, ending, this.clock.now()))) throw wrongState();
      await recordScenario(tx, person, id, 'scenario.cancelled');
    });
  }

  /**
   * Puts up the list of decisions in which what the scenario chose is awarded; others approve it exactly as it stands, as
   * any list. What it did not choose stays undecided. Answers the list's id.
   */
  async propose(actor: Actor, callId: string, id: string): Promise<string> {
    const person = requirePermission(actor, 'decision:propose');
    return this.database.asActor(actor, async (tx) => {
      if (isUuid(id)) await lockScenario(tx, { tenantId: person.tenantId, id });
      const { scenario } = await loadScenario(tx, person, callId, id);
      if (scenario.decisionId !== null) throw new DomainError('conflict', 'scenario-proposed-already');
      const items = itemsOf(scenario);
      if (items.length === 0) throw new DomainError('conflict', 'scenario-nothing-chosen');
      const decisionId = await putUpDecision(tx, person, scenario.callId, items, this.clock.now());
      if (!(await noteDecision(tx, scenario, decisionId))) throw wrongState();
      await recordScenario(tx, person, id, 'scenario.proposed');
      return decisionId;
    });
  }

  private async keep(
    tx: Tx,
    person: PersonActor,
    { callId, terms, copyOf }: Kept,
    candidates: readonly Omit<CandidateRow, 'submittedAt'>[],
  ): Promise<string> {
    const { tenantId, personId: madeBy } = person;
    const most = SCENARIO_LIMITS.waiting;
    if ((await countWaiting(tx, tenantId)) >= most) {
      throw new DomainError('conflict', 'scenario-busy', { most });
    }
    const key = { tenantId, id: randomUUID() };
    await insertScenario(tx, {
      ...{
        ...terms,
        ...key,
        callId,
        copyOf,
        madeBy,
        madeAt: this.clock.now(),
        candidates: candidates.length,
      },
      ...{ inputsSha256: inputsHash(terms, candidates), engineVersion: ALLOCATION_VERSION },
    });
    await insertCandidates(tx, key, candidates);
    await recordScenario(tx, person, key.id, 'scenario.made');
    await addToOutbox(tx, {
      name: 'scenario.work-out',
      data: { tenantId, scenarioId: key.id },
      tenantId,
    });
    return key.id;
  }

  private async lines(
    tx: Tx,
    person: PersonActor,
    circle: Circle,
    scenario: ScenarioRow,
  ): Promise<ScenarioLine[]> {
    const names = await namesIn(tx, person, circle, scenario.callId);
    const rows = await listCandidatesOf(tx, scenario);
    await this.sightings.recordIn(tx, person, circle, knownOf(names, rows), 'list');
    return rows.map((row) => lineOf(names, row));
  }
}

interface Kept {
  readonly callId: string;
  readonly terms: ScenarioTerms;
  readonly copyOf: string | null;
}

const itemsOf = ({ result }: ScenarioRow): DecisionItem[] =>
  (result?.best?.awards ?? []).map(({ id: applicationId }) => ({
    ...{ applicationId, outcome: 'award', reasons: [], note: '' },
  }));
