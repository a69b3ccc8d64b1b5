import type { Tx } from '@puente/database';
import type { Currency, DateOnly } from '@puente/kernel';
import type { PaymentState } from '../core';

/** A payment as its nonprofit reads it: nothing of who at the funder did what, or why one was rejected. */
export interface ReceivedPayment {
  readonly id: string;
  readonly disbursementId: string;
  readonly amountMinor: bigint;
  readonly currency: Currency;
  readonly transferCurrency: Currency;
  readonly accountVersion: number;
  readonly state: PaymentState;
  readonly proposedAt: Date;
  readonly sentMinor: bigint | null;
  readonly sentOn: DateOnly | null;
  readonly receivedMinor: bigint | null;
  readonly receivedOn: DateOnly | null;
}

type Stored = Omit<ReceivedPayment, 'amountMinor' | 'sentMinor' | 'receivedMinor'> & {
  readonly amountMinor: string;
  readonly sentMinor: string | null;
  readonly receivedMinor: string | null;
};

const minorOf = (digits: string | null): bigint | null => (digits === null ? null : BigInt(digits));

/** What a nonprofit is paid of an award, the first first. */
export async function listReceivedPayments(
  tx: Tx,
  nonprofitId: string,
  awardId: string,
): Promise<ReceivedPayment[]> {
  const rows = await tx.query<Stored[]>(
    `select id, disbursement_id as "disbursementId", amount_minor::text as "amountMinor", currency,
        transfer_currency as "transferCurrency", account_version as "accountVersion", state, proposed_at as "proposedAt",
        sent_minor::text as "sentMinor", sent_on::text as "sentOn",
        received_minor::text as "receivedMinor", received_on::text as "receivedOn"
       from payments where nonprofit_id = $1 and award_id = $2 order by proposed_at, id`,
    [nonprofitId, awardId],
  );
  return rows.map(({ amountMinor, sentMinor, receivedMinor, ...row }) => ({
    ...{ ...row, amountMinor: BigInt(amountMinor) },
    ...{ sentMinor: minorOf(sentMinor), receivedMinor: minorOf(receivedMinor) },
  }));
}
