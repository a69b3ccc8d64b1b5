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
  type ScenarioInput,
  type ScenarioPlace,
  type ScenarioTerms,
} from '../core';
import { putUpDecision } from '../reviews/put-up-decision';
import { candidatesIn } from './candidates';
import { inputsHash } from './inputs-hash';
import {
  awardableAmong,
  itemsOf,
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
import { requireInUse, sourceOf, type ScenarioSource } from './scenario-source';

/** A place with the scenarios of it that its reader may see. */
export interface ScenarioList {
  readonly source: ScenarioSource;
  readonly scenarios: readonly ScenarioRow[];
}

export interface ScenarioView {
  readonly source: ScenarioSource;
  readonly scenario: ScenarioRow;
  readonly lines: readonly ScenarioLine[];
}

export interface ScenarioComparison {
  readonly source: ScenarioSource;
  readonly scenarios: readonly ScenarioRow[];
  readonly differing: readonly ComparedLine[];
  readonly alike: number;
  /** Of the candidates of all. */
  readonly lines: ReadonlyMap<string, ScenarioLine>;
}

/** Scenarios of a call or a shortlist: made once, worked out by a job, compared; of a call, put up as a list that others approve. */
@Injectable()
export class ScenarioService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  async list(actor: Actor, place: ScenarioPlace): Promise<ScenarioList> {
    const person = requirePermission(actor, 'decision:propose');
    return this.database.asActor(actor, async (tx) => {
      const source = await sourceOf(tx, person, place);
      const rows = await listScenarios(tx, person.tenantId, source.place);
      return { source, scenarios: rows.filter(({ isWhole }) => isWhole) };
    });
  }

  async get(actor: Actor, place: ScenarioPlace, id: string): Promise<ScenarioView> {
    const person = requirePermission(actor, 'decision:propose');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const { source, scenario } = await loadScenario(tx, person, place, id);
      return { source, scenario, lines: await this.lines(tx, person, circle, { source, scenario }) };
    });
  }

  /** The same for a file, which is on record. */
  async takeOut(actor: Actor, place: ScenarioPlace, id: string): Promise<ScenarioView> {
    const person = requirePermission(actor, 'decision:propose');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const { source, scenario } = await loadScenario(tx, person, place, id);
      await recordScenario(tx, person, id, 'scenario.taken-out');
      return { source, scenario, lines: await this.lines(tx, person, circle, { source, scenario }) };
    });
  }

  /** Two to four that are worked out, side by side, in the order asked for. */
  async compare(actor: Actor, place: ScenarioPlace, ids: readonly string[]): Promise<ScenarioComparison> {
    const person = requirePermission(actor, 'decision:propose');
    const most = SCENARIO_LIMITS.compared;
    const asked = [...new Set(ids)];
    if (asked.length < 2 || asked.length > most) {
      throw new DomainError('invalid', 'scenario-compare', { most });
    }
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const source = await sourceOf(tx, person, place);
      const scenarios: ScenarioRow[] = [];
      const lines = new Map<string, ScenarioLine>();
      for (const id of asked) {
        const { scenario } = await loadScenario(tx, person, place, id);
        if (!scenario.result) throw wrongState();
        scenarios.push(scenario);
        for (const line of await this.lines(tx, person, circle, { source, scenario })) {
          lines.set(line.subjectId, line);
        }
      }
      const compared = scenarios.map(({ id, result }) => ({ id, result: result! }));
      return { source, scenarios, lines, ...differencesOf(compared) };
    });
  }

  /** Keeps what is asked, for good, and has it worked out; answers its id. `copyOf`: what it was made from. */
  async make(
    actor: Actor,
    place: ScenarioPlace,
    input: ScenarioInput,
    copyOf: string | null = null,
  ): Promise<string> {
    const person = requirePermission(actor, 'decision:propose');
    const { terms, choices, faults } = readScenario(input);
    if (!terms) throw invalid(faults);
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const source = await sourceOf(tx, person, place);
      requireInUse(source);
      if (copyOf !== null) await loadScenario(tx, person, place, copyOf);
      const known = await candidatesIn(tx, person, circle, source, this.clock.now());
      const candidates = placedCandidates(circle, known, choices);
      return this.keep(tx, person, { place: source.place, terms, copyOf }, candidates);
    });
  }

  /** Makes the copy in which the limits gave way as far as the answer said; answers its id. */
  async relax(actor: Actor, place: ScenarioPlace, id: string): Promise<string> {
    const person = requirePermission(actor, 'decision:propose');
    return this.database.asActor(actor, async (tx) => {
      const { source, scenario } = await loadScenario(tx, person, place, id);
      requireInUse(source);
      const relaxation = scenario.result?.relaxation ?? [];
      if (relaxation.length === 0) throw wrongState();
      const kept = await listCandidatesOf(tx, scenario);
      const { terms, candidates } = relaxedTerms(scenario, kept, relaxation);
      const whose = new Map(kept.map(({ subjectId, nonprofitId }) => [subjectId, nonprofitId]));
      const rows = candidates.map((each) => ({ ...each, nonprofitId: whose.get(each.subjectId)! }));
      return this.keep(tx, person, { place: scenario.place, terms, copyOf: id }, rows);
    });
  }

  /** Stops the computation of one that waits. */
  async cancel(actor: Actor, place: ScenarioPlace, id: string): Promise<void> {
    const person = requirePermission(actor, 'decision:propose');
    await this.database.asActor(actor, async (tx) => {
      const { scenario } = await loadScenario(tx, person, place, id);
      const ending = { state: 'cancelled', fault: null, result: null } as const;
      if (!(await endScenario(tx, scenario, ending, this.clock.now()))) throw wrongState();
      await recordScenario(tx, person, id, 'scenario.cancelled');
    });
  }

  /**
   * Puts up the list of decisions in which what the scenario chose is awarded; others approve it exactly as it stands, as
   * any list. What it did not choose stays undecided. Answers the list's id. A shortlist asked for nothing: what is chosen
   * of it is written as awards without a call, each with its reason.
   */
  async propose(actor: Actor, place: ScenarioPlace, id: string): Promise<string> {
    const person = requirePermission(actor, 'decision:propose');
    return this.database.asActor(actor, async (tx) => {
      if (isUuid(id)) await lockScenario(tx, { tenantId: person.tenantId, id });
      const { source, scenario } = await loadScenario(tx, person, place, id);
      if (!source.call) throw wrongState();
      if (scenario.decisionId !== null) throw new DomainError('conflict', 'scenario-proposed-already');
      const items = itemsOf(scenario);
      if (items.length === 0) throw new DomainError('conflict', 'scenario-nothing-chosen');
      const decisionId = await putUpDecision(tx, person, source.call.id, items, this.clock.now());
      if (!(await noteDecision(tx, scenario, decisionId))) throw wrongState();
      await recordScenario(tx, person, id, 'scenario.proposed');
      return decisionId;
    });
  }

  private async keep(
    tx: Tx,
    person: PersonActor,
    { place, terms, copyOf }: Kept,
    candidates: readonly Omit<CandidateRow, 'submittedAt'>[],
  ): Promise<string> {
    const { tenantId, personId: madeBy } = person;
    const most = SCENARIO_LIMITS.waiting;
    if ((await countWaiting(tx, tenantId)) >= most) {
      throw new DomainError('conflict', 'scenario-busy', { most });
    }
    const key = { tenantId, id: randomUUID(), place };
    const made = { copyOf, madeBy, madeAt: this.clock.now(), candidates: candidates.length };
    await insertScenario(tx, {
      ...{ ...terms, ...key, ...made },
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
    { source, scenario }: Pick<ScenarioView, 'source' | 'scenario'>,
  ): Promise<ScenarioLine[]> {
    const known = await candidatesIn(tx, person, circle, source, this.clock.now());
    const rows = await listCandidatesOf(tx, scenario);
    const seen = rows.flatMap((row) => known.factsOf(row) ?? []);
    await this.sightings.recordIn(tx, person, circle, seen, 'list');
    const awardable = source.call ? null : await awardableAmong(tx, person, circle, rows);
    return rows.map((row) => lineOf(circle, known, awardable, row));
  }
}

interface Kept {
  readonly place: ScenarioPlace;
  readonly terms: ScenarioTerms;
  readonly copyOf: string | null;
}
