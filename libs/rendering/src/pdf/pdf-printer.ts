import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@puente/config';
import { DomainError } from '@puente/kernel';
import type { PrintAnswer, PrintTask } from './printer/main';

const TIME_MS = 20_000;
const AT_ONCE = 2;
const WAITING = 16;
const RETRY_SECONDS = 5;
const SCRIPT = join(__dirname, 'printer', 'main');

/** Prints documents in processes of their own, without settings or secrets: a text that hangs one hangs nobody else. */
export class PdfPrinter {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  async print(task: PrintTask): Promise<Buffer> {
    if (this.queue.length >= WAITING) throw new DomainError('busy', 'print-busy', { seconds: RETRY_SECONDS });
    if (this.running >= AT_ONCE) await new Promise<void>((free) => this.queue.push(free));
    this.running++;
    try {
      return await runPrinter(task);
    } finally {
      this.running--;
      this.queue.shift()?.();
    }
  }
}

function runPrinter(task: PrintTask): Promise<Buffer> {
  const { script, options } = scriptToRun();
  const child = fork(script, [], {
    cwd: tmpdir(),
    env: {},
    execArgv: ['--max-old-space-size=256', ...options],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((done, fail) => {
    let file: string | null = null;
    const limit = setTimeout(() => child.kill('SIGKILL'), TIME_MS);
    child.once('message', (answer: PrintAnswer) => (file = answer.file));
    child.once('error', fail);
    child.once('exit', () => {
      clearTimeout(limit);
      if (file === null) fail(new Error('The document was not printed.'));
      else done(Buffer.from(file, 'base64'));
    });
    child.send(task, () => undefined);
  });
}

/** The built script, or its source where nothing is built: tests run from sources. */
function scriptToRun(): { script: string; options: string[] } {
  if (!existsSync(`${SCRIPT}.ts`)) return { script: `${SCRIPT}.js`, options: [] };
  const hook = join(projectRoot(), 'tools', 'typescript-hook.cjs');
  return { script: `${SCRIPT}.ts`, options: ['--require', hook] };
}
