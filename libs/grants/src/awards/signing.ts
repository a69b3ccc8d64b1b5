import { recordAudits, type AuditAction } from '@puente/audit';
import type { PersonActor, Tx } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import { DomainError, invalid, notFound, staleVersion } from '@puente/kernel';
import { isWebhookEvent } from '@puente/webhooks';
import { announce } from '../announcements/announce';
import { isSigned, SIGNATURE_LIMITS, type AgreementSide } from '../core';
import { findAgreement, insertSignature, type AgreementRow } from './agreement.repository';
import { moveAward } from './award.repository';

/** What somebody signs: the hash of the text that they read, and their name as they type it. */
export interface Signing {
  readonly read: string;
  readonly name: string;
}

export interface SignedAward {
  readonly tenantId: string;
  readonly id: string;
  readonly nonprofitId: string;
  readonly version: number;
}

/** The agreement on an award as it stands; not there before it was sent. */
export async function agreementOn(
  tx: Tx,
  { tenantId, id }: Pick<SignedAward, 'tenantId' | 'id'>,
): Promise<AgreementRow> {
  const agreement = await findAgreement(tx, tenantId, id);
  if (!agreement) throw notFound();
  return agreement;
}

/** Signs for one side; with the other side’s signature there the award becomes active, and its books begin. Tells whether it did. */
export async function signFor(
  tx: Tx,
  { side, person, at }: { readonly side: AgreementSide; readonly person: PersonActor; readonly at: Date },
  award: SignedAward,
  signing: Signing,
): Promise<boolean> {
  const typedName = typed(signing.name);
  const agreement = await agreementOn(tx, award);
  if (agreement.sha256 !== signing.read) throw staleVersion();
  const { tenantId, id: awardId, nonprofitId } = award;
  const of = { tenantId, agreementId: agreement.id, side, awardId, nonprofitId };
  const written = { personId: person.personId, typedName, readSha256: signing.read, signedAt: at };
  const isFirst = await insertSignature(tx, { ...of, ...written });
  if (!isFirst) throw new DomainError('conflict', 'agreement-signed');
  await recordForBoth(tx, person, award, 'agreement.signed');
  if (!isSigned([side, ...agreement.signatures.map((each) => each.side)])) return false;
  await makeActive(tx, person, award);
  return true;
}

/** An award that both sides signed runs from now on, and its books begin. */
export async function makeActive(tx: Tx, person: PersonActor, award: SignedAward): Promise<void> {
  const { tenantId, id: awardId, version } = award;
  if (!(await moveAward(tx, { tenantId, id: awardId, seenVersion: version }, 'active'))) throw staleVersion();
  await recordForBoth(tx, person, award, 'award.active');
  await addToOutbox(tx, { name: 'books.open', data: { tenantId, awardId }, tenantId: person.tenantId });
}

/** In the chains of both sides, whose matter it is together. Of who did it on the other side the trail tells the organisation at most. */
export async function recordForBoth(
  tx: Tx,
  person: PersonActor,
  { tenantId, nonprofitId, id }: Pick<SignedAward, 'tenantId' | 'nonprofitId' | 'id'>,
  action: AuditAction,
): Promise<void> {
  const subject = { subjectType: 'award', subjectId: id } as const;
  const sides = [tenantId, nonprofitId];
  await recordAudits(
    tx,
    person,
    sides.map((side) => ({ ...subject, tenantId: side, action })),
  );
  if (isWebhookEvent(action)) await announce(tx, { event: action, tenantId, subjectId: id });
}

function typed(name: string): string {
  const words = name.trim();
  if (words === '') throw invalid([{ field: 'name', code: 'required' }]);
  const { name: max } = SIGNATURE_LIMITS;
  if (words.length > max) throw invalid([{ field: 'name', code: 'form-too-long', params: { max } }]);
  return words;
}
