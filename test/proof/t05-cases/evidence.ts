import { randomUUID } from 'node:crypto';
import { byTenant, DAY, type Case } from './case';

const FIGURES = randomUUID();

/** Counts may be unpublished or finer than print: outside HIP only the matcher reads them, for totals that are not small. */
export const evidenceCases: readonly Case[] = [
  {
    label: 'figure_imports',
    table: 'figure_imports',
    owner: 'hip',
    key: byTenant('hip', { id: FIGURES }),
    rest: ({ owner: { hip } }) => ({
      ...{ publisher: 'Línea', title: 'Informe', edition_year: 2021, sha256: 'x', header: [] },
      ...{ rows_taken: 1, rows_set_aside: 1, totals_agreed: 0 },
      imported_by: hip.personId,
      imported_at: DAY,
    }),
    column: 'replaced_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu', matcher: 's', importer: 'su' },
  },
  {
    label: 'hotline_counts',
    table: 'hotline_counts',
    owner: 'hip',
    key: byTenant('hip', { import_id: FIGURES, line: 2 }),
    rest: () => ({ place: 'MX-COL', forms: [], period_start: '2020', period_end: '2020', cases: 3 }),
    column: 'cases',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', matcher: 's', importer: 'si' },
  },
  {
    label: 'set_aside_rows',
    table: 'set_aside_rows',
    owner: 'hip',
    key: byTenant('hip', { import_id: FIGURES, line: 3 }),
    rest: () => ({ raw: 'Pueblla,,2020,,1', faults: '[]' }),
    column: 'raw',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', importer: 'i' },
  },
];
