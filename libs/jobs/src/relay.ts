import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { Database, Tx } from '@puente/database';
import { systemActor } from '@puente/database';
import { OUTBOX_CHANNEL } from './outbox';
import { claimDue, putBackStalled, removeDone } from './outbox.repository';

/** What is to be done again and again while the relay runs, whatever the outbox holds. */
export interface Recurring {
  readonly everyMs: number;
  readonly run: () => Promise<void>;
}

export interface RelayOptions {
  readonly appUrl: string;
  /** Hands over one claimed row: runs it here, or gives its id to Bull. */
  readonly deliver: (id: string) => Promise<void>;
  readonly onFault: (error: unknown) => void;
  /** The first time at once; a fault is reported and tried again at the next turn. */
  readonly recurring?: readonly Recurring[];
  /** Longest wait without a wake-up call. */
  readonly pollMs?: number;
  /** A row handed over this long ago without a final state is put back. */
  readonly stalledMs?: number;
}

const BATCH = 50;
const KEPT_DAYS = 30;
const CLEANING_MS = 3_600_000;

/** Takes due rows out of the outbox as soon as they are committed, and puts back what stalled. */
export class Relay {
  private running: Promise<void> | null = null;
  private stopping = new AbortController();
  private readonly recurring: readonly Recurring[];
  private wake: () => void = () => undefined;
  private listener: Client | null = null;
  private readonly nextTurn = new Map<Recurring, number>();

  constructor(
    private readonly database: Database,
    private readonly options: RelayOptions,
  ) {
    // What is done needs no keeping for ever.
    const clean = () => this.asDispatcher((tx) => removeDone(tx, KEPT_DAYS));
    this.recurring = [{ everyMs: CLEANING_MS, run: clean }, ...(options.recurring ?? [])];
  }

  start(): void {
    this.running ??= this.loop();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
    await this.listener?.end().catch(() => undefined);
  }

  private async loop(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const woken = new Promise<void>((done) => (this.wake = done));
      try {
        await this.listen();
        await this.asDispatcher((tx) => putBackStalled(tx, this.options.stalledMs ?? 60_000));
        await this.drain();
        for (const each of this.recurring) await this.turn(each);
      } catch (error) {
        this.options.onFault(error);
      }
      await Promise.race([woken, this.pause()]);
    }
  }

  private async turn(each: Recurring): Promise<void> {
    if (performance.now() < (this.nextTurn.get(each) ?? 0)) return;
    this.nextTurn.set(each, performance.now() + each.everyMs);
    await each.run().catch(this.options.onFault);
  }

  private async drain(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const ids = await this.asDispatcher((tx) => claimDue(tx, BATCH));
      for (const id of ids) await this.options.deliver(id).catch(this.options.onFault);
      if (ids.length < BATCH) return;
    }
  }

  private async listen(): Promise<void> {
    if (this.listener) return;
    const client = new Client({ connectionString: this.options.appUrl });
    client.on('error', () => (this.listener = null));
    client.on('notification', () => this.wake());
    await client.connect();
    await client.query(`listen ${OUTBOX_CHANNEL}`);
    this.listener = client;
  }

  private pause(): Promise<void> {
    return wait(this.options.pollMs ?? 2_000, undefined, { signal: this.stopping.signal }).catch(
      () => undefined,
    );
  }

  private asDispatcher<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('dispatcher'), work);
  }
}
