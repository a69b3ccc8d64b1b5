import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type Tx } from '@puente/database';
import { canonicalJson, DomainError, invalid, staleVersion } from '@puente/kernel';
import { permissionRule, requirePermission } from '@puente/permissions';
import { parsePlan, type PlanTerms } from '../core';
import type { CallRow } from '../calls/call.repository';
import { callOfOwn } from './call-of-own';
import { hasDecisions } from './decision.repository';
import {
  findPlan,
  listCandidates,
  lockPlan,
  savePlan,
  type CallKey,
  type Candidate,
  type PlanRow,
} from './review-plan.repository';

/** How a call is reviewed, and who can be asked to. */
export interface PlannedCall {
  readonly call: CallRow;
  /** Null until somebody writes one. */
  readonly plan: PlanRow | null;
  readonly candidates: readonly Candidate[];
}

/** By what the applications of a call are judged, by whom, and how many must agree. */
@Injectable()
export class ReviewPlanService {
  constructor(@Inject(Database) private readonly database: Database) {}

  async get(actor: Actor, callId: string): Promise<PlannedCall> {
    const person = requirePermission(actor, 'review:lead');
    return this.database.asActor(actor, async (tx) => {
      const call = await callOfOwn(tx, person, 'review:lead', callId);
      const key = { tenantId: person.tenantId, callId: call.id };
      const candidates = await listCandidates(tx, key, permissionRule('review:write').roles);
      return { call, plan: await findPlan(tx, key), candidates };
    });
  }

  /**
   * Writes the plan if nobody else did since `seenVersion` (0: there was none). Once somebody opened what they judge, the
   * rubric and blindness stay as they are, and fewer people cannot decide; nor can they once a list was put up.
   */
  async save(actor: Actor, callId: string, seenVersion: number, input: unknown): Promise<PlannedCall> {
    const person = requirePermission(actor, 'review:lead');
    const { plan, errors } = parsePlan(input);
    if (!plan) throw invalid(errors);
    await this.database.asActor(actor, async (tx) => {
      const call = await callOfOwn(tx, person, 'review:lead', callId);
      const key = { tenantId: person.tenantId, callId: call.id };
      const candidates = await listCandidates(tx, key, permissionRule('review:write').roles);
      requireCandidates(plan, candidates);
      const before = await lockPlan(tx, key);
      requireUnfrozen(before, plan);
      await requireQuorum(tx, key, before, plan);
      if (!(await savePlan(tx, key, seenVersion, plan))) throw staleVersion();
      const subject = { tenantId: person.tenantId, subjectType: 'call', subjectId: call.id } as const;
      await recordAudit(tx, person, { ...subject, action: 'review-plan.changed' });
    });
    return this.get(actor, callId);
  }
}

function requireCandidates({ panel }: PlanTerms, candidates: readonly Candidate[]): void {
  const known = new Set(candidates.map(({ personId }) => personId));
  const unknown = panel.filter(({ personId }) => !known.has(personId));
  if (unknown.length === 0) return;
  throw invalid(unknown.map(({ personId }) => ({ field: `panel.${personId}`, code: 'panel-unknown' })));
}

function requireUnfrozen(before: PlanRow | null, { rubric, blind }: PlanTerms): void {
  if (!before?.frozenAt) return;
  const isSame = canonicalJson(before.rubric) === canonicalJson(rubric) && before.blind === blind;
  if (!isSame) throw new DomainError('conflict', 'rubric-frozen');
}

async function requireQuorum(
  tx: Tx,
  key: CallKey,
  before: PlanRow | null,
  { quorum }: PlanTerms,
): Promise<void> {
  if (!before || quorum >= before.quorum) return;
  if (before.frozenAt || (await hasDecisions(tx, key))) throw new DomainError('conflict', 'quorum-lower');
}
