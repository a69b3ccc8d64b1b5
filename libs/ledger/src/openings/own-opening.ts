import type { PersonActor, Tx } from '@puente/database';
import { namedOfMet } from '@puente/grants';
import { canTransition, DomainError, isUuid, notFound, type DateOnly } from '@puente/kernel';
import { cardOf, type Circle, type NonprofitCard, type NonprofitFacts } from '@puente/matching';
import { foldRecipientName, listOwnPastGrants } from '@puente/organizations';
import { OPENING_TRANSITIONS, type OpeningGround, type OpeningState, type RecordedGrant } from '../core';
import { lockOpening, openedKeys, otherAwards, type OpeningRow } from './opening.repository';

/** One of the own openings, held still until the transaction ends. */
export async function lockedOpening(tx: Tx, { tenantId }: PersonActor, id: string): Promise<OpeningRow> {
  const row = isUuid(id) ? await lockOpening(tx, tenantId, id) : null;
  if (!row) throw notFound();
  return row;
}

/** Refuses what the state of an opening does not allow. */
export function requireStep({ state }: Pick<OpeningRow, 'state'>, next: OpeningState): void {
  if (!canTransition(OPENING_TRANSITIONS, state, next)) throw new DomainError('conflict', 'opening-state');
}

/**
 * What the record has of the own organisation, and what is known beside it. A nonprofit that did not meet the payer, or may not be
 * named to it, is as unknown as one that is not in Puente: a grant on record tells nobody who is here.
 */
export async function groundOf(
  tx: Tx,
  person: PersonActor,
  circle: Circle,
  today: DateOnly,
): Promise<{ readonly recorded: readonly RecordedGrant[]; readonly ground: OpeningGround }> {
  const { tenantId } = person;
  const nonprofits = byFoldedName(await namedOfMet(tx, person, circle));
  const opened = await openedKeys(tx, tenantId);
  const ground = { nonprofits, opened, awards: await otherAwards(tx, tenantId), today };
  return { recorded: await listOwnPastGrants(tx), ground };
}

function byFoldedName(known: readonly NonprofitFacts[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, name } of known) {
    const key = foldRecipientName(name);
    found.set(key, [...(found.get(key) ?? []), id]);
  }
  return found;
}

/** Those of the grants that may be called by name today, as cards. */
export async function cardsOf(
  tx: Tx,
  person: PersonActor,
  circle: Circle,
  grants: readonly { readonly nonprofitId: string }[],
): Promise<{ readonly cards: ReadonlyMap<string, NonprofitCard>; readonly seen: readonly NonprofitFacts[] }> {
  const wanted = new Set(grants.map(({ nonprofitId }) => nonprofitId));
  const seen = (await namedOfMet(tx, person, circle)).filter(({ id }) => wanted.has(id));
  return { cards: new Map(seen.map((facts) => [facts.id, cardOf(circle, facts)])), seen };
}
