import { randomUUID } from 'node:crypto';
import { byTenant, DAY, type Case } from './case';

const [LIST, HIT] = [randomUUID(), randomUUID()];
const ENTRY = { number: 4021, sha256: 'a'.repeat(64) };
const HIP = { owner: 'hip', tenantColumn: 'tenant_id' } as const;

/** Whose name is like a listed one is known to HIP's verifiers and administrators alone. */
export const screeningCases: readonly Case[] = [
  {
    ...{ ...HIP, label: 'sanctions_lists', table: 'sanctions_lists', column: 'entries' },
    key: byTenant('hip', { id: LIST }),
    rest: ({ owner: { hip } }) => ({
      ...{ kind: 'ofac-sdn', published_on: '2026-11-20', sdn_sha256: 'x', imported_by: hip.personId },
      ...{ entries: 1, aliases: 0, places: 0, strays: 0, imported_at: DAY },
    }),
    rights: { own: 'si', 'own-member': '', importer: 's', screener: 's' },
  },
  {
    ...{ ...HIP, label: 'sanctions_entries', table: 'sanctions_entries', column: 'listed' },
    key: byTenant('hip', ENTRY),
    rest: () => ({
      ...{ name: 'X', kind: 'organisation', programme: 'SDNTK', remarks: '' },
      ...{ aliases: [], places: [], listed: true },
    }),
    rights: { own: 'siu', 'own-member': '', importer: 'siu', screener: 's' },
  },
  {
    ...{ ...HIP, label: 'screening_runs', table: 'screening_runs', column: 'hits' },
    key: byTenant('hip', { id: randomUUID() }),
    rest: () => ({ list_id: LIST, nonprofits: 1, entries: 1, hits: 1, new_hits: 1, ran_at: DAY }),
    rights: { own: 's', 'own-member': '', screener: 'si' },
  },
  {
    ...{ ...HIP, label: 'screening_hits', table: 'screening_hits', column: 'ended_at' },
    key: byTenant('hip', { id: HIT }),
    rest: ({ owner: { nonprofit } }) => ({
      ...{ nonprofit_id: nonprofit.tenantId, name_sha256: 'x', listed_name: 'X', score: 1, found_at: DAY },
      ...{ entry_number: ENTRY.number, entry_sha256: ENTRY.sha256 },
    }),
    rights: { own: 's', 'own-member': '', screener: 'siu' },
  },
  {
    ...{ ...HIP, label: 'screening_decisions', table: 'screening_decisions', column: 'reason' },
    key: byTenant('hip', { hit_id: HIT, number: 1 }),
    rest: ({ owner: { hip } }) => ({
      ...{ decision: 'cleared', reason: 'Otro país y otro giro.' },
      ...{ decided_by: hip.personId, decided_at: DAY },
    }),
    rights: { own: 'si', 'own-member': '' },
  },
];
