import { parentPort, workerData } from 'node:worker_threads';
import { advise } from '../core/suppression/advice';
import { protectTable } from '../core/suppression/protect-table';
import { openHighs } from './highs-solver';
import type { SuppressionTask, WorkerMessage } from './suppress-table';

const say = (message: WorkerMessage): void => parentPort!.postMessage(message);

/** Says the verdict as soon as it stands, then what would do instead, one by one, as long as it is let. */
async function work({ table, released, limits, seconds }: SuppressionTask): Promise<void> {
  const solver = await openHighs(seconds);
  const { cells, refusal } = protectTable(table, released, limits, solver);
  say(cells ? { cells } : { refusal });
  if (refusal) advise(table, released, limits, solver, (advice) => say({ advice }));
}

void work(workerData as SuppressionTask);
