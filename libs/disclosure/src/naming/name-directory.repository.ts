import type { Tx } from '@puente/database';
import type { SafetyLevel, StateCode } from '@puente/taxonomy';
import type { ConsentFact } from '../core';

export interface DirectoryRow {
  readonly id: string;
  readonly name: string;
  readonly safety: SafetyLevel;
  readonly states: readonly StateCode[];
  readonly numbers: readonly string[];
  readonly consents: readonly ConsentFact[];
}

/** Nonprofits as they are called, with what they let others see. */
export const findNamed = (tx: Tx, nonprofits: readonly string[]): Promise<DirectoryRow[]> =>
  tx.query<DirectoryRow[]>(
    `select o.id, o.name, coalesce(p.safety, 'protected') as safety, coalesce(p.states, '{}') as states,
        array_remove(array[p.rfc, p.cluni], null) as numbers,
        coalesce((select jsonb_agg(jsonb_build_object('classes', c.classes, 'audience', c.audience, 'funderId', c.funder_id,
            'until', to_char(c.until, 'YYYY-MM-DD'),
            'revokedOn', to_char(c.revoked_at at time zone 'America/Mexico_City', 'YYYY-MM-DD')))
          from consents c where c.tenant_id = o.id), '[]') as consents
       from organizations o left join nonprofit_profiles p on p.tenant_id = o.id
      where o.id = any ($1) and o.kind = 'nonprofit' order by o.id`,
    [nonprofits],
  );

export interface PersonRow {
  readonly tenantId: string;
  readonly name: string;
}

/** Who acts for them on the platform. */
export const findMembers = (tx: Tx, nonprofits: readonly string[]): Promise<PersonRow[]> =>
  tx.query<PersonRow[]>(
    `select m.tenant_id as "tenantId", p.name from memberships m join people p on p.id = m.person_id where m.tenant_id = any ($1)`,
    [nonprofits],
  );

export interface SealedNameRow {
  readonly tenantId: string;
  readonly id: string;
  readonly name: Buffer;
}

/** The sealed names of their contacts. */
export const findContactNames = (tx: Tx, nonprofits: readonly string[]): Promise<SealedNameRow[]> =>
  tx.query<SealedNameRow[]>(
    'select tenant_id as "tenantId", id, name from nonprofit_contacts where tenant_id = any ($1) order by tenant_id, id',
    [nonprofits],
  );
