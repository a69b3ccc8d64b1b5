import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, recordSightings } from '@puente/audit';
import { ANSWERING_ROLES, requirePermission } from '@puente/permissions';
import { Database, type Actor } from '@puente/database';
import { Clock, invalid, isUuid, listPage, notFound, staleVersion, type FieldError } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import {
  changedFacts,
  doubtsAboutCluni,
  doubtsAboutRfc,
  endOf,
  riskyPassages,
  STANDINGS,
  waitsForHip,
  type IdentifierDoubt,
  type VerificationStanding,
} from './core';
import type {
  DecisionInput,
  DecisionView,
  OwnVerification,
  QueueEntry,
  QueueFilter,
  ReviewedText,
  VerificationCase,
  VerificationQueue,
} from './verification';
import {
  findVerifiable,
  insertDecision,
  legalFactsOf,
  listVerifiable,
  lockProfile,
  standingOf,
  type StoredDecision,
  type VerifiableRow,
} from './verification.repository';

const LONGEST_MESSAGE = 1000;
/** Entries on a page of the queue. */
export const QUEUE_PAGE = 50;

/** HIP looks at the facts of nonprofits and says whether they hold; each nonprofit sees what was said of it. */
@Injectable()
export class VerificationService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** One page of those who wait, the longest waiting first, and how many there are of each kind. */
  async queue(actor: Actor, filter: QueueFilter = 'waiting', asked = 1): Promise<VerificationQueue> {
    requirePermission(actor, 'verification:read');
    return this.database.asActor(actor, async (tx) => {
      const entries = (await listVerifiable(tx)).map((row) => this.entryOf(row));
      const queue = onePage(entries, filter, asked);
      await recordSightings(
        tx,
        actor,
        queue.entries.map(({ id }) => id),
        'list',
      );
      return queue;
    });
  }

  async get(actor: Actor, nonprofitId: string): Promise<VerificationCase> {
    requirePermission(actor, 'verification:read');
    if (!isUuid(nonprofitId)) throw notFound();
    const row = await this.database.asActor(actor, async (tx) => {
      const found = await findVerifiable(tx, nonprofitId);
      if (found) await recordSightings(tx, actor, [nonprofitId], 'profile');
      return found;
    });
    if (!row) throw notFound();
    return { ...caseOf(row), ...this.standingOf(row) };
  }

  /**
   * Decides if neither the profile nor the last decision changed since they were seen; otherwise `stale-version`. The
   * nonprofit is told that there is something to read, not what.
   */
  async decide(actor: Actor, nonprofitId: string, input: DecisionInput): Promise<VerificationCase> {
    const person = requirePermission(actor, 'verification:decide');
    if (!isUuid(nonprofitId)) throw notFound();
    refuseBadDecision(input);
    await this.database.asActor(actor, async (tx) => {
      await lockProfile(tx, nonprofitId);
      const row = await findVerifiable(tx, nonprofitId);
      if (!row) throw notFound();
      if (row.version !== input.seenVersion || (row.last?.id ?? null) !== input.seenDecision) {
        throw staleVersion();
      }
      await insertDecision(tx, {
        tenantId: nonprofitId,
        id: randomUUID(),
        profileVersion: row.version,
        decision: input.decision,
        reasons: input.reasons,
        message: input.message,
        facts: legalFactsOf(row),
        decidedBy: person.personId,
        decidedAt: this.clock.now(),
      });
      await recordAudit(tx, actor, {
        tenantId: nonprofitId,
        action: 'verification.decided',
        subjectType: 'nonprofit',
        subjectId: nonprofitId,
        detail: { decision: input.decision, reasons: input.reasons },
      });
      const kind = input.decision === 'verified' ? 'verified' : 'changes-asked';
      await addNotice(tx, {
        tenantId: nonprofitId,
        to: { roles: ANSWERING_ROLES },
        kind,
        subjectId: nonprofitId,
      });
    });
    return this.get(actor, nonprofitId);
  }

  /** What a nonprofit knows of its own verification. */
  async own(actor: Actor): Promise<OwnVerification> {
    const { tenantId } = requirePermission(actor, 'verification:read-own');
    const row = await this.database.asActor(actor, (tx) => findVerifiable(tx, tenantId));
    if (!row) throw notFound();
    const { standing, since } = this.standingOf(row);
    const until = standing === 'verified' ? endOf(since) : null;
    return { standing, since, until, last: row.last && decisionView(row.last) };
  }

  private standingOf(row: VerifiableRow): { standing: VerificationStanding; since: Date } {
    return standingOf(row, this.clock.now());
  }

  private entryOf(row: VerifiableRow): QueueEntry {
    const { id, name, safety } = row;
    const contactPaused = row.contactPausedAt !== null;
    return { id, name, safety, ...this.standingOf(row), doubts: doubtsOf(row).length, contactPaused };
  }
}

