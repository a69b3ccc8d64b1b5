import { brokenConstraint, type Tx } from '@puente/database';
import { DomainError } from '@puente/kernel';
import type { EndingKind, EndingState, TerminationReason } from '../../core';

/** How an award closes or ends early, as its funder's people keep it. */
export interface EndingRow {
  readonly tenantId: string;
  readonly id: string;
  readonly awardId: string;
  readonly nonprofitId: string;
  readonly kind: EndingKind;
  readonly version: number;
  readonly state: EndingState;
  readonly askedWords: string;
  readonly askedAt: Date | null;
  readonly answer: string;
  readonly reason: TerminationReason | null;
  /** What the nonprofit reads once it has ended; may be empty. */
  readonly note: string;
  readonly begunBy: string | null;
  readonly beginner: string | null;
  readonly begunAt: Date | null;
  readonly ender: string | null;
  readonly endedAt: Date | null;
  /** A hash of what a confirmation is of. */
  readonly shown: string;
}

const ROWS = `select e.tenant_id as "tenantId", e.id, e.award_id as "awardId", e.nonprofit_id as "nonprofitId", e.kind, e.version,
    e.state, e.asked_words as "askedWords", e.asked_at as "askedAt", e.answer, e.reason, e.note, e.begun_by as "begunBy",
    p1.name as beginner, e.begun_at as "begunAt", p2.name as ender, e.ended_at as "endedAt", app_ending_shown(e) as shown
  from award_endings e left join people p1 on p1.id = e.begun_by left join people p2 on p2.id = e.ended_by`;

/** The end of an award that is under way or done; null where there is none. */
export async function findEnding(tx: Tx, tenantId: string, awardId: string): Promise<EndingRow | null> {
  const [row] = await tx.query<EndingRow[]>(
    `${ROWS} where e.tenant_id = $1 and e.award_id = $2 and e.state in ('requested', 'begun', 'done')
      order by e.state = 'done' desc`,
    [tenantId, awardId],
  );
  return row ?? null;
}

/** How an award's end goes, as its nonprofit reads it: no people, and the funder's words for it once it has ended. */
export type OwnEndingRow = Pick<
  EndingRow,
  'id' | 'kind' | 'version' | 'state' | 'askedWords' | 'answer' | 'reason' | 'note'
> & {
  /** Whether the nonprofit asked for it. */
  readonly isAsked: boolean;
};

/** What the nonprofit asked for last, or how its award ended; null where neither is. */
export async function findOwnEnding(
  tx: Tx,
  nonprofitId: string,
  awardId: string,
): Promise<OwnEndingRow | null> {
  const [row] = await tx.query<OwnEndingRow[]>(
    `select e.id, e.kind, e.version, e.state, e.asked_words as "askedWords", e.answer, e.reason,
        case when e.state = 'done' then e.note else '' end as note, e.asked_by is not null as "isAsked"
      from award_endings e where e.nonprofit_id = $1 and e.award_id = $2
      order by e.state = 'done' desc, e.state in ('requested', 'begun') desc, e.asked_at desc limit 1`,
    [nonprofitId, awardId],
  );
  return row ?? null;
}

interface Act {
  readonly by: string;
  readonly at: Date;
}

interface NewEnding {
  readonly tenantId: string;
  readonly id: string;
  readonly awardId: string;
  readonly nonprofitId: string;
  readonly kind: EndingKind;
  /** Null for a close. */
  readonly reason: TerminationReason | null;
  readonly note: string;
}

/** Refuses a second one while another is under way (`ending-under-way`, 409). */
export async function beginEnding(
  tx: Tx,
  { tenantId, id, awardId, nonprofitId, kind, reason, note }: NewEnding,
  { by, at }: Act,
): Promise<void> {
  const written = tx.query(
    `insert into award_endings (tenant_id, id, award_id, nonprofit_id, kind, state, reason, note, begun_by, begun_at)
      values ($1, $2, $3, $4, $5, 'begun', $6, $7, $8, $9)`,
    [tenantId, id, awardId, nonprofitId, kind, reason, note, by, at],
  );
  await written.catch(refuseSecond);
}

/** What the nonprofit asks for, in its words. */
export async function askForEnding(
  tx: Tx,
  {
    tenantId,
    id,
    awardId,
    nonprofitId,
    words,
  }: Omit<NewEnding, 'kind' | 'reason' | 'note'> & { readonly words: string },
  { by, at }: Act,
): Promise<void> {
  const written = tx.query(
    `insert into award_endings (tenant_id, id, award_id, nonprofit_id, kind, state, asked_words, asked_by, asked_at)
      values ($1, $2, $3, $4, 'termination', 'requested', $5, $6, $7)`,
    [tenantId, id, awardId, nonprofitId, words, by, at],
  );
  await written.catch(refuseSecond);
}

function refuseSecond(error: unknown): never {
  if (brokenConstraint(error) !== 'uq_award_endings_open') throw error;
  throw new DomainError('conflict', 'ending-under-way');
}

export interface EndingKey {
  readonly tenantId: string;
  readonly id: string;
  readonly seenVersion: number;
}

/** The funder goes on with what the nonprofit asked for. */
export const takeUpEnding = (
  tx: Tx,
  key: EndingKey,
  { by, at }: Act,
  { reason, note }: Pick<NewEnding, 'reason' | 'note'>,
): Promise<boolean> =>
  updated(tx, key, `state = 'begun', reason = $4, note = $5, begun_by = $6, begun_at = $7`, [
    ...[reason, note, by, at],
  ]);

export const declineEnding = (tx: Tx, key: EndingKey, answer: string): Promise<boolean> =>
  updated(tx, key, `state = 'declined', answer = $4`, [answer]);

export const withdrawEnding = (tx: Tx, key: EndingKey): Promise<boolean> =>
  updated(tx, key, `state = 'withdrawn'`, []);

/** @param shown the hash of what the second person read */
export const completeEnding = (tx: Tx, key: EndingKey, { by, at }: Act, shown: string): Promise<boolean> =>
  updated(tx, key, `state = 'done', ended_by = $4, ended_at = $5, shown_sha256 = $6`, [by, at, shown]);

async function updated(
  tx: Tx,
  { tenantId, id, seenVersion }: EndingKey,
  set: string,
  values: readonly unknown[],
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update award_endings set version = version + 1, ${set} where tenant_id = $1 and id = $2 and version = $3`,
    [tenantId, id, seenVersion, ...values],
  );
  return count === 1;
}
