import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { Circles, Sightings, type NonprofitCard } from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import { findReceived, type ApplicationRow } from '../applications/application.repository';
import type { CallRow } from '../calls/call.repository';
import { beyondCallFaults, withoutCallFaults, type AwardTerms } from '../core';
import { callOfOwn } from '../reviews/call-of-own';
import { findOutcome } from '../reviews/decision.repository';
import { knownCard, knownOf } from '../reviews/known-names';
import { listHiddenNonprofits } from '../reviews/own-duty.repository';
import { findProposedAmount, type ProposedAmount } from '../scenarios/scenario.repository';
import {
  findAwardOf,
  insertAward,
  listAwards,
  moveAward,
  rewriteAward,
  type AwardRow,
} from './award.repository';
import {
  awardOfOwn,
  lockedAward,
  namedIn,
  namesBeside,
  parsedTerms,
  record,
  requireMove,
  tellTakenBack,
  withCard,
  type AwardView,
} from './own-award';

/** What an award of an application begins with. */
export interface AwardOffer {
  readonly applicationId: string;
  readonly call: CallRow;
  readonly card: NonprofitCard | null;
  /** The award that there is already, unless it was withdrawn. */
  readonly awardId: string | null;
  /** What the scenario gave it whose list was decided; null where there was none. */
  readonly planned: ProposedAmount | null;
}

/** What a funder gives: written for an application that was awarded, changed and taken back by its own people. */
@Injectable()
export class AwardService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  /** Those of the programmes that the reader works on, the latest written first. */
  async list(actor: Actor): Promise<AwardView[]> {
    const person = requirePermission(actor, 'award:read');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const rows = await listAwards(tx, person.tenantId);
      const names = await namesBeside(tx, person, circle, rows);
      await this.sightings.recordIn(tx, person, circle, namedIn(names, rows), 'list');
      return rows.map((row) => withCard(row, names));
    });
  }

  async get(actor: Actor, id: string): Promise<AwardView> {
    const person = requirePermission(actor, 'award:read');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const row = await awardOfOwn(tx, person, 'award:read', id);
      const names = await namesBeside(tx, person, circle, [row]);
      await this.sightings.recordIn(tx, person, circle, namedIn(names, [row]), 'list');
      return withCard(row, names);
    });
  }

  /** Under which call an award stands and what was offered there; null without a call. */
  async callOf(actor: Actor, id: string): Promise<CallRow | null> {
    const person = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, async (tx) => {
      const { callId } = await awardOfOwn(tx, person, 'award:read', id);
      return callId === null ? null : callOfOwn(tx, person, 'award:read', callId);
    });
  }

  /** What an award of this application would begin with; refused where its latest answer is another. */
  async offer(actor: Actor, applicationId: string): Promise<AwardOffer> {
    const person = requirePermission(actor, 'award:edit');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const { application, call } = await awarded(tx, person, applicationId);
      const isHidden = (await listHiddenNonprofits(tx, person)).has(application.tenantId);
      const names = { circle, hidden: new Set(isHidden ? [applicationId] : []) };
      const applied = { ...application, applicationId, nonprofitId: application.tenantId };
      await this.sightings.recordIn(tx, person, circle, knownOf(names, [applied]), 'list');
      const awardId = await findAwardOf(tx, person.tenantId, applicationId);
      const planned = await findProposedAmount(tx, person.tenantId, applicationId);
      return { applicationId, call, card: knownCard(names, applied), awardId, planned };
    });
  }

  /** Writes the award of an application, as a draft; answers its id. */
  async draft(actor: Actor, applicationId: string, input: unknown): Promise<string> {
    const person = requirePermission(actor, 'award:edit');
    const { tenantId, personId: writtenBy } = person;
    const terms = parsedTerms(input);
    const id = randomUUID();
    await this.database.asActor(actor, async (tx) => {
      const { application, call } = await awarded(tx, person, applicationId);
      requireWithin(terms, call);
      const { callId, programmeId, tenantId: nonprofitId } = application;
      const of = { tenantId, id, nonprofitId, applicationId, callId, programmeId, origin: null };
      const isNew = await insertAward(tx, { ...of, writtenBy, writtenAt: this.clock.now() }, terms);
      if (!isNew) throw new DomainError('conflict', 'award-there-already');
      await record(tx, person, id, 'award.drafted');
    });
    return id;
  }

  /** Changes the terms, if nobody else did since `seenVersion`. It is a draft again: who approved it has to look again. */
  async change(actor: Actor, id: string, seenVersion: number, input: unknown): Promise<void> {
    const person = requirePermission(actor, 'award:edit');
    const { tenantId, personId: writtenBy } = person;
    const terms = parsedTerms(input);
    await this.database.asActor(actor, async (tx) => {
      const row = await lockedAward(tx, person, 'award:edit', id);
      requireMove(row, 'draft');
      await requireReasons(tx, person, row, terms);
      const written = { writtenBy, writtenAt: this.clock.now() };
      if (!(await rewriteAward(tx, { tenantId, id, seenVersion }, written, terms))) throw staleVersion();
      await record(tx, person, id, 'award.changed');
      await tellTakenBack(tx, person, row, 'award.changed');
    });
  }

  /** Takes an award back that is not active yet, also one that a side signed; another may be written then. */
  async withdraw(actor: Actor, id: string, seenVersion: number): Promise<void> {
    const person = requirePermission(actor, 'award:edit');
    await this.database.asActor(actor, async (tx) => {
      const row = await lockedAward(tx, person, 'award:edit', id);
      requireMove(row, 'withdrawn');
      const key = { tenantId: person.tenantId, id, seenVersion };
      if (!(await moveAward(tx, key, 'withdrawn'))) throw staleVersion();
      await record(tx, person, id, 'award.withdrawn');
      await tellTakenBack(tx, person, row, 'award.withdrawn');
    });
  }
}

interface Awarded {
  readonly application: ApplicationRow;
  readonly call: CallRow;
}

/** An application that the funder received, whose latest answer is an award. */
async function awarded(tx: Tx, person: PersonActor, applicationId: string): Promise<Awarded> {
  const application = isUuid(applicationId) ? await findReceived(tx, person.tenantId, applicationId) : null;
  if (!application) throw notFound();
  const call = await callOfOwn(tx, person, 'award:edit', application.callId);
  const answer = await findOutcome(tx, application.tenantId, applicationId);
  if (answer?.outcome !== 'award') throw new DomainError('conflict', 'award-not-decided');
  return { application, call };
}

/** What a departure from the call needs: a reason, and without a call always one. */
async function requireReasons(tx: Tx, person: PersonActor, { callId }: AwardRow, terms: AwardTerms) {
  if (callId !== null) return requireWithin(terms, await callOfOwn(tx, person, 'award:edit', callId));
  const faults = withoutCallFaults(terms);
  if (faults.length > 0) throw invalid(faults);
}

function requireWithin(terms: AwardTerms, { facts }: CallRow): void {
  const faults = beyondCallFaults(terms, facts);
  if (faults.length > 0) throw invalid(faults);
}
