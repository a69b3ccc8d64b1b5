import type { Tx } from '@puente/database';
import { deleteEndedAttempts } from '../limits/attempt.repository';
import { deleteEndedChallenges } from '../passkeys/passkey.repository';
import { deleteOldResets } from '../password-change/password.repository';
import { deleteEndedSessions } from '../sessions/session.repository';
import { deleteEndedVisits } from '../single-sign-on/single-sign-on.repository';
import { deleteEndedSteps } from './sign-in.repository';

const DAY_MS = 24 * 3_600_000;

/** Removes sessions, waiting sign-ins, links and counters that have ended. */
export async function removeEnded(tx: Tx, now: Date): Promise<void> {
  await deleteEndedSessions(tx, now);
  await deleteEndedSteps(tx, now);
  await deleteEndedChallenges(tx, now);
  await deleteEndedVisits(tx, now);
  await deleteOldResets(tx, new Date(now.getTime() - DAY_MS));
  await deleteEndedAttempts(tx, now);
}
