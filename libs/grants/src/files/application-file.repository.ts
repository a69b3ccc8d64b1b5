import type { Tx } from '@puente/database';
import type { DocumentType, FileNote } from '@puente/documents';
import { isUuid } from '@puente/kernel';

/** A file as its row holds it. */
export interface ApplicationFileRow {
  readonly tenantId: string;
  readonly applicationId: string;
  readonly id: string;
  readonly questionId: string;
  readonly number: number;
  readonly type: DocumentType;
  readonly sealedName: Buffer;
  readonly sealedKey: Buffer;
  readonly byteCount: number;
  readonly scan: 'clean' | 'unscanned';
  readonly notes: readonly FileNote[];
  readonly addedBy: string;
  readonly addedAt: Date;
}

const FILES = `select tenant_id as "tenantId", application_id as "applicationId", id, question_id as "questionId", number,
    type, sealed_name as "sealedName", sealed_key as "sealedKey", byte_count as "byteCount", scan, notes,
    added_by as "addedBy", added_at as "addedAt"
  from application_files`;

/** Those of an application that the actor's policies show, in the order in which they came. */
export function listFiles(
  tx: Tx,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
): Promise<ApplicationFileRow[]> {
  return tx.query<ApplicationFileRow[]>(
    `${FILES} where tenant_id = $1 and application_id = $2 order by number`,
    [tenantId, id],
  );
}

/** One that the actor's policies show; what is no id finds nothing. */
export async function findFile(
  tx: Tx,
  tenantId: string,
  { applicationId, id }: { readonly applicationId: string | null; readonly id: string },
): Promise<ApplicationFileRow | null> {
  if (!isUuid(id)) return null;
  const rows = await tx.query<ApplicationFileRow[]>(
    `${FILES} where tenant_id = $1 and id = $2 and application_id = coalesce($3, application_id)`,
    [tenantId, id, applicationId],
  );
  return rows[0] ?? null;
}

export interface FilesKept {
  readonly ofOrganization: number;
  readonly ofApplication: number;
  readonly bytesOfApplication: number;
}

/** How much an organisation keeps for its applications, and for this one. */
export async function findFilesKept(
  tx: Tx,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
): Promise<FilesKept> {
  const rows = await tx.query<FilesKept[]>(
    `select count(*)::int as "ofOrganization", count(*) filter (where application_id = $2)::int as "ofApplication",
            coalesce(sum(byte_count) filter (where application_id = $2), 0)::int as "bytesOfApplication"
       from application_files where tenant_id = $1`,
    [tenantId, id],
  );
  return rows[0]!;
}

export async function insertFile(tx: Tx, row: ApplicationFileRow): Promise<void> {
  await tx.query(
    `insert into application_files (tenant_id, application_id, id, question_id, number, type, sealed_name, sealed_key,
        byte_count, scan, notes, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      row.tenantId,
      row.applicationId,
      row.id,
      row.questionId,
      row.number,
      row.type,
      row.sealedName,
      row.sealedKey,
      row.byteCount,
      row.scan,
      row.notes,
      row.addedBy,
      row.addedAt,
    ],
  );
}

/** Removes a row that the actor may remove; whether it did. */
export async function deleteFile(tx: Tx, tenantId: string, id: string): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    'delete from application_files where tenant_id = $1 and id = $2',
    [tenantId, id],
  );
  return count > 0;
}
