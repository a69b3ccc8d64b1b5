import type { TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { ASKED, askerOf, idOf, MET, organizationOf } from './cast';
import { insertRows } from './insert-rows';

const NOW = '2026-11-21T12:00:00Z';

/** A legal route that the nonprofit reads with its steps, and what the funder's people note for themselves. */
export async function saveDiligence(test: TestDatabase, canaries: Canaries): Promise<void> {
  const [own, nonprofit] = [organizationOf(MET.funder), organizationOf(MET.nonprofit)];
  const admin = askerOf(MET.funder, 'funder-admin').personId;
  const pair = { tenant_id: own.id, nonprofit_id: nonprofit.id };
  const route_id = await saveRoute(test, pair, admin);
  const reference = canaries.word(own, 'staff-note', 'step reference', { [nonprofit.id]: 'doors' });
  await insertRows(test, 'legal_route_steps', [
    { ...pair, route_id, code: 'account', state: 'done', reference, done_by: admin, done_at: NOW },
  ]);
  const note = (place: string) => ({
    ...{ ...pair, id: idOf(place), words: canaries.word(own, 'staff-note', place) },
    ...{ written_by: admin, written_at: NOW },
  });
  await insertRows(test, 'diligence_notes', [{ ...note('route reason'), kind: 'route', route_id }]);
  await insertRows(test, 'diligence_notes', [{ ...note('risk words'), kind: 'risk', level: 'low' }]);
  await insertRows(test, 'diligence_notes', [
    { ...note('appetite words'), nonprofit_id: null, kind: 'appetite', level: 'low' },
  ]);
  const answers = { complaints: { answer: 'yes', note: canaries.word(own, 'staff-note', 'shelter note') } };
  await insertRows(test, 'shelter_answers', [
    { ...pair, number: 1, answers, answered_by: admin, answered_at: NOW },
  ]);
  const another = organizationOf(ASKED.funder);
  const of = { tenant_id: another.id, nonprofit_id: organizationOf(ASKED.nonprofit).id };
  await saveRoute(test, of, askerOf(another.key, 'funder-admin').personId);
}

async function saveRoute(
  test: TestDatabase,
  pair: { readonly tenant_id: string; readonly nonprofit_id: string },
  by: string,
): Promise<string> {
  const id = idOf(`route of ${pair.tenant_id}`);
  const chosen = { route: 'domestic', state: 'open', version: 1, chosen_by: by, chosen_at: NOW };
  await insertRows(test, 'legal_routes', [{ ...pair, id, ...chosen }]);
  return id;
}
