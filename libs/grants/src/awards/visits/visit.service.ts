import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import {
  Clock,
  dayInMexico,
  DomainError,
  invalid,
  isUuid,
  notFound,
  parseDateOnly,
  staleVersion,
  type DateOnly,
} from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { ANSWERING_ROLES, requirePermission } from '@puente/permissions';
import { isVisitable, parseVisit, type VisitInput, type VisitState } from '../../core';
import { awardOfOwn, inProgramme } from '../own-award';
import { recordForBoth } from '../signing';
import { parsedAnswer, requireVisitStep, wordsOf, type VisitAnswerInput } from './visit';
import {
  answerVisit,
  cancelVisit,
  insertVisit,
  listVisits,
  lockVisit,
  recordVisit,
  type VisitKey,
  type VisitRow,
} from './visit.repository';

export interface VisitRecordInput {
  /** `YYYY-MM-DD`, not after today. */
  readonly madeOn: string;
  /** What was agreed; both sides read it. */
  readonly shared: string;
}

/** Visits that a funder’s people ask for, answer, give up and record. */
@Injectable()
export class VisitService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Of one award, the latest day first. */
  async list(actor: Actor, awardId: string): Promise<VisitRow[]> {
    const person = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, async (tx) => {
      const { tenantId, id } = await awardOfOwn(tx, person, 'award:read', awardId);
      return listVisits(tx, 'tenant_id', tenantId, id);
    });
  }

  /** Asks the nonprofit for a visit, on a day that is not past; answers its id. */
  async ask(actor: Actor, awardId: string, input: VisitInput): Promise<string> {
    const person = requirePermission(actor, 'visit:plan');
    const [id, { terms, errors }] = [randomUUID(), parseVisit(input, this.today())];
    if (!terms) throw invalid(errors);
    await this.database.asActor(actor, async (tx) => {
      const award = await awardOfOwn(tx, person, 'visit:plan', awardId);
      if (!isVisitable(award.state)) throw new DomainError('conflict', 'award-state');
      const { tenantId, nonprofitId } = award;
      await insertVisit(
        tx,
        { tenantId, id, awardId, nonprofitId, askedSide: 'funder' },
        this.act(person),
        terms,
      );
      await recordForBoth(tx, person, award, 'visit.asked');
      await tell(tx, { awardId, nonprofitId });
    });
    return id;
  }

  /** Says yes or no to a visit that the nonprofit asked for; its way stays as it asked. */
  answer(actor: Actor, id: string, seenVersion: number, input: VisitAnswerInput): Promise<void> {
    return this.step(actor, id, seenVersion, async (tx, person, row, key) => {
      if (row.askedSide === 'funder') throw new DomainError('conflict', 'visit-state');
      const answer = parsedAnswer(row, { ...input, way: '' });
      requireVisitStep(row, answer.state);
      if (row.state !== 'asked') throw new DomainError('conflict', 'visit-state');
      if (!(await answerVisit(tx, key, this.act(person), answer))) throw staleVersion();
      return answer.state;
    });
  }

  /** Gives up a visit that was not made. */
  cancel(actor: Actor, id: string, seenVersion: number): Promise<void> {
    return this.step(actor, id, seenVersion, async (tx, _person, row, key) => {
      requireVisitStep(row, 'cancelled');
      if (!(await cancelVisit(tx, key))) throw staleVersion();
      return 'cancelled';
    });
  }

  /** Records that it was made, with what was agreed. */
  record(actor: Actor, id: string, seenVersion: number, input: VisitRecordInput): Promise<void> {
    return this.step(actor, id, seenVersion, async (tx, person, row, key) => {
      requireVisitStep(row, 'made');
      const record = { madeOn: this.madeOn(input.madeOn), shared: wordsOf('shared', input.shared) };
      if (!(await recordVisit(tx, key, this.act(person), record))) throw staleVersion();
      return 'made';
    });
  }

  private async step(
    actor: Actor,
    id: string,
    seenVersion: number,
    act: (tx: Tx, person: PersonActor, row: VisitRow, key: VisitKey) => Promise<Exclude<VisitState, 'asked'>>,
  ): Promise<void> {
    const person = requirePermission(actor, 'visit:plan');
    await this.database.asActor(actor, async (tx) => {
      const row = isUuid(id) ? await lockVisit(tx, 'tenant_id', person.tenantId, id) : null;
      if (!row) throw notFound();
      requirePermission(person, 'visit:plan', inProgramme(row));
      const next = await act(tx, person, row, { ...row, seenVersion });
      await recordForBoth(tx, person, { ...row, id: row.awardId }, `visit.${next}`);
      await tell(tx, row);
    });
  }

  private madeOn(typed: string): DateOnly {
    const day = parseDateOnly(typed);
    if (!day) throw invalid([{ field: 'madeOn', code: 'form-not-so-written' }]);
    if (day > this.today()) throw invalid([{ field: 'madeOn', code: 'day-in-future' }]);
    return day;
  }

  private today(): DateOnly {
    return dayInMexico(this.clock.now());
  }

  private act({ personId: by }: PersonActor): { readonly by: string; readonly at: Date } {
    return { by, at: this.clock.now() };
  }
}

const tell = (tx: Tx, { awardId, nonprofitId }: Pick<VisitRow, 'awardId' | 'nonprofitId'>): Promise<void> =>
  addNotice(tx, {
    ...{ tenantId: nonprofitId, to: { roles: ANSWERING_ROLES } },
    ...{ kind: 'my-visit', subjectId: awardId },
  });
