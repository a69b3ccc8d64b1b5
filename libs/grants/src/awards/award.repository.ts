import { brokenConstraint, type Tx } from '@puente/database';
import { DomainError } from '@puente/kernel';
import type { AwardOrigin, AwardState, AwardTerms } from '../core';
import type { Award } from '../entities/award.entity';

/** An award as its funder's people keep it. */
export interface AwardRow extends AwardTerms {
  readonly tenantId: string;
  readonly id: string;
  readonly nonprofitId: string;
  readonly applicationId: string | null;
  readonly callId: string | null;
  readonly programmeId: string | null;
  /** Null where it answers an application. */
  readonly origin: AwardOrigin | null;
  /** The name of the recipient where that is HIP, which gives on; null for a nonprofit. */
  readonly intermediary: string | null;
  /** The title of the award that its money comes from; null where it is the payer's own. */
  readonly source: string | null;
  /** Units of its currency for one of the source's; null in one currency. */
  readonly sourceRate: string | null;
  /** When the application was handed in; null without one, and where its nonprofit's data were erased. */
  readonly submittedAt: Date | null;
  readonly version: number;
  readonly state: AwardState;
  readonly writtenBy: string;
  readonly writer: string | null;
  readonly writtenAt: Date;
  readonly proposedBy: string | null;
  readonly proposer: string | null;
  readonly proposedAt: Date | null;
  readonly approvedBy: string | null;
  readonly approver: string | null;
  readonly approvedAt: Date | null;
  /** False before it was sent, and for one that was brought from before Puente. */
  readonly hasAgreement: boolean;
  /** A hash of the terms as they stand; an approval names it. */
  readonly shown: string;
}

const ROWS = `select w.tenant_id as "tenantId", w.id, w.nonprofit_id as "nonprofitId", w.application_id as "applicationId",
    w.call_id as "callId", w.programme_id as "programmeId", w.origin, trim_scale(w.source_rate)::text as "sourceRate",
    (select s.title from awards s where s.tenant_id = w.source_tenant_id and s.id = w.source_award_id) as source,
    (select o.name from organizations o where o.id = w.nonprofit_id and o.kind = 'hip') as intermediary, a.submitted_at as "submittedAt", w.version, w.state, w.title,
    w.amount_minor::text as "amountMinor", w.currency, w.support, w.starts_on::text as "startsOn", w.ends_on::text as "endsOn",
    w.strategies, w.states, w.budget, w.indicators, w.beyond_call as "beyondCall", w.route,
    w.written_by as "writtenBy", p1.name as writer, w.written_at as "writtenAt",
    w.proposed_by as "proposedBy", p2.name as proposer, w.proposed_at as "proposedAt",
    w.approved_by as "approvedBy", p3.name as approver, w.approved_at as "approvedAt", app_award_shown(w) as shown,
    exists (select from agreements g where g.tenant_id = w.tenant_id and g.award_id = w.id) as "hasAgreement"
  from awards w left join applications a on a.tenant_id = w.nonprofit_id and a.id = w.application_id
    left join people p1 on p1.id = w.written_by left join people p2 on p2.id = w.proposed_by
    left join people p3 on p3.id = w.approved_by`;

type Stored = Omit<AwardRow, 'amountMinor'> & { readonly amountMinor: string };

const toRow = ({ amountMinor, ...row }: Stored): AwardRow => ({ ...row, amountMinor: BigInt(amountMinor) });

/** A funder's awards that the actor's policies show, the latest written first. */
export async function listAwards(tx: Tx, tenantId: string): Promise<AwardRow[]> {
  const rows = await tx.query<Stored[]>(
    `${ROWS} where w.tenant_id = $1 order by w.written_at desc, w.id limit 1000`,
    [tenantId],
  );
  return rows.map(toRow);
}

/** Those of a funder's awards among `ids` that the actor's policies show. */
export async function listAwardsAmong(tx: Tx, tenantId: string, ids: readonly string[]): Promise<AwardRow[]> {
  const rows = await tx.query<Stored[]>(`${ROWS} where w.tenant_id = $1 and w.id = any ($2)`, [
    tenantId,
    ids,
  ]);
  return rows.map(toRow);
}

export async function findAward(tx: Tx, tenantId: string, id: string): Promise<AwardRow | null> {
  const [row] = await tx.query<Stored[]>(`${ROWS} where w.tenant_id = $1 and w.id = $2`, [tenantId, id]);
  return row ? toRow(row) : null;
}

/** The award that an application has, unless it was withdrawn. */
export async function findAwardOf(tx: Tx, tenantId: string, applicationId: string): Promise<string | null> {
  const rows = await tx.query<{ id: string }[]>(
    `select id from awards where tenant_id = $1 and application_id = $2 and state <> 'withdrawn'`,
    [tenantId, applicationId],
  );
  return rows[0]?.id ?? null;
}

/** Holds an award still until the transaction ends. */
export async function lockAward(tx: Tx, tenantId: string, id: string): Promise<void> {
  await tx.query('select 1 from awards where tenant_id = $1 and id = $2 for no key update', [tenantId, id]);
}

