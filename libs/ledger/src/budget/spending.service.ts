import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { awardOfOwn } from '@puente/grants';
import { REQUIREMENT_LIMITS, wordFaults } from '@puente/grants/core';
import { Clock, DomainError, invalid, isUuid, notFound } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { requirePermission, type Permission } from '@puente/permissions';
import { recordForBoth } from '../payments/record-for-both';
import { budgetView, type BudgetView } from './budget-view';
import { decideSpending, findSpending, type SpendingDecision, type SpendingRow } from './spending.repository';

/** What the nonprofits of a funder's awards say they spent: read beside the budget, accepted or given back. */
@Injectable()
export class SpendingService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async of(actor: Actor, awardId: string): Promise<BudgetView> {
    const person = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, async (tx) =>
      budgetView(tx, await awardOfOwn(tx, person, 'award:read', awardId), 'tenant_id', person.tenantId),
    );
  }

  async get(actor: Actor, id: string): Promise<SpendingRow> {
    const person = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, (tx) => load(tx, person, 'award:read', id));
  }

  /** The same to be taken out; that somebody did is on record. */
  async takeOut(actor: Actor, awardId: string): Promise<BudgetView> {
    const person = requirePermission(actor, 'award:read');
    const { tenantId } = person;
    return this.database.asActor(actor, async (tx) => {
      const award = await awardOfOwn(tx, person, 'award:read', awardId);
      const what = { action: 'budget.taken-out', subjectType: 'award', subjectId: award.id } as const;
      await recordAudit(tx, person, { tenantId, ...what });
      return budgetView(tx, award, 'tenant_id', tenantId);
    });
  }

  /** Accepts what was said, with words that may be empty; answers the id of its award. */
  accept(actor: Actor, id: string, answer: string): Promise<string> {
    const max = REQUIREMENT_LIMITS.words;
    const isLong = answer.trim().length > max;
    if (isLong) return Promise.reject(invalid([{ field: 'answer', code: 'form-too-long', params: { max } }]));
    return this.decide(actor, id, { state: 'accepted', answer: answer.trim() });
  }

  /** Gives it back with what is wrong with it; the nonprofit is told. Answers the id of its award. */
  giveBack(actor: Actor, id: string, answer: string): Promise<string> {
    const faults = wordFaults('answer', answer.trim(), REQUIREMENT_LIMITS.words);
    if (faults.length > 0) return Promise.reject(invalid(faults));
    return this.decide(actor, id, { state: 'returned', answer: answer.trim() });
  }

  private async decide(
    actor: Actor,
    id: string,
    { state, answer }: Pick<SpendingDecision, 'state' | 'answer'>,
  ): Promise<string> {
    const person = requirePermission(actor, 'spending:decide');
    return this.database.asActor(actor, async (tx) => {
      const row = await load(tx, person, 'spending:decide', id);
      const { awardId, nonprofitId } = row;
      const decision = { state, answer, by: person.personId, at: this.clock.now() };
      if (!(await decideSpending(tx, row, decision))) throw new DomainError('conflict', 'spending-state');
      const of = { id: awardId, awardId, nonprofitId };
      await recordForBoth(tx, person, of, `spending.${state}`, 'award');
      const to = { roles: ['nonprofit-finance', 'nonprofit-admin', 'hip-admin'] } as const;
      const notice = { tenantId: nonprofitId, to, kind: 'spending-returned', subjectId: awardId } as const;
      if (state === 'returned') await addNotice(tx, notice);
      return awardId;
    });
  }
}

/** One of an own award, if the permission holds for its programme. */
async function load(tx: Tx, person: PersonActor, permission: Permission, id: string): Promise<SpendingRow> {
  const row = isUuid(id) ? await findSpending(tx, 'tenant_id', person.tenantId, id) : null;
  if (!row) throw notFound();
  await awardOfOwn(tx, person, permission, row.awardId);
  return row;
}
