import type { Tx } from '@puente/database';
import { AT_WORK_ON, type CallKey, type Candidate } from '../reviews/review-plan.repository';

/** What somebody said of an application to their team. */
export interface CommentRow {
  readonly id: string;
  readonly authorId: string;
  /** Null where they work here no more. */
  readonly author: string | null;
  /** Empty once it was taken away. */
  readonly text: string;
  /** Whom it calls on, by name. */
  readonly mentioned: readonly string[];
  readonly mentions: readonly string[];
  readonly writtenAt: Date;
  readonly editedAt: Date | null;
  readonly removedAt: Date | null;
}

/** The comments on an application that the actor's policies show, the first first. */
export function listComments(tx: Tx, tenantId: string, applicationId: string): Promise<CommentRow[]> {
  return tx.query<CommentRow[]>(
    `select c.id, c.author_id as "authorId", p.name as author, c.text, c.mentions, c.written_at as "writtenAt",
      c.edited_at as "editedAt", c.removed_at as "removedAt",
      array(select q.name from people q where q.id = any (c.mentions) order by q.name, q.id) as mentioned
     from application_comments c left join people p on p.id = c.author_id
     where c.tenant_id = $1 and c.application_id = $2 order by c.written_at, c.id`,
    [tenantId, applicationId],
  );
}

export interface NewComment extends CallKey {
  readonly id: string;
  readonly applicationId: string;
  readonly nonprofitId: string;
  readonly authorId: string;
  readonly text: string;
  readonly mentions: readonly string[];
  readonly writtenAt: Date;
}

/** Tells whether it is new. */
export async function insertComment(tx: Tx, row: NewComment): Promise<boolean> {
  const added = await tx.query<unknown[]>(
    `insert into application_comments (tenant_id, id, application_id, call_id, nonprofit_id, author_id, text, mentions, written_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (tenant_id, id) do nothing returning id`,
    [
      ...[row.tenantId, row.id, row.applicationId, row.callId, row.nonprofitId],
      ...[row.authorId, row.text, row.mentions, row.writtenAt],
    ],
  );
  return added.length === 1;
}

/** Lets nobody say another thing of an application in the same person's name until the transaction ends. */
export async function lockAuthor(tx: Tx, authorId: string, applicationId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('comment:' || $1 || $2, 0))`, [
    authorId,
    applicationId,
  ]);
}

export interface CommentChange {
  readonly tenantId: string;
  readonly applicationId: string;
  readonly id: string;
  readonly authorId: string;
}

const KEY = `where tenant_id = $1 and application_id = $2 and id = $3 and author_id = $4 and removed_at is null`;

/** Writes one's own anew; tells whether it was there. */
export async function editComment(
  tx: Tx,
  { tenantId, applicationId, id, authorId }: CommentChange,
  { text, mentions, at }: { readonly text: string; readonly mentions: readonly string[]; readonly at: Date },
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update application_comments set text = $5, mentions = $6, edited_at = $7 ${KEY}`,
    [tenantId, applicationId, id, authorId, text, mentions, at],
  );
  return count === 1;
}

/** Takes the words of one's own away; that it was there stays. Tells whether it was. */
export async function removeComment(
  tx: Tx,
  { tenantId, applicationId, id, authorId }: CommentChange,
  at: Date,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update application_comments set text = '', mentions = '{}', removed_at = $5 ${KEY}`,
    [tenantId, applicationId, id, authorId, at],
  );
  return count === 1;
}

/**
 * Colleagues who may read an application and what is said of it: with one of the roles, in the call's programme, not
 * stepped back from its nonprofit, and with no review of it to hand in.
 */
export function listMentionable(
  tx: Tx,
  { tenantId, callId }: CallKey,
  of: { readonly applicationId: string; readonly nonprofitId: string; readonly roles: readonly string[] },
): Promise<Candidate[]> {
  return tx.query<Candidate[]>(
    `${AT_WORK_ON}
        and not exists (select from recusals r where r.tenant_id = m.tenant_id and r.call_id = $2 and r.nonprofit_id = $5
          and r.person_id = m.person_id)
        and not exists (select from review_assignments a where a.tenant_id = m.tenant_id and a.application_id = $4
          and a.reviewer_id = m.person_id and a.submitted_at is null)
      order by p.name, p.id`,
    [tenantId, callId, of.roles, of.applicationId, of.nonprofitId],
  );
}
