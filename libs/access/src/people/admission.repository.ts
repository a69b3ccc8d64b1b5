import type { Tx } from '@puente/database';
import type { Locale } from '@puente/kernel';

/** An invitation that can be accepted now, as its holder may see it. */
export interface OpenInvitation {
  readonly tenantId: string;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly roles: readonly string[];
  readonly programmes: readonly string[];
  readonly organization: string;
  /** The person who has the address already, if any. */
  readonly personId: string | null;
}

/** Nobody enters that organisation by another invitation before the transaction ends. */
export async function lockAdmission(tx: Tx, id: string): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('admission:' || tenant_id, 0)) from invitations where id::text = $1`,
    [id],
  );
}

/** One that HIP sent to an organisation's first person is over once the organisation has people. */
export async function findOpenInvitation(tx: Tx, id: string, now: Date): Promise<OpenInvitation | null> {
  const rows = await tx.query<OpenInvitation[]>(
    `select i.tenant_id as "tenantId", i.id, i.email, i.name, i.locale, i.roles, i.programmes::text[] as programmes,
            o.name as organization, p.id as "personId"
       from invitations i join organizations o on o.id = i.tenant_id left join people p on p.email = i.email
      where i.id::text = $1 and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > $2
        and (i.invited_from = i.tenant_id or not exists (select from memberships m where m.tenant_id = i.tenant_id))`,
    [id, now],
  );
  return rows[0] ?? null;
}

/** Uses an invitation up; of two who try at once only one is told yes. */
export async function acceptInvitation(tx: Tx, id: string, now: Date): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    `update invitations set accepted_at = $2
      where id::text = $1 and accepted_at is null and withdrawn_at is null and expires_at > $2`,
    [id, now],
  );
  return count === 1;
}

/** Whether an invitation was for the first person of an organisation that has people by now. */
export async function isLateFirst(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `select 1 from invitations i where i.id::text = $1 and i.invited_from <> i.tenant_id
        and exists (select from memberships m where m.tenant_id = i.tenant_id)`,
    [id],
  );
  return rows.length > 0;
}

/** False when somebody has that address by now. */
export async function insertPerson(
  tx: Tx,
  person: { readonly id: string; readonly email: string; readonly name: string; readonly locale: Locale },
  passwordHash: string,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into people (id, email, name, locale) values ($1, $2, $3, $4)
     on conflict (email) do nothing returning 1`,
    [person.id, person.email, person.name, person.locale],
  );
  if (rows.length === 0) return false;
  await tx.query('insert into credentials (person_id, password_hash) values ($1, $2)', [
    person.id,
    passwordHash,
  ]);
  return true;
}

/** Answers whether the person was no member before. */
export async function insertMembership(
  tx: Tx,
  tenantId: string,
  personId: string,
  roles: readonly string[],
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into memberships (tenant_id, person_id, roles) values ($1, $2, $3) on conflict do nothing returning 1`,
    [tenantId, personId, roles],
  );
  return rows.length > 0;
}

/** The kind of an organisation other than HIP that has no people yet, else null. */
export async function awaitsFirstPerson(
  tx: Tx,
  tenantId: string,
): Promise<{ readonly kind: 'funder' | 'nonprofit' } | null> {
  const rows = await tx.query<{ kind: 'funder' | 'nonprofit' }[]>(
    `select o.kind from organizations o where o.id::text = $1 and o.kind <> 'hip'
        and not exists (select from memberships m where m.tenant_id = o.id)`,
    [tenantId],
  );
  return rows[0] ?? null;
}
