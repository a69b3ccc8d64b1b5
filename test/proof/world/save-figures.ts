import type { TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { askerOf, idOf, organizationOf } from './cast';
import { insertRows } from './insert-rows';

/** An imported file of figures in use, with a small count and a row that was set aside. */
export async function saveFigures(test: TestDatabase, canaries: Canaries): Promise<void> {
  const hip = organizationOf('hip');
  const figures = idOf('figures');
  await insertRows(test, 'figure_imports', [
    {
      ...{ tenant_id: hip.id, id: figures, edition_year: 2021, sha256: 'a'.repeat(64) },
      publisher: `Línea ${canaries.word(hip, 'figures-source', 'figures publisher')}`,
      title: `Informe ${canaries.word(hip, 'figures-source', 'figures title')}`,
      header: ['state', canaries.word(hip, 'figures', 'figures header')],
      ...{ rows_taken: 1, rows_set_aside: 1, totals_agreed: 0 },
      imported_by: askerOf('hip', 'hip-staff').personId,
      imported_at: '2026-11-21T12:00:00Z',
    },
  ]);
  await insertRows(test, 'hotline_counts', [
    {
      ...{ tenant_id: hip.id, import_id: figures, line: 2, place: 'MX-COL', forms: [], cases: 3 },
      ...{ period_start: '2020', period_end: '2020' },
    },
  ]);
  await insertRows(test, 'set_aside_rows', [
    {
      ...{ tenant_id: hip.id, import_id: figures, line: 3 },
      raw: `${canaries.word(hip, 'figures', 'figures raw')},,2020,,1`,
      faults: [
        {
          ...{ code: 'place-unknown', line: 3, column: 'state' },
          params: { value: canaries.word(hip, 'figures', 'figures fault') },
        },
      ],
    },
  ]);
}
