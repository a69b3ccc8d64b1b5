import type { TenantCipher, TenantField } from '@puente/vault';
import type { ApplicationFileRow } from './application-file.repository';
import type { UploadRow } from './upload.repository';

type Place = Pick<ApplicationFileRow, 'tenantId' | 'id'>;

const fieldOf = ({ tenantId, id }: Place, column: 'sealed_name' | 'sealed_key'): TenantField => ({
  table: 'application_files',
  column,
  tenantId,
  rowId: id,
});

/** The name and the key of a file, sealed for its row. */
export function sealedParts(
  cipher: TenantCipher,
  place: Place,
  { name, key }: { readonly name: string; readonly key: Buffer },
): Pick<ApplicationFileRow, 'sealedName' | 'sealedKey'> {
  return {
    sealedName: cipher.seal(fieldOf(place, 'sealed_name'), name),
    sealedKey: cipher.seal(fieldOf(place, 'sealed_key'), key.toString('base64')),
  };
}

export const nameOf = (cipher: TenantCipher, row: ApplicationFileRow): string =>
  cipher.open(fieldOf(row, 'sealed_name'), row.sealedName);

export const keyOf = (cipher: TenantCipher, row: ApplicationFileRow): Buffer =>
  Buffer.from(cipher.open(fieldOf(row, 'sealed_key'), row.sealedKey), 'base64');

/** The name of a file of which pieces are still to come. */
export const uploadName = ({ tenantId, id }: Pick<UploadRow, 'tenantId' | 'id'>): TenantField => ({
  table: 'application_uploads',
  column: 'sealed_name',
  tenantId,
  rowId: id,
});
