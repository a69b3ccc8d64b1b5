import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { askerOf, type Organization } from './cast';
import { insertRows } from './insert-rows';

const SEALED = `\\x01${'00'.repeat(40)}`;

/** A file of a nonprofit's application that is in no answer, and one on its way: nobody else is told of them. */
export async function saveApplicationFile(
  test: TestDatabase,
  canaries: Canaries,
  own: Organization,
  applicationId: string,
): Promise<void> {
  const id = randomUUID();
  canaries.note(id, own, 'draft-id', 'file of an application');
  const upload = randomUUID();
  canaries.note(upload, own, 'draft-id', 'file on its way');
  const place = { tenant_id: own.id, application_id: applicationId, question_id: 'what' };
  const person = askerOf(own.key, 'nonprofit-admin').personId;
  await insertRows(test, 'application_uploads', [
    {
      ...{ ...place, id: upload, person_id: person, type: 'pdf', sealed_name: SEALED, byte_count: 1 },
      started_at: '2100-01-01T00:00:00Z',
    },
  ]);
  await insertRows(test, 'application_files', [
    {
      ...{ ...place, id, number: 1 },
      ...{ type: 'pdf', sealed_name: SEALED, sealed_key: SEALED, byte_count: 1, scan: 'clean', notes: [] },
      ...{ added_by: person, added_at: '2026-11-21T12:00:00Z' },
    },
  ]);
}
