import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { askerOf, type Organization } from './cast';
import { insertRows } from './insert-rows';

const SEALED = `\\x01${'00'.repeat(40)}`;

/** A file of a nonprofit's application that is in no answer: nobody else is told of it. */
export async function saveApplicationFile(
  test: TestDatabase,
  canaries: Canaries,
  own: Organization,
  applicationId: string,
): Promise<void> {
  const id = randomUUID();
  canaries.note(id, own, 'draft-id', 'file of an application');
  await insertRows(test, 'application_files', [
    {
      ...{ tenant_id: own.id, application_id: applicationId, id, question_id: 'what', number: 1 },
      ...{ type: 'pdf', sealed_name: SEALED, sealed_key: SEALED, byte_count: 1, scan: 'clean', notes: [] },
      ...{ added_by: askerOf(own.key, 'nonprofit-admin').personId, added_at: '2026-11-21T12:00:00Z' },
    },
  ]);
}
