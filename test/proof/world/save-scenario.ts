import { asSuperuser, type TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { askerOf, idOf, MET, organizationOf } from './cast';
import { insertRows } from './insert-rows';

const NOW = '2026-11-21T12:00:00Z';
const CHOICE = { strategy: 'capacity', movements: [], amounts: [100], worths: [1] };
const WITHOUT_RESULT = {
  ...{ currency: 'MXN', budget_minor: 100, candidates: 1, settings: { maxShare: 100, limits: [] } },
  ...{ inputs_sha256: '00', engine_version: '1', state: 'failed', fault: 'unproven' },
};

/** A scenario of which application to fund, and one of whom of a shortlist, without a result. */
export async function saveScenario(test: TestDatabase, canaries: Canaries): Promise<void> {
  const [own, nonprofit] = [organizationOf(MET.funder), organizationOf(MET.nonprofit)];
  const [application] = await asSuperuser<{ id: string; call: string }>(
    test,
    `select id, call_id as call from applications where funder_id = $1 and tenant_id = $2 and status = 'submitted'`,
    [own.id, nonprofit.id],
  );
  const [tenant_id, id] = [own.id, idOf('scenario')];
  await insertRows(test, 'scenarios', [
    {
      ...{ tenant_id, id, call_id: application!.call, ...WITHOUT_RESULT },
      title: canaries.word(own, 'staff-note', 'scenario'),
      ...{ made_by: askerOf(MET.funder, 'funder-admin').personId, made_at: NOW, ended_at: NOW },
    },
  ]);
  await insertRows(test, 'scenario_candidates', [
    {
      ...{ tenant_id, scenario_id: id, nonprofit_id: nonprofit.id, ...CHOICE },
      ...{ subject_id: application!.id, application_id: application!.id },
    },
  ]);
  await saveOfList(test, canaries);
}

async function saveOfList(test: TestDatabase, canaries: Canaries): Promise<void> {
  const [own, nonprofit] = [organizationOf(MET.funder), organizationOf(MET.nonprofit)];
  const [tenant_id, id, entry_id] = [own.id, idOf('scenario of a shortlist'), idOf('shortlist entry')];
  await insertRows(test, 'scenarios', [
    {
      ...{ tenant_id, id, shortlist_id: idOf('shortlist'), ...WITHOUT_RESULT },
      title: canaries.word(own, 'staff-note', 'scenario of a shortlist'),
      ...{ made_by: askerOf(MET.funder, 'funder-admin').personId, made_at: NOW, ended_at: NOW },
    },
  ]);
  await insertRows(test, 'scenario_candidates', [
    {
      ...{ tenant_id, scenario_id: id, nonprofit_id: nonprofit.id, ...CHOICE },
      ...{ subject_id: entry_id, entry_id },
    },
  ]);
}
