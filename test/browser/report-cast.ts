import { asSuperuser } from '@puente/testing';
import type { Browser } from 'playwright-core';
import { ProofApp } from '../proof/proof-app';
import { startBrowser } from './browser';
import { Somebody } from './people';

/** Ids and paths of what somebody made on the way. */
export interface Made {
  award: string;
  /** Paths of the report as its nonprofit and as its payer know it. */
  own: string;
  received: string;
  impact: string;
}

/** Who has a part in a report and in what is told of it, each at a device of their own. */
export class ReportCast {
  readonly made: Made = { award: '', own: '', received: '', impact: '' };

  private constructor(
    readonly proof: ProofApp,
    private readonly browser: Browser,
    readonly writer: Somebody,
    readonly officer: Somebody,
    readonly editor: Somebody,
    readonly second: Somebody,
  ) {}

  static async start(): Promise<ReportCast> {
    const [proof, browser] = [await ProofApp.start(), await startBrowser()];
    const desk = (key: string): Promise<Somebody> => Somebody.atDesk(browser, proof.url, key);
    const cast = new ReportCast(
      ...([proof, browser] as const),
      await Somebody.onPhone(browser, proof.url, 'nonprofit-redaccion'),
      await desk('hip-equipo'),
      await desk('hip-administracion'),
      await desk('hip-direccion'),
    );
    cast.made.award = await cast.awardOfHip();
    return cast;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.proof.stop();
  }

  everybody(): Somebody[] {
    return [this.writer, this.officer, this.editor, this.second];
  }

  private async awardOfHip(): Promise<string> {
    const [hip, nonprofit] = [await this.proof.actorOf('hip'), await this.proof.actorOf('nonprofit')];
    const [award] = await asSuperuser<{ id: string }>(
      this.proof.test,
      `select id from awards where tenant_id = $1 and nonprofit_id = $2 and state = 'active'`,
      [hip.tenantId, nonprofit.tenantId],
    );
    return award!.id;
  }
}
