import { JobRunner, type JobName } from '@puente/jobs';
import { asSuperuser } from '@puente/testing';
import type { Browser } from 'playwright-core';
import { ProofApp } from '../proof/proof-app';
import { startBrowser } from './browser';
import { Somebody } from './people';

/** Paths of what somebody made on the way, behind the language. */
export interface Made {
  /** The id, which the addresses of both sides have. */
  award: string;
  requirement: string;
  /** The one that is being paid, of two. */
  disbursement: string;
  payment: string;
  batch: string;
  amendment: string;
}

/** Everybody who has a part in a grant, each at a device of their own, and what they made so far. */
export class Cast {
  readonly made: Made = {
    ...{ award: '', requirement: '', disbursement: '', payment: '', batch: '', amendment: '' },
  };

  private constructor(
    readonly proof: ProofApp,
    private readonly browser: Browser,
    readonly officer: Somebody,
    readonly admin: Somebody,
    readonly finance: Somebody,
    readonly signer: Somebody,
    readonly treasurer: Somebody,
  ) {}

  static async start(): Promise<Cast> {
    const proof = await ProofApp.start();
    const browser = await startBrowser();
    const desk = (key: string): Promise<Somebody> => Somebody.atDesk(browser, proof.url, key);
    const phone = (key: string): Promise<Somebody> => Somebody.onPhone(browser, proof.url, key);
    return new Cast(
      ...([proof, browser] as const),
      await desk('horizonte-oficial'),
      await desk('horizonte-administracion'),
      await desk('horizonte-finanzas'),
      await phone('nonprofit-representante'),
      await phone('nonprofit-finanzas'),
    );
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.proof.stop();
  }

  everybody(): Somebody[] {
    return [this.officer, this.admin, this.finance, this.signer, this.treasurer];
  }

  /** Carries out the jobs of a kind that wait. */
  async carryOut(name: JobName): Promise<void> {
    const waiting = await asSuperuser<{ id: string }>(
      this.proof.test,
      `select id from outbox where name = $1 and status = 'pending' order by created_at`,
      [name],
    );
    for (const { id } of waiting) await this.proof.app.get(JobRunner).run(id);
  }
}
