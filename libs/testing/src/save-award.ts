import { randomUUID } from 'node:crypto';
import type { TestDatabase } from './test-database';
import { asSuperuser } from './test-database';

export interface AwardToSave {
  readonly id?: string;
  /** Without one a new nonprofit is given to. */
  readonly nonprofitId?: string;
  readonly state?: string;
  readonly minor?: bigint;
  readonly currency?: string;
  /** Who wrote and proposed it; somebody else approved it. */
  readonly writtenBy?: string;
}

/** An award, active unless said otherwise, inserted past all policies, with no agreement and no books; answers its id. */
export async function saveAward(
  test: Pick<TestDatabase, 'ownerUrl'>,
  tenantId: string,
  {
    id = randomUUID(),
    nonprofitId,
    state = 'active',
    minor = 10_000n,
    currency = 'USD',
    writtenBy,
  }: AwardToSave = {},
): Promise<string> {
  const by = [writtenBy ?? randomUUID(), randomUUID()];
  await asSuperuser(test, AWARD, [
    tenantId,
    id,
    nonprofitId ?? null,
    minor.toString(),
    currency,
    ...by,
    state,
  ]);
  return id;
}

const AWARD = `
  with fresh as (insert into organizations (id, kind, name) select gen_random_uuid(), 'nonprofit', 'Colectiva de prueba'
    where $3::uuid is null returning id)
  insert into awards (tenant_id, id, nonprofit_id, state, title, amount_minor, currency, support, starts_on, ends_on, strategies,
    budget, written_by, written_at, proposed_by, proposed_at, approved_by, approved_at, approved_sha256)
  values ($1, $2, coalesce($3::uuid, (select id from fresh)), $8, 'x', $4::bigint, $5, 'core', '2026-01-01', '2030-12-31',
    '[{"percent": 100}]', jsonb_build_array(jsonb_build_object('amountMinor', ($4::bigint)::text)), $6::uuid, now(), $6, now(),
    $7::uuid, now(), '00')`;
