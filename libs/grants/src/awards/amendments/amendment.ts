import { createHash } from 'node:crypto';
import type { PersonActor, Tx } from '@puente/database';
import { canTransition, DomainError, invalid, isUuid, notFound } from '@puente/kernel';
import { addToOutbox } from '@puente/jobs';
import { requirePermission, type Permission } from '@puente/permissions';
import {
  addendumText,
  amendableTerms,
  AMENDMENT_TRANSITIONS,
  isAmendable,
  parseAmendment,
  REQUIREMENT_LIMITS,
  writeAddendum,
  type AmendmentState,
  type AwardTerms,
} from '../../core';
import { nameOf } from '../agreement.repository';
import type { AwardRow } from '../award.repository';
import { inProgramme } from '../own-award';
import { findAmendment, plannedOf, type AmendmentProposal, type AmendmentRow } from './amendment.repository';

/** One of the own awards' amendments, if the permission holds for its programme. */
export async function amendmentOfOwn(
  tx: Tx,
  person: PersonActor,
  permission: Permission,
  id: string,
  find = findAmendment,
): Promise<AmendmentRow> {
  const row = isUuid(id) ? await find(tx, 'tenant_id', person.tenantId, id) : null;
  if (!row) throw notFound();
  requirePermission(person, permission, inProgramme(row));
  return row;
}

/** One of an award that the nonprofit was given. */
export async function amendmentOfReceived(
  tx: Tx,
  { tenantId }: PersonActor,
  id: string,
  find = findAmendment,
): Promise<AmendmentRow> {
  const row = isUuid(id) ? await find(tx, 'nonprofit_id', tenantId, id) : null;
  if (!row) throw notFound();
  return row;
}

/** Refuses what the state of an amendment, or of its award, does not allow. */
export function requireStep(
  { state, awardState }: Pick<AmendmentRow, 'state' | 'awardState'>,
  next: AmendmentState,
): void {
  if (!isAmendable(awardState)) throw new DomainError('conflict', 'award-state');
  if (!canTransition(AMENDMENT_TRANSITIONS, state, next)) {
    throw new DomainError('conflict', 'amendment-state');
  }
}

/** Reads new terms and writes their addendum. Refuses an amount below what is planned to be paid. */
export async function proposalFor(
  tx: Tx,
  award: AwardRow,
  number: number,
  { input, reason }: { readonly input: unknown; readonly reason: string },
): Promise<AmendmentProposal> {
  const words = reason.trim();
  const { words: max } = REQUIREMENT_LIMITS;
  if (words.length > max) throw invalid([{ field: 'reason', code: 'form-too-long', params: { max } }]);
  const { terms, errors } = parseAmendment(input, award);
  if (!terms) throw invalid(errors);
  await requireFree(tx, award, terms);
  const funder = await nameOf(tx, award.tenantId);
  const addendum = writeAddendum({
    ...{ awardId: award.id, number, funder, reason: words },
    ...{ before: award, after: terms },
  });
  const document = addendumText(addendum);
  const sha256 = createHash('sha256').update(document).digest('hex');
  return { reason: words, before: amendableTerms(award), terms: amendableTerms(terms), document, sha256 };
}

/** What is planned to be paid is not taken away: its instalments are changed first. */
export async function requireFree(
  tx: Tx,
  { tenantId, id }: Pick<AwardRow, 'tenantId' | 'id'>,
  { amountMinor }: Pick<AwardTerms, 'amountMinor'>,
): Promise<void> {
  if (amountMinor >= (await plannedOf(tx, tenantId, id))) return;
  throw invalid([{ field: 'amount', code: 'amendment-amount-planned' }]);
}

/** Agreed by all: the platform puts it in force together with the books. */
export const enforceLater = (tx: Tx, { tenantId }: PersonActor, row: AmendmentRow): Promise<void> =>
  addToOutbox(tx, {
    ...{ name: 'amendment.enforce', tenantId },
    data: { tenantId: row.tenantId, amendmentId: row.id },
  });
