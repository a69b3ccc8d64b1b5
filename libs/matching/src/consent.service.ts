import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import {
  doubtsAboutConsent,
  findFunder,
  insertConsent,
  isLiving,
  latestDay,
  listConsents,
  listFunders,
  revokeConsent,
  seenBy,
  seenWith,
  type ConsentRow,
  type ConsentTerms,
  type Sighted,
} from '@puente/disclosure';
import { addToOutbox } from '@puente/jobs';
import { Clock, dayInMexico, invalid, isUuid, notFound, type DateOnly } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { MatchIndex } from './match-index';

/** A consent with whether it holds today. */
export interface ConsentView extends ConsentRow {
  readonly standing: 'living' | 'expired' | 'revoked';
}

/** What an audience sees now, and what it would see. */
export interface ConsentPreview {
  readonly now: Sighted;
  readonly after: Sighted;
  /** The last day that a consent signed today may name. */
  readonly latest: DateOnly;
}

/** What a nonprofit lets others see: looked at beforehand, signed, withdrawn, and listed with its history. */
@Injectable()
export class ConsentService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(MatchIndex) private readonly index: MatchIndex,
  ) {}

  /** Every consent, the latest first, also those that have ended. */
  async list(actor: Actor): Promise<ConsentView[]> {
    const { tenantId } = requirePermission(actor, 'consent:read');
    const rows = await this.database.asActor(actor, (tx) => listConsents(tx, tenantId));
    return rows.map((row) => ({ ...row, standing: standingOf(row, this.today()) }));
  }

  /** The funders to whom a consent can be given, by name. */
  async funders(actor: Actor): Promise<{ readonly id: string; readonly name: string }[]> {
    requirePermission(actor, 'consent:read');
    return this.database.asActor(actor, (tx) => listFunders(tx));
  }

  /** Exactly what the audience sees of one's own organisation today; `funderId` null: what every funder sees. */
  async seen(actor: Actor, to: Pick<ConsentTerms, 'audience' | 'funderId'>): Promise<Sighted> {
    const { tenantId } = requirePermission(actor, 'consent:read');
    return seenBy(await this.index.ground(), tenantId, to);
  }

  /** What the audience sees today and what it would see after signing; nothing is kept. */
  async preview(actor: Actor, terms: ConsentTerms): Promise<ConsentPreview> {
    const { tenantId } = requirePermission(actor, 'consent:read');
    this.check(terms);
    const ground = await this.index.ground();
    return {
      now: seenBy(ground, tenantId, terms),
      after: seenWith(ground, tenantId, terms),
      latest: latestDay(this.today()),
    };
  }

  /** Signs a consent; answers its id. Funders see its effect as soon as the job has run, within a second. */
  async grant(actor: Actor, terms: ConsentTerms): Promise<string> {
    const person = requirePermission(actor, 'consent:sign');
    const { after } = await this.preview(actor, terms);
    return this.database.asActor(actor, (tx) => this.sign(tx, person, terms, after.fits));
  }

  /** Withdraws a consent. What was seen before stays seen: the log tells by whom. */
  async revoke(actor: Actor, id: string): Promise<void> {
    const { tenantId, personId } = requirePermission(actor, 'consent:revoke');
    await this.database.asActor(actor, async (tx) => {
      const key = { tenantId, id };
      if (!isUuid(id) || !(await revokeConsent(tx, key, personId, this.clock.now()))) throw notFound();
      await recordAudit(tx, actor, {
        tenantId,
        action: 'consent.revoked',
        subjectType: 'consent',
        subjectId: id,
      });
      await addToOutbox(tx, { name: 'match.refresh', data: { nonprofitId: tenantId }, tenantId });
    });
  }

  /** Signs within another use case's transaction, after `check`. */
  async sign(tx: Tx, person: PersonActor, terms: ConsentTerms, fits: number | null): Promise<string> {
    const { tenantId, personId } = person;
    const { funderId } = terms;
    if (funderId !== null && !(isUuid(funderId) && (await findFunder(tx, funderId)))) {
      throw invalid([{ field: 'funderId', code: 'consent-funder' }]);
    }
    const id = randomUUID();
    const signed = { tenantId, id, signedBy: personId, signedAt: this.clock.now(), sharedByAtSigning: fits };
    await insertConsent(tx, { ...terms, classes: [...new Set(terms.classes)], ...signed });
    await recordAudit(tx, person, {
      tenantId,
      action: 'consent.granted',
      subjectType: 'consent',
      subjectId: id,
      detail: { classes: [...terms.classes], audience: terms.audience, until: terms.until },
    });
    await addToOutbox(tx, { name: 'match.refresh', data: { nonprofitId: tenantId }, tenantId });
    return id;
  }

  /** Refuses terms that nobody can sign today, with every fault. */
  check(terms: ConsentTerms): void {
    const doubts = doubtsAboutConsent(terms, this.today());
    if (doubts.length > 0) throw invalid(doubts);
  }

  private today(): DateOnly {
    return dayInMexico(this.clock.now());
  }
}

function standingOf(row: ConsentRow, today: DateOnly): ConsentView['standing'] {
  if (row.revokedAt !== null) return 'revoked';
  const { classes, audience, funderId } = row;
  const fact = { classes, audience, funderId, until: row.until as DateOnly, revokedOn: null };
  return isLiving(fact, today) ? 'living' : 'expired';
}
