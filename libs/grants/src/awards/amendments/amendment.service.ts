import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { ANSWERING_ROLES, permissionRule, requirePermission } from '@puente/permissions';
import {
  awardTermsOf,
  isAmendable,
  parseAmendment,
  REQUIREMENT_LIMITS,
  touchesDuties,
  wordFaults,
  type AmendmentState,
} from '../../core';
import type { AwardRow } from '../award.repository';
import { awardOfOwn, lockedAward, reachOf } from '../own-award';
import { LetterNames, wordsOfTerms, type WordsAbout } from '../letters/letter-names';
import { recordForBoth } from '../signing';
import { amendmentOfOwn, enforceLater, proposalFor, requireFree, requireStep } from './amendment';
import {
  approveAmendment,
  endAmendment,
  insertProposal,
  listAmendments,
  lockAmendment,
  nextNumber,
  rewriteProposal,
  type AmendmentRow,
} from './amendment.repository';

/** Changes of a funder's awards that run: proposed by one person, approved exactly as shown by another. */
@Injectable()
export class AmendmentService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(LetterNames) private readonly names: LetterNames,
  ) {}

  /** Of one award, the latest first. */
  async list(actor: Actor, awardId: string): Promise<AmendmentRow[]> {
    const person = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, async (tx) => {
      const { tenantId, id } = await awardOfOwn(tx, person, 'award:read', awardId);
      return listAmendments(tx, 'tenant_id', tenantId, id);
    });
  }

  async get(actor: Actor, id: string): Promise<AmendmentRow> {
    const person = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, (tx) => amendmentOfOwn(tx, person, 'award:read', id));
  }

  /** Proposes new terms for an award that runs; answers the id of the amendment. */
  async propose(actor: Actor, awardId: string, input: unknown, reason: string): Promise<string> {
    const person = requirePermission(actor, 'amendment:propose');
    const id = randomUUID();
    await this.names.requireNone(person, async (tx) =>
      newWords(await awardOfOwn(tx, person, 'amendment:propose', awardId), input, reason),
    );
    await this.database.asActor(actor, async (tx) => {
      const award = await lockedAward(tx, person, 'amendment:propose', awardId);
      if (!isAmendable(award.state)) throw new DomainError('conflict', 'award-state');
      const { tenantId, nonprofitId } = award;
      const number = await nextNumber(tx, tenantId, awardId);
      const proposal = await proposalFor(tx, award, number, { input, reason });
      await insertProposal(tx, { tenantId, id, awardId, nonprofitId, number }, this.act(person), proposal);
      await recordForBoth(tx, person, award, 'amendment.proposed');
      await tellApprovers(tx, { ...award, id });
    });
    return id;
  }

  /** Other terms for what was proposed, or terms for what the nonprofit asked, if nobody else wrote since `seenVersion`. */
  async rewrite(
    actor: Actor,
    id: string,
    seenVersion: number,
    input: unknown,
    reason: string,
  ): Promise<void> {
    const person = requirePermission(actor, 'amendment:propose');
    await this.names.requireNone(person, async (tx) => {
      const { awardId } = await amendmentOfOwn(tx, person, 'amendment:propose', id);
      return newWords(await awardOfOwn(tx, person, 'amendment:propose', awardId), input, reason);
    });
    await this.database.asActor(actor, async (tx) => {
      const row = await amendmentOfOwn(tx, person, 'amendment:propose', id, lockAmendment);
      requireStep(row, 'proposed');
      const award = await lockedAward(tx, person, 'amendment:propose', row.awardId);
      const proposal = await proposalFor(tx, award, row.number, { input, reason });
      if (!(await rewriteProposal(tx, { ...row, seenVersion }, this.act(person), proposal))) {
        throw staleVersion();
      }
      await recordForBoth(tx, person, award, 'amendment.proposed');
      await tellApprovers(tx, row);
    });
  }

  /** Approves exactly what was `shown`; never who proposed it. The nonprofit accepts it where it touches its duties. */
  async approve(actor: Actor, id: string, shown: string): Promise<void> {
    const person = requirePermission(actor, 'amendment:propose');
    await this.database.asActor(actor, async (tx) => {
      const row = await amendmentOfOwn(tx, person, 'amendment:propose', id, lockAmendment);
      const next = nextOf(row);
      requireStep(row, next);
      const programmeId = row.programmeId ?? undefined;
      requirePermission(actor, 'amendment:approve', { programmeId, proposedBy: row.proposedBy ?? undefined });
      if (row.shown !== shown) throw staleVersion();
      await requireFree(tx, { tenantId: row.tenantId, id: row.awardId }, awardTermsOf(row.terms!));
      const key = { ...row, seenVersion: row.version };
      if (!(await approveAmendment(tx, key, next, this.act(person), shown))) throw staleVersion();
      await recordForBoth(tx, person, { ...row, id: row.awardId }, 'amendment.approved');
      if (next === 'agreed') return enforceLater(tx, person, row);
      const to = { roles: permissionRule('amendment:answer').roles };
      await addNotice(tx, { tenantId: row.nonprofitId, to, kind: 'amendment-to-accept', subjectId: id });
    });
  }

  /** Takes back what was proposed, also once it was approved. */
  withdraw(actor: Actor, id: string, seenVersion: number): Promise<void> {
    return this.end(actor, id, seenVersion, { state: 'withdrawn', answer: '' });
  }

  /** Says no to what the nonprofit asked for, with the reason. */
  decline(actor: Actor, id: string, seenVersion: number, answer: string): Promise<void> {
    const faults = wordFaults('answer', answer.trim(), REQUIREMENT_LIMITS.words);
    if (faults.length > 0) return Promise.reject(invalid(faults));
    return this.end(actor, id, seenVersion, { state: 'declined', answer: answer.trim() });
  }

  private async end(
    actor: Actor,
    id: string,
    seenVersion: number,
    { state, answer }: { readonly state: 'withdrawn' | 'declined'; readonly answer: string },
  ): Promise<void> {
    const person = requirePermission(actor, 'amendment:propose');
    await this.database.asActor(actor, async (tx) => {
      const row = await amendmentOfOwn(tx, person, 'amendment:propose', id, lockAmendment);
      requireStep(row, state);
      if ((state === 'declined') !== (row.state === 'requested')) {
        throw new DomainError('conflict', 'amendment-state');
      }
      if (!(await endAmendment(tx, { ...row, seenVersion }, state, answer))) throw staleVersion();
      await recordForBoth(tx, person, { ...row, id: row.awardId }, `amendment.${state}`);
      const to = { roles: ANSWERING_ROLES };
      await addNotice(tx, { tenantId: row.nonprofitId, to, kind: 'my-amendment-over', subjectId: id });
    });
  }

  private act({ personId: by }: PersonActor): { readonly by: string; readonly at: Date } {
    return { by, at: this.clock.now() };
  }
}

