import type { Currency, Money } from '@puente/kernel';
import type { AwardAccount } from './account-kinds';
import { parseRate } from './exchange-rate';
import type { LedgerEvent, Transfer } from './ledger-event';
import { move, type Entry, type Posted, type PostingFault } from './posting';

type Of<Kind extends LedgerEvent['kind']> = Extract<LedgerEvent, { kind: Kind }>;

/**
 * The transaction that an event makes in the books of its payer, or why it makes none. Whether there is enough of it is
 * for the books to say: they alone know at the moment in which it is taken.
 */
export function postingFor(event: LedgerEvent): Posted {
  switch (event.kind) {
    case 'award':
      return moving(event, 'promised', 'committed');
    case 'amendment':
      return amending(event);
    case 'reserve':
      return moving(event, 'committed', 'reserved');
    case 'release':
      return moving(event, 'reserved', 'committed');
    case 'send':
      return transferring(event, move('reserved', 'sent', event.agreed), -1n);
    case 'receive':
      return transferring(event, move('sent', 'received', event.agreed), 0n);
    case 'return':
      return transferring(event, move('received', 'returned', event.agreed), 1n);
    case 'restore':
      return moving(event, 'returned', 'committed');
    case 'close':
      return closing(event);
    case 'opening':
      return opening(event);
  }
}

function moving(
  { kind, amount }: Of<'award' | 'reserve' | 'release' | 'restore'>,
  from: AwardAccount,
  to: AwardAccount,
): Posted {
  if (amount.minor <= 0n) return { fault: 'amount-not-positive' };
  return { posting: { kind, entries: move(from, to, amount), transfer: null } };
}

function amending({ kind, change }: Of<'amendment'>): Posted {
  if (change.minor === 0n) return { fault: 'amount-is-zero' };
  return { posting: { kind, entries: move('promised', 'committed', change), transfer: null } };
}

/** @param bank whether the money that moved left the payer's bank (-1), came back to it (1), or was seen elsewhere (0) */
function transferring(
  { kind, agreed, transfer }: Of<'send' | 'receive' | 'return'>,
  entries: readonly Entry[],
  bank: bigint,
): Posted {
  const fault = transferFault(agreed, transfer);
  if (fault) return { fault };
  return { posting: { kind, entries: [...entries, ...atBank(transfer, agreed.currency, bank)], transfer } };
}

function transferFault(agreed: Money, { money, rate }: Transfer): PostingFault | null {
  if (agreed.minor <= 0n || money.minor <= 0n) return 'amount-not-positive';
  const isChanged = money.currency !== agreed.currency;
  if (isChanged !== (rate !== null)) return isChanged ? 'rate-needed' : 'rate-not-needed';
  return rate !== null && parseRate(rate.value) === null ? 'rate-not-readable' : null;
}

/** Only money that was changed: what is sent in the award's own currency is in `sent` already. */
function atBank({ money }: Transfer, awardCurrency: Currency, bank: bigint): Entry[] {
  if (bank === 0n || money.currency === awardCurrency) return [];
  return move('exchange', 'bank', { ...money, minor: bank * money.minor });
}

function closing({ kind, balances: { currency, minor } }: Of<'close'>): Posted {
  if (minor.reserved > 0n) return { fault: 'payments-under-way' };
  if (minor.committed <= 0n) return { fault: 'nothing-left' };
  const rest = { minor: minor.committed, currency };
  return { posting: { kind, entries: move('committed', 'released', rest), transfer: null } };
}

function opening({ kind, committed, sent, received }: Of<'opening'>): Posted {
  const parts = { committed, sent, received };
  const amounts = Object.values(parts);
  if (amounts.some(({ minor }) => minor < 0n)) return { fault: 'amount-not-positive' };
  if (amounts.some(({ currency }) => currency !== committed.currency)) return { fault: 'award-currency' };
  const held = (['committed', 'sent', 'received'] as const).filter((account) => parts[account].minor > 0n);
  if (held.length === 0) return { fault: 'amount-is-zero' };
  const whole = amounts.reduce((sum, { minor }) => sum + minor, 0n);
  const entries: Entry[] = [
    { account: 'promised', money: { minor: -whole, currency: committed.currency } },
    ...held.map((account) => ({ account, money: parts[account] })),
  ];
  return { posting: { kind, entries, transfer: null } };
}
