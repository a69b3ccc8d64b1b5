import { systemActor, type Database, type Tx } from '@puente/database';
import type { Recurring } from '@puente/jobs';
import { addDays, dayInMexico, type Clock } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { ANSWERING_ROLES } from '@puente/permissions';
import { announce } from '../../announcements/announce';
import { REMINDER_DAYS, reminderFor, type Reminder } from '../../core';
import { lockComing, noteReminder, type ComingRequirement } from './requirement.repository';

const HOUR_MS = 3_600_000;
const SIGNERS = ['legal-representative', 'nonprofit-admin', 'hip-admin'] as const;
const ADMINISTRATORS = ['funder-admin', 'hip-admin'] as const;

/** Reminds of days that come near: two weeks before, the day before, and once they are past; each once for a day. */
export class RequirementReminders {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Answers how many reminders went out. */
  async remind(): Promise<number> {
    const today = dayInMexico(this.clock.now());
    return this.database.asActor(systemActor('mailer'), async (tx) => {
      const coming = await lockComing(tx, addDays(today, REMINDER_DAYS));
      let count = 0;
      for (const each of coming) {
        const reminder = reminderFor(each, today);
        if (reminder === 'none') continue;
        await remindOf(tx, each, reminder);
        count++;
      }
      return count;
    });
  }
}

/**
 * The nonprofit; of a late one also who asked for it. What stays late reaches those who sign for the nonprofit after a fortnight,
 * and the funder's administrators after a month: late, because a phone without signal is no negligence.
 */
async function remindOf(tx: Tx, each: ComingRequirement, reminder: Reminder): Promise<void> {
  const { tenantId, nonprofitId, awardId, id: subjectId, addedBy } = each;
  const isLate = !['fortnight', 'eve'].includes(reminder);
  const kind = isLate ? 'requirement-late' : 'requirement-near';
  await noteReminder(tx, each, reminder);
  await announce(tx, { event: 'requirement.due', tenantId, subjectId, awardId });
  const roles = reminder === 'late' || !isLate ? ANSWERING_ROLES : SIGNERS;
  await addNotice(tx, { tenantId: nonprofitId, to: { roles }, kind, subjectId });
  if (!isLate) return;
  const to = reminder === 'month-late' ? { roles: ADMINISTRATORS } : { personId: addedBy };
  await addNotice(tx, { tenantId, to, kind: 'requirement-overdue', subjectId });
}

/** What whoever carries out jobs does each hour: a day begins in Mexico whenever it does for them. */
export function remindingHourly(database: Database, clock: Clock): Recurring {
  const reminders = new RequirementReminders(database, clock);
  return { everyMs: HOUR_MS, run: async () => void (await reminders.remind()) };
}
