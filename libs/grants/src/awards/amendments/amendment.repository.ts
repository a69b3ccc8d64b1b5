import { brokenConstraint, type Tx } from '@puente/database';
import { DomainError, type DateOnly } from '@puente/kernel';
import type { AddendumDocument, AmendableTerms, AmendmentKind, AmendmentState, AwardState } from '../../core';

/** A change of an award, as both sides read it. */
export interface AmendmentRow {
  readonly tenantId: string;
  readonly id: string;
  readonly awardId: string;
  readonly nonprofitId: string;
  readonly number: number;
  readonly version: number;
  readonly state: AmendmentState;
  readonly askedKind: AmendmentKind | null;
  readonly askedUntil: DateOnly | null;
  readonly askedWords: string;
  readonly askedAt: Date | null;
  readonly reason: string;
  readonly before: AmendableTerms | null;
  readonly terms: AmendableTerms | null;
  /** The addendum; null while it is only asked for. */
  readonly document: AddendumDocument | null;
  readonly sha256: string | null;
  readonly proposedBy: string | null;
  readonly proposedAt: Date | null;
  readonly approvedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly answer: string;
  readonly inForceOn: DateOnly | null;
  /** A hash of what an approval is of; null while it is only asked for. */
  readonly shown: string | null;
  readonly award: string;
  readonly awardState: AwardState;
  readonly funder: string;
  readonly programmeId: string | null;
  readonly callId: string | null;
}

const ROWS = `select m.tenant_id as "tenantId", m.id, m.award_id as "awardId", m.nonprofit_id as "nonprofitId", m.number, m.version,
    m.state, m.asked_kind as "askedKind", m.asked_until::text as "askedUntil", m.asked_words as "askedWords",
    m.asked_at as "askedAt", m.reason, m.before, m.terms, m.document::jsonb as document, m.sha256, m.proposed_by as "proposedBy",
    m.proposed_at as "proposedAt", m.approved_at as "approvedAt", m.accepted_at as "acceptedAt", m.answer,
    m.in_force_on::text as "inForceOn", case when m.terms is not null then app_amendment_shown(m) end as shown,
    w.title as award, w.state as "awardState", o.name as funder, w.programme_id as "programmeId", w.call_id as "callId"
  from award_amendments m join awards w on w.tenant_id = m.tenant_id and w.id = m.award_id
    left join organizations o on o.id = m.tenant_id`;

/** Whose amendments somebody looks at: those of their organisation's awards, or of awards that it was given. */
export type AmendmentSide = 'tenant_id' | 'nonprofit_id';

export function listAmendments(
  tx: Tx,
  side: AmendmentSide,
  own: string,
  awardId: string,
): Promise<AmendmentRow[]> {
  return tx.query<AmendmentRow[]>(`${ROWS} where m.${side} = $1 and m.award_id = $2 order by m.number desc`, [
    own,
    awardId,
  ]);
}

export async function findAmendment(
  tx: Tx,
  side: AmendmentSide,
  own: string,
  id: string,
): Promise<AmendmentRow | null> {
  const [row] = await tx.query<AmendmentRow[]>(`${ROWS} where m.${side} = $1 and m.id = $2`, [own, id]);
  return row ?? null;
}

/** The same, held still until the transaction ends. */
export async function lockAmendment(
  tx: Tx,
  side: AmendmentSide,
  own: string,
  id: string,
): Promise<AmendmentRow | null> {
  await tx.query(`select 1 from award_amendments where ${side} = $1 and id = $2 for update`, [own, id]);
  return findAmendment(tx, side, own, id);
}

export async function nextNumber(tx: Tx, tenantId: string, awardId: string): Promise<number> {
  const [row] = await tx.query<{ next: number }[]>(
    'select coalesce(max(number), 0) + 1 as next from award_amendments where tenant_id = $1 and award_id = $2',
    [tenantId, awardId],
  );
  return row!.next;
}

/** What of an award's amount is planned to be paid, in minor units: it does not go below. */
export async function plannedOf(tx: Tx, tenantId: string, awardId: string): Promise<bigint> {
  const [row] = await tx.query<{ planned: string }[]>('select app_planned_of($1, $2) as planned', [
    tenantId,
    awardId,
  ]);
  return BigInt(row!.planned);
}

interface NewAmendment {
  readonly tenantId: string;
  readonly id: string;
  readonly awardId: string;
  readonly nonprofitId: string;
  readonly number: number;
}

