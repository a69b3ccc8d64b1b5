import { randomUUID } from 'node:crypto';
import type { NonprofitFacts, ProgrammeFacts } from '@puente/matching/core';
import type { Insert } from '../applicants/seed-applicants';
import { syntheticNonprofits } from './synthetic-nonprofits';

const CHUNK = 5_000;

/** So many made-up nonprofits with their profiles, past all policies. */
export async function seedNonprofits(insert: Insert, count: number, seed: number): Promise<void> {
  let chunk: NonprofitFacts[] = [];
  for (const row of syntheticNonprofits(count, seed)) {
    chunk.push(row);
    if (chunk.length < CHUNK) continue;
    await insertNonprofits(insert, chunk);
    chunk = [];
  }
  if (chunk.length > 0) await insertNonprofits(insert, chunk);
}

async function insertNonprofits(insert: Insert, rows: readonly NonprofitFacts[]): Promise<void> {
  const profiles = rows.map((row) => ({ ...row, tenant_id: randomUUID(), mission_es: row.mission.es }));
  await insert(
    `insert into organizations (id, kind, name) select (r ->> 'tenant_id')::uuid, 'nonprofit', r ->> 'name'
       from jsonb_array_elements($1) r`,
    [JSON.stringify(profiles.map(({ tenant_id, name }) => ({ tenant_id, name })))],
  );
  await insert(
    `insert into nonprofit_profiles (tenant_id, safety, states, strategies, needs, forms, populations, services, movements,
        languages, annual_budget_mxn, founded_year, authorised_donee, has_cluni, legal_routes, min_award_mxn,
        accepts_publicity, mission_es)
      select tenant_id, safety, states, strategies, needs, forms, populations, services, movements, languages,
        "annualBudgetMxn", "foundedYear", "authorisedDonee", cluni, "legalRoutes", "minAwardMxn", "acceptsPublicity", mission_es
      from jsonb_to_recordset($1) as r (tenant_id uuid, safety text, states text[], strategies jsonb, needs text[], forms text[],
        populations text[], services text[], movements text[], languages text[], "annualBudgetMxn" bigint, "foundedYear" int,
        "authorisedDonee" boolean, cluni boolean, "legalRoutes" text[], "minAwardMxn" bigint, "acceptsPublicity" boolean,
        mission_es text)`,
    [JSON.stringify(profiles)],
  );
}

/** Published programmes of some organisation. */
export async function seedProgrammes(
  insert: Insert,
  tenantIds: readonly string[],
  programmes: readonly ProgrammeFacts[],
): Promise<void> {
  const rows = programmes.map(({ id: _id, funder: _funder, today: _today, ...facts }, at) => ({
    ...{ tenant_id: tenantIds[at % tenantIds.length], id: randomUUID(), facts },
  }));
  await insert(
    `insert into programmes (tenant_id, id, status, facts)
      select tenant_id, id, 'published', facts from jsonb_to_recordset($1) as r (tenant_id uuid, id uuid, facts jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Puts a job into the outbox. */
export const putJob = (insert: Insert, tenantId: string, name: string, data: object): Promise<unknown> =>
  insert(`insert into outbox (id, tenant_id, name, data) values (gen_random_uuid(), $1, $2, $3)`, [
    tenantId,
    name,
    JSON.stringify(data),
  ]);
