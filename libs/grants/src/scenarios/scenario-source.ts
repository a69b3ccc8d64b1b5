import type { PersonActor, Tx } from '@puente/database';
import { DomainError } from '@puente/kernel';
import { shortlistOfOwn, type ShortlistHead } from '@puente/matching';
import type { CallRow } from '../calls/call.repository';
import type { ScenarioPlace } from '../core';
import { callOfOwn } from '../reviews/call-of-own';

/** Where a scenario's candidates come from: a call, or a shortlist, of one's own. */
export interface ScenarioSource {
  readonly place: ScenarioPlace;
  readonly programmeId: string;
  /** Null where it is a shortlist. */
  readonly call: CallRow | null;
  /** Null where it is a call. */
  readonly list: ShortlistHead | null;
}

/** A place of which the actor may work scenarios out; of others it is not there. */
export async function sourceOf(tx: Tx, person: PersonActor, place: ScenarioPlace): Promise<ScenarioSource> {
  const call = place.kind === 'call' ? await callOfOwn(tx, person, 'decision:propose', place.id) : null;
  const list = call ? null : await shortlistOfOwn(tx, person, 'decision:propose', place.id);
  const { id, programmeId } = (call ?? list)!;
  return { place: { kind: place.kind, id }, programmeId, call, list };
}

/** A shortlist that was put away is read, and no scenario of it is begun. */
export function requireInUse({ list }: ScenarioSource): void {
  if (list?.archivedAt) throw new DomainError('conflict', 'shortlist-archived');
}
