import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { ANSWERING_ROLES, permissionRule, requirePermission } from '@puente/permissions';
import { AWARD_TURNS, REQUIREMENT_LIMITS, turnFrom, type AwardTurn } from '../../core';
import { moveAward, type AwardRow } from '../award.repository';
import { insertMessage } from '../message.repository';
import { lockedAward, reachOf } from '../own-award';
import { recordForBoth } from '../signing';
import { beginEnding, findEnding, withdrawEnding } from './ending.repository';

export interface AwardTurnInput {
  /** `pause`, `resume` or `close`. */
  readonly turn: string;
  /** Needed for a pause; the nonprofit reads it among the messages of the award. */
  readonly reason: string;
}

/** An award that runs is paused, goes on, or begins to close. */
@Injectable()
export class AwardTurnService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Refuses what the state of the award does not allow, and what somebody else changed since `seenVersion`. */
  async turn(actor: Actor, awardId: string, seenVersion: number, input: AwardTurnInput): Promise<void> {
    const person = requirePermission(actor, 'award:turn');
    const { turn, reason } = parsed(input);
    await this.database.asActor(actor, async (tx) => {
      const award = await lockedAward(tx, person, 'award:turn', awardId);
      const next = turnFrom(award.state, turn);
      if (!next) throw new DomainError('conflict', 'award-state');
      const { tenantId, id } = award;
      if (award.version !== seenVersion) throw staleVersion();
      await this.noteClosing(tx, person, award, next);
      if (!(await moveAward(tx, { tenantId, id, seenVersion }, next))) throw staleVersion();
      await recordForBoth(tx, person, award, AWARD_TURNS[turn].action);
      if (reason !== '') await this.say(tx, person, award, reason);
      const to = { roles: ANSWERING_ROLES };
      await addNotice(tx, { tenantId: award.nonprofitId, to, kind: 'award-turned', subjectId: id });
    });
  }

  /** Who begins to close an award is not who closes it. */
  private async noteClosing(
    tx: Tx,
    { personId: by }: PersonActor,
    award: AwardRow,
    next: AwardRow['state'],
  ): Promise<void> {
    const { tenantId, id: awardId, nonprofitId } = award;
    if (next === 'closing') {
      const close = { kind: 'close', reason: null, note: '' } as const;
      const of = { tenantId, id: randomUUID(), awardId, nonprofitId };
      await beginEnding(tx, { ...of, ...close }, { by, at: this.clock.now() });
      const to = { roles: permissionRule('award:end').roles, within: reachOf(award) };
      return addNotice(tx, { tenantId, to, kind: 'award-to-close', subjectId: awardId });
    }
    const begun = award.state === 'closing' ? await findEnding(tx, tenantId, awardId) : null;
    if (begun) await withdrawEnding(tx, { ...begun, seenVersion: begun.version });
  }

  private async say(tx: Tx, { personId }: PersonActor, award: AwardRow, text: string): Promise<void> {
    const { tenantId, id: awardId, nonprofitId } = award;
    const of = { tenantId, id: randomUUID(), awardId, nonprofitId, side: 'funder' as const };
    await insertMessage(tx, { ...of, authorId: personId, text, writtenAt: this.clock.now() });
  }
}

function parsed({ turn, reason }: AwardTurnInput): { readonly turn: AwardTurn; readonly reason: string } {
  const known = (Object.keys(AWARD_TURNS) as AwardTurn[]).find((each) => each === turn);
  if (!known) throw invalid([{ field: 'turn', code: 'form-unknown-choice' }]);
  const words = reason.trim();
  const { words: max } = REQUIREMENT_LIMITS;
  if (words === '' && AWARD_TURNS[known].needsReason) throw invalid([{ field: 'reason', code: 'required' }]);
  if (words.length > max) throw invalid([{ field: 'reason', code: 'form-too-long', params: { max } }]);
  return { turn: known, reason: words };
}
