import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from '../faults/server-process';

/** The built server in a process of its own on a database, which may be killed and started again. */
export class RealServer {
  restarts = 0;
  private readonly folder = mkdtempSync(join(tmpdir(), 'puente-server-'));
  private process: ServerProcess;

  constructor(
    private readonly appUrl: string,
    readonly port: number,
  ) {
    this.process = this.spawn();
  }

  ready(): Promise<void> {
    return this.process.ready();
  }

  /** As when the machine loses power: nothing is finished, nobody is told. */
  async killAndRestart(): Promise<void> {
    await this.process.signal('SIGKILL');
    this.restarts += 1;
    this.process = this.spawn();
    await this.process.ready();
  }

  async stop(): Promise<void> {
    await this.process.signal('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private spawn(): ServerProcess {
    return new ServerProcess(this.folder, this.port, {
      DATABASE_APP_URL: this.appUrl,
      PUENTE_DEMO: 'no',
      PUENTE_JOBS: 'leave',
      PUENTE_SECOND_FACTOR: 'offered',
      LOG_LEVEL: 'warn',
    });
  }
}
