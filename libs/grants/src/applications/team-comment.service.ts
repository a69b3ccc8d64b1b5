import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, isUuid, notFound, type FieldError } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { holds, permissionRule, requirePermission, type Permission } from '@puente/permissions';
import { TEAM_COMMENT_LIMITS } from '../core';
import { isUnfinished, listOwnDuties } from '../reviews/own-duty.repository';
import type { Candidate } from '../reviews/review-plan.repository';
import type { ApplicationRow } from './application.repository';
import {
  editComment,
  insertComment,
  listComments,
  listMentionable,
  lockAuthor,
  removeComment,
  type CommentRow,
} from './comment.repository';
import { receivedOfOwn } from './received-of-own';

/** What somebody says, and the ids of those it calls on. */
export interface WrittenComment {
  readonly text: string;
  readonly mentions: readonly string[];
}

/** What a team says of an application, whether the reader may add to it, and whom of the team they may call on. */
export interface TeamComments {
  readonly comments: readonly CommentRow[];
  readonly mayWrite: boolean;
  readonly mentionable: readonly Candidate[];
}

/** What a funder's people say to each other of an application. Its nonprofit never reads it, nor who stepped back. */
@Injectable()
export class TeamCommentService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  list(actor: Actor, applicationId: string): Promise<TeamComments> {
    return this.on(actor, 'application:read', applicationId, async (tx, person, row) => {
      const mayWrite = holds(person, 'application:comment') && !(await isReviewing(tx, person, row));
      const comments = await listComments(tx, person.tenantId, row.id);
      return { comments, mayWrite, mentionable: mayWrite ? await colleaguesOf(tx, person, row) : [] };
    });
  }

  /**
   * Says something, once under an `id`, and without one the same words once within a minute; whom it calls on gets a notice
   * that tells nothing but that.
   */
  add(actor: Actor, applicationId: string, written: WrittenComment, named?: string): Promise<string> {
    return this.on(actor, 'application:comment', applicationId, async (tx, person, row) => {
      if (await isReviewing(tx, person, row)) throw new DomainError('conflict', 'comment-while-reviewing');
      const { text, mentions } = await checked(tx, person, row, written);
      const said = named ? null : await saidJustNow(tx, person, row, { text, mentions }, this.clock.now());
      if (said) return said;
      const id = named ?? randomUUID();
      const key = { tenantId: person.tenantId, id, authorId: person.personId };
      const of = { applicationId: row.id, callId: row.callId, nonprofitId: row.tenantId };
      const isNew = await insertComment(tx, { ...key, ...of, text, mentions, writtenAt: this.clock.now() });
      if (!isNew) return requireSame(tx, person, row, { id, text });
      await tell(tx, person, row, mentions);
      await record(tx, person, row, 'application.commented');
      return id;
    });
  }

  /** Writes one's own anew; who was not called on before gets a notice. */
  edit(actor: Actor, applicationId: string, id: string, written: WrittenComment): Promise<void> {
    return this.on(actor, 'application:comment', applicationId, async (tx, person, row) => {
      const before = await ownOf(tx, person, row, id);
      const { text, mentions } = await checked(tx, person, row, written);
      const change = { text, mentions, at: this.clock.now() };
      if (!(await editComment(tx, keyOf(person, row, id), change))) throw notFound();
      await tell(
        tx,
        person,
        row,
        mentions.filter((each) => !before.mentions.includes(each)),
      );
      await record(tx, person, row, 'application.comment-changed');
    });
  }

  /** Takes the words of one's own away; that it was there, and when it went, stays. */
  remove(actor: Actor, applicationId: string, id: string): Promise<void> {
    return this.on(actor, 'application:comment', applicationId, async (tx, person, row) => {
      const isGone = isUuid(id) && (await removeComment(tx, keyOf(person, row, id), this.clock.now()));
      if (isGone) return record(tx, person, row, 'application.comment-removed');
      if (!(await isRemoved(tx, person, row, id))) throw notFound();
    });
  }

  /** On an application that the person may read. */
  private on<T>(
    actor: Actor,
    permission: Permission,
    applicationId: string,
    work: (tx: Tx, person: PersonActor, row: ApplicationRow) => Promise<T>,
  ): Promise<T> {
    const person = requirePermission(actor, permission);
    return this.database.asActor(actor, async (tx) => {
      return work(tx, person, await receivedOfOwn(tx, person, permission, applicationId));
    });
  }
}

