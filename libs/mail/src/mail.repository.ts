import type { Tx } from '@puente/database';
import { isUuid, type Locale } from '@puente/kernel';
import type { MailStatus } from './core';

interface NewMail {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string | null;
  readonly sealedAddress: Buffer | null;
  readonly locale: Locale | null;
  readonly template: string;
  readonly data: object;
}

/** A mail with what is needed to write it; `email` is null when it goes to somebody without an account. */
export interface MailRow {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string | null;
  readonly email: string | null;
  readonly sealedAddress: Buffer | null;
  readonly locale: Locale;
  readonly template: string;
  readonly data: object;
  readonly tries: number;
  readonly createdAt: Date;
}

const ROW = `select m.id, m.tenant_id as "tenantId", m.person_id as "personId", p.email, m.sealed_address as "sealedAddress",
    coalesce(m.locale, p.locale, 'es') as locale, m.template, m.data, m.tries, m.created_at as "createdAt"
  from mails m left join people p on p.id = m.person_id`;

export async function insertMail(tx: Tx, mail: NewMail): Promise<void> {
  await tx.query(
    `insert into mails (id, tenant_id, person_id, sealed_address, locale, template, data)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      mail.id,
      mail.tenantId,
      mail.personId,
      mail.sealedAddress,
      mail.locale,
      mail.template,
      JSON.stringify(mail.data),
    ],
  );
}

/** Adds the digest that a person gets at that time, once; false when it is there already. Only the mailer may. */
export async function insertDigest(
  tx: Tx,
  { id, tenantId, personId, at }: { id: string; tenantId: string; personId: string; at: Date },
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into mails (id, tenant_id, person_id, template, data, digest_at) values ($1, $2, $3, 'digest', '{}', $4)
     on conflict (tenant_id, person_id, digest_at) where digest_at is not null do nothing returning 1`,
    [id, tenantId, personId, at],
  );
  return rows.length > 0;
}

export async function findWaitingMail(tx: Tx, id: string): Promise<MailRow | null> {
  const rows = await tx.query<MailRow[]>(`${ROW} where m.id = $1 and m.status = 'waiting'`, [id]);
  return rows[0] ?? null;
}

/** The latest mails that were kept because there is no server to send them. */
export function listKeptMails(tx: Tx, limit: number): Promise<MailRow[]> {
  return tx.query(`${ROW} where m.status = 'kept' order by m.created_at desc, m.id limit $1`, [limit]);
}

/** A kept mail; what is no id finds nothing. */
export async function findKeptMail(tx: Tx, id: string): Promise<MailRow | null> {
  if (!isUuid(id)) return null;
  const rows = await tx.query<MailRow[]>(`${ROW} where m.id = $1 and m.status = 'kept'`, [id]);
  return rows[0] ?? null;
}

interface MailEnd {
  readonly status: Exclude<MailStatus, 'waiting'>;
  readonly fault?: string;
  readonly at: Date;
}

/** The end of a mail that waits; one that has its end keeps it. */
export async function endMail(tx: Tx, id: string, { status, fault, at }: MailEnd): Promise<void> {
  await tx.query(
    `update mails set status = $2, fault = $3, ended_at = $4 where id = $1 and status = 'waiting'`,
    [id, status, fault ?? null, at],
  );
}

/** Counts a try that failed; false when another run counted it, or ended the mail. */
export async function countTry(
  tx: Tx,
  { id, tries }: Pick<MailRow, 'id' | 'tries'>,
  fault: string,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update mails set tries = tries + 1, fault = $3 where id = $1 and tries = $2 and status = 'waiting'`,
    [id, tries, fault],
  );
  return count > 0;
}
