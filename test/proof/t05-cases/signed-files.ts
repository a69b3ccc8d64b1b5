import { randomUUID } from 'node:crypto';
import { byTenant, DAY, SEALED, type Case } from './case';

/** What every actor may do with the scan of the agreement of the other cases. */
export const signedFileCases = (award: string, agreement: string, textSha256: string): readonly Case[] => [
  {
    label: 'signed_files',
    table: 'signed_files',
    owner: 'funder',
    key: byTenant('funder', { id: randomUUID() }),
    rest: ({ owner: { funder }, other }) => ({
      ...{ award_id: award, agreement_id: agreement, nonprofit_id: other.nonprofit.tenantId },
      ...{ text_sha256: textSha256, side: 'funder', sealed_key: SEALED, file_sha256: '0'.repeat(64) },
      ...{ byte_count: 1, scan: 'clean', state: 'waits', added_by: funder.personId, added_at: DAY },
    }),
    column: 'sealed_key',
    tenantColumn: 'tenant_id',
    // Adding, confirming and taking away count only in one's own name and at its time: signed-files.db-spec.
    rights: { own: 's', 'other-nonprofit': 's', keeper: 'su', librarian: 's' },
    because: 'both sides read what was signed',
  },
];
