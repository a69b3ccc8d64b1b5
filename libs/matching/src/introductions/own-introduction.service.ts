import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { revokeConsent, seesIdentity, type ConsentClass, type ConsentTerms } from '@puente/disclosure';
import { addToOutbox } from '@puente/jobs';
import {
  addDays,
  Clock,
  dayInMexico,
  DomainError,
  invalid,
  isUuid,
  notFound,
  type DateOnly,
} from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { isContactPaused } from '@puente/organizations';
import { requirePermission } from '@puente/permissions';
import { ConsentService } from '../consent.service';
import { isOpen, ownStanding, isToldReason, type OwnStanding } from '../core';
import { MatchIndex } from '../match-index';
import { listPublished, type ProgrammeRow } from '../programme.repository';
import { toProgrammeView } from '../programme.service';
import type { OwnIntroduction } from './introduction';
import { factsOf, headOf } from './introduction-head';
import {
  beginIntroduction,
  changeIntroduction,
  insertAnswer,
  listIntroductions,
  lockIntroduction,
  type IntroductionRow,
} from './introduction.repository';
import { DAYS_TO_ANSWER } from './introduction.service';

/** What a nonprofit shows one funder when it says yes: always its name and its states, and what it adds. */
export const ALWAYS_SHOWN: readonly ConsentClass[] = ['identity', 'place'];

/** Where a nonprofit can withdraw: from what it began, or from what it showed. */
const WITHDRAWN: ReadonlySet<OwnStanding> = new Set(['offered', 'met']);

export interface Acceptance {
  readonly classes: readonly ConsentClass[];
  readonly until: DateOnly;
}

