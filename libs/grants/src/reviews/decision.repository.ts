import type { Tx } from '@puente/database';
import type { Approval, DecisionItem, DecisionStatus, Outcome, Stage } from '../core';
import type { CallKey } from './review-plan.repository';

export interface DecisionLine extends DecisionItem {
  readonly nonprofitId: string;
  /** Null where its nonprofit took it back. */
  readonly stage: Stage | null;
  readonly submittedAt: Date | null;
}

/** A list of decisions with what it rests on. */
export interface DecisionRow {
  readonly id: string;
  readonly callId: string;
  readonly version: number;
  readonly status: DecisionStatus;
  /** How many must agree: as many as its call asks for by now. */
  readonly quorum: number;
  readonly items: number;
  readonly proposedBy: string;
  readonly proposer: string | null;
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
  /** A hash of the whole list; null for who may not see all of it. */
  readonly shown: string | null;
}

const COLUMNS = `select d.id, d.call_id as "callId", d.version, d.status, d.items - d.erased as items, d.proposed_by as "proposedBy",
    p.name as proposer, d.proposed_at as "proposedAt", d.decided_at as "decidedAt", app_decision_shown(d.id, d.items) as shown,
    case when d.status = 'proposed' then greatest(d.quorum, (select r.quorum from review_plans r
      where r.tenant_id = d.tenant_id and r.call_id = d.call_id)) else d.quorum end as quorum
  from decisions d left join people p on p.id = d.proposed_by where d.tenant_id = $1`;

/** A call's lists, the latest first. */
export function listDecisions(tx: Tx, { tenantId, callId }: CallKey): Promise<DecisionRow[]> {
  return tx.query<DecisionRow[]>(`${COLUMNS} and d.call_id = $2 order by d.proposed_at desc, d.id`, [
    tenantId,
    callId,
  ]);
}

export async function findDecision(
  tx: Tx,
  { tenantId, callId }: CallKey,
  id: string,
): Promise<DecisionRow | null> {
  const rows = await tx.query<DecisionRow[]>(`${COLUMNS} and d.call_id = $2 and d.id = $3`, [
    tenantId,
    callId,
    id,
  ]);
  return rows[0] ?? null;
}

/** Holds a list still until the transaction ends. */
export async function lockDecision(tx: Tx, tenantId: string, id: string): Promise<void> {
  await tx.query('select 1 from decisions where tenant_id = $1 and id = $2 for update', [tenantId, id]);
}

/** Lets nobody else put up or change a list of a call until the transaction ends. */
export async function lockCallToDecide(tx: Tx, { tenantId, callId }: CallKey): Promise<void> {
  await tx.query('select 1 from calls where tenant_id = $1 and id = $2 for no key update', [
    tenantId,
    callId,
  ]);
}

/** Holds the applications of a list still until the transaction ends, in the order in which their nonprofits lock theirs. */
export async function lockListed(tx: Tx, tenantId: string, decisionId: string): Promise<void> {
  await tx.query(
    `select 1 from applications a join decision_items i on i.nonprofit_id = a.tenant_id and i.application_id = a.id
      where i.tenant_id = $1 and i.decision_id = $2 order by a.tenant_id, a.stage, a.id for no key update of a`,
    [tenantId, decisionId],
  );
}

/** The applications of a call that stand in an open list other than this one. */
export async function listInOtherLists(
  tx: Tx,
  { tenantId, callId }: CallKey,
  id: string | null,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `select i.application_id as id from decisions d
      join decision_items i on i.tenant_id = d.tenant_id and i.decision_id = d.id
     where d.tenant_id = $1 and d.call_id = $2 and d.status = 'proposed' and d.id is distinct from $3`,
    [tenantId, callId, id],
  );
  return new Set(rows.map((row) => row.id));
}

export function listItems(tx: Tx, tenantId: string, decisionId: string): Promise<DecisionLine[]> {
  return tx.query<DecisionLine[]>(
    `select i.application_id as "applicationId", i.nonprofit_id as "nonprofitId", i.outcome, i.reasons, i.note, a.stage,
        a.submitted_at as "submittedAt"
      from decision_items i left join applications a on a.tenant_id = i.nonprofit_id and a.id = i.application_id
        and a.status = 'submitted'
     where i.tenant_id = $1 and i.decision_id = $2 order by i.application_id`,
    [tenantId, decisionId],
  );
}

export interface ApprovalRow extends Approval {
  readonly name: string | null;
  readonly approvedAt: Date;
}

export function listApprovals(tx: Tx, tenantId: string, decisionId: string): Promise<ApprovalRow[]> {
  return tx.query<ApprovalRow[]>(
    `select a.person_id as "personId", p.name, a.shown_sha256 as shown, a.approved_at as "approvedAt"
      from decision_approvals a left join people p on p.id = a.person_id
     where a.tenant_id = $1 and a.decision_id = $2 order by a.approved_at, a.person_id`,
    [tenantId, decisionId],
  );
}

/** Who stepped back from a nonprofit of the list. */
export async function listRecusedOf(tx: Tx, tenantId: string, decisionId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select distinct r.person_id as id from decisions d
      join decision_items i on i.tenant_id = d.tenant_id and i.decision_id = d.id
      join recusals r on r.tenant_id = d.tenant_id and r.call_id = d.call_id and r.nonprofit_id = i.nonprofit_id
     where d.tenant_id = $1 and d.id = $2`,
    [tenantId, decisionId],
  );
  return rows.map(({ id }) => id);
}

export interface NewDecision extends CallKey {
  readonly id: string;
  readonly quorum: number;
  readonly items: number;
  readonly proposedBy: string;
  readonly proposedAt: Date;
}

export async function insertDecision(tx: Tx, row: NewDecision): Promise<void> {
  await tx.query(
    `insert into decisions (tenant_id, id, call_id, quorum, items, proposed_by, proposed_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.tenantId, row.id, row.callId, row.quorum, row.items, row.proposedBy, row.proposedAt],
  );
}

