import type { PersonActor, Tx } from '@puente/database';
import type { AwardState } from '@puente/grants';
import { listAccountStandings } from '@puente/organizations';
import { holds } from '@puente/permissions';
import { countStandingHits } from '@puente/screening';
import { knownAccounts } from '../calls/account-call.repository';
import type { Readiness } from '../core';
import { countUnmet, NOTHING_UNMET } from './readiness.repository';

/** An instalment, of one payer’s award. */
interface Asked {
  readonly tenantId: string;
  readonly disbursementId: string;
  readonly nonprofitId: string;
  readonly awardState: AwardState;
  readonly amountMinor: bigint;
}

/** What decides whether each instalment can be paid, as far as its reader is told; what is free of its award is not asked. */
export async function readinessOf(
  tx: Tx,
  person: PersonActor,
  asked: readonly Asked[],
): Promise<ReadonlyMap<string, Readiness>> {
  const [first] = asked;
  if (!first) return new Map();
  const nonprofits = [...new Set(asked.map(({ nonprofitId }) => nonprofitId))];
  const disbursements = asked.map(({ disbursementId }) => disbursementId);
  const unmet = await countUnmet(tx, first.tenantId, disbursements);
  const known = await knownAccounts(tx, first.tenantId, nonprofits);
  const accounts = new Map(
    (await listAccountStandings(tx, nonprofits)).map((account) => {
      const isKnown = known.has(`${account.id} ${account.fingerprint}`);
      return [account.nonprofitId, { ...account, isKnown }];
    }),
  );
  const hits = holds(person, 'screening:read')
    ? await countStandingHits(tx, first.tenantId, nonprofits)
    : null;
  return new Map(
    asked.map(({ disbursementId, nonprofitId, awardState, amountMinor }) => [
      disbursementId,
      {
        ...{ awardState, amountMinor, requirements: unmet.get(disbursementId) ?? NOTHING_UNMET },
        account:
          accounts.get(nonprofitId) ??
          (isToldOfAccount(person.tenantId === nonprofitId, awardState) ? 'none' : null),
        hits: hits && (hits.get(nonprofitId) ?? 0),
        committedMinor: null,
      },
    ]),
  );
}

/** A payer finds the account of who is given an award only while it has an award under way with it. */
const isToldOfAccount = (isRecipient: boolean, state: AwardState): boolean =>
  isRecipient || state === 'active' || state === 'paused' || state === 'closing';
