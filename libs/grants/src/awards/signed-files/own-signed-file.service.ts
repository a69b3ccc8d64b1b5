import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type Tx } from '@puente/database';
import type { ArrivedFile } from '@puente/documents';
import { Clock } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { receivedAward } from '../received-award';
import { lockReceivedAward, type ReceivedAwardRow } from '../received-award.repository';
import { openedBy, removeFor, signedFileOf, type SignedFiles } from './signed-file';
import { SignedFileKeeping } from './signed-file-keeping';
import { listSignedFiles } from './signed-file.repository';
import { tellDeciders } from './tell-deciders';

/** Agreements signed on paper, for who is given the award: sent by who signs for it, decided of by the funder. */
@Injectable()
export class OwnSignedFileService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignedFileKeeping) private readonly keeping: SignedFileKeeping,
  ) {}

  /** Of one award, the latest first. */
  async list(actor: Actor, awardId: string): Promise<SignedFiles> {
    const { tenantId } = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, async (tx) => {
      const award = await receivedAward(tx, tenantId, awardId);
      return { state: award.state, files: await listSignedFiles(tx, award.tenantId, award.id) };
    });
  }

  /** Looks into an arrived PDF and keeps it until the funder decides of it; answers its id. */
  async add(actor: Actor, awardId: string, arrived: ArrivedFile): Promise<string> {
    const person = requirePermission(actor, 'signed-file:add-own');
    const awardIn = (tx: Tx): Promise<ReceivedAwardRow> =>
      receivedAward(tx, person.tenantId, awardId, lockReceivedAward);
    return this.keeping.add({ side: 'nonprofit', person, awardIn, tell: tellDeciders }, arrived);
  }

  /** A token that opens one for five minutes. */
  async link(actor: Actor, awardId: string, id: string): Promise<string> {
    const person = requirePermission(actor, 'award:read-own');
    const row = await this.database.asActor(actor, async (tx) => {
      const award = await receivedAward(tx, person.tenantId, awardId);
      const found = await signedFileOf(tx, award, id);
      await openedBy(tx, person, { side: 'nonprofit', award }, found);
      return found;
    });
    return this.keeping.tokenFor(row);
  }

  /** Takes one away that the nonprofit sent, while nobody decided of it. */
  async remove(actor: Actor, awardId: string, id: string): Promise<void> {
    const person = requirePermission(actor, 'signed-file:add-own');
    await this.database.asActor(actor, async (tx) => {
      const award = await receivedAward(tx, person.tenantId, awardId, lockReceivedAward);
      await removeFor(tx, person, { side: 'nonprofit', award, at: this.clock.now() }, id);
    });
  }
}
