import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor } from '@puente/database';
import { Clock, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { permissionRule, requirePermission } from '@puente/permissions';
import { LetterNames, wordsOfTerms } from './letters/letter-names';
import { approveAward, proposeAward } from './award.repository';
import {
  awardOfOwn,
  inProgramme,
  lockedAward,
  reachOf,
  record,
  requireMove,
  requireNobodySteppedBack,
} from './own-award';

/** An award is approved by somebody who neither wrote nor proposed it, exactly as it was shown, while neither of them stepped back. */
@Injectable()
export class AwardApprovalService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(LetterNames) private readonly names: LetterNames,
  ) {}

  /** Puts a draft up, unless its words name a protected nonprofit. Those who may approve it are told that something waits. */
  async propose(actor: Actor, id: string, seenVersion: number): Promise<void> {
    const person = requirePermission(actor, 'award:edit');
    const { tenantId, personId: by } = person;
    await this.requireNoNames(person, id);
    await this.database.asActor(actor, async (tx) => {
      const row = await lockedAward(tx, person, 'award:edit', id);
      requireMove(row, 'proposed');
      const act = { by, at: this.clock.now() };
      if (!(await proposeAward(tx, { tenantId, id, seenVersion }, act))) throw staleVersion();
      await record(tx, person, id, 'award.proposed');
      const to = { roles: permissionRule('award:approve').roles, within: reachOf(row) };
      await addNotice(tx, { tenantId, to, kind: 'award-proposed', subjectId: id });
    });
  }

  /** Approves the award exactly as it was `shown`; who wrote it last is told. */
  async approve(actor: Actor, id: string, shown: string): Promise<void> {
    const person = requirePermission(actor, 'award:edit');
    const { tenantId, personId: by } = person;
    await this.requireNoNames(person, id);
    await this.database.asActor(actor, async (tx) => {
      const row = await lockedAward(tx, person, 'award:edit', id);
      requireMove(row, 'approved');
      for (const proposedBy of [row.proposedBy ?? undefined, row.writtenBy]) {
        requirePermission(actor, 'award:approve', { ...inProgramme(row), proposedBy });
      }
      await requireNobodySteppedBack(tx, row);
      if (row.shown !== shown) throw staleVersion();
      const key = { tenantId, id, seenVersion: row.version };
      if (!(await approveAward(tx, key, { by, at: this.clock.now() }, shown))) throw staleVersion();
      await record(tx, person, id, 'award.approved');
      await addNotice(tx, {
        tenantId,
        to: { personId: row.writtenBy },
        kind: 'award-approved',
        subjectId: id,
      });
    });
  }

  /** Asked outside of the transaction, of what is stored: terms that are written meanwhile have another version. */
  private requireNoNames(person: PersonActor, id: string): Promise<void> {
    return this.names.requireNone(person, async (tx) => {
      const row = await awardOfOwn(tx, person, 'award:edit', id);
      return { nonprofitId: row.nonprofitId, words: wordsOfTerms(row) };
    });
  }
}
