import { recordAudit, type AuditAction } from '@puente/audit';
import { systemActor, type PersonActor, type SystemActor, type Tx } from '@puente/database';
import { DomainError, notFound, type DateOnly } from '@puente/kernel';
import { isSamePosting, postingFor, reversalOf, type LedgerEvent, type TransactionKind } from './core';
import { findTransaction, post, type Booking } from './ledger.repository';

/** What is to be recorded of which award; the same business key has its effect once. */
interface Happening {
  readonly awardId: string;
  readonly businessKey: string;
  readonly happenedOn: DateOnly;
}

/** Who writes in which books: a person in those of their organisation, or the platform in those of the payer it names. */
export type Bookkeeper = PersonActor | (SystemActor & { readonly tenantId: string });

/** The platform itself, which records in a payer's books what jobs carry out: opening them, sending, arriving. */
export const treasurerOf = (tenantId: string): SystemActor & { readonly tenantId: string } => ({
  ...systemActor('treasurer'),
  tenantId,
});

const RECORDED_AS: Readonly<Record<TransactionKind, AuditAction>> = {
  award: 'ledger.awarded',
  amendment: 'ledger.amended',
  reserve: 'ledger.reserved',
  release: 'ledger.unreserved',
  send: 'ledger.sent',
  receive: 'ledger.received',
  return: 'ledger.returned',
  restore: 'ledger.restored',
  close: 'ledger.closed',
  opening: 'ledger.opened',
  reversal: 'ledger.reversed',
};

/**
 * Records an event in the books of the keeper's organisation and in its audit log, in the transaction of what it follows
 * from; false when it was recorded before. Refuses what makes no transaction (422, the code of the fault), what there is not
 * enough for (409, see `post`), and a business key that stands for something else (`booked-otherwise`, 409).
 */
export async function postToBooks(
  tx: Tx,
  keeper: Bookkeeper,
  happening: Happening & { readonly event: LedgerEvent },
): Promise<boolean> {
  if (happening.event.kind === 'close' && (await isClosed(tx, keeper, happening))) return false;
  const posted = postingFor(happening.event);
  if ('fault' in posted) throw new DomainError('invalid', posted.fault);
  return book(tx, keeper, { ...happening, reverses: null, posting: posted.posting });
}

/** A close says what is left when it is asked: a repeat of it would say something else. */
async function isClosed(tx: Tx, { tenantId }: Bookkeeper, happening: Happening): Promise<boolean> {
  const known = await findTransaction(tx, tenantId, happening.businessKey);
  return known?.awardId === happening.awardId && known.posting.kind === 'close';
}

/**
 * Records the exact opposite of what stands under `reversed`; false when that was recorded before under the same business
 * key. Refuses to undo twice (`already-reversed`, 409) or a reversal (`is-reversal`, 409), and what was spent since.
 */
export async function reverseInBooks(
  tx: Tx,
  keeper: Bookkeeper,
  { reversed, ...happening }: Omit<Happening, 'awardId'> & { readonly reversed: string },
): Promise<boolean> {
  const known = await findTransaction(tx, keeper.tenantId, reversed);
  if (!known) throw notFound();
  const posting = reversalOf(known.posting);
  if (!posting) throw new DomainError('conflict', 'is-reversal');
  return book(tx, keeper, { ...happening, awardId: known.awardId, reverses: known.id, posting });
}

type Entered = Omit<Booking, 'tenantId' | 'recordedBy'>;

async function book(tx: Tx, keeper: Bookkeeper, entered: Entered): Promise<boolean> {
  const { tenantId } = keeper;
  const recordedBy = keeper.kind === 'person' ? keeper.personId : null;
  const id = await post(tx, { ...entered, tenantId, recordedBy });
  if (!id) return refuseOther(tx, tenantId, entered);
  await recordAudit(tx, keeper, {
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
