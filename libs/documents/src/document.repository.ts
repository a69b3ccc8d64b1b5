import type { Tx } from '@puente/database';
import { isUuid } from '@puente/kernel';
import type { DocumentType, FileNote } from './core';

export const DOCUMENT_PURPOSES = ['legal', 'tax', 'budget', 'report', 'other'] as const;
export type DocumentPurpose = (typeof DOCUMENT_PURPOSES)[number];

export function isDocumentPurpose(value: unknown): value is DocumentPurpose {
  return DOCUMENT_PURPOSES.some((each) => each === value);
}

/** A document as its row holds it. */
export interface DocumentRow {
  readonly tenantId: string;
  readonly id: string;
  readonly number: number;
  readonly type: DocumentType;
  readonly purpose: DocumentPurpose;
  readonly sealedName: Buffer;
  readonly sealedKey: Buffer;
  readonly byteCount: number;
  readonly scan: 'clean' | 'unscanned';
  readonly notes: readonly FileNote[];
  readonly addedBy: string;
  readonly addedAt: Date;
}

const COLUMNS = `tenant_id as "tenantId", id, number, type, purpose, sealed_name as "sealedName", sealed_key as "sealedKey",
  byte_count as "byteCount", scan, notes, added_by as "addedBy", added_at as "addedAt"`;

/** The documents of an organisation that the actor may see, newest first. */
export function listDocuments(tx: Tx, tenantId: string): Promise<DocumentRow[]> {
  return tx.query(`select ${COLUMNS} from documents where tenant_id = $1 order by number desc`, [tenantId]);
}

/** A document that the actor may see; what is no id finds nothing. */
export async function findDocument(tx: Tx, tenantId: string, id: string): Promise<DocumentRow | null> {
  if (!isUuid(id)) return null;
  const rows = await tx.query<DocumentRow[]>(
    `select ${COLUMNS} from documents where tenant_id = $1 and id = $2`,
    [tenantId, id],
  );
  return rows[0] ?? null;
}

interface DocumentLoad {
  /** How many it keeps. */
  readonly count: number;
  /** How many it added in the running day, removed ones too. */
  readonly added: number;
  readonly lastNumber: number;
}

/** How much an organisation keeps and added since yesterday. */
export async function findDocumentLoad(tx: Tx, tenantId: string, yesterday: Date): Promise<DocumentLoad> {
  const rows = await tx.query<DocumentLoad[]>(
    `select (select count(*)::int from documents where tenant_id = $1) as count,
            coalesce(max(last_number), 0) as "lastNumber",
            coalesce(max(added) filter (where day_began > $2), 0) as added
       from document_counts where tenant_id = $1`,
    [tenantId, yesterday],
  );
  return rows[0]!;
}

/** Counts one more and gives it the next number; holds back others of the organisation who add at the same time. */
export async function countDocument(
  tx: Tx,
  tenantId: string,
  { now, yesterday }: { readonly now: Date; readonly yesterday: Date },
): Promise<DocumentLoad> {
  await tx.query(
    `insert into document_counts as c (tenant_id, last_number, day_began, added) values ($1, 1, $2, 1)
     on conflict (tenant_id) do update
        set last_number = c.last_number + 1,
            day_began = case when c.day_began > $3 then c.day_began else $2 end,
            added = case when c.day_began > $3 then c.added + 1 else 1 end,
            files_added = case when c.day_began > $3 then c.files_added else 0 end`,
    [tenantId, now, yesterday],
  );
  return findDocumentLoad(tx, tenantId, yesterday);
}

interface FileLoad {
  /** How many files of applications an organisation added in the running day, removed ones too. */
  readonly filesAdded: number;
  readonly lastNumber: number;
}

/** How many files of applications an organisation added since yesterday. */
export async function findFileLoad(tx: Tx, tenantId: string, yesterday: Date): Promise<FileLoad> {
  const rows = await tx.query<FileLoad[]>(
    `select coalesce(max(last_number), 0) as "lastNumber",
            coalesce(max(files_added) filter (where day_began > $2), 0) as "filesAdded"
       from document_counts where tenant_id = $1`,
    [tenantId, yesterday],
  );
  return rows[0]!;
}

/** Counts one more file of an application and gives it the next of the organisation's numbers. */
export async function countFile(
  tx: Tx,
  tenantId: string,
  { now, yesterday }: { readonly now: Date; readonly yesterday: Date },
): Promise<FileLoad> {
  await tx.query(
    `insert into document_counts as c (tenant_id, last_number, day_began, added, files_added) values ($1, 1, $2, 0, 1)
     on conflict (tenant_id) do update
        set last_number = c.last_number + 1,
            day_began = case when c.day_began > $3 then c.day_began else $2 end,
            added = case when c.day_began > $3 then c.added else 0 end,
            files_added = case when c.day_began > $3 then c.files_added + 1 else 1 end`,
    [tenantId, now, yesterday],
  );
  return findFileLoad(tx, tenantId, yesterday);
}

export async function insertDocument(tx: Tx, row: DocumentRow): Promise<void> {
  await tx.query(
    `insert into documents (tenant_id, id, number, type, purpose, sealed_name, sealed_key, byte_count, scan, notes,
                            added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      row.tenantId,
      row.id,
      row.number,
      row.type,
      row.purpose,
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

/** Removes a row; whether it was there. */
export async function deleteDocument(tx: Tx, tenantId: string, id: string): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    'delete from documents where tenant_id = $1 and id = $2',
    [tenantId, id],
  );
  return count > 0;
}
