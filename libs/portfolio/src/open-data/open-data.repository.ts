import type { Tx } from '@puente/database';
import { dayInMexico } from '@puente/kernel';
import type { NamedAward, OpenOrganization } from '../core';

type Stored = Omit<NamedAward, 'amountMinor' | 'approvedOn' | 'funder'> & {
  readonly amountMinor: string;
  readonly approvedAt: Date;
  readonly tenantId: string;
};

/** An award of a programme whose funder says that it names its grantees in public. */
const IS_NAMED = `w.state in ('active', 'paused', 'closing', 'closed', 'terminated')
  and coalesce((p.facts -> 'award' -> 'publicity')::boolean, false)`;

/** Those that stand or stood, without money that was given on; a programme says whether its grantees are named. */
export function namedAwards(tx: Tx): Promise<Stored[]> {
  return tx.query<Stored[]>(
    `select w.tenant_id as "tenantId", w.id, w.nonprofit_id as "nonprofitId", w.programme_id as "programmeId", w.state, w.support,
        w.currency, w.amount_minor::text as "amountMinor", w.approved_at as "approvedAt", w.starts_on::text as "startsOn",
        w.ends_on::text as "endsOn", w.strategies, w.states
      from awards w join programmes p on p.tenant_id = w.tenant_id and p.id = w.programme_id
     where ${IS_NAMED} and not app_has_source(w) order by w.id`,
  );
}

export const withFunder = (
  { tenantId, amountMinor, approvedAt, ...award }: Stored,
  organizations: ReadonlyMap<string, OpenOrganization>,
): NamedAward[] => {
  const funder = organizations.get(tenantId);
  if (!funder) return [];
  return [{ ...award, funder, amountMinor: BigInt(amountMinor), approvedOn: dayInMexico(approvedAt) }];
};

/** Funders and HIP. */
export function givers(tx: Tx): Promise<OpenOrganization[]> {
  return tx.query<OpenOrganization[]>(
    `select id, name, null as rfc, kind from organizations where kind in ('funder', 'hip') order by kind desc, name, id`,
  );
}

/** Of nonprofits: their RFC. */
export function rfcsOf(tx: Tx, ids: readonly string[]): Promise<{ id: string; rfc: string | null }[]> {
  return tx.query(`select tenant_id as id, rfc from nonprofit_profiles where tenant_id = any ($1)`, [ids]);
}

/** Nonprofits that are or ever were named to everybody, or to funders before they became protected. */
export async function everNamed(tx: Tx): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `select tenant_id as id from nonprofit_profiles where safety = 'open'
      union select tenant_id from consents where audience = 'public' and 'identity' = any (classes)
      union select tenant_id from match_profiles where shown_until is not null`,
  );
  return new Set(rows.map(({ id }) => id));
}
