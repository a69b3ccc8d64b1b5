import { asSuperuser, type TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { askerOf, idOf, MET, organizationOf } from './cast';
import { insertRows } from './insert-rows';

const NOW = '2026-11-21T12:00:00Z';

/** A shortlist of one funder with a nonprofit that it met, what its team notes there, and a search that tells of news. */
export async function saveShortlists(test: TestDatabase, canaries: Canaries): Promise<void> {
  const own = organizationOf(MET.funder);
  const by = askerOf(own.key, 'funder-admin').personId;
  const [programme] = await asSuperuser<{ id: string }>(
    test,
    `select id from programmes where tenant_id = $1 and status = 'published'`,
    [own.id],
  );
  const [shortlist_id, entry_id] = [idOf('shortlist'), idOf('shortlist entry')];
  const word = (place: string): string => canaries.word(own, 'staff-note', place);
  await insertRows(test, 'shortlists', [
    {
      ...{ tenant_id: own.id, id: shortlist_id, programme_id: programme!.id, name: word('shortlist') },
      ...{ created_by: by, created_at: NOW },
    },
  ]);
  await insertRows(test, 'shortlist_entries', [
    {
      ...{ tenant_id: own.id, id: entry_id, shortlist_id, nonprofit_id: organizationOf(MET.nonprofit).id },
      ...{ by_name: true, place: 1, state: 'considering', added_by: by, added_at: NOW },
    },
  ]);
  const aside = idOf('shortlist entry set aside');
  await insertRows(test, 'shortlist_entries', [
    {
      ...{ tenant_id: own.id, id: aside, shortlist_id, nonprofit_id: organizationOf(MET.nonprofit).id },
      ...{
        by_name: true,
        place: 2,
        state: 'set-aside',
        reason: 'another-funder',
        added_by: by,
        added_at: NOW,
      },
    },
  ]);
  await insertRows(test, 'programme_hints', [
    {
      ...{ tenant_id: organizationOf(MET.nonprofit).id, id: idOf('programme hint'), funder_id: own.id },
      ...{ entry_id: aside, given_by: by, given_at: NOW },
    },
  ]);
  await insertRows(test, 'shortlist_notes', [
    {
      ...{ tenant_id: own.id, id: idOf('shortlist note'), shortlist_id, entry_id },
      ...{ text: word('shortlist note'), author_id: by, written_at: NOW },
    },
  ]);
  await insertRows(test, 'interest_conflicts', [
    {
      ...{ tenant_id: own.id, id: idOf('interest conflict'), nonprofit_id: organizationOf(MET.nonprofit).id },
      ...{ by_name: true, kind: 'family', since: '2026-01-01', until: '2026-06-30' },
      ...{ note: word('interest conflict'), declared_by: by, declared_at: '2026-01-01T12:00:00Z' },
    },
  ]);
  await insertRows(test, 'search_alerts', [
    {
      ...{ tenant_id: own.id, id: idOf('search alert'), person_id: by, tenant_kind: 'funder' },
      ...{ programme_id: programme!.id, query: 'region=south', frequency: 'monthly' },
      ...{ next_at: '2027-01-01T14:00:00Z', known: [], news: [] },
    },
  ]);
}
