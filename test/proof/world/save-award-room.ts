import type { TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { ASKED, askerOf, idOf, MET, organizationOf } from './cast';
import { insertRows } from './insert-rows';

const NOW = '2026-11-21T12:00:00Z';

/** What the two sides of an award wrote to each other, and what stands on the award of another funder. */
export async function saveAwardRoom(test: TestDatabase, canaries: Canaries): Promise<void> {
  const [own, nonprofit] = [organizationOf(MET.funder), organizationOf(MET.nonprofit)];
  const of = { tenant_id: own.id, award_id: idOf('award'), nonprofit_id: nonprofit.id, written_at: NOW };
  const other = organizationOf(ASKED.funder);
  await insertRows(test, 'award_messages', [
    {
      ...{ ...of, id: idOf('message'), side: 'funder' },
      author_id: askerOf(own.key, 'program-officer').personId,
      text: canaries.word(own, 'staff-note', 'message of the funder', { [nonprofit.id]: 'doors' }),
    },
    {
      ...{ ...of, id: idOf('answer'), side: 'nonprofit' },
      author_id: askerOf(nonprofit.key, 'nonprofit-admin').personId,
      text: canaries.word(nonprofit, 'own-application', 'message of the nonprofit', { [own.id]: 'doors' }),
    },
    {
      ...{ ...of, tenant_id: other.id, award_id: idOf('award of another'), id: idOf('message of another') },
      ...{ nonprofit_id: organizationOf(ASKED.nonprofit).id, side: 'funder', text: 'x' },
      author_id: askerOf(other.key, 'funder-admin').personId,
    },
  ]);
}
