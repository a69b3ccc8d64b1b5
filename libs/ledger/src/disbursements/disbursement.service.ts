import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { awardOfOwn, awardViews, type AwardRow, type AwardView } from '@puente/grants';
import { Clock, DomainError, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { Circles, Sightings } from '@puente/matching';
import { ANSWERING_ROLES, requirePermission } from '@puente/permissions';
import { changeInstalment, MISSING, planInstalments, type Instalment, type PlanInput } from '../core';
import { recordForBoth } from '../payments/record-for-both';
import { listConditions, type ConditionRow } from '../payments/readiness.repository';
import {
  findDisbursement,
  insertDisbursement,
  listDisbursements,
  lockDisbursement,
  setConditions,
  updateDisbursement,
  type DisbursementRow,
} from './disbursement.repository';
import { disbursementViews, isWaiting, plannedOf, type DisbursementView } from './plan-view';

/** How an award is to be paid. */
export interface DisbursementPlan {
  readonly award: AwardView;
  readonly disbursements: readonly DisbursementView[];
  /** What of the award is not planned yet. */
  readonly freeMinor: bigint;
  /** What the award asks for; an instalment may wait for it. */
  readonly conditions: readonly ConditionRow[];
}

interface Conditions {
  /** Requirements of the award that have to be accepted or let go before. */
  readonly requirementIds: readonly string[];
}

export interface ChangedDisbursement extends Conditions {
  /** Decimal text. */
  readonly amount: string;
  readonly plannedOn: string;
}

/** The instalments of an award: planned, changed and cancelled by its funder's people. */
@Injectable()
export class DisbursementService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  /** The plan of an award, with what each instalment waits for and who has it. */
  plan(actor: Actor, awardId: string): Promise<DisbursementPlan> {
    return this.planOf(actor, () => Promise.resolve(awardId));
  }

  /** One instalment in the plan to which it belongs. */
  async one(
    actor: Actor,
    id: string,
  ): Promise<{ readonly plan: DisbursementPlan; readonly disbursement: DisbursementView }> {
    const plan = await this.planOf(actor, async (tx, { tenantId }) => {
      const row = isUuid(id) ? await findDisbursement(tx, tenantId, id) : null;
      if (!row) throw notFound();
      return row.awardId;
    });
    return { plan, disbursement: plan.disbursements.find((each) => each.id === id)! };
  }

  private async planOf(
    actor: Actor,
    awardOf: (tx: Tx, person: PersonActor) => Promise<string>,
  ): Promise<DisbursementPlan> {
    const person = requirePermission(actor, 'payment:read');
    const known = { circle: await this.circles.of(person), sightings: this.sightings };
    return this.database.asActor(actor, async (tx) => {
      const awardId = await awardOf(tx, person);
      const row = await awardOfOwn(tx, person, 'payment:read', awardId);
      const [award] = await awardViews(tx, person, known, [row]);
      const disbursements = await disbursementViews(tx, person, row, this.clock);
      const conditions = await listConditions(tx, row.id);
      return {
        award: award!,
        disbursements,
        freeMinor: row.amountMinor - plannedOf(disbursements),
        conditions,
      };
    });
  }

  /**
   * Plans equal instalments. Refuses more than the award (`planned-over-award`), and an award that is not agreed on or over
   * (`award-state`). Its nonprofit is told where something on its side is missing.
   */
  async add(actor: Actor, awardId: string, input: PlanInput & Conditions): Promise<void> {
    const person = requirePermission(actor, 'disbursement:plan');
    await this.database.asActor(actor, async (tx) => {
      const award = await awardOfOwn(tx, person, 'disbursement:plan', awardId);
      requirePlannable(award);
      const free = award.amountMinor - plannedOf(await listDisbursements(tx, person.tenantId, awardId));
      const { instalments, errors } = planInstalments(input, free);
      if (!instalments) throw invalid(errors);
      for (const each of instalments) await this.insert(tx, person, award, each, input);
      await recordForBoth(tx, person, { ...award, awardId, id: awardId }, 'disbursement.planned', 'award');
      await this.tellOfMissing(tx, person, award);
    });
  }

  /** Changes amount, day and conditions, if nobody else did since `seenVersion`; not while its payment is under way. */
  async change(actor: Actor, id: string, seenVersion: number, input: ChangedDisbursement): Promise<void> {
    const person = requirePermission(actor, 'disbursement:plan');
    await this.database.asActor(actor, async (tx) => {
      const { row, award } = await changeable(tx, person, id);
      const rows = await listDisbursements(tx, person.tenantId, row.awardId);
      const free = award.amountMinor - plannedOf(rows) + row.amountMinor;
      const { instalment, errors } = changeInstalment(input, free);
      if (!instalment) throw invalid(errors);
      await this.update(tx, person, row, seenVersion, { state: 'planned', ...instalment });
      await requireOfAward(tx, row.awardId, input);
      await setConditions(tx, row, input.requirementIds);
      await recordForBoth(tx, person, row, 'disbursement.changed', 'disbursement');
    });
  }

  /** Cancels an instalment; what it had may be planned anew. */
  async cancel(actor: Actor, id: string, seenVersion: number): Promise<void> {
    const person = requirePermission(actor, 'disbursement:plan');
    await this.database.asActor(actor, async (tx) => {
      const { row } = await changeable(tx, person, id);
      await this.update(tx, person, row, seenVersion, { ...row, state: 'cancelled' });
      await recordForBoth(tx, person, row, 'disbursement.cancelled', 'disbursement');
    });
  }

  private async insert(
    tx: Tx,
    { tenantId, personId: changedBy }: PersonActor,
    { id: awardId, nonprofitId, currency }: AwardRow,
    { amountMinor, plannedOn }: Instalment,
    conditions: Conditions,
  ): Promise<void> {
    const of = { tenantId, id: randomUUID(), awardId, nonprofitId, currency: currency };
    const written = { changedBy, changedAt: this.clock.now() };
    await insertDisbursement(tx, { ...of, amountMinor: amountMinor.toString(), plannedOn, ...written });
    await requireOfAward(tx, awardId, conditions);
    await setConditions(tx, of, conditions.requirementIds);
  }

  private async update(
    tx: Tx,
    { tenantId, personId: changedBy }: PersonActor,
    { id }: DisbursementRow,
    seenVersion: number,
    { state, amountMinor, plannedOn }: Instalment & Pick<DisbursementRow, 'state'>,
  ): Promise<void> {
    const change = { state, amountMinor: amountMinor.toString(), plannedOn, changedBy };
    const key = { tenantId, id, seenVersion };
    if (!(await updateDisbursement(tx, key, { ...change, changedAt: this.clock.now() }))) {
      throw staleVersion();
    }
  }

  private async tellOfMissing(tx: Tx, person: PersonActor, award: AwardRow): Promise<void> {
    const views = await disbursementViews(tx, person, award, this.clock);
    const isTheirs = views.some(({ missing }) =>
      missing.some((code) => MISSING[code].holder === 'nonprofit'),
    );
    if (!isTheirs) return;
    const to = { roles: [...ANSWERING_ROLES, 'nonprofit-finance'] };
    await addNotice(tx, { tenantId: award.nonprofitId, to, kind: 'disbursement-waits', subjectId: award.id });
  }
}

