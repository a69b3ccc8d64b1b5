import { randomUUID } from 'node:crypto';
import { byTenant, DAY, SEALED, type Case } from './case';

const TRUTH = randomUUID();

/** What every actor may do with numbers that left, and with what they were in truth. */
export const releaseCases: readonly Case[] = [
  {
    label: 'release_truths',
    table: 'release_truths',
    owner: 'funder',
    key: byTenant('funder', { id: TRUTH }),
    rest: () => ({ sealed_table: SEALED }),
    column: 'sealed_table',
    tenantColumn: 'tenant_id',
    rights: { registrar: 'si', keeper: 'su' },
  },
  {
    label: 'releases',
    table: 'releases',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: () => ({
      ...{ subject: 'awards', unit: 'awards', audience: 'public', edition: 'x', dimensions: '{region}' },
      ...{ limits: '{}', verdict: 'publish', cells: '[]', truth_id: TRUTH, released_at: DAY },
    }),
    column: 'edition',
    tenantColumn: 'tenant_id',
    rights: { own: 's', registrar: 'si' },
  },
  {
    label: 'portfolio_editions',
    table: 'portfolio_editions',
    owner: 'hip',
    key: byTenant('hip', { id: randomUUID() }),
    rest: ({ owner: { hip } }) => ({ asked_by: hip.personId, asked_at: DAY }),
    column: 'done',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', registrar: 'su' },
  },
];
