import type { Currency } from '@puente/kernel';
import { states, type StateCode } from '@puente/taxonomy/core';
import type { MexicoMoney, StateMoney } from './sum-money';

/** A third of the states that have money in a currency count as those with the least. */
const LOW_SHARE = 3;

/** `none`: no past grant names the state; `little`: its money is in the lowest third, in every currency that it has. */
export type Thinness = 'none' | 'little';

/**
 * States with little or no recorded money. A state that grants name only beside others is not called thin: what came to
 * it is not told. Without any record nothing can be said of anybody.
 */
export function thinlyFunded(money: MexicoMoney): ReadonlyMap<StateCode, Thinness> {
  if (money.all.grants === 0) return new Map();
  const bounds = lowestThirds(money);
  return new Map(
    states.codes.flatMap((state): [StateCode, Thinness][] => {
      const thin = thinnessOf(money.byState.get(state)!, bounds);
      return thin ? [[state, thin]] : [];
    }),
  );
}

function thinnessOf({ own, shared }: StateMoney, bounds: ReadonlyMap<Currency, bigint>): Thinness | null {
  if (own.grants === 0) return shared === 0 ? 'none' : null;
  if (shared > 0 || own.committed.size === 0) return null;
  const low = [...own.committed].every(([currency, minor]) => minor <= (bounds.get(currency) ?? -1n));
  return low ? 'little' : null;
}

/** The largest sum of the lowest third, by currency; none where fewer than three states have money in it. */
function lowestThirds({ byState }: MexicoMoney): Map<Currency, bigint> {
  const sums = new Map<Currency, bigint[]>();
  for (const { own } of byState.values()) {
    for (const [currency, minor] of own.committed) sums.set(currency, [...(sums.get(currency) ?? []), minor]);
  }
  return new Map(
    [...sums].flatMap(([currency, each]): [Currency, bigint][] => {
      const sorted = each.sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
      const last = sorted[Math.floor(sorted.length / LOW_SHARE) - 1];
      return last === undefined ? [] : [[currency, last]];
    }),
  );
}
