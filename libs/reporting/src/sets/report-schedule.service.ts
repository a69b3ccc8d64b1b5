import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import {
  addDays,
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
import {
  changedTurns,
  changeFaults,
  resumesOn,
  SCHEDULE_LIMITS,
  scheduleFaults,
  type ScheduleInput,
  type SchedulePick,
  type ScheduleReaders,
  type ScheduleTurn,
} from '../core';
import {
  insertSchedule,
  lockSchedule,
  rewriteSchedule,
  standingSchedules,
  turnSchedule,
  type ScheduleRow,
} from './report-schedule.repository';
import { requireApproved } from './report-set';

type Turn = Pick<ScheduleRow, 'nextOn' | 'pausedAt'>;

/** Sets of reports on days chosen before: made, paused, resumed and ended by whoever may ask for a set. */
@Injectable()
export class ReportScheduleService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Those of which a set follows, the next one first. */
  async list(actor: Actor): Promise<ScheduleRow[]> {
    const { tenantId } = requirePermission(actor, 'impact-report:read');
    return this.database.asActor(actor, (tx) => standingSchedules(tx, tenantId));
  }

  /** One of which a set follows. */
  async get(actor: Actor, id: string): Promise<ScheduleRow> {
    const found = (await this.list(actor)).find((each) => each.id === id);
    if (!found) throw notFound();
    return found;
  }

  /** Has sets made from a day on; the id of the schedule. */
  async make(actor: Actor, input: ScheduleInput): Promise<string> {
    const person = requirePermission(actor, 'impact-report:write');
    const faults = scheduleFaults(input, dayInMexico(this.clock.now()));
    if (faults.length > 0) throw invalid(faults);
    const row = this.rowOf(person, input);
    await this.database.asActor(actor, async (tx) => {
      await requireApproved(tx, row.tenantId, row.reports);
      await insertSchedule(tx, row);
      if ((await standingSchedules(tx, row.tenantId)).length > SCHEDULE_LIMITS.standing) {
        throw new DomainError('conflict', 'report-schedule-limit', { most: SCHEDULE_LIMITS.standing });
      }
      await record(tx, person, row.id, 'report-schedule.made');
    });
    return row.id;
  }

  /**
   * Chooses anew when sets follow and of what, if nobody else did since `seenVersion`; `firstOn` is the day of the next one. What was
   * made stays as it was.
   */
  async change(actor: Actor, id: string, seenVersion: number, input: ScheduleInput): Promise<void> {
    const person = requirePermission(actor, 'impact-report:write');
    const today = dayInMexico(this.clock.now());
    await this.database.asActor(actor, async (tx) => {
      const row = await locked(tx, person, id);
      if (row.version !== seenVersion) throw staleVersion();
      const faults = changeFaults(row, input, today);
      if (faults.length > 0) throw invalid(faults);
      const chosen = { ...this.rowOf(person, input), ...changedTurns(row, input) };
      await requireApproved(tx, row.tenantId, chosen.reports);
      if (!(await rewriteSchedule(tx, row, chosen))) throw staleVersion();
      await record(tx, person, id, 'report-schedule.changed');
    });
  }

  /** Lets a schedule rest: what comes due meanwhile is not made. */
  async pause(actor: Actor, id: string): Promise<void> {
    await this.turn(actor, id, 'report-schedule.paused', (row) => {
      return row.pausedAt === null ? { nextOn: row.nextOn, pausedAt: this.clock.now() } : null;
    });
  }

  /** Goes on from the next of its days; `report-schedule-state` where none follows. */
  async resume(actor: Actor, id: string): Promise<void> {
    const yesterday = addDays(dayInMexico(this.clock.now()), -1);
    await this.turn(actor, id, 'report-schedule.resumed', (row) => {
      const nextOn = row.pausedAt === null ? null : resumesOn(row, row.lastOn, yesterday);
      return nextOn && { nextOn, pausedAt: null };
    });
  }

  /** No set follows; those that were made stay until they expire. */
  async end(actor: Actor, id: string): Promise<void> {
    await this.turn(actor, id, 'report-schedule.ended', () => ({ nextOn: null, pausedAt: null }));
  }

  private async turn(
    actor: Actor,
    id: string,
    action: AuditAction,
    decide: (row: ScheduleRow) => Turn | null,
  ): Promise<void> {
    const person = requirePermission(actor, 'impact-report:write');
    await this.database.asActor(actor, async (tx) => {
      const row = await locked(tx, person, id);
      const turned = decide(row);
      if (!turned) throw new DomainError('conflict', 'report-schedule-state');
      await turnSchedule(tx, row, turned);
      await record(tx, person, id, action);
    });
  }

  private rowOf(
    { tenantId, personId: madeBy }: PersonActor,
    input: ScheduleInput,
  ): Omit<ScheduleRow, 'version'> {
    const firstOn = input.firstOn as DateOnly;
    return {
      ...{ tenantId, id: randomUUID(), firstOn, nextOn: firstOn, pausedAt: null, madeBy, maker: null },
      ...{ every: input.every as ScheduleTurn, pick: input.pick as SchedulePick },
      told: input.told as ScheduleReaders,
      reports: input.pick === 'new' ? [] : [...new Set(input.reports)],
      ...{ languages: [...new Set(input.languages)], formats: [...new Set(input.formats)] },
      ...{ since: this.clock.now(), lastOn: null, lastFound: null },
    };
  }
}

/** One of the own ones of which a set follows, held still until the transaction ends. */
async function locked(tx: Tx, { tenantId }: PersonActor, id: string): Promise<ScheduleRow> {
  const row = isUuid(id) ? await lockSchedule(tx, { tenantId, id }) : null;
  if (!row) throw notFound();
  return row;
}

async function record(tx: Tx, person: PersonActor, id: string, action: AuditAction): Promise<void> {
  const { tenantId } = person;
  await recordAudit(tx, person, { tenantId, action, subjectType: 'report-schedule', subjectId: id });
}
