import type { TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { ASKED, askerOf, idOf, MET, organizationOf } from './cast';
import { insertRows } from './insert-rows';

const NOW = '2026-11-21T12:00:00Z';

/** How an award goes on once both sides agreed on it: what it asks for, in the words of each. */
export async function saveAwardLife(test: TestDatabase, canaries: Canaries): Promise<void> {
  await saveRequirements(test, canaries);
}

async function saveRequirements(test: TestDatabase, canaries: Canaries): Promise<void> {
  const [own, nonprofit, other] = [MET.funder, MET.nonprofit, ASKED.funder].map(organizationOf);
  const title = canaries.word(own!, 'staff-note', 'requirement', { [nonprofit!.id]: 'doors' });
  const note = canaries.word(nonprofit!, 'own-application', 'requirement done', { [own!.id]: 'doors' });
  const answer = canaries.word(own!, 'staff-note', 'requirement back', { [nonprofit!.id]: 'doors' });
  const asked = { nonprofit_id: nonprofit!.id, kind: 'report', due_on: '2027-06-30', state: 'open' };
  const rest = { version: 3, reminded: 'none', added_at: NOW };
  await insertRows(test, 'award_requirements', [
    {
      ...{ ...asked, ...rest, tenant_id: own!.id, id: idOf('requirement'), award_id: idOf('award') },
      ...{ title, note, answer, added_by: askerOf(own!.key, 'program-officer').personId },
    },
    {
      ...{ ...asked, ...rest, tenant_id: other!.id, id: idOf('requirement of another') },
      ...{ award_id: idOf('award of another'), title: 'x', note: '', answer: '' },
      added_by: askerOf(other!.key, 'program-officer').personId,
    },
  ]);
}
