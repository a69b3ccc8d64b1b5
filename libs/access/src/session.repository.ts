import type { TenantKind, Tx } from '@puente/database';
import type { Locale } from '@puente/kernel';

export interface SessionRow {
  readonly idHash: Buffer;
  readonly personId: string;
  readonly tenantId: string;
  readonly tenantKind: TenantKind;
  readonly roles: readonly string[];
  readonly programmes: readonly string[] | null;
  readonly personName: string;
  readonly organizationName: string;
  readonly locale: Locale;
  readonly csrfSecret: Buffer;
  readonly lastSeenAt: Date;
}

interface SignInRow {
  readonly personId: string;
  readonly tenantId: string;
  readonly passwordHash: string;
}

/** The person behind an e-mail and the organisation they joined first. */
export async function findSignIn(tx: Tx, email: string): Promise<SignInRow | null> {
  const rows = await tx.query<SignInRow[]>(
    `select p.id as "personId", m.tenant_id as "tenantId", c.password_hash as "passwordHash"
       from people p
       join memberships m on m.person_id = p.id
       join credentials c on c.person_id = p.id
      where p.email = $1 order by m.created_at, m.tenant_id limit 1`,
    [email],
  );
  return rows[0] ?? null;
}

export async function findSession(tx: Tx, idHash: Buffer, now: Date): Promise<SessionRow | null> {
  const rows = await tx.query<SessionRow[]>(
    `select s.id_hash as "idHash", s.person_id as "personId", s.tenant_id as "tenantId", o.kind as "tenantKind", m.roles,
            (select array_agg(programme_id::text) from membership_programmes mp
              where mp.tenant_id = m.tenant_id and mp.person_id = m.person_id) as programmes,
            p.name as "personName", o.name as "organizationName", p.locale, s.csrf_secret as "csrfSecret",
            s.last_seen_at as "lastSeenAt"
       from sessions s
       join memberships m on m.tenant_id = s.tenant_id and m.person_id = s.person_id
       join people p on p.id = s.person_id
       join organizations o on o.id = s.tenant_id
      where s.id_hash = $1 and s.expires_at > $2 and s.created_at > m.changed_at`,
    [idHash, now],
  );
  return rows[0] ?? null;
}

interface NewSession {
  readonly idHash: Buffer;
  readonly personId: string;
  readonly tenantId: string;
  readonly csrfSecret: Buffer;
  readonly now: Date;
  readonly expiresAt: Date;
}

export async function insertSession(tx: Tx, each: NewSession): Promise<void> {
  await tx.query(
    `insert into sessions (id_hash, person_id, tenant_id, csrf_secret, created_at, last_seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $5, $6)`,
    [each.idHash, each.personId, each.tenantId, each.csrfSecret, each.now, each.expiresAt],
  );
}

/** Moves the end of a session forward, never past its absolute limit. */
export async function touchSession(
  tx: Tx,
  idHash: Buffer,
  now: Date,
  idleMs: number,
  absoluteMs: number,
): Promise<void> {
  await tx.query(
    `update sessions set last_seen_at = $2,
        expires_at = least($2::timestamptz + $3 * interval '1 millisecond', created_at + $4 * interval '1 millisecond')
      where id_hash = $1`,
    [idHash, now, idleMs, absoluteMs],
  );
}

export async function deleteSession(tx: Tx, idHash: Buffer): Promise<void> {
  await tx.query('delete from sessions where id_hash = $1', [idHash]);
}
