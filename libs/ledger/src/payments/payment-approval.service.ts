import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { inProgramme, type AwardRow } from '@puente/grants';
import { Clock, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { requirePermission } from '@puente/permissions';
import { holdsOf } from '../core';
import { lockedPayment, requireNothing, requireStep } from './own-payment';
import { approvePayment, type PaymentRow } from './payment.repository';
import { PaymentService } from './payment.service';
import { readinessOf } from './readiness';
import { recordForBoth } from './record-for-both';

/** A payment is approved or rejected by somebody who did not propose it, exactly as it was shown. */
@Injectable()
export class PaymentApprovalService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(PaymentService) private readonly payments: PaymentService,
  ) {}

  /**
   * Approves the payment exactly as it was `shown`. Refuses while something holds it (`payment-waits-…`, 409): another
   * account than the one named, or one on hold, an award that is not active, a condition that is not met.
   */
  async approve(actor: Actor, id: string, shown: string): Promise<void> {
    await this.decide(actor, id, shown, 'approved', async (tx, person, row, award) => {
      await this.requireReady(tx, person, row, award);
      const key = { tenantId: person.tenantId, id, seenVersion: row.version };
      const act = { by: person.personId, at: this.clock.now() };
      if (!(await approvePayment(tx, key, act, shown))) throw staleVersion();
      await recordForBoth(tx, person, row, 'payment.approved', 'payment');
    });
  }

  /** Rejects it with a reason for its payer’s people; its money is free again. */
  async reject(actor: Actor, id: string, shown: string, reason: string): Promise<void> {
    await this.decide(actor, id, shown, 'rejected', (tx, person, row) =>
      this.payments.end(tx, person, row, 'rejected', reason),
    );
  }

  private async decide(
    actor: Actor,
    id: string,
    shown: string,
    state: 'approved' | 'rejected',
    act: (tx: Tx, person: PersonActor, row: PaymentRow, award: AwardRow) => Promise<void>,
  ): Promise<void> {
    const person = requirePermission(actor, 'payment:propose');
    await this.database.asActor(actor, async (tx) => {
      const { row, award } = await lockedPayment(tx, person, 'payment:propose', id);
      requirePermission(actor, 'payment:approve', { ...inProgramme(award), proposedBy: row.proposedBy });
      requireStep(row, state);
      if (row.shown !== shown) throw staleVersion();
      await act(tx, person, row, award);
      const told = { kind: `payment-${state}`, subjectId: id } as const;
      await addNotice(tx, { tenantId: person.tenantId, to: { personId: row.proposedBy }, ...told });
    });
  }

  private async requireReady(tx: Tx, person: PersonActor, row: PaymentRow, award: AwardRow): Promise<void> {
    const asked = { ...row, awardState: award.state };
    const readiness = (await readinessOf(tx, person, [asked])).get(row.disbursementId)!;
    requireNothing(holdsOf(row, readiness, this.clock.now()));
  }
}
