import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type Tx } from '@puente/database';
import { Clock, DomainError } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { permissionRule, requirePermission } from '@puente/permissions';
import type { AgreementRow } from './agreement.repository';
import { reachOf } from './own-award';
import { receivedAward } from './received-award';
import {
  listReceivedAwards,
  lockReceivedAward,
  writerOf,
  type ReceivedAwardRow,
} from './received-award.repository';
import { agreementOn, signFor, type Signing } from './signing';

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
    await this.database.asActor(actor, async (tx) => {
      const award = await receivedAward(tx, person.tenantId, id, lockReceivedAward);
      if (award.state !== 'agreement') throw new DomainError('conflict', 'award-state');
      const by = { side: 'nonprofit', person, at: this.clock.now() } as const;
      const isActive = await signFor(tx, by, award, signing);
      await tellFunder(tx, award, isActive);
    });
  }
}

/** Who signs for the funder; with both signatures also who wrote the award, who may be somebody else. */
async function tellFunder(tx: Tx, award: ReceivedAwardRow, isActive: boolean): Promise<void> {
  const { tenantId, id: subjectId } = award;
  const kind = isActive ? 'award-signed' : 'agreement-signed';
  const to = { roles: permissionRule('agreement:sign').roles, within: reachOf(award) };
  await addNotice(tx, { tenantId, to, kind, subjectId });
  if (!isActive) return;
  const writer = { personId: await writerOf(tx, tenantId, subjectId) };
  await addNotice(tx, { tenantId, to: writer, kind, subjectId });
}