/** From the agreement on: before, its nonprofit does not know of it. PostgreSQL asks the same. */
const PLANNABLE: ReadonlySet<AwardRow['state']> = new Set(['agreement', 'active', 'paused', 'closing']);

function requirePlannable({ state }: AwardRow): void {
  if (!PLANNABLE.has(state)) throw new DomainError('conflict', 'award-state');
}

/** One of the own instalments, held still, that no payment is under way for. */
async function changeable(
  tx: Tx,
  person: PersonActor,
  id: string,
): Promise<{ readonly row: DisbursementRow; readonly award: AwardRow }> {
  const row = isUuid(id) ? await lockDisbursement(tx, person.tenantId, id) : null;
  if (!row) throw notFound();
  const award = await awardOfOwn(tx, person, 'disbursement:plan', row.awardId);
  if (!isWaiting(row)) throw new DomainError('conflict', 'disbursement-state');
  return { row, award };
}

async function requireOfAward(tx: Tx, awardId: string, { requirementIds }: Conditions): Promise<void> {
  if (requirementIds.length === 0) return;
  const known = new Set((await listConditions(tx, awardId)).map(({ id }) => id));
  if (requirementIds.every((id) => known.has(id))) return;
  throw invalid([{ field: 'requirementIds', code: 'form-unknown-choice' }]);
}
