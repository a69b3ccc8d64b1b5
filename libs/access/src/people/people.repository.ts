import type { Tx } from '@puente/database';

/** A member of an organisation as colleagues who look after people see them. */
export interface MemberRow {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  /** The programmes that the membership is limited to; empty: all. */
  readonly programmes: readonly string[];
  readonly joinedAt: Date;
  readonly lastUsedAt: Date | null;
}

export function listMembers(tx: Tx, tenantId: string): Promise<MemberRow[]> {
  return tx.query<MemberRow[]>(
    `select m.person_id as "personId", p.name, p.email, m.roles, m.created_at as "joinedAt",
            m.last_used_at as "lastUsedAt",
            array(select programme_id::text from membership_programmes mp
              where mp.tenant_id = m.tenant_id and mp.person_id = m.person_id order by 1) as programmes
       from memberships m join people p on p.id = m.person_id
      where m.tenant_id = $1 order by p.name, p.id`,
    [tenantId],
  );
}

/** Those who have a second factor: codes of a phone or a passkey. The system actor `login` alone sees factors. */
export async function findWithSecondFactor(tx: Tx, personIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `select person_id as id from totp_factors where person_id = any ($1::uuid[]) and confirmed_at is not null
     union select person_id from passkeys where person_id = any ($1::uuid[])`,
    [personIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Who is what, all rows locked: two administrators must not remove one another at once. */
export function lockMembers(
  tx: Tx,
  tenantId: string,
): Promise<{ readonly personId: string; readonly roles: readonly string[] }[]> {
  return tx.query(
    `select person_id as "personId", roles from memberships where tenant_id = $1 order by person_id for update`,
    [tenantId],
  );
}

/** Gives a member other roles and programmes and ends every session that rests on the old ones. */
export async function changeMember(
  tx: Tx,
  key: { readonly tenantId: string; readonly personId: string },
  roles: readonly string[],
  programmes: readonly string[],
): Promise<void> {
  const { tenantId, personId } = key;
  await tx.query(
    'update memberships set roles = $3, changed_at = clock_timestamp() where tenant_id = $1 and person_id = $2',
    [tenantId, personId, roles],
  );
  await tx.query('delete from membership_programmes where tenant_id = $1 and person_id = $2', [
    tenantId,
    personId,
  ]);
  await addProgrammes(tx, key, programmes);
}

export async function addProgrammes(
  tx: Tx,
  { tenantId, personId }: { readonly tenantId: string; readonly personId: string },
  programmes: readonly string[],
): Promise<void> {
  await tx.query(
    `insert into membership_programmes (tenant_id, person_id, programme_id) select $1, $2, unnest($3::uuid[])`,
    [tenantId, personId, [...new Set(programmes)]],
  );
}

/** Ends a membership and, with it, its sessions and tokens. */
export async function endMembership(tx: Tx, tenantId: string, personId: string): Promise<void> {
  await tx.query('delete from memberships where tenant_id = $1 and person_id = $2', [tenantId, personId]);
}

/** The ids of an organisation's programmes. */
export async function programmeIds(tx: Tx, tenantId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>('select id from programmes where tenant_id = $1', [tenantId]);
  return rows.map(({ id }) => id);
}

/** One of a person's memberships. */
export interface OwnMembership {
  readonly tenantId: string;
  readonly organization: string;
  readonly roles: readonly string[];
}

export function listOwnMemberships(tx: Tx, personId: string): Promise<OwnMembership[]> {
  return tx.query<OwnMembership[]>(
    `select m.tenant_id as "tenantId", o.name as organization, m.roles
       from memberships m join organizations o on o.id = m.tenant_id
      where m.person_id = $1 order by o.name, o.id`,
    [personId],
  );
}

/** Notes when somebody last worked for an organisation: the next sign-in goes there. */
export async function markMembershipUsed(
  tx: Tx,
  tenantId: string,
  personId: string,
  now: Date,
): Promise<void> {
  await tx.query('update memberships set last_used_at = $3 where tenant_id = $1 and person_id = $2', [
    tenantId,
    personId,
    now,
  ]);
}
