import { createHash } from 'node:crypto';
import type { Tx } from '@puente/database';
import type { LegalRoute, SafetyLevel } from '@puente/taxonomy';
import {
  verificationStanding,
  type LastDecision,
  type LegalFacts,
  type VerificationDecision,
  type VerificationReason,
  type VerificationStanding,
} from './core';
import { Verification } from './entities/verification.entity';

/** A nonprofit's verifiable facts as they are, with the last decision about them. */
export interface VerifiableRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly safety: SafetyLevel;
  readonly rfc: string | null;
  readonly cluni: string | null;
  readonly hasCluni: boolean | null;
  readonly authorisedDonee: boolean | null;
  readonly foundedYear: number | null;
  readonly legalRoutes: LegalRoute[];
  readonly missionEs: string;
  readonly missionEn: string;
  readonly updatedAt: Date;
  readonly verifiedAt: Date | null;
  readonly contactPausedAt: Date | null;
  readonly last: StoredDecision | null;
}

export interface StoredDecision extends LastDecision {
  readonly id: string;
  readonly reasons: readonly VerificationReason[];
  readonly message: string;
}

const COLUMNS = `
  select o.id, o.name, p.version, p.safety, p.rfc, p.cluni, p.has_cluni as "hasCluni", p.authorised_donee as "authorisedDonee",
         p.founded_year as "foundedYear", p.legal_routes as "legalRoutes", p.mission_es as "missionEs",
         p.mission_en as "missionEn", p.updated_at as "updatedAt", p.verified_at as "verifiedAt",
         s.contact_paused_at as "contactPausedAt", v.last
    from nonprofit_profiles p
    join organizations o on o.id = p.tenant_id
    left join nonprofit_settings s on s.tenant_id = p.tenant_id
    left join lateral (
      select jsonb_build_object('id', id, 'decision', decision, 'decidedAt', decided_at, 'profileVersion', profile_version,
               'facts', facts, 'reasons', reasons, 'message', message) as last
        from verifications where tenant_id = p.tenant_id order by decided_at desc, id limit 1) v on true`;

type RawRow = Omit<VerifiableRow, 'last'> & {
  readonly last: (Omit<StoredDecision, 'decidedAt'> & { readonly decidedAt: string }) | null;
};

const withDate = ({ last, ...row }: RawRow): VerifiableRow => ({
  ...row,
  last: last && { ...last, decidedAt: new Date(last.decidedAt) },
});

export async function listVerifiable(tx: Tx): Promise<VerifiableRow[]> {
  return (await tx.query<RawRow[]>(COLUMNS)).map(withDate);
}

export async function findVerifiable(tx: Tx, tenantId: string): Promise<VerifiableRow | null> {
  const rows = await tx.query<RawRow[]>(`${COLUMNS} where p.tenant_id = $1`, [tenantId]);
  return rows[0] ? withDate(rows[0]) : null;
}

/** Keeps the profile as it is until the transaction ends. */
export async function lockProfile(tx: Tx, tenantId: string): Promise<void> {
  await tx.query('select 1 from nonprofit_profiles where tenant_id = $1 for update', [tenantId]);
}

export interface NewDecision {
  readonly tenantId: string;
  readonly id: string;
  readonly profileVersion: number;
  readonly decision: VerificationDecision;
  readonly reasons: readonly VerificationReason[];
  readonly message: string;
  readonly facts: LegalFacts;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

/** Stores a decision and what follows from it for the profile, which keeps its version: nobody's edit is lost by it. */
export async function insertDecision(tx: Tx, decision: NewDecision): Promise<void> {
  await tx.insert(Verification, { ...decision, reasons: [...decision.reasons] });
  const verifiedAt = decision.decision === 'verified' ? decision.decidedAt : null;
  await tx.query('update nonprofit_profiles set verified_at = $2 where tenant_id = $1', [
    decision.tenantId,
    verifiedAt,
  ]);
}

export function legalFactsOf(row: VerifiableRow): LegalFacts {
  const { name, rfc, cluni, hasCluni, authorisedDonee, foundedYear, legalRoutes } = row;
  const texts = createHash('sha256').update(`${row.missionEs}\u0000${row.missionEn}`).digest('hex');
  return { name, rfc, cluni, hasCluni, authorisedDonee, foundedYear, legalRoutes, texts };
}

/** Where a verification stands at an instant, and since when. */
export function standingOf(
  row: VerifiableRow,
  now: Date,
): { readonly standing: VerificationStanding; readonly since: Date } {
  const { version: profileVersion, updatedAt, verifiedAt, last } = row;
  return verificationStanding({ facts: legalFactsOf(row), profileVersion, updatedAt, verifiedAt, last }, now);
}
