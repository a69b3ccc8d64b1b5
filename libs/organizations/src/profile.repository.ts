import type { Tx } from '@puente/database';
import { NonprofitProfile } from './entities/nonprofit-profile.entity';
import { Organization } from './entities/organization.entity';
import type { SafetyLevel } from '@puente/taxonomy';
import type { ProfileInput } from './profile';

export interface ProfileRow extends Omit<NonprofitProfile, 'externalRef' | 'verifiedAt'> {
  readonly name: string;
}

export async function findProfile(tx: Tx, tenantId: string): Promise<ProfileRow | null> {
  const profile = await tx.findOneBy(NonprofitProfile, { tenantId });
  const organization = await tx.findOneBy(Organization, { id: tenantId });
  return profile && organization ? { ...profile, name: organization.name } : null;
}

/** A profile's changes: what is absent stays as it is, except the name. */
export type ProfileChanges = Partial<ProfileInput> & Pick<ProfileInput, 'name'>;

/** Writes a profile if it still has the version that the writer saw; tells whether it had. */
export async function updateProfile(
  tx: Tx,
  tenantId: string,
  seenVersion: number,
  input: ProfileChanges,
): Promise<boolean> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(NonprofitProfile)
    .set({ ...mutable(input), version: seenVersion + 1, updatedAt: () => 'now()' })
    .where('tenant_id = :tenantId and version = :seenVersion', { tenantId, seenVersion })
    .execute();
  if (affected !== 1) return false;
  await tx.update(Organization, { id: tenantId }, { name: input.name });
  return true;
}

export async function insertFunder(tx: Tx, id: string, name: string): Promise<void> {
  await tx.insert(Organization, { id, kind: 'funder', name });
}

export async function insertNonprofit(
  tx: Tx,
  id: string,
  externalRef: string | null,
  input: ProfileInput,
): Promise<void> {
  await tx.insert(Organization, { id, kind: 'nonprofit', name: input.name });
  await tx.insert(NonprofitProfile, { tenantId: id, externalRef, ...mutable(input) });
}

/** A nonprofit that came from a file before. */
export interface KnownNonprofit {
  readonly id: string;
  readonly version: number;
  readonly safety: SafetyLevel;
}

/** Nonprofits that came from a file, by the id that they have in it. */
export async function findByExternalRefs(
  tx: Tx,
  refs: readonly string[],
): Promise<Map<string, KnownNonprofit>> {
  const rows = await tx.query<(KnownNonprofit & { ref: string })[]>(
    `select external_ref as ref, tenant_id as id, version, safety from nonprofit_profiles where external_ref = any ($1)`,
    [refs],
  );
  return new Map(rows.map((row) => [row.ref, row]));
}

/** What a writer may change; anything else that an object carries is left out. */
const MUTABLE = [
  'safety',
  'states',
  'strategies',
  'needs',
  'forms',
  'populations',
  'services',
  'movements',
  'languages',
  'annualBudgetMxn',
  'foundedYear',
  'authorisedDonee',
  'hasCluni',
  'rfc',
  'cluni',
  'legalRoutes',
  'minAwardMxn',
  'acceptsPublicity',
  'capacityGaps',
  'refusedFunders',
  'missionEs',
  'missionEn',
] as const satisfies readonly (keyof ProfileInput)[];

function mutable(input: Partial<ProfileInput>): Partial<NonprofitProfile> {
  const told = MUTABLE.filter((key) => input[key] !== undefined).map((key) => {
    const value = input[key];
    return [key, Array.isArray(value) ? [...(value as string[])] : value];
  });
  return Object.fromEntries(told) as Partial<NonprofitProfile>;
}
