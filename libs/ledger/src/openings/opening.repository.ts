import type { Tx } from '@puente/database';
import type { DateOnly } from '@puente/kernel';
import type { OpenedGrant, OpeningState, OpeningTerms, OtherAward } from '../core';

/** Past grants that enter the books together, as their payer's people keep them. */
export interface OpeningRow extends OpeningTerms {
  readonly tenantId: string;
  readonly id: string;
  /** The day that says what is over and what runs. */
  readonly asOf: DateOnly;
  readonly grants: number;
  readonly version: number;
  readonly state: OpeningState;
  readonly proposedBy: string;
  readonly proposer: string | null;
  readonly proposedAt: Date;
  readonly approver: string | null;
  readonly approvedAt: Date | null;
  readonly endedAt: Date | null;
  /** A hash of what would enter the books; an approval names it. */
  readonly shown: string;
}

/** A grant of an opening, and the award that it becomes. */
export interface OpeningGrant extends OpenedGrant {
  readonly awardId: string;
  readonly attempt: number;
}

const ROWS = `select o.tenant_id as "tenantId", o.id, o.programme_id as "programmeId", o.strategy, o.support, o.route,
    o.months, o.paid, o.as_of::text as "asOf", o.grants, o.version, o.state, o.proposed_by as "proposedBy",
    p1.name as proposer, o.proposed_at as "proposedAt", p2.name as approver, o.approved_at as "approvedAt",
    o.ended_at as "endedAt", app_opening_shown(o) as shown
  from award_openings o left join people p1 on p1.id = o.proposed_by left join people p2 on p2.id = o.approved_by`;

/** The latest proposed first. */
export function listOpenings(tx: Tx, tenantId: string): Promise<OpeningRow[]> {
  return tx.query<OpeningRow[]>(
    `${ROWS} where o.tenant_id = $1 order by o.proposed_at desc, o.id limit 200`,
    [tenantId],
  );
}

export async function findOpening(tx: Tx, tenantId: string, id: string): Promise<OpeningRow | null> {
  const [row] = await tx.query<OpeningRow[]>(`${ROWS} where o.tenant_id = $1 and o.id = $2`, [tenantId, id]);
  return row ?? null;
}

/** The same, held still until the transaction ends. */
export async function lockOpening(tx: Tx, tenantId: string, id: string): Promise<OpeningRow | null> {
  await tx.query('select 1 from award_openings where tenant_id = $1 and id = $2 for update', [tenantId, id]);
  return findOpening(tx, tenantId, id);
}

type StoredGrant = Omit<OpeningGrant, 'amountMinor' | 'receivedMinor'> &
  Readonly<Record<'amountMinor' | 'receivedMinor', string>>;

/** What an opening holds, by day. */
export async function grantsIn(tx: Tx, tenantId: string, openingId: string): Promise<OpeningGrant[]> {
  const rows = await tx.query<StoredGrant[]>(
    `select grant_key as key, attempt, award_id as "awardId", nonprofit_id as "nonprofitId", currency,
        amount_minor::text as "amountMinor", received_minor::text as "receivedMinor", granted_on::text as "grantedOn",
        ends_on::text as "endsOn"
       from award_opening_grants where tenant_id = $1 and opening_id = $2 order by granted_on, grant_key`,
    [tenantId, openingId],
  );
  return rows.map(({ amountMinor, receivedMinor, ...row }) => ({
    ...{ ...row, amountMinor: BigInt(amountMinor), receivedMinor: BigInt(receivedMinor) },
  }));
}

/** Grants that are in the books or proposed, by key. */
export async function openedKeys(tx: Tx, tenantId: string): Promise<Set<string>> {
  const rows = await tx.query<{ key: string }[]>(
    'select grant_key as key from award_opening_grants where tenant_id = $1 and is_live',
    [tenantId],
  );
  return new Set(rows.map(({ key }) => key));
}

