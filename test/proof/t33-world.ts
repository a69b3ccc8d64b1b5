import { randomUUID } from 'node:crypto';
import { MatchRefreshStaleHandler } from '@puente/matching';
import { asSuperuser } from '@puente/testing';
import type { ProofApp } from './proof-app';
import { PAYLOADS } from './t33-payloads';

/** Makes of every payload the name and mission of a nonprofit, and the title and text of a programme; returns the last programme. */
export async function savePayloads(proof: ProofApp): Promise<string> {
  await saveNonprofits(proof);
  await proof.app.get(MatchRefreshStaleHandler).handle();
  let programme = '';
  for (const text of PAYLOADS) programme = await saveProgramme(proof, text);
  return programme;
}

async function saveNonprofits(proof: ProofApp): Promise<void> {
  const ids = PAYLOADS.map(() => randomUUID());
  const given = 'unnest($1::uuid[], $2::text[]) as given (id, text)';
  const names = `insert into organizations (id, kind, name) select id, 'nonprofit', text from ${given}`;
  const profiles = `insert into nonprofit_profiles (tenant_id, safety, states, services, strategies, mission_es, mission_en)
    select id, 'open', '{MX-CHP}', '{legal}', '{"capacity": 2}', text, text from ${given}`;
  for (const sql of [names, profiles]) await asSuperuser(proof.test, sql, [ids, PAYLOADS]);
}

async function saveProgramme(proof: ProofApp, text: string): Promise<string> {
  const title = { es: text, en: text };
  const body = { title, text: title, strategies: { capacity: 1 }, states: ['MX-CHP'], status: 'published' };
  const answer = await proof.asJson('officer', 'POST', '/api/v1/programmes', body);
  expect(answer.status).toBe(201);
  return (JSON.parse(answer.body) as { id: string }).id;
}
