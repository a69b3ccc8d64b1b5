import { randomUUID } from 'node:crypto';
import { byTenant, DAY, type Case } from './case';

const RUN = randomUUID();

/** What every actor may do with measurements of how lists spread their places, and with who stands on which. */
export const exposureCases: readonly Case[] = [
  {
    label: 'exposure_runs',
    table: 'exposure_runs',
    owner: 'hip',
    key: byTenant('hip', { id: RUN }),
    rest: ({ owner: { hip } }) => ({ asked_by: hip.personId, asked_at: DAY }),
    column: 'nonprofits',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', matcher: 'su' },
  },
  {
    label: 'exposure_chunks',
    table: 'exposure_chunks',
    owner: 'hip',
    key: byTenant('hip', { run_id: RUN, number: 1 }),
    rest: () => ({ programme_ids: '{}' }),
    column: 'lists',
    tenantColumn: 'tenant_id',
    rights: { matcher: 'siud' },
  },
];
