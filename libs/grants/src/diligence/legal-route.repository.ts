import type { Tx } from '@puente/database';
import type { DateOnly } from '@puente/kernel';
import type { LegalRoute } from '@puente/taxonomy';
import type { RouteState, StepState, StepTerms } from '../core';

/** A step as it stands, with who did it. */
export interface RouteStep {
  readonly code: string;
  readonly state: StepState;
  readonly reference: string;
  readonly validUntil: DateOnly | null;
  readonly doer: string | null;
  readonly doneAt: Date | null;
}

/** A route of a pair with its steps. */
export interface PairRoute {
  readonly tenantId: string;
  readonly id: string;
  readonly nonprofitId: string;
  readonly route: LegalRoute;
  readonly state: RouteState;
  readonly version: number;
  readonly chooser: string | null;
  readonly chosenAt: Date;
  readonly endedAt: Date | null;
  readonly steps: readonly RouteStep[];
}

interface StoredStep extends Omit<RouteStep, 'doneAt'> {
  readonly doneAt: string | null;
}
type Stored = Omit<PairRoute, 'steps'> & { readonly steps: readonly StoredStep[] | null };

const ROWS = `select r.tenant_id as "tenantId", r.id, r.nonprofit_id as "nonprofitId", r.route, r.state, r.version,
    p.name as chooser, r.chosen_at as "chosenAt", r.ended_at as "endedAt",
    (select jsonb_agg(jsonb_build_object('code', s.code, 'state', s.state, 'reference', s.reference, 'validUntil', s.valid_until,
        'doer', d.name, 'doneAt', s.done_at) order by s.code)
      from legal_route_steps s left join people d on d.id = s.done_by
      where s.tenant_id = r.tenant_id and s.route_id = r.id) as steps
  from legal_routes r left join people p on p.id = r.chosen_by`;

const toRoute = ({ steps, ...row }: Stored): PairRoute => ({
  ...row,
  steps: (steps ?? []).map(({ doneAt, ...step }) => ({ ...step, doneAt: doneAt ? new Date(doneAt) : null })),
});

/** The routes that hold of a funder, for every nonprofit that the actor’s policies show. */
export async function listRoutes(tx: Tx, tenantId: string): Promise<PairRoute[]> {
  const rows = await tx.query<Stored[]>(`${ROWS} where r.tenant_id = $1 and r.state <> 'ended'`, [tenantId]);
  return rows.map(toRoute);
}

/** All routes that a pair had, the latest chosen first. */
export async function listRoutesOf(tx: Tx, tenantId: string, nonprofitId: string): Promise<PairRoute[]> {
  const rows = await tx.query<Stored[]>(
    `${ROWS} where r.tenant_id = $1 and r.nonprofit_id = $2 order by r.chosen_at desc, r.id`,
    [tenantId, nonprofitId],
  );
  return rows.map(toRoute);
}

/** The routes that funders chose for a nonprofit and that hold, with the funder’s name. */
export async function listRoutesFor(
  tx: Tx,
  nonprofitId: string,
): Promise<(PairRoute & { readonly funder: string })[]> {
  const rows = await tx.query<(Stored & { readonly funder: string })[]>(
    `select own.*, o.name as funder from (${ROWS} where r.nonprofit_id = $1 and r.state <> 'ended') own
      join organizations o on o.id = own."tenantId" order by own."chosenAt" desc, own.id`,
    [nonprofitId],
  );
  return rows.map((row) => ({ ...toRoute(row), funder: row.funder }));
}

/** Whose route it is. */
export interface PairKey {
  readonly tenantId: string;
  readonly nonprofitId: string;
}

export interface RouteKey {
  readonly tenantId: string;
  readonly id: string;
  readonly seenVersion: number;
}

interface Act {
  readonly by: string;
  readonly at: Date;
}

/** Writes a route with its open steps; tells whether the pair had no other that holds. */
export async function insertRoute(
  tx: Tx,
  { tenantId, id, nonprofitId, route }: PairKey & { readonly id: string; readonly route: LegalRoute },
  codes: readonly string[],
  { by, at }: Act,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into legal_routes (tenant_id, id, nonprofit_id, route, chosen_by, chosen_at) values ($1, $2, $3, $4, $5, $6)
      on conflict (tenant_id, nonprofit_id) where state <> 'ended' do nothing returning 1`,
    [tenantId, id, nonprofitId, route, by, at],
  );
  if (rows.length === 0) return false;
  await tx.query(
    `insert into legal_route_steps (tenant_id, route_id, nonprofit_id, code) select $1, $2, $3, unnest($4::text[])`,
    [tenantId, id, nonprofitId, codes],
  );
  return true;
}

/** Ends a route if it still has the version that was seen; tells whether. */
export const endRoute = (tx: Tx, key: RouteKey, { by, at }: Act): Promise<boolean> =>
  updated(tx, key, `state = 'ended', ended_by = $4, ended_at = $5`, [by, at]);

export const moveRoute = (tx: Tx, key: RouteKey, state: RouteState): Promise<boolean> =>
  updated(tx, key, 'state = $4', [state]);

async function updated(
  tx: Tx,
  { tenantId, id, seenVersion }: RouteKey,
  set: string,
  values: readonly unknown[],
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update legal_routes set version = version + 1, ${set} where tenant_id = $1 and id = $2 and version = $3
      and state <> 'ended'`,
    [tenantId, id, seenVersion, ...values],
  );
  return count === 1;
}

/** Writes what somebody says of a step. */
export async function saveStep(
  tx: Tx,
  { tenantId, id }: Pick<RouteKey, 'tenantId' | 'id'>,
  code: string,
  { state, reference, validUntil }: StepTerms,
  { by, at }: Act,
): Promise<void> {
  const act = state === 'open' ? [null, null] : [by, at];
  await tx.query(
    `update legal_route_steps set state = $4, reference = $5, valid_until = $6, done_by = $7, done_at = $8, noticed_at = null
      where tenant_id = $1 and route_id = $2 and code = $3`,
    [tenantId, id, code, state, reference, validUntil, ...act],
  );
}