/** When the terms as they stand were approved; null before. */
export async function approvedAtOf(tx: Tx, tenantId: string, id: string): Promise<Date | null> {
  const [row] = await tx.query<{ at: Date | null }[]>(
    'select approved_at as at from awards where tenant_id = $1 and id = $2',
    [tenantId, id],
  );
  return row?.at ?? null;
}

/** Whether who wrote, proposed or approved an award stepped back from its nonprofit. */
export async function isOfSteppedBack(
  tx: Tx,
  { tenantId, callId, nonprofitId, writtenBy, proposedBy, approvedBy }: AwardRow,
): Promise<boolean> {
  const [row] = await tx.query<{ is: boolean }[]>(
    'select app_any_stepped_back($1, $2, $3, $4::uuid[]) as is',
    [tenantId, callId, nonprofitId, [writtenBy, proposedBy, approvedBy]],
  );
  return row!.is;
}

type NewAward = Pick<
  Award,
  | 'tenantId'
  | 'id'
  | 'nonprofitId'
  | 'applicationId'
  | 'callId'
  | 'programmeId'
  | 'origin'
  | 'writtenBy'
  | 'writtenAt'
>;

/** Writes a draft; tells whether its application had no other award. */
export async function insertAward(tx: Tx, row: NewAward, terms: AwardTerms): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into awards (tenant_id, id, nonprofit_id, application_id, call_id, programme_id, origin, written_by, written_at, title,
        amount_minor, currency, support, starts_on, ends_on, strategies, states, budget, indicators, beyond_call, route)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
      on conflict (tenant_id, application_id) where state <> 'withdrawn' do nothing returning 1`,
    [
      ...[row.tenantId, row.id, row.nonprofitId, row.applicationId, row.callId, row.programmeId, row.origin],
      ...[row.writtenBy, row.writtenAt, ...columnsOf(terms)],
    ],
  );
  return rows.length === 1;
}

export interface AwardKey {
  readonly tenantId: string;
  readonly id: string;
  readonly seenVersion: number;
}

/** Writes other terms, as a draft that nobody proposed, if it still has the version that the writer saw; tells whether. */
export function rewriteAward(
  tx: Tx,
  key: AwardKey,
  { writtenBy, writtenAt }: Pick<Award, 'writtenBy' | 'writtenAt'>,
  terms: AwardTerms,
): Promise<boolean> {
  return updated(
    tx,
    key,
    `state = 'draft', proposed_by = null, proposed_at = null, approved_by = null, approved_at = null, approved_sha256 = null,
      written_by = $4, written_at = $5, title = $6, amount_minor = $7, currency = $8, support = $9, starts_on = $10,
      ends_on = $11, strategies = $12, states = $13, budget = $14, indicators = $15, beyond_call = $16, route = $17`,
    [writtenBy, writtenAt, ...columnsOf(terms)],
  );
}

interface Act {
  readonly by: string;
  readonly at: Date;
}

export const proposeAward = (tx: Tx, key: AwardKey, { by, at }: Act): Promise<boolean> =>
  updated(tx, key, `state = 'proposed', proposed_by = $4, proposed_at = $5`, [by, at]);

/** @param shown the hash of what the approver read */
export const approveAward = (tx: Tx, key: AwardKey, { by, at }: Act, shown: string): Promise<boolean> =>
  updated(tx, key, `state = 'approved', approved_by = $4, approved_at = $5, approved_sha256 = $6`, [
    by,
    at,
    shown,
  ]);

export const moveAward = (tx: Tx, key: AwardKey, state: AwardState): Promise<boolean> =>
  updated(tx, key, 'state = $4', [state]);

async function updated(
  tx: Tx,
  { tenantId, id, seenVersion }: AwardKey,
  set: string,
  values: readonly unknown[],
): Promise<boolean> {
  const written = tx.query<[unknown[], number]>(
    `update awards set version = version + 1, ${set} where tenant_id = $1 and id = $2 and version = $3`,
    [tenantId, id, seenVersion, ...values],
  );
  const [, count] = await written.catch(refusePlannedOver);
  return count === 1;
}

const REFUSED: Readonly<Record<string, string>> = {
  ck_disbursements_within_award: 'planned-over-award',
  ck_awards_within_source: 'award-beyond-source',
  ck_awards_source_runs: 'award-source-state',
};

/**
 * What PostgreSQL says of terms below what is planned already (`planned-over-award`, 409), or beyond what their source has left
 * (`award-beyond-source`, 409), as a refusal.
 */
export function refusePlannedOver(error: unknown): never {
  const code = REFUSED[brokenConstraint(error) ?? ''];
  throw code ? new DomainError('conflict', code) : error;
}

const columnsOf = (terms: AwardTerms): unknown[] => [
  ...[terms.title, terms.amountMinor.toString(), terms.currency, terms.support, terms.startsOn, terms.endsOn],
  ...[JSON.stringify(terms.strategies), [...terms.states], JSON.stringify(terms.budget)],
  ...[JSON.stringify(terms.indicators), terms.beyondCall, terms.route],
];
