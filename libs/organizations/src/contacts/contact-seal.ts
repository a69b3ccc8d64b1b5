import type { TenantCipher, TenantField } from '@puente/vault';
import type { ContactInput } from '../core';
import { CONTACT_COLUMNS, CONTACT_TABLE, type Contact, type ContactColumn } from './contact';
import type { ContactRow, SealedContact } from './contact.repository';

interface Place {
  readonly tenantId: string;
  readonly id: string;
}

/** A contact sealed column by column; empty texts too, so that nothing tells which are empty but their length. */
export function sealContact(cipher: TenantCipher, place: Place, input: ContactInput): SealedContact {
  const seal = (column: ContactColumn): Buffer => cipher.seal(fieldOf(place, column), input[column].trim());
  return byColumn(seal);
}

export function openContact(cipher: TenantCipher, tenantId: string, row: ContactRow): Contact {
  const open = (column: ContactColumn): string =>
    cipher.open(fieldOf({ tenantId, id: row.id }, column), row[column]);
  return { id: row.id, version: row.version, ...byColumn(open) };
}

function byColumn<T>(of: (column: ContactColumn) => T): Record<ContactColumn, T> {
  return Object.fromEntries(CONTACT_COLUMNS.map((column) => [column, of(column)])) as Record<
    ContactColumn,
    T
  >;
}

const fieldOf = ({ tenantId, id }: Place, column: ContactColumn): TenantField => ({
  table: CONTACT_TABLE,
  column,
  tenantId,
  rowId: id,
});
