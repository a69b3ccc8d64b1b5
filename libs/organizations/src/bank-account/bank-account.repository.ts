import { brokenConstraint, type Tx } from '@puente/database';
import { staleVersion } from '@puente/kernel';
import { BankAccount } from '../entities/bank-account.entity';

/** The versions of an organisation's account, newest first. */
export function listBankAccounts(tx: Tx, tenantId: string): Promise<BankAccount[]> {
  return tx.find(BankAccount, { where: { tenantId }, order: { version: 'DESC' } });
}

/** The account that a nonprofit has: its newest version that was not given up. What is in it is not read. */
export interface AccountStanding {
  readonly nonprofitId: string;
  readonly id: string;
  readonly version: number;
  readonly fingerprint: string;
  readonly isApproved: boolean;
  readonly isBlocked: boolean;
  readonly proposedAt: Date;
  readonly heldUntil: Date;
}

/** The accounts of those nonprofits that have one and whose rows the actor's policies show. */
export function listAccountStandings(tx: Tx, nonprofitIds: readonly string[]): Promise<AccountStanding[]> {
  return tx.query(
    `select distinct on (tenant_id) tenant_id as "nonprofitId", id, version, fingerprint, state = 'approved' as "isApproved",
        blocked_at is not null as "isBlocked", proposed_at as "proposedAt", held_until as "heldUntil" from bank_accounts
      where tenant_id = any ($1) and state in ('proposed', 'approved') order by tenant_id, version desc`,
    [nonprofitIds],
  );
}

/** A version, locked until the end of the transaction. */
export function lockBankAccount(tx: Tx, tenantId: string, id: string): Promise<BankAccount | null> {
  return tx.findOne(BankAccount, { where: { tenantId, id }, lock: { mode: 'pessimistic_write' } });
}

/** Adds a version as proposed; two at once: the second is refused with `stale-version`. */
export async function insertBankAccount(
  tx: Tx,
  version: Omit<BankAccount, 'state' | 'decidedBy' | 'decidedAt' | 'blockedAt'>,
): Promise<void> {
  try {
    await tx.insert(BankAccount, version);
  } catch (error) {
    if (brokenConstraint(error)?.startsWith('uq_bank_accounts')) throw staleVersion();
    throw error;
  }
}

export interface Decision {
  readonly state: 'approved' | 'refused' | 'replaced';
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

/** Decides a proposed version whose content is still the one that was shown; tells whether it was. */
export async function decideBankAccount(
  tx: Tx,
  { tenantId, id, fingerprint }: Pick<BankAccount, 'tenantId' | 'id' | 'fingerprint'>,
  decision: Decision,
): Promise<boolean> {
  const { affected } = await tx.update(
    BankAccount,
    { tenantId, id, fingerprint, state: 'proposed' },
    { ...decision },
  );
  return affected === 1;
}

/** Blocks an approved version for whoever pays, for good; tells whether it was still there and not blocked. */
export async function blockBankAccount(
  tx: Tx,
  { tenantId, id, fingerprint }: Pick<BankAccount, 'tenantId' | 'id' | 'fingerprint'>,
  at: Date,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update bank_accounts set blocked_at = $4 where tenant_id = $1 and id = $2 and fingerprint = $3 and state = 'approved'
      and blocked_at is null`,
    [tenantId, id, fingerprint, at],
  );
  return count === 1;
}
