import type { TenantKind } from '@puente/database';
import { byTenant, type Case, type Rights } from './case';

const organization = (owner: TenantKind, rights: Rights, because: string): Case => ({
  label: `organizations: a ${owner}`,
  table: 'organizations',
  owner,
  key: (cast) => ({ id: cast.owner[owner].tenantId }),
  rest: null,
  column: 'name',
  tenantColumn: 'id',
  rights: {
    own: 'su',
    'other-hip': 's',
    login: 's',
    admission: 's',
    matcher: 's',
    importer: 's',
    installer: 'si',
    ...rights,
  },
  because,
});

export const organizationsCases: readonly Case[] = [
  organization(
    'funder',
    { 'other-funder': 's', 'other-nonprofit': 's', 'other-hip': 'si' },
    'signed-in people know the names of funders, and HIP’s administrators admit new ones',
  ),
  organization(
    'hip',
    { 'other-funder': 's', 'other-nonprofit': 's', 'audit-keeper': 's', keeper: 's', screener: 's' },
    'signed-in people know the name of HIP, and what keeps keys writes in its chain',
  ),
  organization(
    'nonprofit',
    { 'other-hip': 'siu', importer: 'siu', screener: 's' },
    'HIP registers and verifies nonprofits, and names are compared with lists of sanctions',
  ),
  {
    label: 'nonprofit_profiles',
    table: 'nonprofit_profiles',
    owner: 'nonprofit',
    key: byTenant('nonprofit'),
    rest: () => ({ mission_es: 'Acompañamos.' }),
    column: 'mission_es',
    tenantColumn: 'tenant_id',
    rights: { own: 'su', 'other-hip': 'siu', matcher: 's', importer: 'siu', installer: 'si' },
    because: 'HIP registers and verifies nonprofits',
  },
];
