import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { ANSWERING_ROLES, permissionRule, requirePermission } from '@puente/permissions';
import { AWARD_MESSAGE_LIMITS, isShownToNonprofit, type AgreementSide, type AwardState } from '../core';
import { listHiddenNonprofits } from '../reviews/own-duty.repository';
import { findSaidSince, insertMessage, listMessages, type MessageRow } from './message.repository';
import { awardOfOwn, reachOf } from './own-award';
import { receivedAward } from './received-award';
import { recordForBoth } from './signing';

/** An award as its messages need it. */
interface SharedAward {
  readonly tenantId: string;
  readonly id: string;
  readonly nonprofitId: string;
  readonly state: AwardState;
  readonly programmeId: string | null;
  readonly callId: string | null;
}

/** Short notes between the two sides of an award. Mails say no more than that there is one. */
@Injectable()
export class AwardMessageService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** For the funder's people, the first first. Who still reviews the nonprofit without names reads them afterwards. */
  async list(actor: Actor, awardId: string): Promise<MessageRow[]> {
    const person = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, async (tx) => {
      const award = await awardOfOwn(tx, person, 'award:read', awardId);
      await requireNames(tx, person, award);
      return listMessages(tx, { tenantId: award.tenantId, awardId });
    });
  }

  /** For the nonprofit's people. */
  async listOwn(actor: Actor, awardId: string): Promise<MessageRow[]> {
    const { tenantId } = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, async (tx) => {
      const award = await receivedAward(tx, tenantId, awardId);
      return listMessages(tx, { tenantId: award.tenantId, awardId });
    });
  }

  /** Writes to the nonprofit; the same words by the same person within a minute are one message. Answers its id. */
  async write(actor: Actor, awardId: string, text: string): Promise<string> {
    const person = requirePermission(actor, 'award-message:write');
    const words = checked(text);
    return this.database.asActor(actor, async (tx) => {
      const award = await awardOfOwn(tx, person, 'award-message:write', awardId);
      await requireNames(tx, person, award);
      return this.send(tx, person, 'funder', award, words);
    });
  }

  /** Writes to the funder. */
  async writeOwn(actor: Actor, awardId: string, text: string): Promise<string> {
    const person = requirePermission(actor, 'award-message:write-own');
    const words = checked(text);
    return this.database.asActor(actor, async (tx) =>
      this.send(tx, person, 'nonprofit', await receivedAward(tx, person.tenantId, awardId), words),
    );
  }

  private async send(
    tx: Tx,
    person: PersonActor,
    side: AgreementSide,
    award: SharedAward,
    text: string,
  ): Promise<string> {
    if (!isShownToNonprofit(award.state)) throw new DomainError('conflict', 'award-state');
    const { tenantId, id: awardId, nonprofitId } = award;
    const [of, now] = [{ tenantId, awardId, authorId: person.personId, text }, this.clock.now()];
    const said = await findSaidSince(tx, of, new Date(now.getTime() - AWARD_MESSAGE_LIMITS.sameMs));
    if (said) return said;
    const id = randomUUID();
    await insertMessage(tx, { ...of, id, nonprofitId, side, writtenAt: now });
    await recordForBoth(tx, person, award, 'award.message-sent');
    await tellOtherSide(tx, side, award);
    return id;
  }
}

function tellOtherSide(tx: Tx, side: AgreementSide, award: SharedAward): Promise<void> {
  const { tenantId, nonprofitId, id: subjectId } = award;
  if (side === 'funder') {
    const to = { roles: ANSWERING_ROLES };
    return addNotice(tx, { tenantId: nonprofitId, to, kind: 'my-award-message', subjectId });
  }
  const to = { roles: permissionRule('award-message:write').roles, within: reachOf(award) };
  return addNotice(tx, { tenantId, to, kind: 'award-message', subjectId });
}

/** A nonprofit signs what it writes: nobody reads it who still reviews the same nonprofit without names. */
async function requireNames(tx: Tx, person: PersonActor, { nonprofitId }: SharedAward): Promise<void> {
  const hidden = await listHiddenNonprofits(tx, person);
  if (hidden.has(nonprofitId)) throw new DomainError('conflict', 'award-messages-while-reviewing');
}

function checked(text: string): string {
  const words = text.trim();
  if (words === '') throw invalid([{ field: 'text', code: 'required' }]);
  const { text: max } = AWARD_MESSAGE_LIMITS;
  if (words.length > max) throw invalid([{ field: 'text', code: 'form-too-long', params: { max } }]);
  return words;
}
