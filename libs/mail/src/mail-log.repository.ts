import type { Tx } from '@puente/database';
import type { MailStatus } from './core';

/** A mail as it stands in the log: no address, no text, no id of what it is about. */
export interface MailLogRow {
  readonly createdAt: Date;
  /** When a digest is to leave. */
  readonly digestAt: Date | null;
  readonly endedAt: Date | null;
  readonly template: string;
  readonly status: MailStatus;
  readonly tries: number;
  readonly fault: string | null;
  readonly own: boolean;
  readonly hasAccount: boolean;
  /** Of somebody who belongs to the own organisation now. */
  readonly name: string | null;
}

interface Asked {
  readonly tenantId: string;
  readonly status: MailStatus | null;
  readonly limit: number;
  readonly offset: number;
}

/** The mails that the actor may know of, newest first; `tenantId` is the actor’s organisation, whose people have names. */
export function listMailLog(tx: Tx, { tenantId, status, limit, offset }: Asked): Promise<MailLogRow[]> {
  return tx.query(
    `select m.created_at as "createdAt", m.digest_at as "digestAt", m.ended_at as "endedAt", m.template, m.status,
            m.tries, m.fault, m.tenant_id = $1 as own, m.person_id is not null as "hasAccount",
            p.name
       from mails m
       left join memberships own on own.tenant_id = $1 and own.tenant_id = m.tenant_id and own.person_id = m.person_id
       left join people p on p.id = own.person_id
      where $2::text is null or m.status = $2
      order by m.created_at desc, m.id limit $3 offset $4`,
    [tenantId, status, limit, offset],
  );
}

export async function countMailLog(tx: Tx, status: MailStatus | null): Promise<number> {
  const rows = await tx.query<{ count: number }[]>(
    'select count(*)::int as count from mails where $1::text is null or status = $1',
    [status],
  );
  return rows[0]!.count;
}

/** Whom a mail went to, in the name of which organisation, and which searches it told of. */
export interface ReaderOfMail {
  readonly personId: string;
  readonly tenantId: string;
  readonly alertIds: readonly string[];
}

/** Null for mails to addresses, and those that are gone. */
export async function findReaderOfMail(tx: Tx, mailId: string): Promise<ReaderOfMail | null> {
  const rows = await tx.query<ReaderOfMail[]>(
    `select person_id as "personId", tenant_id as "tenantId", coalesce(data -> 'alertIds', '[]') as "alertIds"
       from mails where id = $1 and person_id is not null`,
    [mailId],
  );
  return rows[0] ?? null;
}
