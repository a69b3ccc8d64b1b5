import type { Tx } from '@puente/database';
import type { ConsentFact } from '@puente/disclosure/core';
import type { DateOnly } from '@puente/kernel';
import type { NonprofitFacts } from './core';

/**
 * Brings rows of the read model up to the profile's version and consents; those that have them already stay untouched.
 * `only` null means every stale row. The lock makes revisions become visible in their order. Whoever becomes protected
 * keeps the day until which its name was shown.
 */
export async function refreshMatchProfiles(
  tx: Tx,
  only: readonly string[] | null,
  today: DateOnly,
): Promise<number> {
  await tx.query('select pg_advisory_xact_lock(726010)');
  const rows = await tx.query<{ refreshed: number }[]>(
    `with fresh as (${refresh(only !== null)}) select count(*)::int as refreshed from fresh`,
    [only, today],
  );
  return rows[0]!.refreshed;
}

/** Ids of nonprofits after one, or from the first, in their order. */
export async function nonprofitsAfter(tx: Tx, after: string | null, limit: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select tenant_id as id from nonprofit_profiles where $1::uuid is null or tenant_id > $1
      order by tenant_id limit $2`,
    [after, limit],
  );
  return rows.map(({ id }) => id);
}

/** @param isLimited to some nonprofits: another plan, and so another text */
const refresh = (isLimited: boolean): string => `
insert into match_profiles (tenant_id, profile_version, revision, consents, shown_until, facts)
select p.tenant_id, p.version, nextval('match_revision'), c.given,
    case when m.facts ->> 'safety' <> 'protected' and p.safety = 'protected' then $2::date else m.shown_until end, jsonb_build_object(
    'id', p.tenant_id, 'name', o.name, 'safety', p.safety, 'withheld', false, 'states', p.states, 'regions', '[]'::jsonb,
    'sizeBand', case when p.annual_budget_mxn < 2000000 then 'small' when p.annual_budget_mxn <= 10000000 then 'medium'
                     when p.annual_budget_mxn is not null then 'large' end,
    'strategies', p.strategies, 'needs', p.needs, 'forms', p.forms, 'populations', p.populations, 'services', p.services,
    'movements', p.movements, 'languages', p.languages, 'annualBudgetMxn', p.annual_budget_mxn, 'foundedYear', p.founded_year,
    'authorisedDonee', p.authorised_donee, 'cluni', p.has_cluni, 'legalRoutes', p.legal_routes,
    'minAwardMxn', p.min_award_mxn, 'acceptsPublicity', p.accepts_publicity,
    'capacityGaps', p.capacity_gaps, 'refusedFunders', p.refused_funders,
    'mission', jsonb_build_object('es', p.mission_es, 'en', p.mission_en))
  from nonprofit_profiles p
  join organizations o on o.id = p.tenant_id
  left join match_profiles m on m.tenant_id = p.tenant_id
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('classes', classes, 'audience', audience, 'funderId', funder_id,
        'until', until, 'revokedOn', (revoked_at at time zone 'America/Mexico_City')::date) order by signed_at, id), '[]')
      as given from consents where consents.tenant_id = p.tenant_id) c
 where (coalesce(m.profile_version, 0) < p.version or m.consents is distinct from c.given)
   and ${isLimited ? 'p.tenant_id = any ($1::uuid[])' : '$1::uuid[] is null'}
on conflict (tenant_id) do update
   set profile_version = excluded.profile_version, revision = excluded.revision, facts = excluded.facts,
       consents = excluded.consents, shown_until = excluded.shown_until
 where match_profiles.profile_version <= excluded.profile_version
returning 1`;

/** Of a nonprofit whose data were erased only the id is left. */
export interface GoneNonprofit {
  readonly id: string;
  readonly gone: true;
}

export interface MatchProfileRow {
  readonly revision: string;
  readonly facts: NonprofitFacts | GoneNonprofit;
  readonly consents: readonly ConsentFact[];
  /** The last day on which funders saw its name, where it became protected since. */
  readonly shownUntil: DateOnly | null;
}

const PAGE = 5_000;

/** Facts that a row does not hold which was made before they were asked for. */
const NEWER_FACTS = `'{"capacityGaps": [], "refusedFunders": []}'::jsonb`;

/** The next rows that changed after a revision, in order of revision. */
export function matchProfilesAfter(tx: Tx, revision: string): Promise<MatchProfileRow[]> {
  return tx.query<MatchProfileRow[]>(
    `select revision, ${NEWER_FACTS} || facts as facts, consents, to_char(shown_until, 'YYYY-MM-DD') as "shownUntil"
       from match_profiles where revision > $1 order by revision limit ${PAGE}`,
    [revision],
  );
}

/** Leaves of a nonprofit's row only that it is gone, as a change that every process will read. */
export async function forgetMatchProfile(tx: Tx, nonprofitId: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(726010)');
  await tx.query(
    `update match_profiles set revision = nextval('match_revision'), consents = '[]', shown_until = null,
            facts = jsonb_build_object('id', tenant_id, 'gone', true)
      where tenant_id = $1 and not facts ? 'gone'`,
    [nonprofitId],
  );
}
