import { systemActor, type Database, type Tx } from '@puente/database';
import type { Recurring } from '@puente/jobs';
import { addDays, dayInMexico, type Clock } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { ANSWERING_ROLES, permissionRule } from '@puente/permissions';
import { lockComingVisits, noteVisitReminder, type ComingVisit } from './visit.repository';

const HOUR_MS = 3_600_000;
/** How many days before its own day both sides are reminded of a visit, once. */
const REMINDER_DAYS = 3;

/** Reminds both sides of agreed visits whose day comes near. */
export class VisitReminders {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Answers how many visits were reminded of. */
  async remind(): Promise<number> {
    const today = dayInMexico(this.clock.now());
    return this.database.asActor(systemActor('mailer'), async (tx) => {
      const coming = await lockComingVisits(tx, today, addDays(today, REMINDER_DAYS));
      for (const each of coming) await remindOf(tx, each);
      return coming.length;
    });
  }
}

/** Of the funder who asked, or whoever runs calls where the nonprofit did. */
async function remindOf(tx: Tx, visit: ComingVisit): Promise<void> {
  const { tenantId, nonprofitId, awardId: subjectId, askedSide, askedBy } = visit;
  await noteVisitReminder(tx, visit);
  const to = { roles: ANSWERING_ROLES };
  await addNotice(tx, { tenantId: nonprofitId, to, kind: 'my-visit-near', subjectId });
  const ours = askedSide === 'funder' ? { personId: askedBy } : { roles: permissionRule('visit:plan').roles };
  await addNotice(tx, { tenantId, to: ours, kind: 'visit-near', subjectId });
}

/** What whoever carries out jobs does each hour. */
export function remindingOfVisits(database: Database, clock: Clock): Recurring {
  const reminders = new VisitReminders(database, clock);
  return { everyMs: HOUR_MS, run: async () => void (await reminders.remind()) };
}
