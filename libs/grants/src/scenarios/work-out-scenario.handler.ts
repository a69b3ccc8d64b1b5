import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Tx } from '@puente/database';
import type { JobData, JobHandler } from '@puente/jobs';
import { Clock } from '@puente/kernel';
import { allocateInThread, type Allocated } from '@puente/matching';
import { chartBudgets, problemOf, resultOf, SCENARIO_LIMITS } from '../core';
import {
  endScenario,
  findScenario,
  listCandidatesOf,
  type CandidateRow,
  type Ending,
  type ScenarioKey,
  type ScenarioRow,
} from './scenario.repository';

/** How often it is looked whether somebody cancelled meanwhile. */
const LOOK_MS = 1_000;

/** Works a scenario out in a thread of its own. Twice is as good as once: only what waits gets its answer. */
@Injectable()
export class WorkOutScenarioHandler implements JobHandler<'scenario.work-out'> {
  readonly name = 'scenario.work-out' as const;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle({ tenantId, scenarioId: id }: JobData<'scenario.work-out'>): Promise<void> {
    const key = { tenantId, id };
    const found = await this.work(async (tx) => {
      const scenario = await findScenario(tx, key);
      return scenario && { scenario, candidates: await listCandidatesOf(tx, key) };
    });
    if (found?.scenario.state !== 'waiting') return;
    const answer = await this.answer(key, found.scenario, found.candidates);
    await this.work((tx) => endScenario(tx, key, endingOf(answer), this.clock.now()));
  }

  private async answer(
    key: ScenarioKey,
    scenario: ScenarioRow,
    candidates: readonly CandidateRow[],
  ): Promise<Allocated> {
    const stop = new AbortController();
    const look = setInterval(() => void this.stopIfOver(key, stop), LOOK_MS);
    try {
      const task = { problem: problemOf(scenario, candidates), budgets: chartBudgets(scenario) };
      return await allocateInThread({ ...task, seconds: SCENARIO_LIMITS.seconds }, stop.signal);
    } finally {
      clearInterval(look);
    }
  }

  /** What cannot be looked up goes on: its end asks again whether it waits. */
  private async stopIfOver(key: ScenarioKey, stop: AbortController): Promise<void> {
    const found = await this.work((tx) => findScenario(tx, key)).catch(() => undefined);
    if (found !== undefined && found?.state !== 'waiting') stop.abort();
  }

  private work<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('matcher'), work);
  }
}

function endingOf(answer: Allocated): Ending {
  if (answer.fault !== undefined) return { state: 'failed', fault: answer.fault, result: null };
  return { state: 'done', fault: null, result: resultOf(answer.allocation, answer.frontier) };
}
