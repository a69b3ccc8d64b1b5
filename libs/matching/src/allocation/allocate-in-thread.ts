import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '@puente/config';
import type { Allocation, AllocationProblem, Choice } from '../core';

export interface AllocationTask {
  readonly problem: AllocationProblem;
  /** Of the chart of what money buys, in pesos. */
  readonly budgets: readonly number[];
  /** After them what is not proven is no answer. */
  readonly seconds: number;
}

export interface FrontierPoint {
  readonly budget: number;
  /** `null`: nothing keeps within all limits, or time did not do. */
  readonly choice: Choice | null;
  readonly isProven: boolean;
}

export type Allocated =
  | {
      readonly fault?: undefined;
      readonly allocation: Allocation;
      readonly frontier: readonly FrontierPoint[];
    }
  /** `no-answer`: the thread broke, took far too long, or was stopped. */
  | { readonly fault: 'unproven' | 'no-answer' };

const WORKER = join(__dirname, 'allocation.worker');
const HEAP_MB = 1_024;
/** To start, and to say what was found when the time was up. */
const GRACE_MS = 15_000;

/** Allocates in a thread of its own: the solver holds up whoever asks it. `stop` ends it at once. */
export function allocateInThread(task: AllocationTask, stop: AbortSignal): Promise<Allocated> {
  const { script, options } = scriptToRun();
  const worker = new Worker(script, {
    workerData: task,
    execArgv: options,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  return new Promise((done) => {
    let answer: Allocated = { fault: 'no-answer' };
    const end = (): void => void worker.terminate();
    const limit = setTimeout(end, task.seconds * 1_000 + GRACE_MS);
    stop.addEventListener('abort', end);
    if (stop.aborted) end();
    worker.on('message', (said: Allocated) => (answer = said));
    // What broke has said nothing: `exit` follows.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      clearTimeout(limit);
      stop.removeEventListener('abort', end);
      done(answer);
    });
  });
}

/** The built script, or its source where nothing is built: tests run from sources. */
function scriptToRun(): { script: string; options: string[] } {
  if (!existsSync(`${WORKER}.ts`)) return { script: `${WORKER}.js`, options: [] };
  return {
    script: `${WORKER}.ts`,
    options: ['--require', join(projectRoot(), 'tools', 'typescript-hook.cjs')],
  };
}
