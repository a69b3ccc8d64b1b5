import { brokenConstraint, type Tx } from '@puente/database';
import { DomainError, type Currency, type DateOnly } from '@puente/kernel';
import type { DisbursementState, PaymentState } from '../core';
import type { Disbursement } from '../entities/disbursement.entity';

/** An instalment as both sides of its award read it. */
export interface DisbursementRow {
  readonly tenantId: string;
  readonly id: string;
  readonly awardId: string;
  readonly nonprofitId: string;
  readonly number: number;
  readonly amountMinor: bigint;
  readonly currency: Currency;
  readonly plannedOn: DateOnly;
  readonly version: number;
  readonly state: DisbursementState;
  /** The requirements of the award that it waits for. */
  readonly requirementIds: readonly string[];
  /** The payment that was proposed last, whatever became of it. */
  readonly payment: { readonly id: string; readonly state: PaymentState } | null;
}

type Stored = Omit<DisbursementRow, 'amountMinor'> & { readonly amountMinor: string };

const ROWS = `select d.tenant_id as "tenantId", d.id, d.award_id as "awardId", d.nonprofit_id as "nonprofitId", d.number,
    d.amount_minor::text as "amountMinor", d.currency, d.planned_on::text as "plannedOn", d.version, d.state,
    array(select r.requirement_id from disbursement_requirements r where r.tenant_id = d.tenant_id
      and r.disbursement_id = d.id order by 1) as "requirementIds",
    (select jsonb_build_object('id', p.id, 'state', p.state) from payments p where p.tenant_id = d.tenant_id
      and p.disbursement_id = d.id order by p.proposed_at desc, p.id limit 1) as payment
  from disbursements d`;

const toRow = ({ amountMinor, ...row }: Stored): DisbursementRow => ({
  ...row,
  amountMinor: BigInt(amountMinor),
});

/** The instalments of an award, in the order of their days, for whichever side of it `tenantId` is. */
export async function listDisbursements(
  tx: Tx,
  tenantId: string,
  awardId: string,
): Promise<DisbursementRow[]> {
  const rows = await tx.query<Stored[]>(
    `${ROWS} where d.award_id = $2 and $1 in (d.tenant_id, d.nonprofit_id) order by d.planned_on, d.number`,
    [tenantId, awardId],
  );
  return rows.map(toRow);
}

/** One of the payer's. */
export async function findDisbursement(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<DisbursementRow | null> {
  const [row] = await tx.query<Stored[]>(`${ROWS} where d.tenant_id = $1 and d.id = $2`, [tenantId, id]);
  return row ? toRow(row) : null;
}

/** The same, held still until the transaction ends. */
export async function lockDisbursement(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<DisbursementRow | null> {
  await tx.query('select 1 from disbursements where tenant_id = $1 and id = $2 for update', [tenantId, id]);
  return findDisbursement(tx, tenantId, id);
}

export type NewDisbursement = Pick<
  Disbursement,
  | 'tenantId'
  | 'id'
  | 'awardId'
  | 'nonprofitId'
  | 'amountMinor'
  | 'currency'
  | 'plannedOn'
  | 'changedBy'
  | 'changedAt'
>;

/** Adds an instalment with the next number of its award. Refuses more than the award (`planned-over-award`, 409). */
export async function insertDisbursement(tx: Tx, row: NewDisbursement): Promise<void> {
  await withinAward(
    tx.query(
      `insert into disbursements (tenant_id, id, award_id, nonprofit_id, number, amount_minor, currency, planned_on,
          changed_by, changed_at)
        select $1, $2, $3, $4, coalesce(max(number), 0) + 1, $5, $6, $7, $8, $9 from disbursements
         where tenant_id = $1 and award_id = $3`,
      [
        ...[row.tenantId, row.id, row.awardId, row.nonprofitId, row.amountMinor, row.currency],
        ...[row.plannedOn, row.changedBy, row.changedAt],
      ],
    ),
  );
}

export interface DisbursementKey {
  readonly tenantId: string;
  readonly id: string;
  readonly seenVersion: number;
}

type Change = Pick<Disbursement, 'state' | 'amountMinor' | 'plannedOn' | 'changedBy' | 'changedAt'>;

/** Writes an instalment anew if it still has the version that the writer saw; tells whether. */
export async function updateDisbursement(
  tx: Tx,
  { tenantId, id, seenVersion }: DisbursementKey,
  { state, amountMinor, plannedOn, changedBy, changedAt }: Change,
): Promise<boolean> {
  const [, count] = await withinAward(
    tx.query<[unknown[], number]>(
      `update disbursements set version = version + 1, state = $4, amount_minor = $5, planned_on = $6, changed_by = $7,
          changed_at = $8 where tenant_id = $1 and id = $2 and version = $3`,
      [tenantId, id, seenVersion, state, amountMinor, plannedOn, changedBy, changedAt],
    ),
  );
  return count === 1;
}

/** An instalment waits for exactly these requirements from now on. */
export async function setConditions(
  tx: Tx,
  { tenantId, id }: Pick<DisbursementRow, 'tenantId' | 'id'>,
  requirementIds: readonly string[],
): Promise<void> {
  const key = [tenantId, id, [...requirementIds]];
  await tx.query(
    `delete from disbursement_requirements where tenant_id = $1 and disbursement_id = $2 and requirement_id <> all ($3)`,
    key,
  );
  await tx.query(
    `insert into disbursement_requirements (tenant_id, disbursement_id, requirement_id)
      select $1, $2, each from unnest($3::uuid[]) as each on conflict do nothing`,
    key,
  );
}

async function withinAward<Result>(written: Promise<Result>): Promise<Result> {
  return written.catch((error: unknown) => {
    const broken = brokenConstraint(error);
    if (broken === 'uq_disbursements_number') throw new DomainError('conflict', 'stale-version');
    if (broken !== 'ck_disbursements_within_award') throw error;
    throw new DomainError('conflict', 'planned-over-award');
  });
}
