import { createHmac, randomBytes } from 'node:crypto';
import type { TenantCipher, TenantField } from '@puente/vault';
import type { BankAccountContent } from '../core';
import type { BankAccount } from '../entities/bank-account.entity';
import { BANK_TABLE, type BankAccountVersion, type BankColumn } from './bank-account';

const SALT_BYTES = 32;
type Sealed = Pick<BankAccount, 'clabe' | 'holder' | 'bank' | 'salt' | 'fingerprint'>;

/** An account sealed column by column, with the fingerprint of its content. */
export function sealBankAccount(
  cipher: TenantCipher,
  place: Pick<BankAccount, 'tenantId' | 'id'>,
  content: BankAccountContent,
): Sealed {
  const salt = randomBytes(SALT_BYTES).toString('base64');
  const seal = (column: BankColumn, text: string): Buffer => cipher.seal(fieldOf(place, column), text);
  return {
    clabe: seal('clabe', content.clabe),
    holder: seal('holder', content.holder),
    bank: seal('bank', content.bank),
    salt: seal('salt', salt),
    fingerprint: fingerprintOf(salt, content),
  };
}

export function openBankAccount(cipher: TenantCipher, row: BankAccount): BankAccountVersion {
  const open = (column: BankColumn): string => cipher.open(fieldOf(row, column), row[column]);
  const content = { clabe: open('clabe'), holder: open('holder'), bank: open('bank') };
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    content,
    fingerprint: fingerprintOf(open('salt'), content),
    proposedBy: row.proposedBy,
    proposedAt: row.proposedAt,
    heldUntil: row.heldUntil,
    decidedAt: row.decidedAt,
    blockedAt: row.blockedAt,
  };
}

function fingerprintOf(salt: string, { clabe, holder, bank }: BankAccountContent): string {
  return createHmac('sha256', salt)
    .update(JSON.stringify([clabe, holder, bank]), 'utf8')
    .digest('hex');
}

const fieldOf = (
  { tenantId, id }: Pick<BankAccount, 'tenantId' | 'id'>,
  column: BankColumn,
): TenantField => ({
  table: BANK_TABLE,
  column,
  tenantId,
  rowId: id,
});
