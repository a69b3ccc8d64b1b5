import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, dayInMexico, DomainError, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { permissionRule, requirePermission } from '@puente/permissions';
import { isVisitable, parseVisit, type VisitInput, type VisitState } from '../../core';
import { reachOf } from '../own-award';
import { findReceivedAward } from '../received-award.repository';
import { recordForBoth } from '../signing';
import { parsedAnswer, requireVisitStep, type VisitAnswerInput } from './visit';
import {
  answerVisit,
  cancelVisit,
  insertVisit,
  listVisits,
  lockVisit,
  type VisitKey,
  type VisitRow,
} from './visit.repository';

/** Visits as a nonprofit asks for them and answers: it chooses whether in person or remote, and may say no at any time. */
@Injectable()
export class OwnVisitService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Of one award, the latest day first. */
  async list(actor: Actor, awardId: string): Promise<VisitRow[]> {
    const { tenantId } = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, async (tx) => {
      const award = isUuid(awardId) ? await findReceivedAward(tx, tenantId, awardId) : null;
      if (!award) throw notFound();
      return listVisits(tx, 'nonprofit_id', tenantId, awardId);
    });
  }

  /** Asks the funder for a visit, on a day that is not past; answers its id. */
  async ask(actor: Actor, awardId: string, input: VisitInput): Promise<string> {
    const person = requirePermission(actor, 'visit:answer');
    const { terms, errors } = parseVisit(input, dayInMexico(this.clock.now()));
    if (!terms) throw invalid(errors);
    const id = randomUUID();
    await this.database.asActor(actor, async (tx) => {
      const award = isUuid(awardId) ? await findReceivedAward(tx, person.tenantId, awardId) : null;
      if (!award) throw notFound();
      if (!isVisitable(award.state)) throw new DomainError('conflict', 'award-state');
      const { tenantId, nonprofitId } = award;
      const of = { tenantId, id, awardId, nonprofitId, askedSide: 'nonprofit' as const };
      await insertVisit(tx, of, this.act(person), terms);
      await recordForBoth(tx, person, award, 'visit.asked');
      await tell(tx, { ...award, awardId });
    });
    return id;
  }

  /** Says yes or no to a visit, and chooses its way; of one that is agreed, changes its way. Words may be left empty. */
  answer(actor: Actor, id: string, seenVersion: number, input: VisitAnswerInput): Promise<void> {
    return this.step(actor, id, seenVersion, async (tx, person, row, key) => {
      const answer = parsedAnswer(row, input);
      requireVisitStep(row, answer.state);
      if (row.state === 'asked' && row.askedSide === 'nonprofit') {
        throw new DomainError('conflict', 'visit-state');
      }
      if (!(await answerVisit(tx, key, this.act(person), answer))) throw staleVersion();
      return answer.state;
    });
  }

  /** Gives up a visit that was not made, without a reason. */
  cancel(actor: Actor, id: string, seenVersion: number): Promise<void> {
    return this.step(actor, id, seenVersion, async (tx, _person, row, key) => {
      requireVisitStep(row, 'cancelled');
      if (!(await cancelVisit(tx, key))) throw staleVersion();
      return 'cancelled';
    });
  }

  private async step(
    actor: Actor,
    id: string,
    seenVersion: number,
    act: (
      tx: Tx,
      person: PersonActor,
      row: VisitRow,
      key: VisitKey,
    ) => Promise<Extract<VisitState, 'agreed' | 'refused' | 'cancelled'>>,
  ): Promise<void> {
    const person = requirePermission(actor, 'visit:answer');
    await this.database.asActor(actor, async (tx) => {
      const row = isUuid(id) ? await lockVisit(tx, 'nonprofit_id', person.tenantId, id) : null;
      if (!row) throw notFound();
      const next = await act(tx, person, row, { ...row, seenVersion });
      await recordForBoth(tx, person, { ...row, id: row.awardId }, `visit.${next}`);
      await tell(tx, row);
    });
  }

  private act({ personId: by }: PersonActor): { readonly by: string; readonly at: Date } {
    return { by, at: this.clock.now() };
  }
}

const tell = (
  tx: Tx,
  award: Pick<VisitRow, 'tenantId' | 'awardId' | 'programmeId' | 'callId' | 'nonprofitId'>,
): Promise<void> =>
  addNotice(tx, {
    ...{ tenantId: award.tenantId, kind: 'visit', subjectId: award.awardId },
    to: { roles: permissionRule('visit:plan').roles, within: reachOf(award) },
  });
