import type { TenantKind, Tx } from '@puente/database';
import type { Locale } from '@puente/kernel';
import type { Assurance, SignInMethod } from '../core';

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
  readonly deviceId: string;
  readonly assurance: Assurance;
  readonly provenAt: Date | null;
}

/** The living session of a hash: not past its end, and resting on the membership as it is now. */
export async function findSession(tx: Tx, idHash: Buffer, now: Date): Promise<SessionRow | null> {
  const rows = await tx.query<SessionRow[]>(
    `select s.id_hash as "idHash", s.person_id as "personId", s.tenant_id as "tenantId", o.kind as "tenantKind", m.roles,
            (select array_agg(programme_id::text) from membership_programmes mp
              where mp.tenant_id = m.tenant_id and mp.person_id = m.person_id) as programmes,
            p.name as "personName", o.name as "organizationName", p.locale, s.csrf_secret as "csrfSecret",
            s.last_seen_at as "lastSeenAt", s.device_id as "deviceId", s.assurance, s.proven_at as "provenAt"
       from sessions s
       join memberships m on m.tenant_id = s.tenant_id and m.person_id = s.person_id and m.changed_at = s.membership_changed_at
       join people p on p.id = s.person_id
       join organizations o on o.id = s.tenant_id
      where s.id_hash = $1 and s.expires_at > $2`,
    [idHash, now],
  );
  return rows[0] ?? null;
}

export interface NewSession {
  readonly idHash: Buffer;
  readonly personId: string;
  readonly tenantId: string;
  readonly csrfSecret: Buffer;
  readonly now: Date;
  readonly expiresAt: Date;
  readonly deviceId: string;
  readonly device: string;
  readonly method: SignInMethod;
  readonly assurance: Assurance;
  readonly provenAt: Date | null;
}

/** Nothing is added for somebody who is no member. */
export async function insertSession(tx: Tx, each: NewSession): Promise<void> {
  await tx.query(
    `insert into sessions (id_hash, person_id, tenant_id, csrf_secret, created_at, last_seen_at, expires_at, device_id,
        device, method, assurance, proven_at, membership_changed_at)
     select $1, m.person_id, m.tenant_id, $4, $5, $5, $6, $7, $8, $9, $10, $11, m.changed_at
       from memberships m where m.person_id = $2 and m.tenant_id = $3`,
    [
      each.idHash,
      each.personId,
      each.tenantId,
      each.csrfSecret,
      each.now,
      each.expiresAt,
      each.deviceId,
      each.device,
      each.method,
      each.assurance,
      each.provenAt,
    ],
  );
}

/** What a renewal changes; what is null stays as it was. */
export interface Renewal {
  readonly idHash: Buffer;
  readonly tenantId: string | null;
  readonly csrfSecret: Buffer | null;
  readonly method: SignInMethod | null;
  readonly assurance: Assurance | null;
  readonly provenAt: Date | null;
}

/** Gives a living session a new secret in one statement: of two renewals at once only one finds it. */
export async function renewSession(tx: Tx, oldHash: Buffer, now: Date, change: Renewal): Promise<void> {
  await tx.query(
    `with old as (delete from sessions where id_hash = $1 and expires_at > $2 returning *)
     insert into sessions (id_hash, person_id, tenant_id, csrf_secret, created_at, last_seen_at, expires_at, device_id,
        device, method, assurance, proven_at, membership_changed_at)
     select $3, old.person_id, m.tenant_id, coalesce($5, old.csrf_secret), old.created_at, $2, old.expires_at,
            old.device_id, old.device, coalesce($6, old.method), coalesce($7, old.assurance),
            coalesce($8, old.proven_at), m.changed_at
       from old
       join memberships rested on rested.person_id = old.person_id and rested.tenant_id = old.tenant_id
        and rested.changed_at = old.membership_changed_at
       join memberships m on m.person_id = old.person_id and m.tenant_id = coalesce($4, old.tenant_id)`,
    [
      oldHash,
      now,
      change.idHash,
      change.tenantId,
      change.csrfSecret,
      change.method,
      change.assurance,
      change.provenAt,
    ],
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

/** Whose session it was; null when there was none. */
export async function deleteSession(
  tx: Tx,
  idHash: Buffer,
): Promise<{ readonly personId: string; readonly tenantId: string } | null> {
  const [rows] = await tx.query<[{ personId: string; tenantId: string }[], number]>(
    'delete from sessions where id_hash = $1 returning person_id as "personId", tenant_id as "tenantId"',
    [idHash],
  );
  return rows[0] ?? null;
}

/** Ends all sessions of a person, except the one on the device that is given; says how many. */
export async function deleteSessionsOf(
  tx: Tx,
  personId: string,
  exceptDeviceId: string | null,
): Promise<number> {
  const [, count] = await tx.query<[unknown, number]>(
    'delete from sessions where person_id = $1 and device_id is distinct from $2',
    [personId, exceptDeviceId],
  );
  return count;
}

/** Ends the session on one device of the person; says whether there was one. */
export async function deleteSessionOn(tx: Tx, personId: string, deviceId: string): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    'delete from sessions where person_id = $1 and device_id::text = $2',
    [personId, deviceId],
  );
  return count > 0;
}

export interface DeviceRow {
  readonly id: string;
  readonly device: string;
  readonly method: SignInMethod;
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
}

/** The devices on which a person is signed in, the one seen last first. */
export async function findDevices(tx: Tx, personId: string, now: Date): Promise<DeviceRow[]> {
  return tx.query<DeviceRow[]>(
    `select s.device_id as id, s.device, s.method, s.created_at as "signedInAt", s.last_seen_at as "lastSeenAt"
       from sessions s
       join memberships m on m.tenant_id = s.tenant_id and m.person_id = s.person_id and m.changed_at = s.membership_changed_at
      where s.person_id = $1 and s.expires_at > $2
      order by s.last_seen_at desc, s.device_id`,
    [personId, now],
  );
}

/** Removes sessions that have ended; says how many. */
export async function deleteEndedSessions(tx: Tx, now: Date): Promise<number> {
  const [, count] = await tx.query<[unknown, number]>('delete from sessions where expires_at <= $1', [now]);
  return count;
}
