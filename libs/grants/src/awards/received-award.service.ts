import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor } from '@puente/database';
import { Clock } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import type { AgreementRow } from './agreement.repository';
import { receivedAward } from './received-award';
import { listReceivedAwards, type ReceivedAwardRow } from './received-award.repository';
import { signReceived } from './sign-received';
import { agreementOn, type Signing } from './signing';

/** What a nonprofit is given: read from the agreement on, and signed by who signs for it. */
@Injectable()
export class ReceivedAwardService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<ReceivedAwardRow[]> {
    const { tenantId } = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, (tx) => listReceivedAwards(tx, tenantId));
  }

  async get(actor: Actor, id: string): Promise<ReceivedAwardRow> {
    const { tenantId } = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, (tx) => receivedAward(tx, tenantId, id));
  }

  async agreement(actor: Actor, id: string): Promise<AgreementRow> {
    const { tenantId } = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, async (tx) => agreementOn(tx, await receivedAward(tx, tenantId, id)));
  }

  /** Signs for the nonprofit what was read. With both signatures the award is active. */
  async sign(actor: Actor, id: string, signing: Signing): Promise<void> {
    const person = requirePermission(actor, 'agreement:sign-own');
    await this.database.asActor(actor, (tx) =>
      signReceived(tx, { person, at: this.clock.now() }, id, signing),
    );
  }
}
