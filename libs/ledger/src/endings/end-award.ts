import type { PersonActor, Tx } from '@puente/database';
import {
  completeEnding,
  findAward,
  moveAward,
  recordForBoth,
  type AwardRow,
  type EndingRow,
} from '@puente/grants';
import { dayInMexico, DomainError, staleVersion, type DateOnly } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { ANSWERING_ROLES } from '@puente/permissions';
import { balancesOf } from '../ledger.repository';
import { postToBooks } from '../post-to-books';

/** An award with its end, as a second person confirms it. */
export interface ConfirmedEnd {
  readonly award: AwardRow;
  readonly ending: EndingRow;
  /** The hash of what the second person read. */
  readonly shown: string;
  readonly at: Date;
}

const ENDS = {
  close: { state: 'closed', action: 'award.closed', notice: 'award-closed' },
  termination: { state: 'terminated', action: 'award.terminated', notice: 'award-ended' },
} as const satisfies Record<EndingRow['kind'], object>;

/**
 * Ends an award in the transaction of whoever confirmed it: what is left of the commitment is released, the award moves to its
 * last state, both records say so and the nonprofit is told. Refuses while the books have not begun (`award-without-books`, 409).
 */
export async function endAward(
  tx: Tx,
  person: PersonActor,
  { award, ending, at }: ConfirmedEnd,
): Promise<void> {
  const { state, action, notice } = ENDS[ending.kind];
  const { tenantId, id, nonprofitId, version: seenVersion } = award;
  await releaseRest(tx, person, id, dayInMexico(at));
  if (!(await moveAward(tx, { tenantId, id, seenVersion }, state))) throw staleVersion();
  await recordForBoth(tx, person, award, action);
  const to = { roles: ANSWERING_ROLES };
  await addNotice(tx, { tenantId: nonprofitId, to, kind: notice, subjectId: id });
}

/** The second person's word, before anything of the award moves: its hash is of how the award stood. */
export async function confirmEnding(
  tx: Tx,
  { personId: by }: PersonActor,
  { ending, shown, at }: ConfirmedEnd,
): Promise<void> {
  const key = { ...ending, seenVersion: ending.version };
  if (!(await completeEnding(tx, key, { by, at }, shown))) throw staleVersion();
}

/** Moves what is committed and free to the payer's own again; nothing where nothing is left. */
async function releaseRest(
  tx: Tx,
  person: PersonActor,
  awardId: string,
  happenedOn: DateOnly,
): Promise<void> {
  const balances = await balancesOf(tx, person.tenantId, awardId);
  if (!balances) throw new DomainError('conflict', 'award-without-books');
  if (balances.minor.committed === 0n && balances.minor.reserved === 0n) return;
  const event = { kind: 'close', balances } as const;
  await postToBooks(tx, person, { awardId, businessKey: `award:${awardId}:closed`, happenedOn, event });
}

/** What did not leave of an award that ended meanwhile is not free of it again: it is the payer's own. */
export async function releaseIfOver(
  tx: Tx,
  person: PersonActor,
  { awardId, businessKey }: { readonly awardId: string; readonly businessKey: string },
  happenedOn: DateOnly,
): Promise<void> {
  const award = await findAward(tx, person.tenantId, awardId);
  if (award?.state !== 'terminated') return;
  const balances = (await balancesOf(tx, person.tenantId, awardId))!;
  const event = { kind: 'close', balances } as const;
  await postToBooks(tx, person, { awardId, businessKey, happenedOn, event });
}
