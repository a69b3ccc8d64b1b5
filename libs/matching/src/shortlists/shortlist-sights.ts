import type { PersonActor, Tx } from '@puente/database';
import { isUuid, notFound } from '@puente/kernel';
import { requirePermission, type Permission } from '@puente/permissions';
import type { Circle } from '../circle';
import { conflictsIn } from '../conflicts/conflicts-in-force';
import type { NonprofitFacts } from '../core';
import { factsOfEntry } from './entry-sight';
import type { ShortlistHead } from './shortlist';
import { findShortlist, listEntries, type EntryRow } from './shortlist.repository';

/** A line of a shortlist with whom it shows its reader today. */
export interface ShortlistSight {
  readonly entryId: string;
  readonly nonprofitId: string;
  /** Neither set aside nor taken off, and in no conflict of interest. */
  readonly isProposed: boolean;
  /** Null where it may show nobody any more. */
  readonly facts: NonprofitFacts | null;
}

/** One of the actor's own shortlists, if the permission holds for its programme. */
export async function shortlistOfOwn(
  tx: Tx,
  person: PersonActor,
  permission: Permission,
  id: string,
): Promise<ShortlistHead> {
  const list = isUuid(id) ? await findShortlist(tx, person.tenantId, id) : null;
  if (!list) throw notFound();
  requirePermission(person, permission, { programmeId: list.programmeId });
  return list;
}

/** All lines of a shortlist in its order, also those that were taken off: who asks records whom they showed. */
export async function shortlistSights(
  tx: Tx,
  circle: Circle,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
  now: Date,
): Promise<ShortlistSight[]> {
  const entries = await listEntries(tx, tenantId, id);
  const conflicts = await conflictsIn(tx, tenantId, circle, now);
  const isOpen = ({ state, removedAt }: EntryRow): boolean => state !== 'set-aside' && removedAt === null;
  return entries.map((entry) => ({
    ...{ entryId: entry.id, nonprofitId: entry.nonprofitId },
    isProposed: isOpen(entry) && !conflicts.has(entry.nonprofitId),
    facts: factsOfEntry(circle, entry, now),
  }));
}
