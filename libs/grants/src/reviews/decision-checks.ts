import type { PersonActor, Tx } from '@puente/database';
import { canTransition, DomainError, invalid, isUuid, notFound } from '@puente/kernel';
import type { NonprofitCard } from '@puente/matching';
import { permissionRule } from '@puente/permissions';
import {
  countedApprovals,
  DECISION_TRANSITIONS,
  decisionFaults,
  type DecisionItem,
  type DecisionStatus,
} from '../core';
import type { CallRow } from '../calls/call.repository';
import { listReceivedRows, type ReceivedRow } from './assignment.repository';
import { callOfOwn } from './call-of-own';
import {
  findDecision,
  listInOtherLists,
  listRecusedOf,
  lockCallToDecide,
  type ApprovalRow,
  type DecisionLine,
  type DecisionRow,
} from './decision.repository';
import { knownCard, type KnownNames } from './known-names';
import { listCandidates } from './review-plan.repository';

/** A line as its readers know the nonprofit; no card where the circle knows it no more. */
export type ShownLine = Omit<DecisionLine, 'nonprofitId'> & { readonly card: NonprofitCard | null };

export interface Loaded {
  readonly decision: DecisionRow;
  readonly call: CallRow;
}

/** A list of which somebody may not see all is not there for them. */
export async function load(tx: Tx, person: PersonActor, callId: string, id: string): Promise<Loaded> {
  const call = await callOfOwn(tx, person, 'decision:propose', callId);
  const key = { tenantId: person.tenantId, callId: call.id };
  const decision = isUuid(id) ? await findDecision(tx, key, id) : null;
  if (!decision || decision.shown === null) throw notFound();
  return { decision, call };
}

export function requireOpen({ status }: DecisionRow, next: DecisionStatus): void {
  if (!canTransition(DECISION_TRANSITIONS, status, next)) throw new DomainError('conflict', 'decision-over');
}

/** Nothing is decided of what its nonprofit took back meanwhile. */
export function requireReceived(lines: readonly DecisionLine[]): void {
  if (lines.some(({ stage }) => stage === null)) throw new DomainError('conflict', 'decision-taken-back');
}

/** Who stepped back from one of a list, and who may approve it now. */
export interface Approvers {
  readonly recused: readonly string[];
  readonly able: readonly string[];
}

export async function approversOf(tx: Tx, tenantId: string, { id, callId }: DecisionRow): Promise<Approvers> {
  const able = await listCandidates(tx, { tenantId, callId }, permissionRule('decision:approve').roles);
  return { recused: await listRecusedOf(tx, tenantId, id), able: able.map(({ personId }) => personId) };
}

/** Who counts. What was decided stays as it was, whoever steps back, leaves, or whose data go afterwards. */
export function countedFor(
  { status, quorum, proposedBy, shown }: DecisionRow,
  approvals: readonly ApprovalRow[],
  approvers: Approvers,
): ApprovalRow[] {
  const asDecided = status === 'decided' ? approvals.at(-1) : undefined;
  const still = asDecided ? { recused: [], able: approvals.map(({ personId }) => personId) } : approvers;
  const decision = { quorum, proposedBy, shown: asDecided?.shown ?? shown!, ...still };
  const counted = new Set(countedApprovals(decision, approvals));
  return approvals.filter((each) => each.shown === decision.shown && counted.has(each.personId));
}

/**
 * The lines of a list with whose applications they are. Only what was received for the call, and is not withdrawn, can be
 * decided, and by one open list at a time.
 */
export async function checked(
  tx: Tx,
  { id, ...key }: { readonly tenantId: string; readonly callId: string; readonly id: string },
  items: readonly DecisionItem[],
): Promise<Omit<DecisionLine, 'stage' | 'submittedAt'>[]> {
  await lockCallToDecide(tx, key);
  const received = new Map((await listReceivedRows(tx, key)).map((row) => [row.applicationId, row]));
  const faults = decisionFaults(items, new Map([...received].map(([id, { stage }]) => [id, stage])));
  if (faults.length > 0) throw invalid(faults);
  requireFree(items, await listInOtherLists(tx, key, id));
  return items.map((item) => ({
    ...item,
    nonprofitId: (received.get(item.applicationId) as ReceivedRow).nonprofitId,
  }));
}

function requireFree(items: readonly DecisionItem[], taken: ReadonlySet<string>): void {
  const twice = items.filter(({ applicationId }) => taken.has(applicationId));
  if (twice.length === 0) return;
  throw invalid(
    twice.map(({ applicationId }) => ({ field: `items.${applicationId}`, code: 'decision-in-another-list' })),
  );
}

export function withCard({ nonprofitId, ...line }: DecisionLine, names: KnownNames): ShownLine {
  return { ...line, card: knownCard(names, { ...line, nonprofitId }) };
}