/** Awards that nobody brought from the record, and that were not withdrawn. */
export async function otherAwards(tx: Tx, tenantId: string): Promise<OtherAward[]> {
  const rows = await tx.query<(Omit<OtherAward, 'amountMinor'> & { readonly amountMinor: string })[]>(
    `select w.nonprofit_id as "nonprofitId", w.amount_minor::text as "amountMinor", w.currency,
        w.starts_on::text as "startsOn", w.ends_on::text as "endsOn"
       from awards w where w.tenant_id = $1 and w.state <> 'withdrawn'
        and not exists (select from award_opening_grants g where g.tenant_id = w.tenant_id and g.award_id = w.id)`,
    [tenantId],
  );
  return rows.map((row) => ({ ...row, amountMinor: BigInt(row.amountMinor) }));
}

export type NewOpening = OpeningTerms &
  Pick<OpeningRow, 'tenantId' | 'id' | 'asOf' | 'grants' | 'proposedBy' | 'proposedAt'>;

/** Serialises the proposals of one payer, so that two of the same grants do not collide. */
export async function lockProposals(tx: Tx, tenantId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('openings ' || $1, 0))`, [tenantId]);
}

export async function insertOpening(tx: Tx, row: NewOpening): Promise<void> {
  await tx.query(
    `insert into award_openings (tenant_id, id, programme_id, strategy, support, route, months, paid, as_of, grants,
       proposed_by, proposed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[row.tenantId, row.id, row.programmeId, row.strategy, row.support, row.route, row.months, row.paid],
      ...[row.asOf, row.grants, row.proposedBy, row.proposedAt],
    ],
  );
}

/** Puts grants into an opening, each with the next attempt at it and the id of the award to come. */
export async function insertGrants(
  tx: Tx,
  { tenantId, id }: Pick<OpeningRow, 'tenantId' | 'id'>,
  grants: readonly OpenedGrant[],
): Promise<void> {
  await tx.query(
    `insert into award_opening_grants (tenant_id, opening_id, grant_key, attempt, award_id, nonprofit_id, amount_minor,
        currency, received_minor, granted_on, ends_on)
     select $1, $2, g.key, 1 + (select count(*) from award_opening_grants b where b.tenant_id = $1 and b.grant_key = g.key),
        gen_random_uuid(), g.nonprofit, g.amount, g.currency, g.received, g.granted_on, g.ends_on
       from unnest($3::text[], $4::uuid[], $5::bigint[], $6::text[], $7::bigint[], $8::date[], $9::date[])
         as g (key, nonprofit, amount, currency, received, granted_on, ends_on)`,
    [
      ...[tenantId, id, grants.map(({ key }) => key), grants.map(({ nonprofitId }) => nonprofitId)],
      ...[grants.map(({ amountMinor }) => amountMinor.toString()), grants.map(({ currency }) => currency)],
      ...[grants.map(({ receivedMinor }) => receivedMinor.toString())],
      ...[grants.map(({ grantedOn }) => grantedOn), grants.map(({ endsOn }) => endsOn)],
    ],
  );
}

/** For this transaction: what is posted has its award when everything is written. */
export async function awaitAwards(tx: Tx): Promise<void> {
  await tx.query('set constraints fk_ledger_accounts_award, fk_ledger_transactions_award deferred');
}

interface OpeningKey {
  readonly tenantId: string;
  readonly id: string;
  readonly seenVersion: number;
}

interface Act {
  readonly by: string;
  readonly at: Date;
}

export const approveOpening = (tx: Tx, key: OpeningKey, { by, at }: Act, shown: string): Promise<boolean> =>
  updated(tx, key, `state = 'approved', approved_by = $4, approved_at = $5, shown_sha256 = $6`, [
    ...[by, at, shown],
  ]);

/** Withdraws an opening or takes it back; its grants may be proposed anew. */
export async function endOpening(
  tx: Tx,
  key: OpeningKey,
  state: 'withdrawn' | 'taken-back',
  { by, at }: Act,
): Promise<boolean> {
  const isDone = await updated(tx, key, 'state = $4, ended_by = $5, ended_at = $6', [state, by, at]);
  await tx.query('update award_opening_grants set is_live = false where tenant_id = $1 and opening_id = $2', [
    ...[key.tenantId, key.id],
  ]);
  return isDone;
}

async function updated(
  tx: Tx,
  { tenantId, id, seenVersion }: OpeningKey,
  set: string,
  values: readonly unknown[],
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update award_openings set version = version + 1, ${set} where tenant_id = $1 and id = $2 and version = $3`,
    [tenantId, id, seenVersion, ...values],
  );
  return count === 1;
}
