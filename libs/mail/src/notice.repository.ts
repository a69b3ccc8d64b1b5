import type { Tx } from '@puente/database';
import type { JobData } from '@puente/jobs';
import type { MailFrequency, NoticeKindCode } from './core';

export interface NoticeRow {
  readonly eventId: string;
  readonly kind: NoticeKindCode;
  readonly subjectId: string | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** Somebody to be told, with what they chose about mails. */
export interface NoticeReader {
  readonly personId: string;
  readonly frequency: MailFrequency;
}

const LIMITS = `select from membership_programmes l where l.tenant_id = m.tenant_id and l.person_id = m.person_id`;

/**
 * Of those with a role who may open what they are told of: nobody who is limited to other programmes than its own (without one:
 * nobody who is limited), and nobody who stepped back from its nonprofit in its call.
 */
export type NoticeReach = NonNullable<JobData<'notice.deliver'>['within']>;

/** Those of an organisation who are meant: one person, or everybody with one of the roles that is within reach. */
export function findReaders(
  tx: Tx,
  tenantId: string,
  to: {
    readonly personId: string | null;
    readonly roles: readonly string[];
    readonly within?: NoticeReach;
  },
): Promise<NoticeReader[]> {
  return tx.query(
    `select m.person_id as "personId", coalesce(s.frequency, 'immediate') as frequency
       from memberships m left join notice_settings s on s.person_id = m.person_id
      where m.tenant_id = $1 and ($2::uuid = m.person_id or ($2::uuid is null and m.roles && $3::text[]))
        and ($4::boolean is not true or ((not exists (${LIMITS}) or exists (${LIMITS} and l.programme_id = $5::uuid))
          and not exists (select from recusals r where r.tenant_id = m.tenant_id and r.person_id = m.person_id
            and (r.call_id = $6::uuid or $6::uuid is null) and r.nonprofit_id = $7::uuid)))
      order by m.person_id`,
    [
      ...[tenantId, to.personId, to.roles, to.within !== undefined],
      ...[to.within?.programmeId, to.within?.callId, to.within?.nonprofitId],
    ],
  );
}

interface NewNotice {
  readonly tenantId: string;
  readonly personId: string;
  readonly eventId: string;
  readonly kind: NoticeKindCode;
  readonly subjectId: string | null;
  readonly at: Date;
}

/** Tells somebody of an event; false when that was done before. */
export async function insertNotice(tx: Tx, each: NewNotice): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into notices (tenant_id, person_id, event_id, kind, subject_id, created_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, person_id, event_id) do nothing returning 1`,
    [each.tenantId, each.personId, each.eventId, each.kind, each.subjectId, each.at],
  );
  return rows.length > 0;
}

/** A person's notices within one organisation, newest first. */
export function listNotices(
  tx: Tx,
  { tenantId, personId }: { tenantId: string; personId: string },
  limit: number,
): Promise<NoticeRow[]> {
  return tx.query(
    `select event_id as "eventId", kind, subject_id as "subjectId", created_at as "createdAt", read_at as "readAt"
       from notices where tenant_id = $1 and person_id = $2 order by created_at desc, event_id limit $3`,
    [tenantId, personId, limit],
  );
}

export async function countUnread(tx: Tx, tenantId: string, personId: string): Promise<number> {
  const rows = await tx.query<{ count: number }[]>(
    'select count(*)::int as count from notices where tenant_id = $1 and person_id = $2 and read_at is null',
    [tenantId, personId],
  );
  return rows[0]!.count;
}

/** Marks what is unread as read; one notice, or all when no event is named. */
export async function markNoticesRead(
  tx: Tx,
  who: { tenantId: string; personId: string },
  now: Date,
  eventId: string | null = null,
): Promise<void> {
  await tx.query(
    `update notices set read_at = $3 where tenant_id = $1 and person_id = $2 and read_at is null
        and ($4::uuid is null or event_id = $4)`,
    [who.tenantId, who.personId, now, eventId],
  );
}

export async function findFrequency(tx: Tx, personId: string): Promise<MailFrequency> {
  const rows = await tx.query<{ frequency: MailFrequency }[]>(
    'select frequency from notice_settings where person_id = $1',
    [personId],
  );
  return rows[0]?.frequency ?? 'immediate';
}

export async function saveFrequency(
  tx: Tx,
  personId: string,
  frequency: MailFrequency,
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into notice_settings (person_id, frequency, updated_at) values ($1, $2, $3)
     on conflict (person_id) do update set frequency = excluded.frequency, updated_at = excluded.updated_at`,
    [personId, frequency, now],
  );
}
