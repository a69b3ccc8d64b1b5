import { recordAudits } from '@puente/audit';
import type { SystemActor, Tx } from '@puente/database';
import { DomainError, type DateOnly } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { ANSWERING_ROLES } from '@puente/permissions';
import { movedByExtension, type AmendableTerms, type DatedRequirement } from '../../core';
import { announce } from '../../announcements/announce';
import { refusePlannedOver } from '../award.repository';
import { endAmendment, enforceAmendment } from './amendment.repository';

/** An amendment that everybody agreed on and that is not in force yet. */
export interface AgreedAmendment {
  readonly tenantId: string;
  readonly id: string;
  readonly awardId: string;
  readonly nonprofitId: string;
  readonly version: number;
  readonly before: AmendableTerms;
  readonly terms: AmendableTerms;
  readonly proposedBy: string;
}

/** Held still until the transaction ends; null where it is none any more. */
export async function lockAgreed(tx: Tx, tenantId: string, id: string): Promise<AgreedAmendment | null> {
  const [row] = await tx.query<AgreedAmendment[]>(
    `select tenant_id as "tenantId", id, award_id as "awardId", nonprofit_id as "nonprofitId", version, before, terms,
        proposed_by as "proposedBy"
      from award_amendments where tenant_id = $1 and id = $2 and state = 'agreed' for update`,
    [tenantId, id],
  );
  return row ?? null;
}

/**
 * Puts an amendment in force: the award has its terms, open requirements move with its last day, both records say so, and both
 * sides are told. Refuses where the award changed or ended meanwhile (`award-state`, 409), or more is planned than it would be
 * (`planned-over-award`, 409).
 */
export async function putInForce(
  tx: Tx,
  system: SystemActor,
  amendment: AgreedAmendment,
  today: DateOnly,
): Promise<void> {
  await enforceAmendment(tx, { ...amendment, seenVersion: amendment.version }, today);
  await rewriteTerms(tx, amendment);
  await moveRequirements(tx, amendment);
  await told(tx, system, amendment, 'amendment.in-force');
}

/** Ends an amendment that could not be put in force: what it takes away is no longer free, or the award is over. */
export async function giveUp(tx: Tx, system: SystemActor, amendment: AgreedAmendment): Promise<void> {
  await endAmendment(tx, { ...amendment, seenVersion: amendment.version }, 'declined', '');
  await told(tx, system, amendment, 'amendment.declined');
}

async function rewriteTerms(tx: Tx, { tenantId, awardId, terms }: AgreedAmendment): Promise<void> {
  const written = tx.query<[unknown[], number]>(
    `update awards set version = version + 1, title = $3, amount_minor = $4, support = $5, starts_on = $6, ends_on = $7,
        strategies = $8, states = $9, budget = $10, indicators = $11
      where tenant_id = $1 and id = $2 and state in ('active', 'paused')`,
    [
      ...[tenantId, awardId, terms.title, terms.amountMinor, terms.support, terms.startsOn, terms.endsOn],
      ...[JSON.stringify(terms.strategies), [...terms.states], JSON.stringify(terms.budget)],
      JSON.stringify(terms.indicators),
    ],
  );
  const [, count] = await written.catch(refusePlannedOver);
  if (count !== 1) throw new DomainError('conflict', 'award-state');
}

async function moveRequirements(
  tx: Tx,
  { tenantId, awardId, before, terms }: AgreedAmendment,
): Promise<void> {
  const open = await tx.query<DatedRequirement[]>(
    `select id, state, due_on::text as "dueOn" from award_requirements
      where tenant_id = $1 and award_id = $2 and state = 'open' for update`,
    [tenantId, awardId],
  );
  for (const { id, dueOn } of movedByExtension(open, { from: before.endsOn, to: terms.endsOn })) {
    await tx.query(
      `update award_requirements set version = version + 1, due_on = $3, reminded = 'none'
        where tenant_id = $1 and id = $2`,
      [tenantId, id, dueOn],
    );
  }
}

const NOTICES = {
  'amendment.in-force': ['amendment-in-force', 'my-amendment-in-force'],
  'amendment.declined': ['amendment-over', 'my-amendment-over'],
} as const;

async function told(
  tx: Tx,
  system: SystemActor,
  { tenantId, nonprofitId, awardId, id, proposedBy }: AgreedAmendment,
  action: keyof typeof NOTICES,
): Promise<void> {
  const subject = { subjectType: 'award', subjectId: awardId, action } as const;
  const sides = [tenantId, nonprofitId];
  await recordAudits(
    tx,
    system,
    sides.map((side) => ({ ...subject, tenantId: side })),
  );
  if (action === 'amendment.in-force') {
    await announce(tx, { event: action, tenantId, subjectId: id, awardId });
  }
  const [ours, theirs] = NOTICES[action];
  await addNotice(tx, { tenantId, to: { personId: proposedBy }, kind: ours, subjectId: id });
  const to = { roles: ANSWERING_ROLES };
  await addNotice(tx, { tenantId: nonprofitId, to, kind: theirs, subjectId: id });
}
