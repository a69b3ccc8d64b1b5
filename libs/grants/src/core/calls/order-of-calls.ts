import type { CallFacts, CallPhase } from './call';

interface Ordered {
  readonly id: string;
  readonly phase: CallPhase;
  readonly facts: Pick<CallFacts, 'rapid'>;
  readonly opensAt: Date;
  readonly closesAt: Date | null;
}

/** How calls stand before those who may answer: emergencies first, then what closes first, and what is still to open. */
export function inOrder(one: Ordered, other: Ordered): number {
  return (
    rankOf(one) - rankOf(other) ||
    (one.closesAt?.getTime() ?? Infinity) - (other.closesAt?.getTime() ?? Infinity) ||
    one.opensAt.getTime() - other.opensAt.getTime() ||
    (one.id < other.id ? -1 : 1)
  );
}

const rankOf = ({ phase, facts }: Ordered): number => (phase === 'open' ? (facts.rapid ? 0 : 1) : 2);
