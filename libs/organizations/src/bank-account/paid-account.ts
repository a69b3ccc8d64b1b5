import type { Tx } from '@puente/database';
import type { TenantCipher } from '@puente/vault';
import type { BankAccountContent } from '../core';
import { BankAccount } from '../entities/bank-account.entity';
import { openBankAccount } from './bank-account-seal';

/** Which version of an account is to be paid. */
export interface NamedAccount {
  readonly tenantId: string;
  readonly id: string;
  readonly fingerprint: string;
}

/**
 * Opens the version of an account that a payment names, for who pays; null where it is not there, not approved, or its content
 * is not what was approved. The caller records the reading.
 */
export async function openPaidAccount(
  tx: Tx,
  cipher: TenantCipher,
  { tenantId, id, fingerprint }: NamedAccount,
): Promise<BankAccountContent | null> {
  const row = await tx.findOneBy(BankAccount, { tenantId, id, state: 'approved' });
  if (!row) return null;
  const account = openBankAccount(cipher, row);
  return account.fingerprint === fingerprint ? account.content : null;
}
