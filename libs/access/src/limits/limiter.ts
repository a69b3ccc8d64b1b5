import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Tx } from '@puente/database';
import { Clock, DomainError } from '@puente/kernel';
import { Vault } from '@puente/vault';
import { LIMITS, networkOf, type Guessable } from '../core';
import { countAttempt, findWindowEnd, uncountAttempt } from './attempt.repository';

/** One attempt, before anybody knows whether it is right. */
export interface Attempt {
  readonly kind: Guessable;
  /** Whatever is guessed at: a name as typed, or an id. Any spelling of an e-mail counts as one. */
  readonly account: string;
  readonly address: string;
  /** The id of a device that the account knows: it has a budget of its own. */
  readonly knownDevice: string | null;
}

/** A counted attempt; `forgive` it when it was no guess. */
export interface SpentAttempt {
  readonly keys: readonly Buffer[];
  /** No other attempt is left in this window. */
  readonly isLast: boolean;
}

/** Counts attempts in PostgreSQL, the same for all processes, and refuses those beyond the limits (`too-many-attempts`). */
@Injectable()
export class Limiter {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** Counts the attempt before it is looked at, so that many at once have no more than the limit. */
  async spend(attempt: Attempt): Promise<SpentAttempt> {
    return this.database.asActor(systemActor('login'), (tx) =>
      attempt.knownDevice === null ? this.spendUnknown(tx, attempt) : this.spendKnown(tx, attempt),
    );
  }

  /** Within a transaction of the system actor `login`, in the order in which they were counted. */
  async forgive(tx: Tx, { keys }: SpentAttempt): Promise<void> {
    for (const key of keys) await uncountAttempt(tx, key);
  }

  private async spendKnown(tx: Tx, { kind, account, knownDevice }: Attempt): Promise<SpentAttempt> {
    const { perPair, windowMs } = LIMITS[kind];
    const key = this.key(kind, 'device', nameOf(account), knownDevice!);
    const { count } = await this.count(tx, key, perPair, windowMs);
    return { keys: [key], isLast: count >= perPair };
  }

  /** Always in this order: account, network, both. Transactions that count the same keys then cannot wait for each other. */
  private async spendUnknown(tx: Tx, { kind, account, address }: Attempt): Promise<SpentAttempt> {
    const { perPair, perNetwork, windowMs, ceiling } = LIMITS[kind];
    const [name, network] = [nameOf(account), networkOf(address)];
    const keys = {
      account: this.key(kind, 'account', name),
      network: this.key(kind, 'network', network),
      pair: this.key(kind, 'pair', name, network),
    };
    const { count } = await this.count(tx, keys.account, ceiling.count + BEYOND, ceiling.windowMs);
    await this.count(tx, keys.network, perNetwork, windowMs);
    const left = count > ceiling.count ? ceiling.then : perPair;
    const pair = await this.count(tx, keys.pair, left, windowMs);
    return { keys: Object.values(keys), isLast: pair.count >= left };
  }

  private async count(tx: Tx, key: Buffer, limit: number, windowMs: number) {
    const now = this.clock.now();
    const counted = limit > 0 ? await countAttempt(tx, key, limit, now, windowMs) : null;
    if (counted) return counted;
    const end = (await findWindowEnd(tx, key))?.getTime() ?? now.getTime() + windowMs;
    const seconds = Math.max(1, Math.ceil((end - now.getTime()) / 1000));
    throw new DomainError('limited', 'too-many-attempts', { seconds, minutes: Math.ceil(seconds / 60) });
  }

  private key(...parts: string[]): Buffer {
    const id = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
    return createHash('sha256').update(this.vault.token('limit', id)).digest();
  }
}

/** The ceiling itself refuses nobody: it only counts. */
const BEYOND = 1_000_000;

/** Any spelling of an e-mail that signs in to the same account. */
export const nameOf = (account: string): string => account.normalize('NFKC').trim().toLowerCase();
