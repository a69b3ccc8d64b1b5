import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { Database, Tx } from '@puente/database';
import { systemActor } from '@puente/database';
import { OUTBOX_CHANNEL } from './outbox';
import { LANES, type Lane } from './job';
import { claimDue, keepInHand, putBackStalled, removeDone, sayAlive } from './outbox.repository';

/** What is to be done again and again while the relay runs, whatever the outbox holds. */
export interface Recurring {
  readonly everyMs: number;
  readonly run: () => Promise<void>;
}

export interface RelayOptions {
  readonly appUrl: string;
  /** Hands over one claimed row: runs it here, or gives its id to Bull. */
  readonly deliver: (id: string, name: string) => Promise<void>;
  readonly onFault: (error: unknown) => void;
  /** Whether rows are carried out in this process: then they are free again as soon as it is gone. */
  readonly carriesOut?: boolean;
  /** The first time at once; a fault is reported and tried again at the next turn. */
  readonly recurring?: readonly Recurring[];
  /** Longest wait without a wake-up call. */
  readonly pollMs?: number;
  /** A row handed over this long ago without a final state is put back. */
  readonly stalledMs?: number;
  /** How long `stop` waits for a job that is not quick; its row is put back by the next process. */
  readonly graceMs?: number;
}

/** So many rows of each lane are carried out at once, and never more of one because another has none. */
const PLACES: Readonly<Record<Lane, number>> = { quick: 4, slow: 2, mails: 1, webhooks: 1 };
/** What a lost queue left is taken up again within a minute. */
const STALLED_MS = 30_000;
const KEPT_DAYS = 30;
const CLEANING_MS = 3_600_000;

interface Bell {
  readonly rung: Promise<void>;
  readonly ring: () => void;
}

function newBell(): Bell {
  let ring: () => void = () => undefined;
  const rung = new Promise<void>((done) => (ring = done));
  return { rung, ring };
}

/** Takes due rows out of the outbox as soon as they are committed, and puts back what stalled. */
export class Relay {
  private running: { readonly quick: Promise<unknown>; readonly others: Promise<unknown> } | null = null;
  private stopping = new AbortController();
  private readonly recurring: readonly Recurring[];
  private bell = newBell();
  private listener: Client | null = null;
  /** Rows that are carried out here at this moment. */
  private readonly inHand = new Set<string>();
  /** The lock by which others know that this one lives; its connection holds it. */
  private life: number | null = null;

  constructor(
    private readonly database: Database,
    private readonly options: RelayOptions,
  ) {
    // What is done needs no keeping for ever.
    const clean = () => this.asDispatcher((tx) => removeDone(tx, KEPT_DAYS));
    this.recurring = [{ everyMs: CLEANING_MS, run: clean }, ...(options.recurring ?? [])];
  }

  start(): void {
    if (this.running) return;
    // Nothing is taken before others can tell that this one lives.
    const heard = this.listen().catch(this.options.onFault);
    const placesOf = (lane: Lane) =>
      Array.from({ length: PLACES[lane] }, () => heard.then(() => this.place(lane)));
    const others = LANES.filter((lane) => lane !== 'quick');
    const turns = this.recurring.map((each) => this.turns(each));
    this.running = {
      quick: Promise.all([heard.then(() => this.watch()), ...placesOf('quick'), ...turns]),
      others: Promise.all(others.flatMap(placesOf)),
    };
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running?.quick;
    await Promise.race([
      this.running?.others,
      wait(this.options.graceMs ?? 2_000, undefined, { ref: false }),
    ]);
    await this.listener?.end().catch(() => undefined);
  }

  /** Listens, puts back what stalled, and wakes the places now and then in any case. */
  private async watch(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.listen();
        if (this.inHand.size > 0) await this.asDispatcher((tx) => keepInHand(tx, [...this.inHand]));
        await this.asDispatcher((tx) => putBackStalled(tx, this.options.stalledMs ?? STALLED_MS));
      } catch (error) {
        this.options.onFault(error);
      }
      this.wake();
      await this.pause(this.options.pollMs ?? 2_000);
    }
  }

  private async turns({ everyMs, run }: Recurring): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await run().catch(this.options.onFault);
      await this.pause(everyMs);
    }
  }

  /** Carries out one row after the other, and waits for the bell when there is none. */
  private async place(lane: Lane): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const { rung } = this.bell;
      if (!(await this.takeOne(lane))) await rung;
    }
  }

  private async takeOne(lane: Lane): Promise<boolean> {
    try {
      const row = await this.asDispatcher((tx) => claimDue(tx, lane, this.life));
      if (row) await this.handOver(row);
      return row !== null;
    } catch (error) {
      this.options.onFault(error);
      return false;
    }
  }

  private async handOver({ id, name }: { readonly id: string; readonly name: string }): Promise<void> {
    this.inHand.add(id);
    await this.options.deliver(id, name).catch(this.options.onFault);
    this.inHand.delete(id);
  }

  private wake(): void {
    const { ring } = this.bell;
    this.bell = newBell();
    ring();
  }

  private async listen(): Promise<void> {
    if (this.listener) return;
    const client = new Client({ connectionString: this.options.appUrl });
    client.on('error', () => (this.listener = this.life = null));
    client.on('notification', () => this.wake());
    await client.connect();
    await client.query(`listen ${OUTBOX_CHANNEL}`);
    if (this.options.carriesOut) await this.live(client);
    this.listener = client;
  }

  private async live(client: Client): Promise<void> {
    const life = randomInt(2 ** 31 - 1);
    await client.query(sayAlive(life));
    this.life = life;
  }

  private pause(ms: number): Promise<void> {
    return wait(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  private asDispatcher<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('dispatcher'), work);
  }
}
