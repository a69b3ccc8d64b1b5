import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor } from '@puente/database';
import { NameGuard } from '@puente/disclosure';
import { announce } from '@puente/grants';
import { Clock, DomainError, invalid, staleVersion } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { isOutdated } from '../core';
import { namedIn } from './impact-names';
import { approveReport, submitReport, takeBackReport } from './impact-report.repository';
import { ownContent, ownImpactReport, recordImpact, requireStep, snapshotOf } from './own-impact-report';

/** A report is submitted by one person, frozen with its hash, and approved as it is by another. */
@Injectable()
export class ImpactApprovalService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(NameGuard) private readonly names: NameGuard,
  ) {}

  /**
   * Freezes a draft in both languages for approval. Refuses figures read by a method of before (`impact-outdated`, 409), what is
   * written in one language alone, numbers in texts that no figure of the report shows, and names of protected nonprofits and
   * their people.
   */
  async submit(actor: Actor, id: string, seenVersion: number): Promise<void> {
    const person = requirePermission(actor, 'impact-report:write');
    const { tenantId, personId: by } = person;
    await this.requireNoNames(person, id);
    await this.database.asActor(actor, async (tx) => {
      const row = await ownImpactReport(tx, person, id, true);
      if (row.version !== seenVersion) throw staleVersion();
      requireStep(row, 'submitted');
      const { material } = await ownContent(tx, person, id);
      if (isOutdated(material)) throw new DomainError('conflict', 'impact-outdated');
      const frozen = snapshotOf(material, row.texts);
      const act = { by, at: this.clock.now() };
      if (!(await submitReport(tx, { tenantId, id, seenVersion }, act, frozen))) throw staleVersion();
      await recordImpact(tx, person, id, 'impact-report.submitted');
    });
  }

  /**
   * Approves exactly what was `shown`, by its hash: never who submitted it or wrote in it last. The own systems are told of what
   * is for the public.
   */
  async approve(actor: Actor, id: string, shown: string): Promise<void> {
    const person = requirePermission(actor, 'impact-report:write');
    const { tenantId, personId: by } = person;
    await this.database.asActor(actor, async (tx) => {
      const row = await ownImpactReport(tx, person, id, true);
      requirePermission(actor, 'impact-report:approve', { proposedBy: row.submittedBy ?? row.writtenBy });
      requireStep(row, 'approved');
      if (row.writtenBy === by) throw new DomainError('forbidden', 'same-person');
      if (row.sha256 !== shown) throw staleVersion();
      const key = { tenantId, id, seenVersion: row.version };
      if (!(await approveReport(tx, key, { by, at: this.clock.now() }))) throw staleVersion();
      await recordImpact(tx, person, id, 'impact-report.approved');
      if (row.scope.audience !== 'public') return;
      await announce(tx, { event: 'impact-report.published', tenantId, subjectId: id });
    });
  }

  /** Makes a draft of what was submitted, to be written on. */
  async giveBack(actor: Actor, id: string, seenVersion: number): Promise<void> {
    await this.takeBack(actor, id, seenVersion, 'draft');
  }

  /** Gives a report up that was not approved. */
  async withdraw(actor: Actor, id: string, seenVersion: number): Promise<void> {
    await this.takeBack(actor, id, seenVersion, 'withdrawn');
  }

  /** Asked outside of the transaction, of what is stored: a text that is written meanwhile has another version. */
  private async requireNoNames(person: PersonActor, id: string): Promise<void> {
    const { texts, facts, material } = await this.database.asActor(person, async (tx) => ({
      texts: (await ownImpactReport(tx, person, id)).texts,
      ...(await ownContent(tx, person, id)),
    }));
    const faults = await namedIn(this.names, texts, facts, material);
    if (faults.length > 0) throw invalid(faults);
  }

  private async takeBack(
    actor: Actor,
    id: string,
    seenVersion: number,
    to: 'draft' | 'withdrawn',
  ): Promise<void> {
    const person = requirePermission(actor, 'impact-report:write');
    const { tenantId } = person;
    await this.database.asActor(actor, async (tx) => {
      requireStep(await ownImpactReport(tx, person, id, true), to);
      if (!(await takeBackReport(tx, { tenantId, id, seenVersion }, to))) throw staleVersion();
      const action = to === 'draft' ? 'impact-report.given-back' : 'impact-report.withdrawn';
      await recordImpact(tx, person, id, action);
    });
  }
}
