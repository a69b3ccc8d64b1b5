import type { Tx } from '@puente/database';
import { dayInMexico } from '@puente/kernel';
import { DAYS_TO_ANSWER } from '@puente/matching';
import {
  demonstrationConsents,
  demonstrationIntroductions,
  demonstrationPeople,
  type DemonstrationConsent,
  type DemonstrationIntroduction,
  type DemonstrationPerson,
} from './core';
import { fixedId, organizationOf } from './known-ids';

const DAY_MS = 86_400_000;
const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY_MS);

/** What the nonprofits of the demonstration consented to show, before the rows that funders see are worked out. */
export async function addConsents(tx: Tx, now: Date): Promise<void> {
  for (const consent of demonstrationConsents()) await addConsent(tx, consent, now);
}

async function addConsent(tx: Tx, consent: DemonstrationConsent, now: Date): Promise<void> {
  const { key, signer, classes, audience, funder, revokedDaysAgo } = consent;
  const revoked = revokedDaysAgo !== null;
  await tx.query(
    `insert into consents (tenant_id, id, classes, audience, funder_id, until, signed_by, signed_at, revoked_by,
        revoked_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      await organizationOf(tx, personOf(signer)),
      fixedId(key),
      classes,
      audience,
      funder && fixedId(funder),
      dayInMexico(daysFrom(now, consent.daysLeft)),
      fixedId(signer),
      daysFrom(now, -consent.signedDaysAgo),
      revoked ? fixedId(signer) : null,
      revoked ? daysFrom(now, -revokedDaysAgo) : null,
    ],
  );
}

/** Who asked whom; `programmes` holds the ids of the programmes by their keys. */
export async function addIntroductions(
  tx: Tx,
  programmes: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  for (const each of demonstrationIntroductions()) {
    await addIntroduction(tx, each, programmes.get(each.programme)!, now);
  }
}

async function addIntroduction(
  tx: Tx,
  introduction: DemonstrationIntroduction,
  programmeId: string,
  now: Date,
): Promise<void> {
  const { key, asker, answerer, begunBy, begunDaysAgo, met } = introduction;
  const [tenantId, begunAt] = [await organizationOf(tx, personOf(answerer)), daysFrom(now, -begunDaysAgo)];
  const metAt = met && daysFrom(now, -met.daysAgo);
  await tx.query(
    `insert into introductions (tenant_id, id, funder_id, programme_id, begun_by, begun_at, answer_by, funder_wants_by,
        funder_wants_at, met_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      tenantId,
      fixedId(key),
      fixedId(personOf(asker).organization),
      programmeId,
      begunBy,
      begunAt,
      dayInMexico(daysFrom(begunAt, DAYS_TO_ANSWER)),
      fixedId(asker),
      metAt ?? begunAt,
      metAt,
    ],
  );
  if (!met) return;
  await tx.query(
    `insert into introduction_answers (tenant_id, introduction_id, answered_by, answered_at, declined, consent_id)
      values ($1, $2, $3, $4, false, $5) on conflict do nothing`,
    [tenantId, fixedId(key), fixedId(answerer), metAt, fixedId(met.consent)],
  );
}

function personOf(key: string): DemonstrationPerson {
  return demonstrationPeople().find((each) => each.key === key)!;
}
