import { randomUUID } from 'node:crypto';
import { byTenant, DAY, type Case } from './case';

/** The probe names no role, so that nobody decides anything here; who may decide is T19's subject. */
export const staffCases: readonly Case[] = [
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
    key: byTenant('nonprofit', { id: randomUUID() }),
    rest: ({ owner: { hip } }) => ({
      profile_version: 1,
      decision: 'verified',
      facts: {},
      decided_by: hip.personId,
      decided_at: DAY,
    }),
    column: 'message',
    tenantColumn: 'tenant_id',
    rights: { own: 's', 'other-hip': 's', keeper: 's' },
    because: 'HIP verifies nonprofits; each reads what was decided about it',
  },
  {
    label: 'alias_requests',
    table: 'alias_requests',
    owner: 'hip',
    key: byTenant('hip', { id: randomUUID() }),
    rest: ({ owner: { hip, funder } }) => ({
      funder_id: funder.tenantId,
      alias: 'ONG 7K3QD-M2X9A',
      reason: 'safety',
      requested_by: hip.personId,
      requested_at: DAY,
    }),
    column: 'note',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu', keeper: 's' },
  },
  {
    label: 'exports',
    table: 'exports',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
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
    rights: { own: 'si', keeper: 's' },
  },
];