/** Introductions for a nonprofit's own team: it decides, and the funder learns nothing of a no. */
@Injectable()
export class OwnIntroductionService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(MatchIndex) private readonly index: MatchIndex,
    @Inject(ConsentService) private readonly consents: ConsentService,
  ) {}

  /** The latest first. While contact is paused nothing that funders ask reaches anybody. */
  async list(actor: Actor): Promise<OwnIntroduction[]> {
    const { tenantId } = requirePermission(actor, 'introduction:read-own');
    const isNamed = await this.isNamed(tenantId);
    const { rows, isPaused } = await this.database.asActor(actor, async (tx) => {
      return { rows: await listIntroductions(tx), isPaused: await isContactPaused(tx, tenantId) };
    });
    const all = rows.map((row) => this.toOwn(row, isNamed));
    return all.filter(({ standing, begunBy }) => !(isPaused && begunBy === 'funder' && standing === 'asked'));
  }

  async get(actor: Actor, id: string): Promise<OwnIntroduction> {
    const found = (await this.list(actor)).find((each) => each.id === id);
    if (!found) throw notFound();
    return found;
  }

  /** Shows interest in a published programme, under the alias; shows nothing else until the funder wants to know more. */
  async offer(actor: Actor, programmeId: string): Promise<void> {
    const person = requirePermission(actor, 'introduction:answer');
    const programme = await this.published(actor, programmeId);
    const known = (await this.index.funderView(programme.tenantId)).facts.get(person.tenantId);
    await this.database.asActor(actor, async (tx) => {
      const id = randomUUID();
      const key = { tenantId: person.tenantId, id, funderId: programme.tenantId, programmeId };
      const begun = { begunBy: 'nonprofit', begunAt: this.clock.now(), answerBy: this.lastDay() } as const;
      const isNamed = Boolean(known?.name);
      if (!(await beginIntroduction(tx, { ...key, ...begun }, { isNamed, today: this.today() }))) return;
      await record(tx, person, key, 'introduction.offered');
    });
  }

  /**
   * Says yes: a protected nonprofit signs a consent to this one funder, with its name, its states and what it adds. The
   * others are named to funders anyway and sign nothing.
   */
  async accept(actor: Actor, id: string, { classes, until }: Acceptance): Promise<void> {
    const person = requirePermission(actor, 'introduction:accept');
    const isNamed = await this.isNamed(person.tenantId);
    if (!isNamed) requirePermission(actor, 'consent:sign');
    const { funderId } = await this.get(actor, id);
    const wanted = [...new Set([...ALWAYS_SHOWN, ...classes])];
    const terms: ConsentTerms = { classes: wanted, audience: 'funder', funderId, until };
    if (!isNamed) this.consents.check(terms);
    const fits = isNamed ? null : (await this.consents.preview(actor, terms)).after.fits;
    await this.answer(actor, id, async (tx, row) => {
      const consentId = isNamed ? null : await this.consents.sign(tx, person, terms, fits);
      await insertAnswer(tx, { ...this.answerOf(person, row), declined: false, consentId });
      await changeIntroduction(tx, row, { metAt: this.clock.now() });
      await record(tx, person, row, 'introduction.met');
      await addNotice(tx, {
        tenantId: row.funderId,
        to: { roles: ['program-officer', 'funder-admin'] },
        kind: 'introduction-answered',
        subjectId: row.id,
      });
    });
  }

  /** Says no. The funder sees «no answer yet», unless a reason is told on purpose. */
  async decline(actor: Actor, id: string, reason: string | null): Promise<void> {
    const person = requirePermission(actor, 'introduction:answer');
    if (reason !== null && !isToldReason(reason)) {
      throw invalid([{ field: 'reason', code: 'introduction-reason' }]);
    }
    await this.answer(actor, id, (tx, row) => this.refuse(tx, person, row, reason));
  }

  /**
   * Takes back an offer, or what was shown; what the funder has seen it has seen. Where the funder waits for an answer it
   * is a no without a reason, and looks like one.
   */
  async withdraw(actor: Actor, id: string): Promise<void> {
    const person = requirePermission(actor, 'introduction:answer');
    await this.database.asActor(actor, async (tx) => {
      const row = await this.load(tx, id);
      const standing = this.standingOf(row);
      if (standing === 'asked') return this.refuse(tx, person, row, null);
      if (!WITHDRAWN.has(standing)) throw new DomainError('conflict', 'introduction-over');
      if (row.consentId) await this.revoke(tx, actor, row.consentId);
      await this.end(tx, row, null);
      await record(tx, person, row, 'introduction.withdrawn');
    });
  }

  /** A no. The row that the funder can read stays as it is, unless a reason is told. */
  private async refuse(
    tx: Tx,
    person: PersonActor,
    row: IntroductionRow,
    reason: string | null,
  ): Promise<void> {
    await insertAnswer(tx, { ...this.answerOf(person, row), declined: true, consentId: null });
    if (reason) await this.end(tx, row, reason);
    await record(tx, person, row, 'introduction.declined');
  }

  private async revoke(tx: Tx, actor: Actor, id: string): Promise<void> {
    const { tenantId, personId } = requirePermission(actor, 'consent:revoke');
    if (!(await revokeConsent(tx, { tenantId, id }, personId, this.clock.now()))) return;
    await recordAudit(tx, actor, {
      tenantId,
      action: 'consent.revoked',
      subjectType: 'consent',
      subjectId: id,
    });
    await addToOutbox(tx, { name: 'match.refresh', data: { nonprofitId: tenantId }, tenantId });
  }

  private async answer(
    actor: Actor,
    id: string,
    work: (tx: Tx, row: IntroductionRow) => Promise<void>,
  ): Promise<void> {
    await this.database.asActor(actor, async (tx) => {
      const row = await this.load(tx, id);
      if (this.standingOf(row) !== 'asked') throw new DomainError('conflict', 'introduction-over');
      await work(tx, row);
    });
  }

  private async published(actor: Actor, programmeId: string): Promise<ProgrammeRow> {
    const all = await this.database.asActor(actor, (tx) => listPublished(tx));
    const found = all.find(({ id }) => id === programmeId);
    if (!found || !isOpen(toProgrammeView(found, this.today()).facts)) throw notFound();
    return found;
  }

  private standingOf(row: IntroductionRow): OwnStanding {
    return ownStanding(factsOf(row), row.declined === true, this.today());
  }

  private async load(tx: Tx, id: string): Promise<IntroductionRow> {
    const row = isUuid(id) ? await lockIntroduction(tx, id) : null;
    if (!row) throw notFound();
    return row;
  }

  private end(tx: Tx, row: IntroductionRow, toldReason: string | null): Promise<void> {
    return changeIntroduction(tx, row, { endedSide: 'nonprofit', endedAt: this.clock.now(), toldReason });
  }

  private answerOf({ personId }: PersonActor, { tenantId, id }: IntroductionRow) {
    return { tenantId, introductionId: id, answeredBy: personId, answeredAt: this.clock.now() };
  }

  private toOwn(row: IntroductionRow, isNamed: boolean): OwnIntroduction {
    const { funderId, funder, consentId } = row;
    return { ...headOf(row), standing: this.standingOf(row), funderId, funder, consentId, isNamed };
  }

  private async isNamed(tenantId: string): Promise<boolean> {
    const own = (await this.index.exactView()).facts.get(tenantId);
    if (!own) throw notFound();
    return seesIdentity(own.safety, 'funder');
  }

  private lastDay(): DateOnly {
    return addDays(this.today(), DAYS_TO_ANSWER);
  }

  private today(): DateOnly {
    return dayInMexico(this.clock.now());
  }
}

async function record(
  tx: Tx,
  actor: PersonActor,
  { tenantId, id, programmeId }: Pick<IntroductionRow, 'tenantId' | 'id' | 'programmeId'>,
  action: AuditAction,
): Promise<void> {
  await recordAudit(tx, actor, {
    tenantId,
    action,
    subjectType: 'introduction',
    subjectId: id,
    detail: { programme: programmeId },
  });
}
