import type { PersonActor, Tx } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import { DomainError, notFound, staleVersion } from '@puente/kernel';
import { isOpenTo, type AgreementSide, type AwardState } from '../../core';
import { recordForBoth, type SignedAward } from '../signing';
import { decideSignedFile, findSignedFile, type SignedFileRow } from './signed-file.repository';

/** The files of an award as one side reads of them. */
export interface SignedFiles {
  readonly state: AwardState;
  readonly files: readonly SignedFileRow[];
}

/** One of an award that somebody may see; not there for any other. */
export async function signedFileOf(
  tx: Tx,
  { tenantId, id: awardId }: Pick<SignedAward, 'tenantId' | 'id'>,
  id: string,
): Promise<SignedFileRow> {
  const row = await findSignedFile(tx, { tenantId, awardId }, id);
  if (!row) throw notFound();
  return row;
}

/** Refuses a side what it may not open, and records in both chains what it may. */
export async function openedBy(
  tx: Tx,
  person: PersonActor,
  { side, award }: { readonly side: AgreementSide; readonly award: SignedAward },
  row: SignedFileRow,
): Promise<void> {
  if (!row.isKept) throw notFound();
  if (!isOpenTo(side, row)) throw new DomainError('conflict', 'signed-file-unscanned');
  await recordForBoth(tx, person, award, 'signed-file.opened');
}

/** Takes one away that its own side sent, while it waits: its key at once, its bytes by the job that leaves with it. */
export async function removeFor(
  tx: Tx,
  person: PersonActor,
  { side, award, at }: { readonly side: AgreementSide; readonly award: SignedAward; readonly at: Date },
  id: string,
): Promise<void> {
  const row = await signedFileOf(tx, award, id);
  if (row.side !== side) throw new DomainError('conflict', 'signed-file-of-others');
  requireWaiting(row);
  const act = { by: person.personId, at, reason: '' };
  if (!(await decideSignedFile(tx, row, { state: 'removed', ...act }))) throw staleVersion();
  await recordForBoth(tx, person, award, 'signed-file.removed');
  await eraseLater(tx, person, row);
}

export function requireWaiting({ state }: SignedFileRow): void {
  if (state !== 'waits') throw new DomainError('conflict', 'signed-file-state');
}

/** The bytes of what nobody confirmed go. */
export const eraseLater = (tx: Tx, { tenantId }: PersonActor, { id }: SignedFileRow): Promise<void> =>
  addToOutbox(tx, { name: 'document.erase', data: { documentId: id }, tenantId });
