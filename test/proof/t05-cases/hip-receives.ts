import { randomUUID } from 'node:crypto';
import { DAY, SEALED, byTenant, type Case } from './case';

const AWARD = randomUUID();
const BECAUSE = 'HIP is the recipient of the award';

/** What every actor may do with what HIP has as the recipient of a funder's award. */
export const hipReceivesCases: readonly Case[] = [
  {
    label: 'bank_accounts: of HIP',
    table: 'bank_accounts',
    owner: 'hip',
    key: byTenant('hip', { id: randomUUID() }),
    rest: ({ owner: { hip } }) => ({
      ...{ version: 1, clabe: SEALED, holder: SEALED, bank: SEALED, salt: SEALED, fingerprint: '' },
      ...{ proposed_by: hip.personId, proposed_at: DAY, held_until: DAY },
    }),
    column: 'clabe',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', 'own-member': 's', keeper: 'su' },
  },
  {
    label: 'awards: to HIP',
    table: 'awards',
    owner: 'funder',
    key: byTenant('funder', { id: AWARD }),
    rest: ({ owner: { funder }, other }) => ({
      ...{ nonprofit_id: other.hip.tenantId, state: 'active', title: 'x', amount_minor: 9, currency: 'MXN' },
      ...{ support: 'core', starts_on: '2026-01-01', ends_on: '2027-12-31' },
      ...{ strategies: '[{"percent": 100}]', budget: '[{"amountMinor": "9"}]' },
      ...{ written_by: funder.personId, written_at: DAY, proposed_by: funder.personId, proposed_at: DAY },
      ...{ approved_by: funder.colleagueId, approved_at: DAY, approved_sha256: '00' },
    }),
    column: 'title',
    tenantColumn: 'tenant_id',
    rights: {
      ...{ own: 's', 'other-hip': 's', installer: 'si' },
      ...{ treasurer: 's', mailer: 's', messenger: 's', registrar: 's' },
    },
    because: BECAUSE,
  },
  {
    label: 'award_messages: of HIP as recipient',
    table: 'award_messages',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: ({ other: { hip } }) => ({
      ...{ award_id: AWARD, nonprofit_id: hip.tenantId, side: 'nonprofit' },
      ...{ author_id: hip.personId, text: 'x', written_at: DAY },
    }),
    column: 'text',
    tenantColumn: 'tenant_id',
    rights: { own: 's', 'other-hip': 'si' },
    because: BECAUSE,
  },
];
