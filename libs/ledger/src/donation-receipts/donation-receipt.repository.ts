import type { Tx } from '@puente/database';
import type { DateOnly } from '@puente/kernel';
import {
  isReceiptMissing,
  RECEIPT_ROUTES,
  type Comparison,
  type KnownIssuer,
  type ReceiptFacts,
} from '../core';

/** A receipt as it was read, with what came of comparing it, and who accepted it. */
export interface AddedReceipt extends ReceiptFacts {
  readonly comparison: Comparison;
  readonly addedAt: Date;
  readonly accepter: string | null;
  readonly acceptedAt: Date | null;
  readonly acceptedReason: string;
}

export interface ReceiptKey {
  /** The payer. */
  readonly tenantId: string;
  readonly paymentId: string;
}

type Stored = Omit<AddedReceipt, 'totalMinor'> & { readonly totalMinor: string };

/** The receipt of a payment, if the actor's policies show it. */
export async function findDonationReceipt(
  tx: Tx,
  { tenantId, paymentId }: ReceiptKey,
): Promise<AddedReceipt | null> {
  const [row] = await tx.query<Stored[]>(
    `select r.version, r.uuid, r.issuer_rfc as "issuerRfc", r.receiver_rfc as "receiverRfc",
        r.total_minor::text as "totalMinor", r.currency, trim_scale(r.exchange_rate)::text as "exchangeRate",
        r.issued_on::text as "issuedOn", r.letter, r.letter_on::text as "letterOn", r.legend, r.comparison,
        r.added_at as "addedAt", p.name as accepter, r.accepted_at as "acceptedAt", r.accepted_reason as "acceptedReason"
       from donation_receipts r left join people p on p.id = r.accepted_by
      where r.tenant_id = $1 and r.payment_id = $2`,
    [tenantId, paymentId],
  );
  return row ? { ...row, totalMinor: BigInt(row.totalMinor) } : null;
}

interface NewReceipt extends ReceiptKey {
  readonly nonprofitId: string;
  readonly facts: ReceiptFacts;
  readonly comparison: Comparison;
  readonly scan: 'clean' | 'unscanned';
  readonly by: string;
  readonly at: Date;
}

/** Adds the one receipt of a payment; PostgreSQL refuses a second, and one that counts elsewhere. */
export async function insertDonationReceipt(
  tx: Tx,
  { tenantId, paymentId, nonprofitId, facts, comparison, scan, by, at }: NewReceipt,
): Promise<void> {
  await tx.query(
    `insert into donation_receipts (tenant_id, payment_id, nonprofit_id, version, uuid, issuer_rfc, receiver_rfc, total_minor,
        currency, exchange_rate, issued_on, letter, letter_on, legend, comparison, scan, added_by, added_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      ...[tenantId, paymentId, nonprofitId, facts.version, facts.uuid, facts.issuerRfc, facts.receiverRfc],
      ...[facts.totalMinor.toString(), facts.currency, facts.exchangeRate, facts.issuedOn],
      ...[facts.letter, facts.letterOn, facts.legend, JSON.stringify(comparison), scan, by, at],
    ],
  );
}

/** Takes a receipt away that nobody accepted; tells whether there was one. */
export async function deleteDonationReceipt(tx: Tx, { tenantId, paymentId }: ReceiptKey): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `delete from donation_receipts where tenant_id = $1 and payment_id = $2 and accepted_by is null`,
    [tenantId, paymentId],
  );
  return count === 1;
}

/** Accepts a receipt of this number, once; tells whether. */
export async function acceptDonationReceipt(
  tx: Tx,
  { tenantId, paymentId }: ReceiptKey,
  uuid: string,
  { by, at, reason }: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update donation_receipts set accepted_by = $4, accepted_at = $5, accepted_reason = $6
      where tenant_id = $1 and payment_id = $2 and uuid = $3 and accepted_by is null`,
    [tenantId, paymentId, uuid, by, at, reason],
  );
  return count === 1;
}

/** What the nonprofit that acts says of itself, to compare its receipt with. */
export async function findOwnIssuer(tx: Tx, nonprofitId: string): Promise<KnownIssuer> {
  const [row] = await tx.query<KnownIssuer[]>(
    `select p.rfc, d.letter, d.issued_on::text as "letterOn" from nonprofit_profiles p
       left join donee_facts d on d.tenant_id = p.tenant_id where p.tenant_id = $1`,
    [nonprofitId],
  );
  return row ?? { rfc: null, letter: null, letterOn: null };
}

/** A payment that arrived and whose receipt is missing. */
export interface MissingReceipt {
  readonly paymentId: string;
  readonly awardId: string;
  readonly receivedOn: DateOnly;
}

/**
 * Payments of awards by a route that reports receipts, that arrived and have none within the days that are waited: of one
 * award, or of all that the actor's policies show. The list of what is missing before an award is closed asks it too.
 */
export async function listMissingReceipts(
  tx: Tx,
  today: DateOnly,
  awardId: string | null = null,
): Promise<MissingReceipt[]> {
  const rows = await tx.query<MissingReceipt[]>(
    `select p.id as "paymentId", p.award_id as "awardId", p.received_on::text as "receivedOn" from payments p
       join awards a on a.tenant_id = p.tenant_id and a.id = p.award_id
      where p.state = 'received' and a.route = any ($1) and ($2::uuid is null or a.id = $2)
        and not exists (select from donation_receipts r where r.tenant_id = p.tenant_id and r.payment_id = p.id)
      order by p.received_on, p.id`,
    [RECEIPT_ROUTES, awardId],
  );
  return rows.filter(({ receivedOn }) => isReceiptMissing(receivedOn, today));
}
