import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, recordAudits } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { findReceivedAward, reachOf, type ReceivedAwardRow } from '@puente/grants';
import { Clock, dayInMexico, DomainError, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { permissionRule, requirePermission } from '@puente/permissions';
import {
  inAwardCurrency,
  parseSpending,
  receivedRate,
  takesSpending,
  type ParsedSpending,
  type SpendingInput,
} from '../core';
import { listConditions } from '../payments/readiness.repository';
import { budgetView, type BudgetView } from './budget-view';
import { findSpending, insertSpending, listArrived, type SpendingRow } from './spending.repository';

/** What a nonprofit says it spent of its awards: from its own books, by line, corrected by saying it anew. */
@Injectable()
export class OwnSpendingService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async of(actor: Actor, awardId: string): Promise<BudgetView> {
    const { tenantId } = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, async (tx) =>
      budgetView(tx, await received(tx, tenantId, awardId), 'nonprofit_id', tenantId),
    );
  }

  /** The same to be taken out; that somebody did is on record. */
  async takeOut(actor: Actor, awardId: string): Promise<BudgetView> {
    const person = requirePermission(actor, 'award:read-own');
    const { tenantId } = person;
    return this.database.asActor(actor, async (tx) => {
      const award = await received(tx, tenantId, awardId);
      const what = { action: 'budget.taken-out', subjectType: 'award', subjectId: award.id } as const;
      await recordAudit(tx, person, { tenantId, ...what });
      return budgetView(tx, award, 'nonprofit_id', tenantId);
    });
  }

  async get(actor: Actor, id: string): Promise<SpendingRow> {
    const { tenantId } = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, (tx) => own(tx, tenantId, id));
  }

  /** Says what was spent of an award that runs; the funder's people are told. Answers its id. */
  async state(actor: Actor, awardId: string, input: SpendingInput): Promise<string> {
    const person = requirePermission(actor, 'spending:state');
    return this.database.asActor(actor, async (tx) => {
      const award = await received(tx, person.tenantId, awardId);
      return this.add(tx, person, award, input, null);
    });
  }

  /** Says it anew in the place of one that was not given back and that nothing replaced yet (`spending-state`, 409). */
  async correct(actor: Actor, id: string, input: SpendingInput): Promise<string> {
    const person = requirePermission(actor, 'spending:state');
    return this.database.asActor(actor, async (tx) => {
      const wrong = await own(tx, person.tenantId, id);
      if (wrong.replacedBy) throw staleVersion();
      if (wrong.state === 'returned') throw new DomainError('conflict', 'spending-state');
      const award = await received(tx, person.tenantId, wrong.awardId);
      return this.add(tx, person, award, input, wrong.id);
    });
  }

  private async add(
    tx: Tx,
    person: PersonActor,
    award: ReceivedAwardRow,
    input: SpendingInput,
    replaces: string | null,
  ): Promise<string> {
    if (!takesSpending(award.state)) throw new DomainError('conflict', 'award-state');
    const said = this.read(input, award, replaces !== null);
    await requireAsked(tx, award.id, said.requirementId);
    const [id, rate] = [randomUUID(), await rateFor(tx, award, said)];
    const { fromMonth, untilMonth, requirementId, currency: spentCurrency } = said;
    const lines = said.lines.map((line) => ({
      ...line,
      amountMinor: inAwardCurrency(line.spentMinor, rate),
    }));
    const of = { tenantId: award.tenantId, id, awardId: award.id, nonprofitId: person.tenantId, replaces };
    const by = { statedBy: person.personId, statedAt: this.clock.now() };
    await insertSpending(tx, {
      ...of,
      ...by,
      fromMonth,
      untilMonth,
      requirementId,
      spentCurrency,
      rate,
      lines,
    });
    await told(tx, person, award, replaces === null ? 'spending.stated' : 'spending.corrected');
    return id;
  }

  private read(input: SpendingInput, award: ReceivedAwardRow, isCorrection: boolean): ParsedSpending {
    const parsed = parseSpending(input, award, { today: dayInMexico(this.clock.now()), isCorrection });
    if ('errors' in parsed) throw invalid(parsed.errors);
    return parsed.spending;
  }
}

async function received(tx: Tx, nonprofitId: string, id: string): Promise<ReceivedAwardRow> {
  const award = isUuid(id) ? await findReceivedAward(tx, nonprofitId, id) : null;
  if (!award) throw notFound();
  return award;
}

async function own(tx: Tx, nonprofitId: string, id: string): Promise<SpendingRow> {
  const row = isUuid(id) ? await findSpending(tx, 'nonprofit_id', nonprofitId, id) : null;
  if (!row) throw notFound();
  return row;
}

async function requireAsked(tx: Tx, awardId: string, requirementId: string | null): Promise<void> {
  if (requirementId === null) return;
  const asked = await listConditions(tx, awardId);
  const isOfAward = asked.some(({ id }) => id === requirementId);
  if (!isOfAward) throw invalid([{ field: 'requirementId', code: 'form-unknown-choice' }]);
}

/** None in the award's own currency; in another that of what arrived in it, and where nothing did none can be told. */
async function rateFor(
  tx: Tx,
  award: ReceivedAwardRow,
  { currency }: ParsedSpending,
): Promise<string | null> {
  if (currency === award.currency) return null;
  const rate = receivedRate(await listArrived(tx, award.tenantId, award.id), currency);
  if (rate === null) throw invalid([{ field: 'currency', code: 'spending-no-rate' }]);
  return rate;
}

async function told(
  tx: Tx,
  person: PersonActor,
  award: ReceivedAwardRow,
  action: 'spending.stated' | 'spending.corrected',
): Promise<void> {
  const subject = { action, subjectType: 'award', subjectId: award.id } as const;
  await recordAudits(tx, person, [
    { ...subject, tenantId: award.tenantId },
    { ...subject, tenantId: person.tenantId },
  ]);
  const to = { roles: permissionRule('spending:decide').roles, within: reachOf(award) };
  await addNotice(tx, { tenantId: award.tenantId, to, kind: 'spending-stated', subjectId: award.id });
}
