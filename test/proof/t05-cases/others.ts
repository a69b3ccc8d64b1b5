import { randomUUID } from 'node:crypto';
import { JOB, byTenant, type Case, type Columns } from './case';

const GIVER = randomUUID();
const RECEIVER = randomUUID();

const pastGrant = (table: string, key: Columns, column: string, rest: Columns): Case => ({
  label: table,
  table,
  owner: 'hip',
  key: byTenant('hip', key),
  rest: () => rest,
  column,
  tenantColumn: 'tenant_id',
  rights: { own: 'si', matcher: 's', importer: 'si' },
});

export const othersCases: readonly Case[] = [
  pastGrant('past_grant_funders', { id: GIVER }, 'name', { name: 'Fondo' }),
  pastGrant('past_grant_recipients', { id: RECEIVER }, 'name', { folded_name: 'casa', name: 'Casa' }),
  pastGrant('past_grants', { key: 'k' }, 'topic', {
    funder_id: GIVER,
    recipient_id: RECEIVER,
    description: '',
    currency: 'MXN',
    date_precision: 'day',
    topic: '',
    countries: '',
    regions: '',
  }),
  {
    label: 'outbox',
    table: 'outbox',
    owner: 'nonprofit',
    key: () => ({ id: JOB }),
    rest: (cast) => ({ ...byTenant('nonprofit')(cast), name: 'match.refresh', data: {} }),
    column: 'status',
    tenantColumn: 'tenant_id',
    rights: {
      own: 'i',
      'other-hip': 'i',
      login: 'i',
      admission: 'i',
      dispatcher: 'siud',
      matcher: 'i',
      importer: 'i',
      installer: 'i',
      keeper: 'si',
      'audit-keeper': 'i',
      mailer: 'i',
      librarian: 'i',
      messenger: 'i',
      screener: 'i',
      treasurer: 'i',
      registrar: 'i',
    },
    because: 'HIP changes profiles of nonprofits and leaves a job about it; only the dispatcher reads jobs',
  },
  {
    label: 'audit_log',
    table: 'audit_log',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { seq: 1 }),
    rest: () => ({ via: 'job', action: 'profile.changed', subject_type: 'nonprofit' }),
    column: 'action',
    tenantColumn: 'tenant_id',
    rights: { own: 's', 'own-member': 's', 'other-hip': 's', 'audit-keeper': 's' },
    because: 'HIP answers for the log of all; rows are added by their open columns alone, never whole',
  },
  {
    label: 'migrations',
    table: 'migrations',
    owner: 'hip',
    key: () => ({ id: 1 }),
    rest: null,
    column: 'name',
    tenantColumn: null,
    rights: {},
  },
];
