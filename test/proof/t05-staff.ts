import { randomUUID } from 'node:crypto';
import type { TenantKind } from '@puente/database';
import type { Cast } from './t05-people';
import type { Case } from './t05-tables';

const DAY = '2026-11-21T00:00:00Z';

const byTenant =
  (owner: TenantKind, id?: string) =>
  (cast: Cast): Record<string, string> => ({ tenant_id: cast.owner[owner].tenantId, ...(id ? { id } : {}) });

/** The probe names no role, so that nobody decides anything here; who may decide is T19's subject. */
export const STAFF_CASES: readonly Case[] = [
  {
    label: 'nonprofit_settings',
    table: 'nonprofit_settings',
    owner: 'nonprofit',
    key: byTenant('nonprofit'),
    rest: () => ({ contact_paused_at: DAY }),
    column: 'contact_paused_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu', 'other-hip': 's', mailer: 's', dispatcher: 's', matcher: 's' },
    because: 'HIP must know whom not to call, and what sends notices whom not to write to',
  },
  {
    label: 'verifications',
    table: 'verifications',
    owner: 'nonprofit',
    key: byTenant('nonprofit', randomUUID()),
    rest: ({ owner: { hip } }) => ({
      profile_version: 1,
      decision: 'verified',
      facts: {},
      decided_by: hip.personId,
      decided_at: DAY,
    }),
    column: 'message',
    tenantColumn: 'tenant_id',
    rights: { own: 's', 'other-hip': 's' },
    because: 'HIP verifies nonprofits; each reads what was decided about it',
  },
  {
    label: 'alias_requests',
    table: 'alias_requests',
    owner: 'hip',
    key: byTenant('hip', randomUUID()),
    rest: ({ owner: { hip, funder } }) => ({
      funder_id: funder.tenantId,
      alias: 'ONG 7K3QD-M2X9A',
      reason: 'safety',
      requested_by: hip.personId,
      requested_at: DAY,
    }),
    column: 'note',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu' },
  },
  {
    label: 'exports',
    table: 'exports',
    owner: 'funder',
    key: byTenant('funder', randomUUID()),
    rest: ({ owner: { funder } }) => ({
      kind: 'matches',
      filters: {},
      row_count: 10,
      status: 'made',
      requested_by: funder.personId,
      requested_at: DAY,
      made_at: DAY,
    }),
    column: 'status',
    tenantColumn: 'tenant_id',
    rights: { own: 'si' },
  },
];
