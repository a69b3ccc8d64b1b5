import type { Tx } from '@puente/database';
import type { Currency, DateOnly } from '@puente/kernel';

/** A grant of the public record by the reader's own organisation; `null` is not known. */
export interface OwnPastGrant {
  readonly key: string;
  readonly recipient: string;
  readonly recipientKey: string;
  readonly amountMinor: bigint | null;
  readonly currency: Currency;
  readonly grantedOn: DateOnly | null;
  readonly precision: string;
}

type Stored = Omit<OwnPastGrant, 'amountMinor'> & { readonly amountMinor: string | null };

/**
 * Those that the record has under the name of the reader's organisation, by day. The funders come first: their ids find the
 * grants by an index, where a policy alone would be asked for each of the whole record.
 */
export async function listOwnPastGrants(tx: Tx): Promise<OwnPastGrant[]> {
  const funders = await tx.query<{ tenantId: string; id: string }[]>(
    'select tenant_id as "tenantId", id from past_grant_funders where app_is_named(name)',
  );
  const found: OwnPastGrant[] = [];
  for (const { tenantId, id } of funders) found.push(...(await grantsOf(tx, tenantId, id)));
  return found;
}

async function grantsOf(tx: Tx, tenantId: string, funderId: string): Promise<OwnPastGrant[]> {
  const rows = await tx.query<Stored[]>(
    `select g.key, r.name as recipient, r.folded_name as "recipientKey", g.amount_minor::text as "amountMinor", g.currency,
        g.granted_on::text as "grantedOn", g.date_precision as precision
       from past_grants g join past_grant_recipients r on r.tenant_id = g.tenant_id and r.id = g.recipient_id
      where g.tenant_id = $1 and g.funder_id = $2 order by g.granted_on nulls last, g.key`,
    [tenantId, funderId],
  );
  return rows.map((row) => ({
    ...row,
    amountMinor: row.amountMinor === null ? null : BigInt(row.amountMinor),
  }));
}
