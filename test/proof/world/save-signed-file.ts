import type { TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { ASKED, askerOf, idOf, MET, organizationOf } from './cast';
import { insertRows } from './insert-rows';

const NOW = '2026-11-21T12:00:00Z';

/** A scan that was refused, with why, which its sender reads; and one of a stranger’s agreement. */
export async function saveSignedFile(test: TestDatabase, canaries: Canaries): Promise<void> {
  const [own, nonprofit] = [organizationOf(MET.funder), organizationOf(MET.nonprofit)];
  const [other, asked] = [organizationOf(ASKED.funder), organizationOf(ASKED.nonprofit)];
  const file = {
    text_sha256: '00',
    file_sha256: '0'.repeat(64),
    byte_count: 1,
    scan: 'clean',
    added_at: NOW,
  };
  const refused = { side: 'nonprofit', state: 'refused', decided_at: NOW };
  await insertRows(test, 'signed_files', [
    {
      ...{ ...file, ...refused, tenant_id: own.id, id: idOf('signed file'), award_id: idOf('award') },
      ...{ agreement_id: idOf('agreement'), nonprofit_id: nonprofit.id },
      added_by: askerOf(nonprofit.key, 'nonprofit-admin').personId,
      decided_by: askerOf(own.key, 'funder-admin').personId,
      reason: canaries.word(own, 'staff-note', 'signed file refused', { [nonprofit.id]: 'doors' }),
    },
    {
      ...{ ...file, ...refused, tenant_id: other.id, id: idOf('signed file of another') },
      ...{ award_id: idOf('award of another'), agreement_id: idOf('agreement of another') },
      ...{ nonprofit_id: asked.id, added_by: askerOf(asked.key, 'nonprofit-admin').personId },
      ...{ decided_by: askerOf(other.key, 'funder-admin').personId, reason: 'x' },
    },
  ]);
}
