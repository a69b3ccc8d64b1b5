import { systemActor, type Database, type Tx } from '@puente/database';
import type { Recurring } from '@puente/jobs';
import type { Clock } from '@puente/kernel';
import { cutoffOf, dailyCodes, type DailyCode } from './core';
import { Erasing } from './erasing';
import { recordSwept } from './record-swept';
import { markAlone, sweep } from './sweep.repository';

const DAY_MS = 86_400_000;

/** Takes away what is past its time, each kind in a transaction of its own, on record; doing it again takes nothing more. */
export class Sweeper {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Answers how many rows of each kind went. */
  async sweepAll(): Promise<ReadonlyMap<DailyCode, number>> {
    const now = this.clock.now();
    await new Erasing(this.database, this.clock).repeatAll();
    await this.asKeeper((tx) => markAlone(tx, now));
    const gone = new Map<DailyCode, number>();
    for (const code of dailyCodes) {
      gone.set(code, await this.asKeeper((tx) => this.sweepOne(tx, code, now)));
    }
    return gone;
  }

  private async sweepOne(tx: Tx, code: DailyCode, now: Date): Promise<number> {
    const swept = await sweep(tx, code, cutoffOf(code, now));
    await recordSwept(tx, code, swept);
    return swept.count;
  }

  private asKeeper<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('keeper'), work);
  }
}

/** What whoever carries out jobs does once a day, and at its start. */
export function sweepingDaily(database: Database, clock: Clock): Recurring {
  const sweeper = new Sweeper(database, clock);
  return { everyMs: DAY_MS, run: async () => void (await sweeper.sweepAll()) };
}
