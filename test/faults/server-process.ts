import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '@puente/config';
import { eventually } from '../../libs/testing/src/eventually';

const MAIN = join(projectRoot(), 'dist', 'apps', 'server', 'src', 'main.js');
const FROM_SOURCE = [
  join(projectRoot(), 'test', 'faults', 'from-source.js'),
  join(projectRoot(), 'apps', 'server', 'src', 'main.ts'),
];

/** The server as a process of its own: built, as `npm start` runs it, or from its source, in which bugs are planted. */
export class ServerProcess {
  output = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown[]>;

  /** `more` are further settings. */
  constructor(
    dataDir: string,
    port: number,
    more: Readonly<Record<string, string>> = {},
    from: 'build' | 'source' = 'build',
  ) {
    const env = { PATH: process.env.PATH, PUENTE_DATA_DIR: dataDir, PORT: String(port), ...more };
    this.child = spawn(process.execPath, from === 'build' ? [MAIN] : FROM_SOURCE, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.ended = once(this.child, 'exit');
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
  }

  /** Resolves when people are told where to go. */
  async ready(): Promise<void> {
    await eventually(() => {
      if (this.child.exitCode !== null) {
        throw new Error(`The server ended with ${this.child.exitCode}: ${this.output}`);
      }
      return Promise.resolve(this.output.includes('Ctrl-C'));
    }, 120_000);
  }

  /** The exit code. */
  async exit(): Promise<number | null> {
    return (await this.ended)[0] as number | null;
  }

  /** Sends a signal that does not end it. */
  raise(name: 'SIGUSR2'): void {
    this.child.kill(name);
  }

  async signal(name: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    this.child.kill(name);
    return this.exit();
  }
}
