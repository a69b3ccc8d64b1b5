import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor } from '@puente/database';
import {
  askForEnding,
  findOwnEnding,
  findReceivedAward,
  isEndable,
  reachOf,
  recordForBoth,
  REQUIREMENT_LIMITS,
  withdrawEnding,
  wordFaults,
} from '@puente/grants';
import { Clock, DomainError, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { permissionRule, requirePermission } from '@puente/permissions';

/** A nonprofit asks that an award which it is given ends; its funder answers. */
@Injectable()
export class OwnEndingService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Asks for it in the nonprofit's words; one at a time (`ending-under-way`, 409). */
  async ask(actor: Actor, awardId: string, typed: string): Promise<void> {
    const person = requirePermission(actor, 'ending:ask');
    const words = typed.trim();
    const faults = wordFaults('words', words, REQUIREMENT_LIMITS.words);
    if (faults.length > 0) throw invalid(faults);
    await this.database.asActor(actor, async (tx) => {
      const award = isUuid(awardId) ? await findReceivedAward(tx, person.tenantId, awardId) : null;
      if (!award) throw notFound();
      if (!isEndable(award.state)) throw new DomainError('conflict', 'award-state');
      const { tenantId, nonprofitId } = award;
      const act = { by: person.personId, at: this.clock.now() };
      await askForEnding(tx, { tenantId, id: randomUUID(), awardId, nonprofitId, words }, act);
      await recordForBoth(tx, person, award, 'ending.requested');
      const to = { roles: permissionRule('award:turn').roles, within: reachOf(award) };
      await addNotice(tx, { tenantId, to, kind: 'ending-requested', subjectId: awardId });
    });
  }

  /** Takes back what it asked for, while the funder did not answer. */
  async withdraw(actor: Actor, awardId: string, seenVersion: number): Promise<void> {
    const person = requirePermission(actor, 'ending:ask');
    await this.database.asActor(actor, async (tx) => {
      const award = isUuid(awardId) ? await findReceivedAward(tx, person.tenantId, awardId) : null;
      if (!award) throw notFound();
      const ending = await findOwnEnding(tx, person.tenantId, awardId);
      if (ending?.state !== 'requested') throw new DomainError('conflict', 'ending-state');
      const key = { tenantId: award.tenantId, id: ending.id, seenVersion };
      if (!(await withdrawEnding(tx, key))) throw staleVersion();
      await recordForBoth(tx, person, award, 'ending.withdrawn');
    });
  }
}
