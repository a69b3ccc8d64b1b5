import type { INestApplication } from '@nestjs/common';
import { Database } from '@puente/database';
import type { DateOnly } from '@puente/kernel';
import { postToBooks } from '@puente/ledger';
import { saveAward, type TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { actorOf, ASKED, askerOf, idOf, organizationOf } from './cast';
import { insertRows } from './insert-rows';

const DAY = '2026-11-21' as DateOnly;
const PAYERS = [
  ['funder-a', 'funder-admin'],
  ['hip', 'hip-admin'],
] as const;

/** A rate, and an award in the books of two payers, so that there is a stranger's to point at. */
export async function saveBooks(
  app: INestApplication,
  test: TestDatabase,
  canaries: Canaries,
): Promise<void> {
  for (const [key, role] of PAYERS) {
    const actor = actorOf(askerOf(key, role));
    const event = { kind: 'award', amount: { minor: 50_000_000n, currency: 'MXN' } } as const;
    const word = canaries.word(organizationOf(key), 'staff-note', 'business key');
    const given = { nonprofitId: organizationOf(ASKED.nonprofit).id, state: 'draft', ...event.amount };
    const awardId = await saveAward(test, actor.tenantId, { id: idOf(`award ${key}`), ...given });
    const of = { awardId, businessKey: `award:${word}`, happenedOn: DAY };
    await app.get(Database).asActor(actor, (tx) => postToBooks(tx, actor, { ...of, event }));
    await insertRows(test, 'exchange_rates', [
      {
        ...{
          tenant_id: actor.tenantId,
          id: idOf(`rate ${key}`),
          of_currency: 'USD',
          in_currency: 'MXN',
          rate: 18.5,
        },
        ...{ rated_on: DAY, source: 'bank', recorded_by: actor.personId, recorded_at: `${DAY}T12:00:00Z` },
      },
    ]);
  }
}
