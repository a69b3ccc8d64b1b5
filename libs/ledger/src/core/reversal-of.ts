import type { Posting } from './posting';

/** The exact opposite of a transaction, as if it had not been; null for what is a reversal itself. */
export function reversalOf({ kind, entries }: Posting): Posting | null {
  if (kind === 'reversal') return null;
  const opposite = entries.map(({ account, money }) => ({
    account,
    money: { ...money, minor: -money.minor },
  }));
  return { kind: 'reversal', entries: opposite, transfer: null };
}
