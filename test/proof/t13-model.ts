import type { AwardAccount } from '@puente/ledger';

/** How money goes from one place to another; the model's own words, not those of the rules that it looks over. */
export const WAYS = {
  award: ['promised', 'committed'],
  raise: ['promised', 'committed'],
  cut: ['committed', 'promised'],
  reserve: ['committed', 'reserved'],
  release: ['reserved', 'committed'],
  send: ['reserved', 'sent'],
  receive: ['sent', 'received'],
  return: ['received', 'returned'],
  restore: ['returned', 'committed'],
  close: ['committed', 'released'],
} as const satisfies Record<string, readonly [AwardAccount, AwardAccount]>;

export type Way = keyof typeof WAYS;

/** What left the payer's bank (below zero) or came back to it in another currency than the award's. */
const BANK: Readonly<Partial<Record<Way, bigint>>> = { send: -1n, return: 1n };

/** What may go either way, so that only nothing at all is refused. */
const AMENDMENTS: ReadonlySet<Way> = new Set(['raise', 'cut']);

/** Something that was recorded, to be repeated or undone later. */
export interface Done {
  readonly key: string;
  readonly way: Way;
  readonly minor: bigint;
  /** In pesos where they moved, else null. */
  readonly pesos: bigint | null;
  undone: boolean;
}

/** What all runs share. */
export interface Tally {
  /** In pesos; below zero, because it left. */
  bank: bigint;
  steps: number;
}

/** One award as it should stand, and its payer's bank. */
export class LedgerModel {
  readonly places: Record<AwardAccount, bigint> = {
    ...{ promised: 0n, committed: 0n, reserved: 0n, sent: 0n, received: 0n, returned: 0n, released: 0n },
  };
  readonly done: Done[] = [];
  transactions = 0;

  constructor(readonly tally: Tally) {}

  /** What recording it must answer; the model moves when that is `done`. */
  record(done: Done): string {
    if (done.minor === 0n && AMENDMENTS.has(done.way)) return 'amount-is-zero';
    if (done.minor <= 0n) return 'amount-not-positive';
    const [from, to] = WAYS[done.way];
    const answer = this.move(from, to, done.minor);
    if (answer !== 'done') return answer;
    this.tally.bank += bankOf(done);
    this.done.push(done);
    return answer;
  }

  undo(done: Done): string {
    if (done.undone) return 'already-reversed';
    const [from, to] = WAYS[done.way];
    const answer = this.move(to, from, done.minor);
    if (answer !== 'done') return answer;
    this.tally.bank -= bankOf(done);
    done.undone = true;
    return answer;
  }

  private move(from: AwardAccount, to: AwardAccount, minor: bigint): string {
    if (from !== 'promised' && this.places[from] < minor) return `not-enough-${from}`;
    this.places[from] -= minor;
    this.places[to] += minor;
    this.transactions++;
    return 'done';
  }
}

const bankOf = ({ way, pesos }: Done): bigint => (BANK[way] ?? 0n) * (pesos ?? 0n);
