import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, isUuid, notFound, parseDateOnly, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { permissionRule, requirePermission } from '@puente/permissions';
import {
  amendmentKindCodes,
  isAmendable,
  REQUIREMENT_LIMITS,
  wordFaults,
  type AmendmentKind,
} from '../../core';
import { reachOf } from '../own-award';
import { findReceivedAward } from '../received-award.repository';
import { recordForBoth } from '../signing';
import { amendmentOfReceived, enforceLater, requireStep } from './amendment';
import {
  acceptAmendment,
  endAmendment,
  insertRequest,
  listAmendments,
  lockAmendment,
  nextNumber,
  type AmendmentRequest,
  type AmendmentRow,
} from './amendment.repository';

export interface AmendmentRequestInput {
  readonly kind: string;
  /** `YYYY-MM-DD`; needed for more time, and only then. */
  readonly until: string;
  readonly words: string;
}

/** Changes of a nonprofit's awards: asked for, and accepted where they touch what it has to do. */
@Injectable()
export class OwnAmendmentService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Of one award, the latest first. */
  async list(actor: Actor, awardId: string): Promise<AmendmentRow[]> {
    const { tenantId } = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, async (tx) => {
      const award = isUuid(awardId) ? await findReceivedAward(tx, tenantId, awardId) : null;
      if (!award) throw notFound();
      return listAmendments(tx, 'nonprofit_id', tenantId, awardId);
    });
  }

  async get(actor: Actor, id: string): Promise<AmendmentRow> {
    const person = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, (tx) => amendmentOfReceived(tx, person, id));
  }

  /** Asks for a change of an award that runs, in words and by its kind; answers its id. */
  async ask(actor: Actor, awardId: string, input: AmendmentRequestInput): Promise<string> {
    const person = requirePermission(actor, 'amendment:ask');
    const [id, request] = [randomUUID(), parsed(input)];
    await this.database.asActor(actor, async (tx) => {
      const award = isUuid(awardId) ? await findReceivedAward(tx, person.tenantId, awardId) : null;
      if (!award) throw notFound();
      if (!isAmendable(award.state)) throw new DomainError('conflict', 'award-state');
      if (request.until && request.until <= award.endsOn) {
        throw invalid([{ field: 'until', code: 'amendment-not-later' }]);
      }
      const { tenantId, nonprofitId } = award;
      const number = await nextNumber(tx, tenantId, awardId);
      await insertRequest(tx, { tenantId, id, awardId, nonprofitId, number }, this.act(person), request);
      await recordForBoth(tx, person, award, 'amendment.requested');
      const to = { roles: permissionRule('amendment:propose').roles, within: reachOf(award) };
      await addNotice(tx, { tenantId, to, kind: 'amendment-requested', subjectId: id });
    });
    return id;
  }

  /** Accepts exactly the addendum that was `read`. */
  async accept(actor: Actor, id: string, read: string): Promise<void> {
    const person = requirePermission(actor, 'amendment:answer');
    await this.database.asActor(actor, async (tx) => {
      const row = await amendmentOfReceived(tx, person, id, lockAmendment);
      if (row.state !== 'approved') throw new DomainError('conflict', 'amendment-state');
      requireStep(row, 'agreed');
      if (row.sha256 !== read) throw staleVersion();
      const key = { ...row, seenVersion: row.version };
      if (!(await acceptAmendment(tx, key, this.act(person)))) throw staleVersion();
      await recordForBoth(tx, person, { ...row, id: row.awardId }, 'amendment.accepted');
      await enforceLater(tx, person, row);
    });
  }

  /** Says no to an amendment that was approved, with the reason. */
  async decline(actor: Actor, id: string, seenVersion: number, answer: string): Promise<void> {
    const person = requirePermission(actor, 'amendment:answer');
    const words = answer.trim();
    const faults = wordFaults('answer', words, REQUIREMENT_LIMITS.words);
    if (faults.length > 0) throw invalid(faults);
    await this.database.asActor(actor, async (tx) => {
      const row = await amendmentOfReceived(tx, person, id, lockAmendment);
      if (row.state !== 'approved') throw new DomainError('conflict', 'amendment-state');
      await end(tx, person, { row, seenVersion, state: 'declined', answer: words });
      const to = { personId: row.proposedBy! };
      await addNotice(tx, { tenantId: row.tenantId, to, kind: 'amendment-over', subjectId: id });
    });
  }

  /** Takes back what the nonprofit asked for, while the funder proposed nothing. */
  async withdraw(actor: Actor, id: string, seenVersion: number): Promise<void> {
    const person = requirePermission(actor, 'amendment:ask');
    await this.database.asActor(actor, async (tx) => {
      const row = await amendmentOfReceived(tx, person, id, lockAmendment);
      if (row.state !== 'requested') throw new DomainError('conflict', 'amendment-state');
      await end(tx, person, { row, seenVersion, state: 'withdrawn', answer: '' });
    });
  }

  private act({ personId: by }: PersonActor): { readonly by: string; readonly at: Date } {
    return { by, at: this.clock.now() };
  }
}

interface Ending {
  readonly row: AmendmentRow;
  readonly seenVersion: number;
  readonly state: 'declined' | 'withdrawn';
  readonly answer: string;
}

async function end(tx: Tx, person: PersonActor, { row, seenVersion, state, answer }: Ending): Promise<void> {
  requireStep(row, state);
  if (!(await endAmendment(tx, { ...row, seenVersion }, state, answer))) throw staleVersion();
  await recordForBoth(tx, person, { ...row, id: row.awardId }, `amendment.${state}`);
}

function parsed({ kind, until, words }: AmendmentRequestInput): AmendmentRequest {
  const known = amendmentKindCodes.find((each): each is AmendmentKind => each === kind);
  const [typed, day] = [words.trim(), parseDateOnly(until)];
  const isMoreTime = known === 'no-cost-extension';
  const errors = [
    ...(known ? [] : [{ field: 'kind', code: 'form-unknown-choice' }]),
    ...(isMoreTime && !day ? [{ field: 'until', code: 'form-not-so-written' }] : []),
    ...wordFaults('words', typed, REQUIREMENT_LIMITS.words),
  ];
  if (errors.length > 0) throw invalid(errors);
  return { kind: known!, until: isMoreTime ? day : null, words: typed };
}
