import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@puente/config';
import type { PrintAnswer, PrintTask } from './printer/main';

/** For one document; then its process is ended. */
const TIME_MS = 20_000;
const SCRIPT = join(__dirname, 'printer', 'main');

/** A process without settings or secrets that prints one document after the other. */
export class PrintProcess {
  private readonly child: ChildProcess;

  constructor() {
    const { script, options } = scriptToRun();
    this.child = fork(script, [], {
      cwd: tmpdir(),
      env: {},
      execArgv: ['--max-old-space-size=256', ...options],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }

  /** One at a time. Fails when the document cannot be printed, or takes too long. */
  print(task: PrintTask): Promise<Buffer> {
    return new Promise((done, fail) => {
      const limit = setTimeout(() => this.child.kill('SIGKILL'), TIME_MS);
      const refuse = (): void => finish(() => fail(new Error('The document was not printed.')));
      const answer = ({ file }: PrintAnswer): void => {
        if (file === null) refuse();
        else finish(() => done(Buffer.from(file, 'base64')));
      };
      const finish = (settle: () => void): void => {
        clearTimeout(limit);
        this.child.off('message', answer).off('exit', refuse).off('error', refuse);
        settle();
      };
      this.child.once('message', answer).once('exit', refuse).once('error', refuse);
      this.child.send(task, () => undefined);
    });
  }

  end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return Promise.resolve();
    return new Promise((ended) => {
      this.child.once('exit', () => ended());
      this.child.kill('SIGKILL');
    });
  }
}

/** The built script, or its source where nothing is built: tests run from sources. */
function scriptToRun(): { script: string; options: string[] } {
  if (!existsSync(`${SCRIPT}.ts`)) return { script: `${SCRIPT}.js`, options: [] };
  const hook = join(projectRoot(), 'tools', 'typescript-hook.cjs');
  return { script: `${SCRIPT}.ts`, options: ['--require', hook] };
}
