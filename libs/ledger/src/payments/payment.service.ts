import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { awardOfOwn, reachOf, type AwardRow } from '@puente/grants';
import {
  Clock,
  dayInMexico,
  DomainError,
  invalid,
  isCurrency,
  isUuid,
  notFound,
  staleVersion,
} from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { listAccountStandings } from '@puente/organizations';
import { permissionRule, requirePermission } from '@puente/permissions';
import { missingFor } from '../core';
import { lockDisbursement, type DisbursementRow } from '../disbursements/disbursement.repository';
import { isWaiting } from '../disbursements/plan-view';
import { postToBooks } from '../post-to-books';
import { reasonOf } from './reason-of';
import { lockedPayment, requireNothing, requireStep } from './own-payment';
import { endPayment, insertPayment, listReturnedOf, type PaymentRow } from './payment.repository';
import { readinessOf } from './readiness';
import { recordForBoth } from './record-for-both';

/** What a proposal says of its own; empty: sent in the award’s currency. */
export interface ProposedPayment {
  readonly transferCurrency: string;
}

/** A payment of an instalment is proposed, which sets its money aside, and withdrawn before it is sent. */
@Injectable()
export class PaymentService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Proposes the payment of an instalment to the account that its nonprofit has now, and sets the money aside in the same
   * transaction; answers its id. Refuses while something is missing (`payment-waits-…`, 409), what there is not enough for
   * (`not-enough-committed`, 409), and a second one for the same instalment (`payment-there-already`, 409).
   */
  async propose(actor: Actor, disbursementId: string, input: ProposedPayment): Promise<string> {
    const person = requirePermission(actor, 'payment:propose');
    return this.database.asActor(actor, async (tx) => {
      const { row, award } = await payable(tx, person, disbursementId);
      const account = await this.readyAccount(tx, person, row, award);
      const id = randomUUID();
      const { tenantId, awardId, nonprofitId, amountMinor, currency } = row;
      await insertPayment(tx, {
        ...{
          tenantId,
          id,
          awardId,
          disbursementId,
          nonprofitId,
          amountMinor: amountMinor.toString(),
          currency,
        },
        ...{ transferCurrency: transferOf(input, currency), ...account },
        ...{ proposedBy: person.personId, proposedAt: this.clock.now() },
      });
      await this.freeReturned(tx, person, row);
      await this.book(tx, person, { ...row, id }, 'reserve');
      await recordForBoth(tx, person, { id, awardId, nonprofitId }, 'payment.proposed', 'payment');
      const to = { roles: permissionRule('payment:approve').roles, within: reachOf(award) };
      await addNotice(tx, { tenantId, to, kind: 'payment-proposed', subjectId: id });
      return id;
    });
  }

  /** Takes a payment back that was not sent, also an approved one; its money is free again. */
  async withdraw(actor: Actor, id: string, seenVersion: number, reason: string): Promise<void> {
    const person = requirePermission(actor, 'payment:propose');
    await this.database.asActor(actor, async (tx) => {
      const { row } = await lockedPayment(tx, person, 'payment:propose', id);
      requireStep(row, 'withdrawn');
      await this.end(tx, person, { ...row, version: seenVersion }, 'withdrawn', reason);
    });
  }

  /** Ends a payment before it is sent and releases its money, within the transaction of whoever does. */
  async end(
    tx: Tx,
    person: PersonActor,
    row: PaymentRow,
    state: 'withdrawn' | 'rejected',
    reason: string,
  ): Promise<void> {
    const { tenantId, id, version: seenVersion } = row;
    const act = { by: person.personId, at: this.clock.now(), reason: reasonOf(reason) };
    if (!(await endPayment(tx, { tenantId, id, seenVersion }, state, act))) throw staleVersion();
    await this.book(tx, person, row, 'release');
    await recordForBoth(tx, person, row, `payment.${state}`, 'payment');
  }

  private async readyAccount(tx: Tx, person: PersonActor, row: DisbursementRow, award: AwardRow) {
    const asked = { ...row, disbursementId: row.id, awardState: award.state };
    const readiness = (await readinessOf(tx, person, [asked])).get(row.id)!;
    requireNothing(missingFor(readiness, this.clock.now()));
    const [account] = await listAccountStandings(tx, [row.nonprofitId]);
    if (!account) throw new DomainError('conflict', 'payment-waits-account-none');
    return {
      accountId: account.id,
      accountVersion: account.version,
      accountSha256: account.fingerprint,
    };
  }

  /** What was paid for an instalment and came back is free again for it, once. */
  private async freeReturned(tx: Tx, person: PersonActor, row: DisbursementRow): Promise<void> {
    for (const { id, awardId, amountMinor, currency } of await listReturnedOf(tx, row.tenantId, row.id)) {
      await postToBooks(tx, person, {
        ...{ awardId, businessKey: `payment:${id}:restored`, happenedOn: dayInMexico(this.clock.now()) },
        event: { kind: 'restore', amount: { minor: amountMinor, currency } },
      });
    }
  }

  private async book(
    tx: Tx,
    person: PersonActor,
    { id, awardId, amountMinor, currency }: Pick<PaymentRow, 'id' | 'awardId' | 'amountMinor' | 'currency'>,
    kind: 'reserve' | 'release',
  ): Promise<void> {
    await postToBooks(tx, person, {
      ...{ awardId, businessKey: kind === 'reserve' ? `payment:${id}` : `payment:${id}:released` },
      happenedOn: dayInMexico(this.clock.now()),
      event: { kind, amount: { minor: amountMinor, currency } },
    });
  }
}

/** One of the own instalments, held still, that no payment is under way for. */
async function payable(
  tx: Tx,
  person: PersonActor,
  id: string,
): Promise<{ readonly row: DisbursementRow; readonly award: AwardRow }> {
  const row = isUuid(id) ? await lockDisbursement(tx, person.tenantId, id) : null;
  if (!row) throw notFound();
  const award = await awardOfOwn(tx, person, 'payment:propose', row.awardId);
  if (row.state !== 'planned') throw new DomainError('conflict', 'disbursement-state');
  if (!isWaiting(row)) throw new DomainError('conflict', 'payment-there-already');
  return { row, award };
}

function transferOf({ transferCurrency }: ProposedPayment, currency: PaymentRow['currency']) {
  if (transferCurrency === '') return currency;
  if (!isCurrency(transferCurrency)) {
    throw invalid([{ field: 'transferCurrency', code: 'form-unknown-choice' }]);
  }
  return transferCurrency;
}
