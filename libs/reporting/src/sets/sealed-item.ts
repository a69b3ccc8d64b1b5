import type { TenantCipher, TenantField } from '@puente/vault';
import type { SetItemRow } from './report-set.repository';

/** Where the key of a file of a set is sealed. */
export const keyField = ({ tenantId, id }: Pick<SetItemRow, 'tenantId' | 'id'>): TenantField => ({
  ...{ table: 'report_set_items', column: 'sealed_key', tenantId, rowId: id },
});

/** The key of a file that was made. */
export const keyOfItem = (cipher: TenantCipher, item: SetItemRow): Buffer =>
  Buffer.from(cipher.open(keyField(item), item.sealedKey!), 'base64');