interface Act {
  readonly by: string;
  readonly at: Date;
}

/** What the nonprofit asks for. */
export interface AmendmentRequest {
  readonly kind: AmendmentKind;
  readonly until: DateOnly | null;
  readonly words: string;
}

/** What the funder proposes: the new terms beside those that stand, with their text. */
export interface AmendmentProposal {
  readonly reason: string;
  readonly before: AmendableTerms;
  readonly terms: AmendableTerms;
  readonly document: string;
  readonly sha256: string;
}

/** Refuses a second one while another is under way. */
export async function insertRequest(
  tx: Tx,
  { tenantId, id, awardId, nonprofitId, number }: NewAmendment,
  { by, at }: Act,
  { kind, until, words }: AmendmentRequest,
): Promise<void> {
  await oneAtATime(
    tx.query(
      `insert into award_amendments (tenant_id, id, award_id, nonprofit_id, number, state, asked_by, asked_at, asked_kind,
          asked_until, asked_words) values ($1, $2, $3, $4, $5, 'requested', $6, $7, $8, $9, $10)`,
      [tenantId, id, awardId, nonprofitId, number, by, at, kind, until, words],
    ),
  );
}

export async function insertProposal(
  tx: Tx,
  { tenantId, id, awardId, nonprofitId, number }: NewAmendment,
  { by, at }: Act,
  proposal: AmendmentProposal,
): Promise<void> {
  await oneAtATime(
    tx.query(
      `insert into award_amendments (tenant_id, id, award_id, nonprofit_id, number, state, proposed_by, proposed_at, reason,
          before, terms, document, sha256) values ($1, $2, $3, $4, $5, 'proposed', $6, $7, $8, $9, $10, $11, $12)`,
      [tenantId, id, awardId, nonprofitId, number, by, at, ...columnsOf(proposal)],
    ),
  );
}

const OPEN = ['uq_award_amendments_open', 'uq_award_amendments_number'];

async function oneAtATime(written: Promise<unknown>): Promise<void> {
  await written.catch((error: unknown) => {
    if (!OPEN.includes(brokenConstraint(error) ?? '')) throw error;
    throw new DomainError('conflict', 'amendment-under-way');
  });
}

export interface AmendmentKey {
  readonly tenantId: string;
  readonly id: string;
  readonly seenVersion: number;
}

export const rewriteProposal = (
  tx: Tx,
  key: AmendmentKey,
  { by, at }: Act,
  proposal: AmendmentProposal,
): Promise<boolean> =>
  updated(
    tx,
    key,
    `state = 'proposed', proposed_by = $4, proposed_at = $5, reason = $6, before = $7, terms = $8, document = $9, sha256 = $10`,
    [by, at, ...columnsOf(proposal)],
  );

/** @param shown the hash of what the approver read */
export const approveAmendment = (
  tx: Tx,
  key: AmendmentKey,
  state: 'approved' | 'agreed',
  { by, at }: Act,
  shown: string,
): Promise<boolean> =>
  updated(tx, key, 'state = $4, approved_by = $5, approved_at = $6, approved_sha256 = $7', [
    ...[state, by, at, shown],
  ]);

export const acceptAmendment = (tx: Tx, key: AmendmentKey, { by, at }: Act): Promise<boolean> =>
  updated(tx, key, `state = 'agreed', accepted_by = $4, accepted_at = $5`, [by, at]);

export const endAmendment = (
  tx: Tx,
  key: AmendmentKey,
  state: 'declined' | 'withdrawn',
  answer: string,
): Promise<boolean> => updated(tx, key, 'state = $4, answer = $5', [state, answer]);

export const enforceAmendment = (tx: Tx, key: AmendmentKey, on: DateOnly): Promise<boolean> =>
  updated(tx, key, `state = 'in-force', in_force_on = $4`, [on]);

async function updated(
  tx: Tx,
  { tenantId, id, seenVersion }: AmendmentKey,
  set: string,
  values: readonly unknown[],
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update award_amendments set version = version + 1, ${set} where tenant_id = $1 and id = $2 and version = $3`,
    [tenantId, id, seenVersion, ...values],
  );
  return count === 1;
}

const columnsOf = ({ reason, before, terms, document, sha256 }: AmendmentProposal): unknown[] => [
  ...[reason, JSON.stringify(before), JSON.stringify(terms), document, sha256],
];