function caseOf(row: VerifiableRow): Omit<VerificationCase, 'standing' | 'since'> {
  const facts = legalFactsOf(row);
  return {
    id: row.id,
    version: row.version,
    facts,
    before: row.last?.facts ?? null,
    changed: row.last ? changedFacts(row.last.facts, facts) : [],
    doubts: doubtsOf(row),
    texts: textsOf(row),
    last: row.last && decisionView(row.last),
    contactPausedAt: row.contactPausedAt,
  };
}

function textsOf({ missionEs, missionEn }: VerifiableRow): ReviewedText[] {
  const texts = [
    { lang: 'es', text: missionEs },
    { lang: 'en', text: missionEn },
  ] as const;
  return texts
    .filter(({ text }) => text !== '')
    .map((each) => ({ ...each, passages: riskyPassages(each.text) }));
}

function doubtsOf({ rfc, cluni }: VerifiableRow): IdentifierDoubt[] {
  return [...(rfc ? doubtsAboutRfc(rfc) : []), ...(cluni ? doubtsAboutCluni(cluni, rfc) : [])];
}

function decisionView({ id, decision, reasons, message, decidedAt }: StoredDecision): DecisionView {
  return { id, decision, reasons, message, decidedAt };
}

function onePage(all: readonly QueueEntry[], filter: QueueFilter, asked: number): VerificationQueue {
  const found = all.filter((each) => passes(each, filter)).sort(longestWaitingFirst);
  const { rows: entries, ...place } = listPage(found, asked, QUEUE_PAGE);
  return {
    ...{ entries, ...place },
    counts: countByStanding(all),
    waiting: all.filter((each) => waitsForHip(each.standing)).length,
    total: all.length,
  };
}

const passes = ({ standing }: QueueEntry, filter: QueueFilter): boolean =>
  filter === 'all' || (filter === 'waiting' ? waitsForHip(standing) : standing === filter);

const longestWaitingFirst = (one: QueueEntry, other: QueueEntry): number =>
  one.since.getTime() - other.since.getTime() || (one.id < other.id ? -1 : 1);

function countByStanding(entries: readonly QueueEntry[]): Record<VerificationStanding, number> {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0]));
  for (const { standing } of entries) counts[standing]! += 1;
  return counts as Record<VerificationStanding, number>;
}

/** Who is not verified learns why; who is verified needs no reason. */
function refuseBadDecision({ decision, reasons, message }: DecisionInput): void {
  const errors: FieldError[] = [];
  if ((decision === 'verified') !== (reasons.length === 0)) {
    errors.push({
      field: 'reasons',
      code: decision === 'verified' ? 'reasons-not-needed' : 'reasons-needed',
    });
  }
  if (message.length > LONGEST_MESSAGE) errors.push({ field: 'message', code: 'too-long-text' });
  if (reasons.includes('other') && message.trim() === '') {
    errors.push({ field: 'message', code: 'message-needed' });
  }
  if (errors.length > 0) throw invalid(errors);
}
