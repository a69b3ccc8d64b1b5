import { randomUUID } from 'node:crypto';
import { DAY, PROGRAMME, byTenant, type Case, type Rights } from './case';

const FORM = randomUUID();
const DRAFT = randomUUID();
const TELLS = 'nonprofits read what is published, and what it asks';

const call = (status: string, id: string, rights: Rights, because?: string): Case => ({
  label: `calls: ${status}`,
  table: 'calls',
  owner: 'funder',
  key: byTenant('funder', { id }),
  rest: ({ owner: { funder } }) => ({
    programme_id: PROGRAMME,
    status,
    facts: {},
    opens_at: DAY,
    by_invitation: false,
    sealed: false,
    created_by: funder.personId,
  }),
  column: 'facts',
  tenantColumn: 'tenant_id',
  rights: { own: 'siu', installer: 'si', ...rights },
  because,
});

const PUBLISHED = randomUUID();

export const grantCases: readonly Case[] = [
  {
    label: 'forms',
    table: 'forms',
    owner: 'funder',
    key: byTenant('funder', { id: FORM }),
    rest: ({ owner: { funder } }) => ({ document: {}, created_by: funder.personId }),
    column: 'document',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu', installer: 'si' },
  },
  {
    label: 'form_versions',
    table: 'form_versions',
    owner: 'funder',
    key: byTenant('funder', { form_id: FORM, number: 1 }),
    rest: ({ owner: { funder } }) => ({ document: {}, made_by: funder.personId, made_at: DAY }),
    column: 'document',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', installer: 'si' },
  },
  call('draft', DRAFT, {}),
  call('published', PUBLISHED, { 'other-nonprofit': 's' }, TELLS),
  {
    label: 'call_stages of a draft',
    table: 'call_stages',
    owner: 'funder',
    key: byTenant('funder', { call_id: DRAFT, stage: 'full' }),
    rest: () => ({ form_id: FORM, form_number: 1 }),
    column: 'form_number',
    tenantColumn: 'tenant_id',
    rights: { own: 'sid', installer: 'si' },
  },
  {
    label: 'call_invitations',
    table: 'call_invitations',
    owner: 'funder',
    key: (cast) => ({
      tenant_id: cast.owner.funder.tenantId,
      call_id: PUBLISHED,
      nonprofit_id: cast.owner.nonprofit.tenantId,
    }),
    rest: ({ owner: { funder } }) => ({ invited_by: funder.personId, invited_at: DAY }),
    column: 'invited_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', installer: 'si' },
  },
];
