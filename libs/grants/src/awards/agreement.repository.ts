import { brokenConstraint, type Tx } from '@puente/database';
import { DomainError } from '@puente/kernel';
import type { LegalRoute } from '@puente/taxonomy';
import type { AgreementDocument, AgreementSide } from '../core';
import type { AgreementSignature } from '../entities/agreement-signature.entity';
import { Agreement } from '../entities/agreement.entity';

export interface SignatureRow {
  readonly side: AgreementSide;
  /** Null to whom it is not shown. */
  readonly typedName: string | null;
  readonly readSha256: string;
  readonly signedAt: Date;
}

/** The agreement of an award as it stands, with who signed it. */
export interface AgreementRow {
  readonly tenantId: string;
  readonly id: string;
  readonly awardId: string;
  readonly template: string;
  readonly route: LegalRoute;
  readonly document: AgreementDocument;
  /** Of the text; a signature names it. */
  readonly sha256: string;
  readonly sentAt: Date;
  readonly signatures: readonly SignatureRow[];
  /** When somebody of the funder confirmed that both sides signed it on paper; null where nobody did. */
  readonly onPaperAt: Date | null;
}

type Stored = Omit<AgreementRow, 'document' | 'signatures'> & { readonly document: string };

/** The one that agrees on the award as it is now; none before it was sent, or where the terms changed since. */
export async function findAgreement(tx: Tx, tenantId: string, awardId: string): Promise<AgreementRow | null> {
  const [row] = await tx.query<Stored[]>(
    `select g.tenant_id as "tenantId", g.id, g.award_id as "awardId", g.template, g.route, g.document, g.sha256,
        g.sent_at as "sentAt", (select f.decided_at from signed_files f where f.tenant_id = g.tenant_id
          and f.agreement_id = g.id and f.state = 'confirmed') as "onPaperAt"
       from agreements g join awards w on w.tenant_id = g.tenant_id and w.id = g.award_id
      where g.tenant_id = $1 and g.award_id = $2 and g.award_sha256 = w.approved_sha256`,
    [tenantId, awardId],
  );
  if (!row) return null;
  const signatures = await listSignatures(tx, tenantId, row.id);
  return { ...row, document: JSON.parse(row.document) as AgreementDocument, signatures };
}

function listSignatures(tx: Tx, tenantId: string, agreementId: string): Promise<SignatureRow[]> {
  return tx.query<SignatureRow[]>(
    `select side, typed_name as "typedName", read_sha256 as "readSha256", signed_at as "signedAt" from agreement_signatures
      where tenant_id = $1 and agreement_id = $2 order by signed_at, side`,
    [tenantId, agreementId],
  );
}

export async function insertAgreement(tx: Tx, agreement: Agreement): Promise<void> {
  await tx.insert(Agreement, agreement);
}

/** Writes a signature unless that side signed before; tells whether it did. Refuses who signed for the other side: two sides are two people. */
export async function insertSignature(tx: Tx, row: AgreementSignature): Promise<boolean> {
  const { tenantId, agreementId, side, awardId, nonprofitId, personId, typedName, readSha256, signedAt } =
    row;
  const written = tx.query<unknown[]>(
    `insert into agreement_signatures (tenant_id, agreement_id, side, award_id, nonprofit_id, person_id, typed_name,
        read_sha256, signed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      on conflict (tenant_id, agreement_id, side) do nothing returning 1`,
    [tenantId, agreementId, side, awardId, nonprofitId, personId, typedName, readSha256, signedAt],
  );
  const rows = await written.catch((error: unknown) => {
    if (brokenConstraint(error) !== 'uq_agreement_signatures_person') throw error;
    throw new DomainError('conflict', 'agreement-one-person');
  });
  return rows.length === 1;
}

/** Whether somebody sent the agreement on an award as it stands. */
export async function isSentBy(
  tx: Tx,
  { tenantId, id, shown }: { readonly tenantId: string; readonly id: string; readonly shown: string },
  personId: string,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    'select 1 from agreements where tenant_id = $1 and award_id = $2 and award_sha256 = $3 and sent_by = $4',
    [tenantId, id, shown, personId],
  );
  return rows.length > 0;
}

/** The name of an organisation as its agreements have it. */
export async function nameOf(tx: Tx, tenantId: string): Promise<string> {
  const [row] = await tx.query<{ name: string }[]>('select name from organizations where id = $1', [
    tenantId,
  ]);
  return row!.name;
}
