import { Inject, Injectable } from '@nestjs/common';
import { recordSightings } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import type { ArrivedFile } from '@puente/documents';
import { Clock, DomainError, invalid, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { permissionRule, requirePermission } from '@puente/permissions';
import { confirmingFault, SIGNED_FILE_LIMITS, wordFaults } from '../../core';
import { listHiddenNonprofits } from '../../reviews/own-duty.repository';
import { tellActive } from '../agreement.service';
import type { AwardRow } from '../award.repository';
import { awardOfOwn, lockedAward, requireNobodySteppedBack } from '../own-award';
import { agreementOn, makeActive, recordForBoth } from '../signing';
import {
  eraseLater,
  openedBy,
  removeFor,
  requireWaiting,
  signedFileOf,
  type SignedFiles,
} from './signed-file';
import { SignedFileKeeping } from './signed-file-keeping';
import { decideSignedFile, listSignedFiles, senderOf, type SignedFileRow } from './signed-file.repository';
import { tellDeciders } from './tell-deciders';

/** Agreements signed on paper, for who gives: scanned by one person, confirmed to be the frozen text by another. */
@Injectable()
export class SignedFileService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignedFileKeeping) private readonly keeping: SignedFileKeeping,
  ) {}

  /** Of one award, the latest first. */
  async list(actor: Actor, awardId: string): Promise<SignedFiles> {
    const person = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, async (tx) => {
      const { tenantId, id, state } = await awardOfOwn(tx, person, 'award:read', awardId);
      return { state, files: await listSignedFiles(tx, tenantId, id) };
    });
  }

  /** Looks into an arrived PDF and keeps it until somebody else decides of it; answers its id. */
  async add(actor: Actor, awardId: string, arrived: ArrivedFile): Promise<string> {
    const person = requirePermission(actor, 'signed-file:add');
    const awardIn = (tx: Tx): Promise<AwardRow> => lockedAward(tx, person, 'signed-file:add', awardId);
    return this.keeping.add({ side: 'funder', person, awardIn, tell: tellDeciders }, arrived);
  }

  /** A token that opens one for five minutes; it names who signed, so that the nonprofit is told who opened it. */
  async link(actor: Actor, awardId: string, id: string): Promise<string> {
    const person = requirePermission(actor, 'award:read');
    const row = await this.database.asActor(actor, async (tx) => {
      const award = await awardOfOwn(tx, person, 'award:read', awardId);
      const found = await signedFileOf(tx, award, id);
      await requireKnown(tx, person, award);
      await openedBy(tx, person, { side: 'funder', award }, found);
      await recordSightings(tx, person, [award.nonprofitId], 'agreement');
      return found;
    });
    return this.keeping.tokenFor(row);
  }

  /** Confirms that the file of the hash that was seen is the frozen text with both signatures: the award is active. */
  async confirm(actor: Actor, awardId: string, id: string, seen: string): Promise<void> {
    const person = requirePermission(actor, 'signed-file:decide');
    await this.database.asActor(actor, async (tx) => {
      const award = await lockedAward(tx, person, 'signed-file:decide', awardId);
      const row = await signedFileOf(tx, award, id);
      await this.requireConfirmable(tx, person, award, row);
      if (row.fileSha256 !== seen) throw staleVersion();
      const act = { by: person.personId, at: this.clock.now(), reason: '' };
      if (!(await decideSignedFile(tx, row, { state: 'confirmed', ...act }))) throw staleVersion();
      await recordForBoth(tx, person, award, 'signed-file.confirmed');
      await makeActive(tx, person, award);
      await tellActive(tx, award);
    });
  }

  /** Refuses it with a reason that its sender reads; its bytes go, and another may come. */
  async refuse(actor: Actor, awardId: string, id: string, words: string): Promise<void> {
    const person = requirePermission(actor, 'signed-file:decide');
    const reason = reasonOf(words);
    await this.database.asActor(actor, async (tx) => {
      const award = await lockedAward(tx, person, 'signed-file:decide', awardId);
      const row = await signedFileOf(tx, award, id);
      requireWaiting(row);
      if (row.addedBy === person.personId) throw new DomainError('conflict', 'signed-file-added-by-you');
      const act = { by: person.personId, at: this.clock.now(), reason };
      if (!(await decideSignedFile(tx, row, { state: 'refused', ...act }))) throw staleVersion();
      await recordForBoth(tx, person, award, 'signed-file.refused');
      await eraseLater(tx, person, row);
      await tellSender(tx, award, row);
    });
  }

  /** Takes one away that the funder's people sent, while nobody decided of it. */
  async remove(actor: Actor, awardId: string, id: string): Promise<void> {
    const person = requirePermission(actor, 'signed-file:add');
    await this.database.asActor(actor, async (tx) => {
      const award = await lockedAward(tx, person, 'signed-file:add', awardId);
      await removeFor(tx, person, { side: 'funder', award, at: this.clock.now() }, id);
    });
  }

  private async requireConfirmable(
    tx: Tx,
    person: PersonActor,
    award: AwardRow,
    row: SignedFileRow,
  ): Promise<void> {
    requireWaiting(row);
    if (award.state !== 'agreement') throw new DomainError('conflict', 'award-state');
    await requireKnown(tx, person, award);
    const sentBy = await senderOf(tx, row.tenantId, row.agreementId);
    const fault = confirmingFault(row, { personId: person.personId, sentBy });
    if (fault) throw new DomainError('conflict', fault);
    await requireNobodySteppedBack(tx, award);
    if ((await agreementOn(tx, award)).sha256 !== row.textSha256) throw staleVersion();
  }
}

/** Whoever still reviews the nonprofit without names does not read who signed for it. */
async function requireKnown(tx: Tx, person: PersonActor, { nonprofitId }: AwardRow): Promise<void> {
  const hidden = await listHiddenNonprofits(tx, person);
  if (hidden.has(nonprofitId)) throw new DomainError('conflict', 'signed-file-hidden');
}

async function tellSender(tx: Tx, award: AwardRow, { side, addedBy }: SignedFileRow): Promise<void> {
  const subjectId = award.id;
  if (side === 'funder') {
    const to = { personId: addedBy };
    return addNotice(tx, { tenantId: award.tenantId, to, kind: 'signed-file-refused', subjectId });
  }
  const to = { roles: permissionRule('signed-file:add-own').roles };
  return addNotice(tx, { tenantId: award.nonprofitId, to, kind: 'my-signed-file-refused', subjectId });
}

function reasonOf(words: string): string {
  const reason = words.trim();
  const faults = wordFaults('reason', reason, SIGNED_FILE_LIMITS.reason);
  if (faults.length > 0) throw invalid(faults);
  return reason;
}
