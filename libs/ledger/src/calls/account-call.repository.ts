import type { Tx } from '@puente/database';
import type { CallOutcome } from '../core';
import type { AccountCall } from '../entities/account-call.entity';

/** A call with who made it and who agreed to do without one. */
export interface CallRow {
  readonly id: string;
  readonly accountId: string;
  readonly outcome: CallOutcome;
  readonly reason: string;
  readonly madeBy: string;
  readonly maker: string | null;
  readonly madeAt: Date;
  readonly agreer: string | null;
  readonly agreedAt: Date | null;
}

/** What a payer's people said of the accounts of a nonprofit, the latest first. */
export function listCalls(tx: Tx, tenantId: string, nonprofitId: string): Promise<CallRow[]> {
  return tx.query(
    `select c.id, c.account_id as "accountId", c.outcome, c.reason, c.made_by as "madeBy", m.name as maker,
        c.made_at as "madeAt", a.name as agreer, c.agreed_at as "agreedAt"
       from account_calls c left join people m on m.id = c.made_by left join people a on a.id = c.agreed_by
      where c.tenant_id = $1 and c.nonprofit_id = $2 order by c.made_at desc, c.id`,
    [tenantId, nonprofitId],
  );
}

/** Accounts that a payer called about or did without, as `id fingerprint`. */
export async function knownAccounts(
  tx: Tx,
  tenantId: string,
  nonprofitIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ key: string }[]>(
    `select account_id || ' ' || account_sha256 as key from account_calls
      where tenant_id = $1 and nonprofit_id = any ($2) and outcome in ('confirmed', 'waived')`,
    [tenantId, nonprofitIds],
  );
  return new Set(rows.map(({ key }) => key));
}

export type NewCall = Omit<AccountCall, 'agreedBy' | 'agreedAt'>;

export async function insertCall(tx: Tx, call: NewCall): Promise<void> {
  await tx.query(
    `insert into account_calls (tenant_id, id, nonprofit_id, account_id, account_sha256, outcome, reason, made_by, made_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[call.tenantId, call.id, call.nonprofitId, call.accountId, call.accountSha256],
      ...[call.outcome, call.reason, call.madeBy, call.madeAt],
    ],
  );
}

/** Says yes to paying without a call, if nobody did; tells whether. */
export async function agreeToWaiver(
  tx: Tx,
  { tenantId, id }: Pick<AccountCall, 'tenantId' | 'id'>,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update account_calls set outcome = 'waived', agreed_by = $3, agreed_at = $4
      where tenant_id = $1 and id = $2 and outcome = 'waiver-asked'`,
    [tenantId, id, by, at],
  );
  return count === 1;
}

/** Whether a person entered or decided a version of an account, for its nonprofit. */
export async function hadAHand(
  tx: Tx,
  nonprofitId: string,
  accountId: string,
  personId: string,
): Promise<boolean> {
  const [row] = await tx.query<{ own: boolean }[]>('select app_had_a_hand($1, $2, $3) as own', [
    ...[nonprofitId, accountId, personId],
  ]);
  return row!.own;
}
