import type { TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { askerOf, idOf, organizationOf } from './cast';
import { insertRows } from './insert-rows';

const NOW = '2026-11-21T12:00:00Z';
const ENTRY = { number: 4021, sha256: 'a'.repeat(64) };

/** A hidden nonprofit whose name is like a listed one, and what HIP decided of it. */
export async function saveScreening(test: TestDatabase, canaries: Canaries): Promise<void> {
  const hip = organizationOf('hip');
  const word = (place: string): string => canaries.word(hip, 'staff-note', place);
  const own = { tenant_id: hip.id };
  const by = askerOf('hip', 'hip-verifier').personId;
  const [list, hit] = [idOf('sanctions list'), idOf('screening hit')];
  canaries.note(hit, hip, 'staff-note', 'screening hit id');
  await insertRows(test, 'sanctions_lists', [
    {
      ...{ ...own, id: list, kind: 'ofac-sdn', published_on: '2026-11-20', sdn_sha256: 'a'.repeat(64) },
      ...{ entries: 1, aliases: 1, places: 1, strays: 0, imported_by: by, imported_at: NOW },
    },
  ]);
  await insertRows(test, 'sanctions_entries', [
    {
      ...{ ...own, ...ENTRY, kind: 'organisation', listed: true },
      ...{ name: word('listed name'), programme: word('listed programme'), remarks: word('listed remarks') },
      ...{ aliases: [word('listed alias')], places: [word('listed place')] },
    },
  ]);
  await insertRows(test, 'screening_runs', [
    {
      ...{ ...own, id: idOf('screening run'), list_id: list, nonprofit_id: organizationOf('hidden-a').id },
      ...{ nonprofits: 1, entries: 1, hits: 1, new_hits: 1, ran_at: NOW },
    },
  ]);
  await insertRows(test, 'screening_hits', [
    {
      ...{ ...own, id: hit, nonprofit_id: organizationOf('hidden-a').id, name_sha256: 'b'.repeat(64) },
      ...{ entry_number: ENTRY.number, entry_sha256: ENTRY.sha256, listed_name: word('matched name') },
      ...{ score: 0.95, found_at: NOW },
    },
  ]);
  await insertRows(test, 'screening_decisions', [
    {
      ...{ ...own, hit_id: hit, number: 1, decision: 'cleared', decided_by: by, decided_at: NOW },
      reason: `Otro país ${word('reason of a decision')}`,
    },
  ]);
}
