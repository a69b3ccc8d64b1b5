import type { Tx } from '@puente/database';
import type { DocumentType } from '@puente/documents';
import { isUuid } from '@puente/kernel';

/** A file on its way, as its row holds it. */
export interface UploadRow {
  readonly tenantId: string;
  readonly applicationId: string;
  readonly id: string;
  readonly questionId: string;
  readonly personId: string;
  readonly type: DocumentType;
  readonly sealedName: Buffer;
  /** How many bytes it will have. */
  readonly byteCount: number;
  readonly startedAt: Date;
  readonly fileId: string | null;
}

/** One that the actor began; what is no id finds nothing. */
export async function findUpload(
  tx: Tx,
  tenantId: string,
  { applicationId, id }: { readonly applicationId: string; readonly id: string },
): Promise<UploadRow | null> {
  if (!isUuid(id) || !isUuid(applicationId)) return null;
  const rows = await tx.query<UploadRow[]>(
    `select tenant_id as "tenantId", application_id as "applicationId", id, question_id as "questionId",
            person_id as "personId", type, sealed_name as "sealedName", byte_count as "byteCount",
            started_at as "startedAt", file_id as "fileId"
       from application_uploads where tenant_id = $1 and application_id = $2 and id = $3`,
    [tenantId, applicationId, id],
  );
  return rows[0] ?? null;
}

/** How many of an application the actor has under way that began since an instant. */
export async function countUnderWay(
  tx: Tx,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
  since: Date,
): Promise<number> {
  const rows = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from application_uploads
      where tenant_id = $1 and application_id = $2 and file_id is null and started_at > $3`,
    [tenantId, id, since],
  );
  return rows[0]!.count;
}

export async function insertUpload(tx: Tx, row: Omit<UploadRow, 'fileId'>): Promise<void> {
  await tx.query(
    `insert into application_uploads (tenant_id, application_id, id, question_id, person_id, type, sealed_name,
        byte_count, started_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      row.tenantId,
      row.applicationId,
      row.id,
      row.questionId,
      row.personId,
      row.type,
      row.sealedName,
      row.byteCount,
      row.startedAt,
    ],
  );
}

/** Notes what an upload became; whether it was still wanted. */
export async function endUpload(
  tx: Tx,
  { tenantId, id }: Pick<UploadRow, 'tenantId' | 'id'>,
  fileId: string,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    'update application_uploads set file_id = $3 where tenant_id = $1 and id = $2',
    [tenantId, id, fileId],
  );
  return count > 0;
}

export async function deleteUpload(
  tx: Tx,
  { tenantId, id }: Pick<UploadRow, 'tenantId' | 'id'>,
): Promise<void> {
  await tx.query('delete from application_uploads where tenant_id = $1 and id = $2', [tenantId, id]);
}
