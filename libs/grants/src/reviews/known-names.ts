import type { PersonActor, Tx } from '@puente/database';
import {
  cardOf,
  mayStandBeside,
  type Circle,
  type NonprofitCard,
  type NonprofitFacts,
} from '@puente/matching';
import { isNameHidden, listOwnDuties, type OwnDuty } from './own-duty.repository';
import type { CallKey } from './review-plan.repository';

/** Whose names somebody knows: those of the circle, but of no application that they still review without names. */
export interface KnownNames {
  readonly circle: Circle;
  readonly hidden: ReadonlySet<string>;
}

interface Applied {
  readonly applicationId: string;
  readonly nonprofitId: string;
  /** Null where its nonprofit took it back. */
  readonly submittedAt: Date | null;
}

/** The applications of a call whose names are hidden from who reviews them. */
export async function listHiddenNames(
  tx: Tx,
  person: PersonActor,
  key: Pick<CallKey, 'callId'>,
): Promise<ReadonlySet<string>> {
  return hiddenAmong(await listOwnDuties(tx, person, key));
}

export const hiddenAmong = (duties: ReadonlyMap<string, OwnDuty>): ReadonlySet<string> =>
  new Set([...duties].filter(([, duty]) => isNameHidden(duty)).map(([id]) => id));

export function knownCard(names: KnownNames, row: Applied): NonprofitCard | null {
  const facts = factsOf(names, row);
  return facts ? cardOf(names.circle, facts) : null;
}

/** Those whose names are shown, for the record of who saw them. */
export const knownOf = (names: KnownNames, rows: readonly Applied[]): NonprofitFacts[] =>
  rows.flatMap((row) => factsOf(names, row) ?? []);

/** Which of those that are listed the reader gets to see. */
export type Choose<Line> = (listed: readonly Line[]) => readonly Line[];

/** Those whose names are shown where not all lines are. */
export function knownAmong(
  names: KnownNames,
  rows: readonly Applied[],
  shown: readonly Pick<Applied, 'applicationId'>[],
): NonprofitFacts[] {
  const ids = new Set(shown.map(({ applicationId }) => applicationId));
  return knownOf(
    names,
    rows.filter(({ applicationId }) => ids.has(applicationId)),
  );
}

/** None either where the application was there under a name that is an alias by now. */
function factsOf(
  { circle, hidden }: KnownNames,
  { applicationId, nonprofitId, submittedAt }: Applied,
): NonprofitFacts | undefined {
  const facts = hidden.has(applicationId) ? undefined : circle.view.facts.get(nonprofitId);
  return facts && mayStandBeside(circle, facts, submittedAt) ? facts : undefined;
}
