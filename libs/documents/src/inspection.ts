import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@puente/config';
import type { DocumentType, FileRefusal } from './core';
import type { InspectionAnswer, InspectionTask, ReadingTask } from './inspector/main';

const HEAP_MB = 256;
const TIME_MS = 20_000;
const AT_ONCE = 2;
const WAITING = 16;

const SCRIPT = join(__dirname, 'inspector', 'main');

/** Files are looked into by processes of their own, two at once: small, short-lived, without settings or secrets. */
export class Inspection {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly timeMs = TIME_MS) {}

  /** Inspects a file in a folder; the clean one stands beside it when it was taken. */
  inspect(folder: string, task: InspectionTask & { readonly type: DocumentType }): Promise<InspectionAnswer> {
    return this.run(folder, task);
  }

  /** Reads a receipt in a folder; what of it is kept is the answer. */
  read(folder: string, task: ReadingTask): Promise<InspectionAnswer> {
    return this.run(folder, task);
  }

  private async run(folder: string, task: InspectionTask | ReadingTask): Promise<InspectionAnswer> {
    if (this.queue.length >= WAITING) return refused('file-inspection-busy');
    if (this.running >= AT_ONCE) await new Promise<void>((free) => this.queue.push(free));
    this.running++;
    try {
      return await runInspector(folder, task, this.timeMs);
    } finally {
      this.running--;
      this.queue.shift()?.();
    }
  }
}

const refused = (code: FileRefusal): InspectionAnswer => ({ outcome: 'refused', code });

/** One process, one answer. A process that dies, hangs or needs too much memory refuses the file by that. */
function runInspector(
  folder: string,
  task: InspectionTask | ReadingTask,
  timeMs: number,
): Promise<InspectionAnswer> {
  const { script, options } = scriptToRun();
  const child = fork(script, [], {
    cwd: folder,
    env: {},
    execArgv: [`--max-old-space-size=${HEAP_MB}`, ...options],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((done) => {
    let answer = refused('file-not-inspected');
    const limit = setTimeout(() => child.kill('SIGKILL'), timeMs);
    child.once('message', (message: InspectionAnswer) => (answer = message));
    child.once('error', () => done(refused('file-not-inspected')));
    child.once('exit', () => {
      clearTimeout(limit);
      done(answer);
    });
    child.send(task, () => undefined);
  });
}

/** The built script, or its source where nothing is built: tests run from sources. */
function scriptToRun(): { script: string; options: string[] } {
  if (!existsSync(`${SCRIPT}.ts`)) return { script: `${SCRIPT}.js`, options: [] };
  return {
    script: `${SCRIPT}.ts`,
    options: ['--require', join(projectRoot(), 'tools', 'typescript-hook.cjs')],
  };
}
