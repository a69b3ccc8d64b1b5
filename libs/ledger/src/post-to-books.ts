import { recordAudit, type AuditAction } from '@puente/audit';
import type { PersonActor, Tx } from '@puente/database';
import { DomainError, notFound, type DateOnly } from '@puente/kernel';
import { isSamePosting, postingFor, reversalOf, type LedgerEvent, type TransactionKind } from './core';
import { findTransaction, post, type Booking } from './ledger.repository';

/** What is to be recorded of which award; the same business key has its effect once. */
interface Happening {
  readonly awardId: string;
  readonly businessKey: string;
  readonly happenedOn: DateOnly;
}

const RECORDED_AS: Readonly<Record<TransactionKind, AuditAction>> = {
  award: 'ledger.awarded',
  amendment: 'ledger.amended',
  reserve: 'ledger.reserved',
  release: 'ledger.unreserved',
  send: 'ledger.sent',
  receive: 'ledger.received',
  return: 'ledger.returned',
  close: 'ledger.closed',
  opening: 'ledger.opened',
  reversal: 'ledger.reversed',
};

/**
 * Records an event in the books of the actor's organisation and in its audit log, in the transaction of what it follows
 * from; false when it was recorded before. Refuses what makes no transaction (422, the code of the fault), what there is not
 * enough for (409, see `post`), and a business key that stands for something else (`booked-otherwise`, 409).
 */
export async function postToBooks(
  tx: Tx,
  actor: PersonActor,
  happening: Happening & { readonly event: LedgerEvent },
): Promise<boolean> {
  if (happening.event.kind === 'close' && (await isClosed(tx, actor, happening))) return false;
  const posted = postingFor(happening.event);
  if ('fault' in posted) throw new DomainError('invalid', posted.fault);
  return book(tx, actor, { ...happening, reverses: null, posting: posted.posting });
}

/** A close says what is left when it is asked: a repeat of it would say something else. */
async function isClosed(tx: Tx, { tenantId }: PersonActor, happening: Happening): Promise<boolean> {
  const known = await findTransaction(tx, tenantId, happening.businessKey);
  return known?.awardId === happening.awardId && known.posting.kind === 'close';
}

/**
 * Records the exact opposite of what stands under `reversed`; false when that was recorded before under the same business
 * key. Refuses to undo twice (`already-reversed`, 409) or a reversal (`is-reversal`, 409), and what was spent since.
 */
export async function reverseInBooks(
  tx: Tx,
  actor: PersonActor,
  { reversed, ...happening }: Omit<Happening, 'awardId'> & { readonly reversed: string },
): Promise<boolean> {
  const known = await findTransaction(tx, actor.tenantId, reversed);
  if (!known) throw notFound();
  const posting = reversalOf(known.posting);
  if (!posting) throw new DomainError('conflict', 'is-reversal');
  return book(tx, actor, { ...happening, awardId: known.awardId, reverses: known.id, posting });
}

type Entered = Omit<Booking, 'tenantId' | 'recordedBy'>;

async function book(tx: Tx, actor: PersonActor, entered: Entered): Promise<boolean> {
  const { tenantId, personId } = actor;
  const id = await post(tx, { ...entered, tenantId, recordedBy: personId });
  if (!id) return refuseOther(tx, tenantId, entered);
  await recordAudit(tx, actor, {
    ...{ tenantId, action: RECORDED_AS[entered.posting.kind] },
    ...{ subjectType: 'ledger-transaction', subjectId: id },
    detail: { award: entered.awardId },
  });
  return true;
}

async function refuseOther(tx: Tx, tenantId: string, entered: Entered): Promise<false> {
  const known = await findTransaction(tx, tenantId, entered.businessKey);
  const isRepeat = known?.awardId === entered.awardId && isSamePosting(known.posting, entered.posting);
  if (!isRepeat || known.reverses !== entered.reverses) throw new DomainError('conflict', 'booked-otherwise');
  return false;
}
