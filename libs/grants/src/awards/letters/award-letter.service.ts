import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type Tx } from '@puente/database';
import { dayInMexico, DomainError } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import {
  agreedTerms,
  hasLetter,
  writeLetter,
  type AwardLetter,
  type AwardState,
  type AwardTerms,
} from '../../core';
import { findAgreement, nameOf } from '../agreement.repository';
import { approvedAtOf } from '../award.repository';
import { awardOfOwn } from '../own-award';
import { receivedAward } from '../received-award';

type Lettered = AwardTerms & { readonly tenantId: string; readonly id: string; readonly state: AwardState };

/** The letter that tells of an award, for both sides the same. Refuses what is not approved yet (`award-state`, 409). */
@Injectable()
export class AwardLetterService {
  constructor(@Inject(Database) private readonly database: Database) {}

  async get(actor: Actor, awardId: string): Promise<AwardLetter> {
    const person = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, async (tx) =>
      letterOf(tx, await awardOfOwn(tx, person, 'award:read', awardId)),
    );
  }

  /** For the nonprofit, which knows of an award from the agreement on. */
  async own(actor: Actor, awardId: string): Promise<AwardLetter> {
    const { tenantId } = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, async (tx) => {
      const award = await receivedAward(tx, tenantId, awardId);
      return letterOf(tx, { ...award, beyondCall: '' });
    });
  }
}

/** By the terms that were approved: an amendment changes the award, not what the letter said. */
async function letterOf(tx: Tx, award: Lettered): Promise<AwardLetter> {
  const { tenantId, id } = award;
  const approvedAt = await approvedAtOf(tx, tenantId, id);
  if (!approvedAt || !hasLetter(award.state)) throw new DomainError('conflict', 'award-state');
  const agreement = await findAgreement(tx, tenantId, id);
  const terms = agreement ? agreedTerms(agreement.document) : award;
  return writeLetter({ funder: await nameOf(tx, tenantId), approvedOn: dayInMexico(approvedAt), terms });
}
