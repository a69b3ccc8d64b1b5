import { groupBy, type Currency, type LocaleText, type Money } from '@puente/kernel';
import type { AwardAccount, AwardBalances } from '../account-kinds';
import type { Posting } from '../posting';
import type { RoomFacts } from './room-facts';

/** Where money of an award stands, from what was agreed to what came back, in words for both sides. */
export const RUNGS = {
  agreed: { es: 'Acordado', en: 'Agreed' },
  committed: { es: 'Comprometido y libre', en: 'Committed and free' },
  reserved: { es: 'Apartado para un pago', en: 'Set aside for a payment' },
  sent: { es: 'Enviado, sin confirmar', en: 'Sent, not confirmed' },
  received: { es: 'Recibido', en: 'Received' },
  returned: { es: 'Devuelto', en: 'Returned' },
  released: { es: 'Liberado', en: 'Released' },
} as const satisfies Record<string, LocaleText>;
export type RungCode = keyof typeof RUNGS;

/** One step of the ladder, in the award's currency. */
export interface Rung {
  readonly code: RungCode;
  readonly money: Money;
}

/** For who keeps the books: all that was promised, then where it stands now; the others together are the first. */
export function ladderOfBooks({ currency, minor }: AwardBalances): Rung[] {
  const rung = (code: RungCode, amount: bigint): Rung => ({ code, money: { minor: amount, currency } });
  const places = Object.keys(RUNGS).filter((code) => code !== 'agreed') as Exclude<
    AwardAccount,
    'promised'
  >[];
  return [rung('agreed', -minor.promised), ...places.map((code) => rung(code, minor[code]))];
}

/** For everybody else who sees the award: what was agreed, what is on its way and what arrived, by its payments and what came before. */
export function ladderOfPayments({ award, payments, receivedBefore }: RoomFacts): Rung[] {
  const { currency } = award;
  const sum = (state: string): bigint =>
    payments.filter((each) => each.state === state).reduce((all, { amountMinor }) => all + amountMinor, 0n);
  return [
    { code: 'agreed', money: { minor: award.amountMinor, currency } },
    { code: 'sent', money: { minor: sum('sent'), currency } },
    { code: 'received', money: { minor: receivedBefore + sum('received'), currency } },
    { code: 'returned', money: { minor: sum('returned'), currency } },
  ];
}

/** What left the payer's bank in other currencies than the award's, in minor units; what came back or was undone is taken off. */
export function leftBank(postings: readonly Pick<Posting, 'entries'>[]): Money[] {
  const entries = postings.flatMap((posting) => posting.entries).filter(({ account }) => account === 'bank');
  const byCurrency: ReadonlyMap<Currency, typeof entries> = groupBy(entries, ({ money }) => money.currency);
  return [...byCurrency]
    .map(([currency, each]) => ({ currency, minor: each.reduce((sum, { money }) => sum - money.minor, 0n) }))
    .filter(({ minor }) => minor !== 0n);
}