const keyOf = ({ tenantId, personId }: PersonActor, row: ApplicationRow, id: string) => ({
  ...{ tenantId, id, applicationId: row.id },
  authorId: personId,
});

/** Who has a review of it to hand in says nothing before, and reads nothing. */
async function isReviewing(tx: Tx, person: PersonActor, { id, callId }: ApplicationRow): Promise<boolean> {
  return isUnfinished((await listOwnDuties(tx, person, { callId })).get(id));
}

/** Taken away twice, by a second tap, is taken away once. */
async function isRemoved(tx: Tx, person: PersonActor, row: ApplicationRow, id: string): Promise<boolean> {
  const all = await listComments(tx, person.tenantId, row.id);
  return all.some((each) => each.id === id && each.authorId === person.personId && each.removedAt !== null);
}

async function ownOf(tx: Tx, person: PersonActor, row: ApplicationRow, id: string): Promise<CommentRow> {
  const all = await listComments(tx, person.tenantId, row.id);
  const found = all.find((each) => each.id === id && each.authorId === person.personId && !each.removedAt);
  if (!found) throw notFound();
  return found;
}

/** What was sent twice is there once; other words under its id are refused, so that they are not lost without a sound. */
async function requireSame(
  tx: Tx,
  person: PersonActor,
  row: ApplicationRow,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<string> {
  const all = await listComments(tx, person.tenantId, row.id);
  const isThere = all.some(
    (each) => each.id === id && each.authorId === person.personId && each.text === text,
  );
  if (!isThere) throw new DomainError('conflict', 'comment-sent-before');
  return id;
}

/** The comment of the same person with the same words to the same people, where it is so fresh that it was sent twice. */
async function saidJustNow(
  tx: Tx,
  { tenantId, personId }: PersonActor,
  { id }: ApplicationRow,
  { text, mentions }: WrittenComment,
  now: Date,
): Promise<string | null> {
  await lockAuthor(tx, personId, id);
  const since = now.getTime() - TEAM_COMMENT_LIMITS.sameMs;
  const called = JSON.stringify([...mentions].sort());
  const same = (await listComments(tx, tenantId, id)).find(
    (each) =>
      each.authorId === personId &&
      each.text === text &&
      each.writtenAt.getTime() > since &&
      JSON.stringify([...each.mentions].sort()) === called,
  );
  return same?.id ?? null;
}

const colleaguesOf = async (tx: Tx, person: PersonActor, row: ApplicationRow): Promise<Candidate[]> => {
  const of = {
    applicationId: row.id,
    nonprofitId: row.tenantId,
    roles: permissionRule('application:read').roles,
  };
  const all = await listMentionable(tx, { tenantId: person.tenantId, callId: row.callId }, of);
  return all.filter(({ personId }) => personId !== person.personId);
};

async function checked(
  tx: Tx,
  person: PersonActor,
  row: ApplicationRow,
  { text, mentions }: WrittenComment,
): Promise<WrittenComment> {
  const said = text.trim();
  const called = [...new Set(mentions)];
  const errors: FieldError[] = [];
  if (said === '') errors.push({ field: 'text', code: 'required' });
  const { text: longest, mentions: most } = TEAM_COMMENT_LIMITS;
  if (said.length > longest) errors.push({ field: 'text', code: 'form-too-long', params: { max: longest } });
  if (called.length > most) errors.push({ field: 'mentions', code: 'form-too-long', params: { max: most } });
  const known = await colleaguesOf(tx, person, row);
  if (!called.every((id) => known.some(({ personId }) => personId === id))) {
    errors.push({ field: 'mentions', code: 'mention-unknown' });
  }
  if (errors.length > 0) throw invalid(errors);
  return { text: said, mentions: called };
}

async function tell(
  tx: Tx,
  { tenantId }: PersonActor,
  { id }: ApplicationRow,
  people: readonly string[],
): Promise<void> {
  for (const personId of people) {
    await addNotice(tx, { tenantId, to: { personId }, kind: 'application-mentioned', subjectId: id });
  }
}

async function record(
  tx: Tx,
  person: PersonActor,
  { id }: ApplicationRow,
  action: AuditAction,
): Promise<void> {
  const { tenantId } = person;
  await recordAudit(tx, person, { tenantId, action, subjectType: 'application', subjectId: id });
}
