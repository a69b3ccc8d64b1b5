import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { recordSightings } from '@puente/audit';
import { Clock, DomainError, invalid, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { requirePermission } from '@puente/permissions';
import { requireRouteOfPair } from '../diligence/route-of';
import { agreementText, sendingFaults, writeAgreement } from '../core';
import { listHiddenNonprofits } from '../reviews/own-duty.repository';
import { insertAgreement, isSentBy, nameOf, type AgreementRow } from './agreement.repository';
import { moveAward, type AwardRow } from './award.repository';
import {
  awardOfOwn,
  inProgramme,
  lockedAward,
  record,
  requireMove,
  requireNobodySteppedBack,
} from './own-award';
import { agreementOn, signFor, type Signing } from './signing';
import { tellRecipient } from './tell-recipient';

/** The agreement of an approved award: written from its template, sent to the nonprofit, signed for the funder. */
@Injectable()
export class AgreementService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async get(actor: Actor, awardId: string): Promise<AgreementRow> {
    const person = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, async (tx) => {
      const { tenantId, id, nonprofitId } = await awardOfOwn(tx, person, 'award:read', awardId);
      const agreement = await agreementOn(tx, { tenantId, id });
      if ((await listHiddenNonprofits(tx, person)).has(nonprofitId)) return withoutTheirName(agreement);
      await recordSigner(tx, person, nonprofitId, agreement);
      return agreement;
    });
  }

  /**
   * Writes the agreement of an approved award, by the route that was approved, and lets its nonprofit read and sign it.
   * @param reason why lines pay a home by the person or night; stands in the text, and is needed only then
   */
  async send(actor: Actor, awardId: string, seenVersion: number, reason = ''): Promise<void> {
    const person = requirePermission(actor, 'agreement:send');
    await this.database.asActor(actor, async (tx) => {
      const award = await lockedAward(tx, person, 'agreement:send', awardId);
      requireMove(award, 'agreement');
      await requireNobodySteppedBack(tx, award);
      await requireRouteOfPair(tx, award);
      const { route, template, document, sha256 } = await written(tx, award, reason.trim());
      const { tenantId, id, nonprofitId, shown } = award;
      const sent = { sentBy: person.personId, sentAt: this.clock.now() };
      const of = { tenantId, id: randomUUID(), awardId: id, nonprofitId, awardSha256: shown };
      await insertAgreement(tx, { ...of, template, route, document, sha256, ...sent });
      if (!(await moveAward(tx, { tenantId, id, seenVersion }, 'agreement'))) throw staleVersion();
      await record(tx, person, id, 'agreement.sent');
      await tellRecipient(tx, award, 'toSign');
    });
  }

  /** Signs for the funder what was read and somebody else sent. With both signatures the award is active. */
  async sign(actor: Actor, awardId: string, signing: Signing): Promise<void> {
    const person = requirePermission(actor, 'agreement:sign');
    await this.database.asActor(actor, async (tx) => {
      const award = await lockedAward(tx, person, 'agreement:sign', awardId);
      requirePermission(actor, 'agreement:sign', inProgramme(award));
      if (award.state !== 'agreement') throw new DomainError('conflict', 'award-state');
      await requireOtherHands(tx, person, award);
      const by = { side: 'funder', person, at: this.clock.now() } as const;
      if (await signFor(tx, by, award, signing)) await tellActive(tx, award);
    });
  }
}

/** Tells who is given it, and who wrote it, that an award runs. */
export async function tellActive(tx: Tx, award: AwardRow): Promise<void> {
  const { tenantId, id: subjectId, writtenBy } = award;
  await tellRecipient(tx, award, 'active');
  await addNotice(tx, { tenantId, to: { personId: writtenBy }, kind: 'award-signed', subjectId });
}

/** Who sends an agreement does not bind the funder by it, nor does anybody while who stands behind it has stepped back. */
async function requireOtherHands(tx: Tx, { personId }: PersonActor, award: AwardRow): Promise<void> {
  await requireNobodySteppedBack(tx, award);
  if (await isSentBy(tx, award, personId)) throw new DomainError('conflict', 'agreement-sent-by-you');
}

/** Whoever signed for the nonprofit is somebody of it: that the funder read the name stands in its record. */
async function recordSigner(
  tx: Tx,
  person: PersonActor,
  nonprofitId: string,
  { signatures }: AgreementRow,
): Promise<void> {
  if (!signatures.some(({ side }) => side === 'nonprofit')) return;
  await recordSightings(tx, person, [nonprofitId], 'agreement');
}

/** As somebody reads it who still reviews the nonprofit without names. */
const withoutTheirName = (agreement: AgreementRow): AgreementRow => ({
  ...agreement,
  signatures: agreement.signatures.map((each) =>
    each.side === 'nonprofit' ? { ...each, typedName: null } : each,
  ),
});

async function written(
  tx: Tx,
  award: AwardRow,
  reason: string,
): Promise<Pick<AgreementRow, 'route' | 'template' | 'sha256'> & { readonly document: string }> {
  const faults = sendingFaults(award, reason);
  if (award.route === null || faults.length > 0) throw invalid(faults);
  const { id: awardId, route } = award;
  const funder = await nameOf(tx, award.tenantId);
  const agreed = writeAgreement({ awardId, funder, route, terms: award, reason });
  const document = agreementText(agreed);
  const sha256 = createHash('sha256').update(document).digest('hex');
  return { route, template: agreed.template, document, sha256 };
}
