import type { Tx } from '@puente/database';
import { LessThan } from 'typeorm';
import { NonprofitContact } from '../entities/nonprofit-contact.entity';
import type { ContactColumn } from './contact';

export type SealedContact = Readonly<Record<ContactColumn, Buffer>>;
export interface ContactRow extends SealedContact {
  readonly id: string;
  readonly version: number;
}

/** One contact of an organisation, with the version that its writer saw. */
export interface ContactKey {
  readonly tenantId: string;
  readonly id: string;
  readonly seenVersion: number;
}

/** The contacts of an organisation; with `before`, those alone that nobody changed since. */
export function listContacts(tx: Tx, tenantId: string, before?: Date): Promise<ContactRow[]> {
  const where = before ? { tenantId, updatedAt: LessThan(before) } : { tenantId };
  return tx.find(NonprofitContact, { where, order: { createdAt: 'ASC', id: 'ASC' } });
}

export async function countContacts(tx: Tx, tenantId: string): Promise<number> {
  return tx.countBy(NonprofitContact, { tenantId });
}

export async function contactExists(tx: Tx, tenantId: string, id: string): Promise<boolean> {
  return (await tx.countBy(NonprofitContact, { tenantId, id })) > 0;
}

export async function insertContact(
  tx: Tx,
  tenantId: string,
  id: string,
  sealed: SealedContact,
): Promise<void> {
  await tx.insert(NonprofitContact, { tenantId, id, ...sealed });
}

/** Replaces a contact if it still has the version that the writer saw; tells whether it had. */
export async function replaceContact(tx: Tx, key: ContactKey, sealed: SealedContact): Promise<boolean> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(NonprofitContact)
    .set({ ...sealed, version: key.seenVersion + 1, updatedAt: () => 'now()' })
    .where('tenant_id = :tenantId and id = :id and version = :seenVersion', { ...key })
    .execute();
  return affected === 1;
}

/** Takes a contact out, row and ciphertext, if it still has the version that was seen; tells whether it had. */
export async function deleteContact(tx: Tx, key: ContactKey): Promise<boolean> {
  const { affected } = await tx.delete(NonprofitContact, {
    tenantId: key.tenantId,
    id: key.id,
    version: key.seenVersion,
  });
  return affected === 1;
}
