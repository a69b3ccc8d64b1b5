import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '@puente/config';
import type { Advice, CountTable, Limits, ProtectedCell, Release, Unprotectable } from '../core';

export interface SuppressionTask {
  readonly table: CountTable;
  /** Everything that left before: it is attacked together with the new table. */
  readonly released: readonly Release[];
  readonly limits: Limits;
  /** After them whatever is not proven is not protected. */
  readonly seconds: number;
}

export type WorkerMessage =
  | { readonly cells: readonly ProtectedCell[] }
  | { readonly refusal: Unprotectable }
  | { readonly advice: Advice };

/** What of a table may be published; without cells nothing may, for that reason, and `advice` would do. */
export type Suppression =
  | { readonly cells: readonly ProtectedCell[] }
  | {
      readonly cells?: undefined;
      readonly refusal: Unprotectable | 'no-answer';
      readonly advice: readonly Advice[];
    };

const WORKER = join(__dirname, 'suppression.worker');
const HEAP_MB = 1_024;

/** Protects a table in a thread of its own: the solver holds up whoever asks it, and may break or take too long. */
export function suppressTable(task: SuppressionTask): Promise<Suppression> {
  const { script, options } = scriptToRun();
  const worker = new Worker(script, {
    workerData: task,
    execArgv: options,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  return new Promise((done) => {
    let verdict: Suppression = { refusal: 'no-answer', advice: [] };
    const limit = setTimeout(() => void worker.terminate(), task.seconds * 1_000);
    worker.on('message', (message: WorkerMessage) => (verdict = heard(verdict, message)));
    // What broke has said nothing, or no more advice: `exit` follows.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      clearTimeout(limit);
      done(verdict);
    });
  });
}

function heard(verdict: Suppression, message: WorkerMessage): Suppression {
  if ('cells' in message) return { cells: message.cells };
  if ('refusal' in message) return { refusal: message.refusal, advice: [] };
  return verdict.cells ? verdict : { ...verdict, advice: [...verdict.advice, message.advice] };
}

/** The built script, or its source where nothing is built: tests run from sources. */
function scriptToRun(): { script: string; options: string[] } {
  if (!existsSync(`${WORKER}.ts`)) return { script: `${WORKER}.js`, options: [] };
  return {
    script: `${WORKER}.ts`,
    options: ['--require', join(projectRoot(), 'tools', 'typescript-hook.cjs')],
  };
}
