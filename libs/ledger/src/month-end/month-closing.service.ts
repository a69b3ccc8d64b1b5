import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import {
  canTransition,
  Clock,
  dayInMexico,
  DomainError,
  invalid,
  isUuid,
  notFound,
  staleVersion,
  type DateOnly,
} from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { closingFault, MONTH_CLOSING_TRANSITIONS, parseMonth, type MonthClosingState } from '../core';
import { reasonOf } from '../payments/reason-of';
import {
  askToReopen,
  closedUntil,
  closeMonth,
  insertClosing,
  isAsProposed,
  keepClosed,
  listClosings,
  lockClosing,
  lockMonths,
  reopenMonth,
  withdrawClosing,
  type ClosingKey,
  type MonthClosingRow,
} from './month-closing.repository';
import { monthLines } from './month-end.repository';

/** What of a payer's books is closed. */
export interface MonthClosings {
  /** The latest month first. */
  readonly rows: readonly MonthClosingRow[];
  /** The first day that is open; null where nothing was closed. */
  readonly closedUntil: DateOnly | null;
}

/** Months of the books are closed by two people, and reopened by two with a reason. */
@Injectable()
export class MonthClosingService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<MonthClosings> {
    const { tenantId } = requirePermission(actor, 'ledger:read');
    return this.database.asActor(actor, async (tx) => ({
      rows: await listClosings(tx, tenantId),
      closedUntil: await closedUntil(tx, tenantId),
    }));
  }

  /**
   * Proposes to close a month, `YYYY-MM`, with all before it; its id. Refuses one that is not over (`month-not-over`, 409) or
   * closed (`month-closed-already`, 409), books that do not agree (`month-drifts`, 409) and a second step at a time.
   */
  async propose(actor: Actor, code: string): Promise<string> {
    const person = requirePermission(actor, 'month:close');
    const { tenantId, personId: proposedBy } = person;
    const [id, proposedAt, month] = [randomUUID(), this.clock.now(), parseMonth(code)];
    if (!month) throw invalid([{ field: 'month', code: 'month-not-readable' }]);
    await this.database.asActor(actor, async (tx) => {
      const lines = await monthLines(tx, tenantId, month);
      const drifting = lines.reduce((sum, line) => sum + line.drifting, 0);
      const books = {
        today: dayInMexico(proposedAt),
        closedUntil: await closedUntil(tx, tenantId),
        drifting,
      };
      const fault = closingFault(month, books);
      if (fault) throw new DomainError('conflict', fault);
      await insertClosing(tx, { tenantId, id, monthOn: month.from, proposedBy, proposedAt });
      await record(tx, person, { id, month: code }, 'month.proposed');
    });
    return id;
  }

  /**
   * Closes the month that somebody else proposed to close, or reopens the one that somebody else asked to reopen. Refuses a month
   * into which something was posted since (`month-changed`, 409).
   */
  async confirm(actor: Actor, id: string, seenVersion: number): Promise<void> {
    const at = this.clock.now();
    await this.step(actor, id, seenVersion, async (tx, person, row, key) => {
      const isClosing = row.state === 'proposed';
      const begunBy = isClosing ? row.proposedBy : (row.reopenBy ?? row.proposedBy);
      requirePermission(actor, 'month:confirm', { proposedBy: begunBy });
      requireStep(row, isClosing ? 'closed' : 'reopened');
      await lockMonths(tx, person.tenantId);
      if (isClosing && !(await isAsProposed(tx, person.tenantId, id))) {
        throw new DomainError('conflict', 'month-changed');
      }
      const done = await (isClosing ? closeMonth : reopenMonth)(tx, key, { by: person.personId, at });
      return done ? (isClosing ? 'month.closed' : 'month.reopened') : null;
    });
  }

  /** Takes back what was proposed, or what was asked: a month that somebody asked to reopen stays closed. */
  async withdraw(actor: Actor, id: string, seenVersion: number): Promise<void> {
    await this.step(actor, id, seenVersion, async (tx, _person, row, key) => {
      const isClosing = row.state === 'proposed';
      requireStep(row, isClosing ? 'withdrawn' : 'closed');
      const done = await (isClosing ? withdrawClosing : keepClosed)(tx, key);
      return done ? (isClosing ? 'month.withdrawn' : 'month.kept') : null;
    });
  }

  /** Asks to reopen the month that was closed last, with a reason; another one is refused (`month-not-last`, 409). */
  async askToReopen(actor: Actor, id: string, seenVersion: number, typed: string): Promise<void> {
    const [reason, at] = [reasonOf(typed), this.clock.now()];
    await this.step(actor, id, seenVersion, async (tx, person, row, key) => {
      requireStep(row, 'reopening');
      const isLast = parseMonth(row.month)?.until === (await closedUntil(tx, person.tenantId));
      if (!isLast) throw new DomainError('conflict', 'month-not-last');
      const done = await askToReopen(tx, key, { by: person.personId, at }, reason);
      return done ? 'month.reopening' : null;
    });
  }

  /** One step of one closing, held still, on record in the same transaction; null: somebody was quicker. */
  private async step(
    actor: Actor,
    id: string,
    seenVersion: number,
    act: (tx: Tx, person: PersonActor, row: MonthClosingRow, key: ClosingKey) => Promise<AuditAction | null>,
  ): Promise<void> {
    const person = requirePermission(actor, 'month:close');
    const { tenantId } = person;
    await this.database.asActor(actor, async (tx) => {
      const row = isUuid(id) ? await lockClosing(tx, tenantId, id) : null;
      if (!row) throw notFound();
      const action = await act(tx, person, row, { tenantId, id, seenVersion });
      if (!action) throw staleVersion();
      await record(tx, person, row, action);
    });
  }
}

function requireStep({ state }: MonthClosingRow, next: MonthClosingState): void {
  if (!canTransition(MONTH_CLOSING_TRANSITIONS, state, next)) {
    throw new DomainError('conflict', 'month-state');
  }
}

async function record(
  tx: Tx,
  person: PersonActor,
  { id, month }: Pick<MonthClosingRow, 'id' | 'month'>,
  action: AuditAction,
): Promise<void> {
  const subject = { tenantId: person.tenantId, subjectType: 'month', subjectId: id } as const;
  await recordAudit(tx, person, { ...subject, action, detail: { month } });
}
