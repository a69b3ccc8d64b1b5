import { randomUUID } from 'node:crypto';
import { recordAudit } from '@puente/audit';
import { systemActor, type Database, type Tx } from '@puente/database';
import { addToOutbox, type Recurring } from '@puente/jobs';
import { dayInMexico, DomainError, type Clock, type DateOnly } from '@puente/kernel';
import { fitting, itemsOf, lastTurnUntil, nextTurnAfter, SET_LIMITS } from '../core';
import {
  approvedSince,
  asCorrected,
  dueSchedules,
  holdDue,
  noteRun,
  type ScheduleKey,
  type ScheduleRow,
} from './report-schedule.repository';
import { insertItems, insertSet } from './report-set.repository';

const EVERY_MS = 300_000;
const REGISTRAR = systemActor('registrar');

/** Has the sets made whose day has come: each once, however many look at the same time, and one for all days that were missed. */
export class ScheduledSets {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Answers how many schedules were carried out. One that fails holds up no other; its fault is told at the end. */
  async run(): Promise<number> {
    const due = await this.database.asActor(REGISTRAR, (tx) => dueSchedules(tx, this.room()));
    const faults: unknown[] = [];
    let count = 0;
    for (const key of due) {
      count += await this.carryOut(key).catch((error: unknown) => (faults.push(error), 0));
    }
    if (faults.length > 0) throw faults[0];
    return count;
  }

  private async carryOut(key: ScheduleKey): Promise<number> {
    const work = this.database.asActor(REGISTRAR, async (tx) => {
      const schedule = await holdDue(tx, key, this.room());
      if (schedule) await this.turn(tx, schedule);
      return schedule ? 1 : 0;
    });
    // Somebody asked for a set at the same moment: its day comes again at the next turn.
    return work.catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'report-set-under-way') return 0;
      throw error;
    });
  }

  private async turn(tx: Tx, schedule: ScheduleRow): Promise<void> {
    const { today } = this.room();
    const reports = await reportsOf(tx, schedule);
    const lastOn = lastTurnUntil(schedule, today);
    const ids = reports.map(({ id }) => id);
    if (ids.length > 0) await this.ask(tx, schedule, lastOn, ids);
    const since = schedule.pick === 'new' ? (reports.at(-1)?.approvedAt ?? schedule.since) : schedule.since;
    const nextOn = nextTurnAfter(schedule, today);
    await noteRun(tx, schedule, { nextOn, since, lastOn, lastFound: reports.length });
    await recordAudit(tx, REGISTRAR, {
      ...{ tenantId: schedule.tenantId, action: 'report-schedule.ran', subjectType: 'report-schedule' },
      ...{ subjectId: schedule.id, detail: { reports: reports.length } },
    });
  }

  private async ask(
    tx: Tx,
    { tenantId, id: scheduleId, madeBy, languages, formats }: ScheduleRow,
    dueOn: DateOnly,
    reports: readonly string[],
  ): Promise<void> {
    const set = { tenantId, id: randomUUID() };
    await insertSet(tx, { ...set, askedBy: madeBy, askedAt: this.clock.now(), run: { scheduleId, dueOn } });
    await insertItems(tx, set, itemsOf({ reports, languages, formats }));
    await addToOutbox(tx, { name: 'report-set.make', data: { tenantId, setId: set.id }, tenantId });
  }

  private room() {
    const now = this.clock.now();
    const since = new Date(now.getTime() - SET_LIMITS.keptMs);
    return { today: dayInMexico(now), since, most: SET_LIMITS.sets };
  }
}

const reportsOf = async (tx: Tx, schedule: ScheduleRow) => {
  const { tenantId, pick, since, reports } = schedule;
  const found = pick === 'new' ? approvedSince(tx, tenantId, since) : asCorrected(tx, tenantId, reports);
  return fitting(await found, schedule);
};

/** What whoever carries out jobs does every five minutes: a set that was under way is over soon, and days begin in Mexico. */
export function makingScheduledSets(database: Database, clock: Clock): Recurring {
  const sets = new ScheduledSets(database, clock);
  return { everyMs: EVERY_MS, run: async () => void (await sets.run()) };
}
