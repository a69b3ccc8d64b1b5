import { brokenConstraint, type Tx } from '@puente/database';
import { DomainError, isUuid } from '@puente/kernel';
import type { AgreementSide, SignedFileState } from '../../core';
import { SignedFile } from '../../entities/signed-file.entity';

/** A scan of an agreement that was signed on paper, as both sides read of it. */
export interface SignedFileRow {
  readonly tenantId: string;
  readonly id: string;
  readonly awardId: string;
  readonly agreementId: string;
  /** Of the frozen text that it is said to be. */
  readonly textSha256: string;
  readonly side: AgreementSide;
  /** Whether its bytes are there. */
  readonly isKept: boolean;
  readonly fileSha256: string;
  readonly byteCount: number;
  readonly scan: 'clean' | 'unscanned';
  readonly state: SignedFileState;
  readonly addedBy: string;
  readonly addedAt: Date;
  /** Null to the other side. */
  readonly decider: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string;
}

const ROWS = `select f.tenant_id as "tenantId", f.id, f.award_id as "awardId", f.agreement_id as "agreementId",
    f.text_sha256 as "textSha256", f.side, f.sealed_key is not null as "isKept", f.file_sha256 as "fileSha256",
    f.byte_count as "byteCount", f.scan, f.state, f.added_by as "addedBy", f.added_at as "addedAt", p.name as decider,
    f.decided_at as "decidedAt", f.reason
  from signed_files f left join people p on p.id = f.decided_by`;

/** Those of an award, the latest first. */
export function listSignedFiles(tx: Tx, tenantId: string, awardId: string): Promise<SignedFileRow[]> {
  return tx.query<SignedFileRow[]>(
    `${ROWS} where f.tenant_id = $1 and f.award_id = $2 order by f.added_at desc, f.id`,
    [tenantId, awardId],
  );
}

/** One of an award; what is no id finds nothing. */
export async function findSignedFile(
  tx: Tx,
  { tenantId, awardId }: Pick<SignedFileRow, 'tenantId' | 'awardId'>,
  id: string,
): Promise<SignedFileRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.query<SignedFileRow[]>(
    `${ROWS} where f.tenant_id = $1 and f.award_id = $2 and f.id = $3`,
    [tenantId, awardId, id],
  );
  return row ?? null;
}

export type NewSignedFile = Omit<SignedFile, 'state' | 'decidedBy' | 'decidedAt' | 'reason'>;

/** Adds one that waits; refuses it while another of its agreement waits or was confirmed. */
export async function insertSignedFile(tx: Tx, row: NewSignedFile): Promise<void> {
  await tx.insert(SignedFile, row).catch((error: unknown) => {
    if (brokenConstraint(error) !== 'uq_signed_files_open') throw error;
    throw new DomainError('conflict', 'signed-file-there');
  });
}

interface Deciding {
  readonly state: Exclude<SignedFileState, 'waits'>;
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}

/** Decides of one that waits, once; tells whether. The key of what was not confirmed goes. */
export async function decideSignedFile(
  tx: Tx,
  { tenantId, id }: Pick<SignedFileRow, 'tenantId' | 'id'>,
  { state, by, at, reason }: Deciding,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update signed_files set state = $3, decided_by = $4, decided_at = $5, reason = $6,
        sealed_key = case when $3 = 'confirmed' then sealed_key end
      where tenant_id = $1 and id = $2 and state = 'waits'`,
    [tenantId, id, state, by, at, reason],
  );
  return count === 1;
}

/** The sealed key of one whose bytes are kept. */
export async function findSealedKey(tx: Tx, tenantId: string, id: string): Promise<Buffer | null> {
  const [row] = await tx.query<{ key: Buffer | null }[]>(
    'select sealed_key as key from signed_files where tenant_id = $1 and id = $2',
    [tenantId, id],
  );
  return row?.key ?? null;
}

/** Who sent an agreement, to leave its confirming to others. */
export async function senderOf(tx: Tx, tenantId: string, agreementId: string): Promise<string> {
  const [row] = await tx.query<{ by: string }[]>(
    'select sent_by as by from agreements where tenant_id = $1 and id = $2',
    [tenantId, agreementId],
  );
  return row!.by;
}
