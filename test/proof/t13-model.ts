import type { AwardAccount } from '@puente/ledger';

/** How money goes from one place to another; the model's own words, not those of the rules that it looks over. */
export const WAYS = {
  award: ['promised', 'committed'],
  opening: ['promised', 'committed'],
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

/** What begins the books of an award, once and for ever. */
const BEGINNINGS: ReadonlySet<Way> = new Set(['award', 'opening']);

/** Where an award stood when its books began: some of it free, some on its way, some there. */
export const openingParts = (minor: bigint) => ({ committed: minor, sent: minor / 2n, received: minor / 3n });

type Move = readonly [from: AwardAccount, to: AwardAccount, minor: bigint];

const movesOf = ({ way, minor }: Pick<Done, 'way' | 'minor'>): Move[] => {
  if (way !== 'opening') return [[...WAYS[way], minor]];
  const { committed, sent, received } = openingParts(minor);
  return [
    ['promised', 'committed', committed],
    ['promised', 'sent', sent],
    ['promised', 'received', received],
  ];
};

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
  private begun = false;

  constructor(readonly tally: Tally) {}

  /** What recording it must answer; the model moves when that is `done`. */
  record(done: Done): string {
    if (done.minor === 0n && (AMENDMENTS.has(done.way) || done.way === 'opening')) return 'amount-is-zero';
    if (done.minor <= 0n) return 'amount-not-positive';
    const isBeginning = BEGINNINGS.has(done.way);
    if (isBeginning && this.begun) return 'books-begun';
    const [answer] = this.move(movesOf(done));
    if (answer !== 'done') return answer!;
    this.begun ||= isBeginning;
    this.tally.bank += bankOf(done);
    this.done.push(done);
    return answer;
  }

  /** What undoing it may answer: where several places hold too little, any of them. */
  undo(done: Done): readonly string[] {
    if (done.undone) return ['already-reversed'];
    const answers = this.move(movesOf(done).map(([from, to, minor]) => [to, from, minor]));
    if (answers[0] !== 'done') return answers;
    this.tally.bank -= bankOf(done);
    done.undone = true;
    return answers;
  }

  private move(moves: readonly Move[]): readonly string[] {
    const short = moves.filter(([from, , minor]) => from !== 'promised' && this.places[from] < minor);
    if (short.length > 0) return short.map(([from]) => `not-enough-${from}`);
    for (const [from, to, minor] of moves) {
      this.places[from] -= minor;
      this.places[to] += minor;
    }
    this.transactions++;
    return ['done'];
  }
}

const bankOf = ({ way, pesos }: Done): bigint => (BANK[way] ?? 0n) * (pesos ?? 0n);
