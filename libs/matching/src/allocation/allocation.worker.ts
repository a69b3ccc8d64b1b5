import { parentPort, workerData } from 'node:worker_threads';
import { allocate, frontier } from '../core/allocation/allocate';
import type { AllocationProblem } from '../core/allocation/problem';
import { Unproven, type Solver } from '../core/allocation/solver';
import type { Allocated, AllocationTask, FrontierPoint } from './allocate-in-thread';
import { openHighs } from './highs-solver';

/** The optimum first: a point of the frontier that time does not do for is left open, and costs nothing else. */
async function work({ problem, budgets, seconds }: AllocationTask): Promise<Allocated> {
  const solver = await openHighs(performance.now() + seconds * 1_000);
  try {
    const allocation = allocate(problem, solver);
    return { allocation, frontier: budgets.map((budget) => pointOf(problem, budget, solver)) };
  } catch (error) {
    if (error instanceof Unproven) return { fault: 'unproven' };
    throw error;
  }
}

function pointOf(problem: AllocationProblem, budget: number, solver: Solver): FrontierPoint {
  try {
    return { ...frontier(problem, [budget], solver)[0]!, isProven: true };
  } catch (error) {
    if (error instanceof Unproven) return { budget, choice: null, isProven: false };
    throw error;
  }
}

void work(workerData as AllocationTask).then((answer) => parentPort!.postMessage(answer));
