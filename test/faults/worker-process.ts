import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '@puente/config';
import { eventually } from '../../libs/testing/src/eventually';

const TEST = join(projectRoot(), 'test');

export interface WorkerSettings {
  readonly appUrl: string;
  readonly redisUrl: string;
  readonly dataDir: string;
  /** What is run, under `test`; left out: the worker as it is. */
  readonly script?: string;
  /** As the worker has it when left out. */
  readonly stalledMs?: number;
}

/** The worker, from its source, as a process of its own that may be killed and started again. */
export class WorkerProcess {
  kills = 0;
  private child: ChildProcess;
  /** What it wrote since its last start, to either stream. */
  said = '';

  constructor(private readonly settings: WorkerSettings) {
    this.child = this.spawn();
  }

  /** The lines that tell of a fault: of a job, of the relay, of Bull. */
  get faults(): string[] {
    return this.said.split('\n').filter((line) => line.includes('"msg":"fault"'));
  }

  /** Resolves when it carries out jobs. */
  async ready(): Promise<void> {
    await eventually(() => {
      if (this.child.exitCode !== null) throw new Error(`The worker ended: ${this.said}`);
      // The whole line: the places of a fault may hold the word.
      return Promise.resolve(/^ready$/m.test(this.said));
    }, 60_000);
  }

  /** As when the machine loses power: nothing is finished, nobody is told. */
  async kill(): Promise<void> {
    this.kills += 1;
    await this.end('SIGKILL');
  }

  start(): void {
    this.child = this.spawn();
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }

  private spawn(): ChildProcess {
    this.said = '';
    const { dataDir, script = 'faults/run-worker.ts' } = this.settings;
    const env = {
      ...{ PATH: process.env.PATH, PUENTE_DATA_DIR: dataDir },
      PUENTE_TEST_WORKER: JSON.stringify(this.settings),
    };
    const args = [join(TEST, 'faults', 'from-source.js'), join(TEST, script)];
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    }
    return child;
  }
}
