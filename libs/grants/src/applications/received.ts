import type { PersonActor, Tx } from '@puente/database';
import type { Circle, NonprofitCard, NonprofitFacts } from '@puente/matching';
import { callOfOwn } from '../reviews/call-of-own';
import type { CallRow } from '../calls/call.repository';
import { isDeclared, listReceivedAs, type Outcome, type ReceivedQuery } from '../core';
import { listOutcomesOfCall } from '../reviews/decision.repository';
import { hiddenAmong, knownCard } from '../reviews/known-names';
import { isUnfinished, listOwnDuties } from '../reviews/own-duty.repository';
import { listMarks, type MarkRow } from './mark.repository';
import { listReceived, type ApplicationRow } from './application.repository';

/** An application as the funder's circle knows it. */
export interface ReceivedApplication {
  readonly id: string;
  readonly stage: ApplicationRow['stage'];
  readonly status: ApplicationRow['status'];
  readonly submittedAt: Date;
  /** None where the circle knows the nonprofit no more, or the reader reviews it without names. */
  readonly card: NonprofitCard | null;
  /** What was decided last. */
  readonly outcome: Outcome | null;
  /** Whether the reader reviews it and has to declare first: nothing of it opens before. */
  readonly toDeclare: boolean;
  /** Whether the reader has a review of it to hand in: what colleagues think of it is hidden until then. */
  readonly isReviewing: boolean;
  /** How the team marked it. */
  readonly mark: MarkRow | null;
}

export interface ReceivedList {
  readonly call: CallRow;
  /** Everything that was received, for counting. */
  readonly all: readonly ReceivedApplication[];
  /** What was asked for, in its order. */
  readonly listed: readonly ReceivedApplication[];
}

interface AskedOfCall {
  readonly callId: string;
  readonly query: ReceivedQuery;
  readonly circle: Circle;
  readonly now: Date;
}

/** What is asked of one of the own calls, as one person may know it. */
export async function loadReceivedList(
  tx: Tx,
  person: PersonActor,
  { callId, query, circle, now }: AskedOfCall,
): Promise<ReceivedList> {
  const call = await callOfOwn(tx, person, 'application:read', callId);
  const all = await loadReceived(tx, person, { callId: call.id, circle, now });
  return { call, all, listed: listReceivedAs(all, query) };
}

/** Those among them whose nonprofit is shown, for the record of who saw it. */
export const shownIn = (circle: Circle, rows: readonly ReceivedApplication[]): NonprofitFacts[] =>
  rows.flatMap(({ card }) => (card ? [circle.find(card.handle)] : []));

/** Those handed in for a call, the first first, as one person may know them. */
export async function loadReceived(
  tx: Tx,
  person: PersonActor,
  { callId, circle, now }: { readonly callId: string; readonly circle: Circle; readonly now: Date },
): Promise<ReceivedApplication[]> {
  const rows = await listReceived(tx, person.tenantId, callId);
  const outcomes = await listOutcomesOfCall(tx, { tenantId: person.tenantId, callId });
  const marks = await listMarks(tx, { tenantId: person.tenantId, callId });
  const duties = await listOwnDuties(tx, person, { callId });
  const names = { circle, hidden: hiddenAmong(duties) };
  return rows.map((row) => {
    const duty = duties.get(row.id) ?? null;
    return {
      ...{ id: row.id, stage: row.stage, status: row.status, submittedAt: row.submittedAt! },
      card: knownCard(names, { ...row, applicationId: row.id, nonprofitId: row.tenantId }),
      outcome: outcomes.get(row.id) ?? null,
      toDeclare: duty !== null && !isDeclared(duty.declaredAt, now),
      isReviewing: isUnfinished(duty),
      mark: marks.get(row.id) ?? null,
    };
  });
}