interface DecisionKey {
  readonly tenantId: string;
  readonly id: string;
  readonly seenVersion: number;
}

/** Makes somebody the proposer of the list as it will be; tells whether it was the version that was seen, and open. */
export async function takeOver(
  tx: Tx,
  { tenantId, id, seenVersion }: DecisionKey,
  next: Pick<NewDecision, 'items' | 'proposedBy' | 'proposedAt'>,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update decisions set version = version + 1, items = $4 + erased, proposed_by = $5, proposed_at = $6
      where tenant_id = $1 and id = $2 and version = $3 and status = 'proposed'`,
    [tenantId, id, seenVersion, next.items, next.proposedBy, next.proposedAt],
  );
  return count === 1;
}

/** Whether a list was ever put up for a call. */
export async function hasDecisions(tx: Tx, { tenantId, callId }: CallKey): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    'select 1 from decisions where tenant_id = $1 and call_id = $2 limit 1',
    [tenantId, callId],
  );
  return rows.length > 0;
}

/** Writes the lines of a list in the place of those that it had. */
export async function replaceItems(
  tx: Tx,
  { tenantId, id }: Pick<DecisionKey, 'tenantId' | 'id'>,
  items: readonly Omit<DecisionLine, 'stage' | 'submittedAt'>[],
): Promise<void> {
  await tx.query('delete from decision_items where tenant_id = $1 and decision_id = $2', [tenantId, id]);
  for (const { applicationId, nonprofitId, outcome, reasons, note } of items) {
    await tx.query(
      `insert into decision_items (tenant_id, decision_id, application_id, nonprofit_id, outcome, reasons, note)
        values ($1, $2, $3, $4, $5, $6, $7)`,
      [tenantId, id, applicationId, nonprofitId, outcome, reasons, note],
    );
  }
}

export async function insertApproval(
  tx: Tx,
  { tenantId, id }: Pick<DecisionKey, 'tenantId' | 'id'>,
  { personId, shown }: Approval,
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into decision_approvals (tenant_id, decision_id, person_id, shown_sha256, approved_at)
      values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [tenantId, id, personId, shown, at],
  );
}

/** Ends a list; tells whether it was open. */
export async function endDecision(
  tx: Tx,
  { tenantId, id }: Pick<DecisionKey, 'tenantId' | 'id'>,
  status: 'decided' | 'withdrawn',
  at: Date,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update decisions set version = version + 1, status = $3, decided_at = case when $3 = 'decided' then $4::timestamptz end
      where tenant_id = $1 and id = $2 and status = 'proposed'`,
    [tenantId, id, status, at],
  );
  return count === 1;
}

export interface NewOutcome extends CallKey, DecisionItem {
  readonly nonprofitId: string;
  readonly decisionId: string;
  readonly decidedAt: Date;
}

/** What the applicant is told, in its own data. */
export async function insertOutcome(tx: Tx, row: NewOutcome): Promise<void> {
  await tx.query(
    `insert into outcomes (tenant_id, application_id, decision_id, funder_id, call_id, outcome, reasons, note, decided_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[row.nonprofitId, row.applicationId, row.decisionId, row.tenantId, row.callId],
      ...[row.outcome, row.reasons, row.note, row.decidedAt],
    ],
  );
}

/** The latest that was decided of each application of a call. */
export async function listOutcomesOfCall(
  tx: Tx,
  { tenantId, callId }: CallKey,
): Promise<Map<string, Outcome>> {
  const rows = await tx.query<{ id: string; outcome: Outcome }[]>(
    `select application_id as id, outcome from outcomes where funder_id = $1 and call_id = $2 order by decided_at`,
    [tenantId, callId],
  );
  return new Map(rows.map(({ id, outcome }) => [id, outcome]));
}

/** A decision as its applicant reads it. */
export interface OutcomeRow extends DecisionItem {
  readonly funderId: string;
  readonly funder: string;
  readonly callId: string;
  readonly decidedAt: Date;
}

export async function findOutcome(
  tx: Tx,
  tenantId: string,
  applicationId: string,
): Promise<OutcomeRow | null> {
  const rows = await tx.query<OutcomeRow[]>(
    `select x.application_id as "applicationId", x.call_id as "callId", x.funder_id as "funderId", o.name as funder,
      x.outcome, x.reasons, x.note, x.decided_at as "decidedAt" from outcomes x join organizations o on o.id = x.funder_id
     where x.tenant_id = $1 and x.application_id = $2 order by x.decided_at desc limit 1`,
    [tenantId, applicationId],
  );
  return rows[0] ?? null;
}

/** Those of a nonprofit's applications that have an answer. */
export async function listDecided(tx: Tx, tenantId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    'select distinct application_id as id from outcomes where tenant_id = $1',
    [tenantId],
  );
  return rows.map(({ id }) => id);
}

/** Lets letters go on to the full application, each once. */
export async function advanceLetters(
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
  at: Date,
): Promise<void> {
  await tx.query(
    `update applications set advanced_at = $3 where funder_id = $1 and id = any ($2::uuid[]) and stage = 'letter'
      and advanced_at is null`,
    [tenantId, ids, at],
  );
}
