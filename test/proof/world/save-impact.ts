import type { TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { askerOf, idOf, MET, organizationOf } from './cast';
import { insertRows } from './insert-rows';

const NOW = '2026-11-21T12:00:00Z';
const SCOPE = {
  ...{ audience: 'funder', from: '2026-01-01', to: '2026-11-20', day: '2026-11-20' },
  ...{ strategy: null, region: null, population: null },
};
const EMPTY = { es: '', en: '' };
const KEPT = { kept: true };

/** An impact report that one funder is writing. */
export async function saveImpact(test: TestDatabase, canaries: Canaries): Promise<void> {
  const own = organizationOf(MET.funder);
  const lead = canaries.word(own, 'staff-note', 'impact report');
  await insertRows(test, 'impact_reports', [
    {
      ...{ tenant_id: own.id, id: idOf('impact report'), version: 1, state: 'draft', scope: SCOPE },
      facts: { awards: [], counts: [], rates: [] },
      material: {
        ...{ organization: '—', scope: SCOPE, awards: KEPT, nonprofits: KEPT, unplaced: KEPT },
        ...{ money: [], cuts: { strategy: [], region: [], population: [] }, rates: [], places: [] },
        ...{ results: [], need: { tables: [], thin: [], silent: [] } },
      },
      texts: {
        title: { es: 'Informe', en: 'Report' },
        sections: { lead: { es: lead, en: lead }, done: EMPTY, changed: EMPTY, gaps: EMPTY, method: EMPTY },
        voices: [],
      },
      ...{ written_by: askerOf(own.key, 'funder-finance').personId, written_at: NOW },
    },
  ]);
}
