import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor } from '@puente/database';
import { Clock, dayInMexico, invalid, staleVersion } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { doubtsAboutDonee, readDonee, type DoneeDoubt, type DoneeInput } from '../core';
import { findDoneeFacts, saveDoneeFacts, type DoneeFacts } from './donee-facts.repository';

/** What a nonprofit says of its authorisation, and what is doubtful about it whatever route asks. */
export interface OwnDonee {
  readonly facts: DoneeFacts | null;
  readonly doubts: readonly DoneeDoubt[];
}

/** Whether a nonprofit may receive deductible donations, in its own words; doubts warn and never block. */
@Injectable()
export class DoneeFactsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async get(actor: Actor): Promise<OwnDonee> {
    const { tenantId } = requirePermission(actor, 'profile:read-own');
    const facts = await this.database.asActor(actor, (tx) => findDoneeFacts(tx, tenantId));
    return { facts, doubts: facts ? doubtsAboutDonee(facts, this.today(), false) : [] };
  }

  /** Says it anew if nobody else did since `seenVersion` (0: nothing was said); refuses with every field at fault. */
  async say(actor: Actor, seenVersion: number, input: DoneeInput): Promise<void> {
    const { tenantId, personId: by } = requirePermission(actor, 'profile:edit-own');
    const { donee, errors } = readDonee(input, this.today());
    if (!donee) throw invalid(errors);
    await this.database.asActor(actor, async (tx) => {
      const said = { tenantId, seenVersion, by, at: this.clock.now() };
      if (!(await saveDoneeFacts(tx, said, donee))) throw staleVersion();
      await recordAudit(tx, actor, {
        ...{ tenantId, action: 'donee.said', subjectType: 'nonprofit', subjectId: tenantId },
        detail: { version: seenVersion + 1 },
      });
    });
  }

  private readonly today = () => dayInMexico(this.clock.now());
}
