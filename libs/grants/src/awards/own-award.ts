import { recordAudit, type AuditAction } from '@puente/audit';
import type { PersonActor, Tx } from '@puente/database';
import { canTransition, DomainError, invalid, isUuid, notFound } from '@puente/kernel';
import type { Circle, NonprofitCard, Sightings } from '@puente/matching';
import { requirePermission, type Permission } from '@puente/permissions';
import { isWebhookEvent } from '@puente/webhooks';
import { announce } from '../announcements/announce';
import {
  AWARD_TRANSITIONS,
  awardWarnings,
  parseAward,
  type AwardState,
  type AwardTerms,
  type AwardWarning,
} from '../core';
import { knownCard, knownOf, type KnownNames } from '../reviews/known-names';
import { listHiddenNonprofits } from '../reviews/own-duty.repository';
import { findAward, isOfSteppedBack, lockAward, type AwardRow } from './award.repository';
import { intermediaryCard } from './given/intermediaries';
import { tellRecipient } from './tell-recipient';

/** Terms of unknown shape, or every refused field at once. */
export function parsedTerms(input: unknown): AwardTerms {
  const { terms, errors } = parseAward(input);
  if (!terms) throw invalid(errors);
  return terms;
}

/** An award as its readers know the nonprofit; no card where the circle knows it no more. */
export type AwardView = Omit<AwardRow, 'nonprofitId'> & {
  readonly card: NonprofitCard | null;
  readonly warnings: readonly AwardWarning[];
};

/** One of the own awards, if the permission holds for its programme. */
export async function awardOfOwn(
  tx: Tx,
  person: PersonActor,
  permission: Permission,
  id: string,
): Promise<AwardRow> {
  const row = isUuid(id) ? await findAward(tx, person.tenantId, id) : null;
  if (!row) throw notFound();
  requirePermission(person, permission, inProgramme(row));
  return row;
}

/** The same, held still until the transaction ends. */
export async function lockedAward(
  tx: Tx,
  person: PersonActor,
  permission: Permission,
  id: string,
): Promise<AwardRow> {
  if (isUuid(id)) await lockAward(tx, person.tenantId, id);
  return awardOfOwn(tx, person, permission, id);
}

export const inProgramme = ({ programmeId }: Pick<AwardRow, 'programmeId'>): { programmeId?: string } =>
  programmeId === null ? {} : { programmeId };

/** Names that a person may read beside awards: none of a nonprofit that they still review without names. */
export async function namesBeside(
  tx: Tx,
  person: PersonActor,
  circle: Circle,
  rows: readonly AwardRow[],
): Promise<KnownNames> {
  const nonprofits = await listHiddenNonprofits(tx, person);
  const hidden = rows.filter(({ nonprofitId }) => nonprofits.has(nonprofitId));
  return { circle, hidden: new Set(hidden.map(applicationOf)) };
}

export function withCard({ nonprofitId, ...row }: AwardRow, names: KnownNames): AwardView {
  const applied = { applicationId: applicationOf(row), nonprofitId, submittedAt: row.submittedAt };
  const { intermediary } = row;
  const card =
    intermediary === null
      ? knownCard(names, applied)
      : intermediaryCard({ id: nonprofitId, name: intermediary });
  return { ...row, card, warnings: awardWarnings(row) };
}

/** Awards as a person may read them in a list; whose names they see is recorded. */
export async function awardViews(
  tx: Tx,
  person: PersonActor,
  { circle, sightings }: { readonly circle: Circle; readonly sightings: Sightings },
  rows: readonly AwardRow[],
): Promise<AwardView[]> {
  const names = await namesBeside(tx, person, circle, rows);
  await sightings.recordIn(tx, person, circle, namedIn(names, rows), 'list');
  return rows.map((row) => withCard(row, names));
}

/** Those whose names are shown, for the record of who saw them. */
export const namedIn = (names: KnownNames, rows: readonly AwardRow[]): ReturnType<typeof knownOf> =>
  knownOf(
    names,
    rows.map((row) => ({ ...row, applicationId: applicationOf(row) })),
  );

const applicationOf = ({ applicationId, id }: Pick<AwardRow, 'applicationId' | 'id'>): string =>
  applicationId ?? id;

/** Refuses what the state of an award does not allow. */
export function requireMove({ state }: Pick<AwardRow, 'state'>, next: AwardState): void {
  if (!canTransition(AWARD_TRANSITIONS, state, next)) throw new DomainError('conflict', 'award-state');
}

/**
 * Refuses while somebody on whose word an award rests has stepped back from its nonprofit. Whoever changes it next writes it
 * anew, and it is proposed and approved by others.
 */
export async function requireNobodySteppedBack(tx: Tx, row: AwardRow): Promise<void> {
  if (await isOfSteppedBack(tx, row)) throw new DomainError('conflict', 'award-stepped-back');
}

/** Whom a notice about an award is for: nobody who stepped back from it or works on other programmes. */
export const reachOf = ({
  programmeId,
  callId,
  nonprofitId,
}: Pick<AwardRow, 'programmeId' | 'callId' | 'nonprofitId'>) =>
  programmeId ? { programmeId, nonprofitId, ...(callId ? { callId } : {}) } : {};

/** Tells the nonprofit that an agreement which it was to sign, or signed, is there no more; its own record keeps it. */
export async function tellTakenBack(
  tx: Tx,
  person: PersonActor,
  award: AwardRow,
  action: AuditAction,
): Promise<void> {
  const { state, nonprofitId, id } = award;
  if (state !== 'agreement') return;
  await recordAudit(tx, person, { tenantId: nonprofitId, action, subjectType: 'award', subjectId: id });
  await tellRecipient(tx, award, 'takenBack');
}

export async function record(tx: Tx, person: PersonActor, id: string, action: AuditAction): Promise<void> {
  const { tenantId } = person;
  await recordAudit(tx, person, { tenantId, action, subjectType: 'award', subjectId: id });
  if (isWebhookEvent(action)) await announce(tx, { event: action, tenantId, subjectId: id });
}
