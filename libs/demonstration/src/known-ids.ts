import { createHash } from 'node:crypto';
import type { Tx } from '@puente/database';
import { ROLES } from '@puente/permissions/core';
import type { DemonstrationPerson } from './core';

/** A UUID made of a key: the same in every load. */
export function fixedId(key: string): string {
  const hex = createHash('sha256').update(`puente-demonstration:${key}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** A person's organisation: a funder by its fixed id, a nonprofit by its reference. */
export async function organizationOf(tx: Tx, { organization, role }: DemonstrationPerson): Promise<string> {
  if (ROLES[role].tenantKind !== 'nonprofit') return fixedId(organization);
  const rows = await tx.query<{ id: string }[]>(
    'select tenant_id as id from nonprofit_profiles where external_ref = $1',
    [organization],
  );
  return rows[0]!.id;
}
