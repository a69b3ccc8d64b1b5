import { randomUUID } from 'node:crypto';
import type { Database, PersonActor } from '@puente/database';
import { DomainError, type DateOnly, type Money } from '@puente/kernel';
import { postToBooks, type AwardBook, type LedgerEvent } from '@puente/ledger';
import type { Random } from './random';

const DAY = '2026-11-21' as DateOnly;
const LARGEST_SPEND = 100;
const usd = (minor: number): Money => ({ minor: BigInt(minor), currency: 'USD' });

/** What clients were told that happened; what is in the books must be this, no more and no less. */
export interface Told {
  readonly keys: Set<string>;
  /** What each award has set aside by now. */
  readonly reserved: Map<string, number>;
  readonly milliseconds: number[];
  refused: number;
}

/** Somebody who spends from awards until there is no more, and then gives some of it back, so that it stays scarce. */
export class Spender {
  private readonly own: { readonly awardId: string; readonly amount: number }[] = [];

  constructor(
    private readonly database: Database,
    private readonly payer: PersonActor,
    private readonly told: Told,
  ) {}

  async spend(awardId: string, random: Random): Promise<void> {
    const amount = 1 + random.below(LARGEST_SPEND);
    const began = performance.now();
    const isDone = await this.post(awardId, { kind: 'reserve', amount: usd(amount) }, amount);
    this.told.milliseconds.push(performance.now() - began);
    if (isDone) this.own.push({ awardId, amount });
    else await this.giveBack();
  }

  private async giveBack(): Promise<void> {
    this.told.refused++;
    const last = this.own.pop();
    if (last) await this.post(last.awardId, { kind: 'release', amount: usd(last.amount) }, -last.amount);
  }

  private async post(awardId: string, event: LedgerEvent, change: number): Promise<boolean> {
    const businessKey = `payment:${randomUUID()}`;
    try {
      await this.database.asActor(this.payer, (tx) =>
        postToBooks(tx, this.payer, { awardId, businessKey, happenedOn: DAY, event }),
      );
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not-enough-committed') return false;
      throw error;
    }
    this.told.keys.add(businessKey);
    this.told.reserved.set(awardId, (this.told.reserved.get(awardId) ?? 0) + change);
    return true;
  }
}

export const beginAward = (database: Database, payer: PersonActor, awardId: string, amount: number) =>
  database.asActor(payer, (tx) => {
    const event = { kind: 'award', amount: usd(amount) } as const;
    return postToBooks(tx, payer, { awardId, businessKey: `award:${awardId}`, happenedOn: DAY, event });
  });

/** What is wrong with a book as somebody reads it while others write; nothing in a right one. */
export function faultsOfBook({ balances, transactions }: AwardBook): string[] {
  const sums = new Map<string, bigint>();
  for (const { account, money } of transactions.flatMap(({ posting }) => posting.entries)) {
    sums.set(account, (sums.get(account) ?? 0n) + money.minor);
  }
  return Object.entries(balances.minor).flatMap(([account, minor]) => [
    ...(minor === (sums.get(account) ?? 0n) ? [] : [`${account} is ${minor}, not ${sums.get(account)}`]),
    ...(minor >= 0n || account === 'promised' ? [] : [`${account} is below zero`]),
  ]);
}
