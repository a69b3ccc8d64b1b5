import { randomUUID } from 'node:crypto';
import { byTenant, DAY, SEALED, type Case } from './case';

export const vaultCases: readonly Case[] = [
  {
    label: 'tenant_keys',
    table: 'tenant_keys',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { version: 1 }),
    rest: () => ({ wrapped: '\\x01' }),
    column: 'retired_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', 'other-hip': 'si', keeper: 'siu', librarian: 'si', registrar: 'si' },
    because: 'HIP may read contacts of nonprofits; a wrapped key is of no use without the master key',
  },
  {
    label: 'nonprofit_contacts',
    table: 'nonprofit_contacts',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { id: randomUUID() }),
    rest: () => ({ name: SEALED, phone: SEALED, email: SEALED, notes: SEALED }),
    column: 'notes',
    tenantColumn: 'tenant_id',
    rights: { own: 'siud', 'other-hip': 's', keeper: 'su' },
    because: 'HIP calls nonprofits; each reading is recorded',
  },
  {
    label: 'bank_accounts',
    table: 'bank_accounts',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { id: randomUUID() }),
    rest: ({ owner: { nonprofit } }) => ({
      version: 1,
      clabe: SEALED,
      holder: SEALED,
      bank: SEALED,
      salt: SEALED,
      fingerprint: '',
      proposed_by: nonprofit.personId,
      proposed_at: DAY,
      held_until: DAY,
    }),
    column: 'clabe',
    tenantColumn: 'tenant_id',
    // An update counts only together with a decision under one's own name: the proof of that is in bank-account.db-spec.
    rights: { own: 'si', keeper: 'su' },
  },
];