/** Where an approval leads; what is only asked for has no terms to approve. */
function nextOf({ before, terms }: AmendmentRow): Extract<AmendmentState, 'approved' | 'agreed'> {
  if (!before || !terms) throw new DomainError('conflict', 'amendment-state');
  return touchesDuties(awardTermsOf(before), awardTermsOf(terms)) ? 'approved' : 'agreed';
}

/** What is written anew: what the agreement says already is no matter of a change. */
function newWords(award: AwardRow, input: unknown, reason: string): WordsAbout {
  const said = new Set(wordsOfTerms(award).map(({ text }) => text));
  const { terms } = parseAmendment(input, award);
  const words = [{ field: 'reason', text: reason }, ...(terms ? wordsOfTerms(terms) : [])];
  return { nonprofitId: award.nonprofitId, words: words.filter(({ text }) => !said.has(text)) };
}

const tellApprovers = (
  tx: Tx,
  row: Pick<AmendmentRow, 'tenantId' | 'nonprofitId' | 'id' | 'programmeId' | 'callId'>,
): Promise<void> =>
  addNotice(tx, {
    tenantId: row.tenantId,
    to: { roles: permissionRule('amendment:approve').roles, within: reachOf(row) },
    kind: 'amendment-proposed',
    subjectId: row.id,
  });
