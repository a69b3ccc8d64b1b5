import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { ANSWERING_ROLES, requirePermission } from '@puente/permissions';
import { legalRoutes } from '@puente/taxonomy';
import { agreementText, writeAgreement } from '../core';
import { insertAgreement, nameOf, type AgreementRow } from './agreement.repository';
import { moveAward, type AwardRow } from './award.repository';
import { awardOfOwn, inProgramme, lockedAward, record, requireMove } from './own-award';
import { agreementOn, signFor, type Signing } from './signing';

/** The agreement of an approved award: written from its template, sent to the nonprofit, signed for the funder. */
@Injectable()
export class AgreementService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async get(actor: Actor, awardId: string): Promise<AgreementRow> {
    const person = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, async (tx) =>
      agreementOn(tx, await awardOfOwn(tx, person, 'award:read', awardId)),
    );
  }

  /** Writes the agreement of an approved award and lets its nonprofit read and sign it. */
  async send(actor: Actor, awardId: string, seenVersion: number, route: string): Promise<void> {
    const person = requirePermission(actor, 'agreement:send');
    if (!legalRoutes.has(route)) throw invalid([{ field: 'route', code: 'form-unknown-choice' }]);
    await this.database.asActor(actor, async (tx) => {
      const award = await lockedAward(tx, person, 'agreement:send', awardId);
      requireMove(award, 'agreement');
      const { template, document, sha256 } = await written(tx, award, route);
      const { tenantId, id, nonprofitId, shown } = award;
      const sent = { sentBy: person.personId, sentAt: this.clock.now() };
      const of = { tenantId, id: randomUUID(), awardId: id, nonprofitId, awardSha256: shown };
      await insertAgreement(tx, { ...of, template, route, document, sha256, ...sent });
      if (!(await moveAward(tx, { tenantId, id, seenVersion }, 'agreement'))) throw staleVersion();
      await record(tx, person, id, 'agreement.sent');
      const to = { roles: ANSWERING_ROLES };
      await addNotice(tx, { tenantId: nonprofitId, to, kind: 'agreement-to-sign', subjectId: id });
    });
  }

  /** Signs for the funder what was read. With both signatures the award is active. */
  async sign(actor: Actor, awardId: string, signing: Signing): Promise<void> {
    const person = requirePermission(actor, 'agreement:sign');
    await this.database.asActor(actor, async (tx) => {
      const award = await lockedAward(tx, person, 'agreement:sign', awardId);
      requirePermission(actor, 'agreement:sign', inProgramme(award));
      if (award.state !== 'agreement') throw new DomainError('conflict', 'award-state');
      const by = { side: 'funder', person, at: this.clock.now() } as const;
      if (await signFor(tx, by, award, signing)) await this.tellActive(tx, person, award);
    });
  }

  private async tellActive(tx: Tx, { tenantId }: PersonActor, award: AwardRow): Promise<void> {
    const told = { kind: 'award-active', subjectId: award.id } as const;
    await addNotice(tx, { tenantId: award.nonprofitId, to: { roles: ANSWERING_ROLES }, ...told });
    await addNotice(tx, {
      tenantId,
      to: { personId: award.writtenBy },
      kind: 'award-signed',
      subjectId: award.id,
    });
  }
}

async function written(
  tx: Tx,
  award: AwardRow,
  route: Parameters<typeof writeAgreement>[0]['route'],
): Promise<{ readonly template: string; readonly document: string; readonly sha256: string }> {
  const funder = await nameOf(tx, award.tenantId);
  const agreed = writeAgreement({ awardId: award.id, funder, route, terms: award });
  const document = agreementText(agreed);
  return { template: agreed.template, document, sha256: createHash('sha256').update(document).digest('hex') };
}
