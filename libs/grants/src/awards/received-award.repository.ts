import type { Tx } from '@puente/database';
import type { AwardState, AwardTerms } from '../core';

/** An award as its nonprofit reads it: nothing of who at the funder wrote it, or why it departs from the call. */
export interface ReceivedAwardRow extends Omit<AwardTerms, 'beyondCall'> {
  readonly tenantId: string;
  readonly id: string;
  readonly nonprofitId: string;
  readonly funder: string;
  readonly applicationId: string | null;
  readonly callId: string | null;
  readonly programmeId: string | null;
  readonly version: number;
  readonly state: AwardState;
  /** False for one that was brought from before Puente. */
  readonly hasAgreement: boolean;
  /** Whether its own side signed the agreement as it stands. */
  readonly isSignedByUs: boolean;
}

const ROWS = `select w.tenant_id as "tenantId", w.id, w.nonprofit_id as "nonprofitId", o.name as funder,
    w.application_id as "applicationId", w.call_id as "callId", w.programme_id as "programmeId", w.version, w.state, w.title, w.amount_minor::text as "amountMinor", w.currency,
    w.support, w.starts_on::text as "startsOn", w.ends_on::text as "endsOn", w.strategies, w.states, w.budget, w.indicators, w.route,
    exists (select from agreements g where g.tenant_id = w.tenant_id and g.award_id = w.id) as "hasAgreement",
    exists (select from agreements g join agreement_signatures s on s.tenant_id = g.tenant_id and s.agreement_id = g.id
      where g.tenant_id = w.tenant_id and g.award_id = w.id and g.award_sha256 = app_award_shown(w)
        and s.side = 'nonprofit') as "isSignedByUs"
  from awards w join organizations o on o.id = w.tenant_id`;

type Stored = Omit<ReceivedAwardRow, 'amountMinor'> & { readonly amountMinor: string };
const toRow = ({ amountMinor, ...row }: Stored): ReceivedAwardRow => ({
  ...row,
  amountMinor: BigInt(amountMinor),
});

/** Who at the funder wrote the terms last, to tell them; the nonprofit reads it nowhere. */
export async function writerOf(tx: Tx, tenantId: string, id: string): Promise<string> {
  const [row] = await tx.query<{ writer: string }[]>(
    'select written_by as writer from awards where tenant_id = $1 and id = $2',
    [tenantId, id],
  );
  return row!.writer;
}

/** What a nonprofit was given or is to sign, the latest to begin first. */
export async function listReceivedAwards(tx: Tx, nonprofitId: string): Promise<ReceivedAwardRow[]> {
  const rows = await tx.query<Stored[]>(`${ROWS} where w.nonprofit_id = $1 order by w.starts_on desc, w.id`, [
    nonprofitId,
  ]);
  return rows.map(toRow);
}

export async function findReceivedAward(
  tx: Tx,
  nonprofitId: string,
  id: string,
): Promise<ReceivedAwardRow | null> {
  const [row] = await tx.query<Stored[]>(`${ROWS} where w.nonprofit_id = $1 and w.id = $2`, [
    nonprofitId,
    id,
  ]);
  return row ? toRow(row) : null;
}

/** The same, held still until the transaction ends, while its agreement waits for signatures. */
export async function lockReceivedAward(
  tx: Tx,
  nonprofitId: string,
  id: string,
): Promise<ReceivedAwardRow | null> {
  await tx.query('select 1 from awards where nonprofit_id = $1 and id = $2 for no key update', [
    nonprofitId,
    id,
  ]);
  return findReceivedAward(tx, nonprofitId, id);
}
