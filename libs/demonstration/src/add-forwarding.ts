import type { Database, PersonActor } from '@puente/database';
import { lastForwardingDay } from '@puente/grants';
import { dayInMexico } from '@puente/kernel';
import { DEMONSTRATION_FORWARDING } from './core';
import { fixedId } from './known-ids';
import { daysBefore, servicesAt, signerOf } from './services-at';

/** Days before now: signed after the answer was read, and passed on some days later. */
const DAYS = { agreed: 20, passed: 12 } as const;

/**
 * One that was not selected is read by another funder, as its nonprofit agreed.
 * @param applications their ids by who signed
 */
export async function addForwarding(
  database: Database,
  applications: ReadonlyMap<string, string>,
  actorOf: (person: string) => PersonActor,
  now: Date,
): Promise<void> {
  const { signer, to, passedBy, note } = DEMONSTRATION_FORWARDING;
  const application = applications.get(signer)!;
  const agreed = daysBefore(now, DAYS.agreed);
  const { forwardings } = servicesAt(database, agreed);
  const terms = { toFunderId: fixedId(to), until: lastForwardingDay(dayInMexico(agreed)) };
  const id = await forwardings.agree(await signerOf(database, signer), application, terms);
  await servicesAt(database, daysBefore(now, DAYS.passed)).passing.pass(
    actorOf(passedBy),
    application,
    id,
    note,
  );
}
