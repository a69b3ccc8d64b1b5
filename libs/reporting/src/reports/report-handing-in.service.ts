import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { findReceivedAward, lockRequirement, markDone, reachOf } from '@puente/grants';
import { isRunning } from '@puente/grants/core';
import { canonicalJson, Clock, DomainError, invalid, notFound, staleVersion } from '@puente/kernel';
import { budgetView } from '@puente/ledger';
import { addNotice } from '@puente/mail';
import { permissionRule, requirePermission } from '@puente/permissions';
import { definitionOn } from '@puente/taxonomy';
import { documentFor, type HandedInDocument } from '../core';
import {
  announceReport,
  askedValues,
  lockedReport,
  recordReport,
  standingOf,
  type OwnReport,
} from './own-report';
import { changeReport, markHandedIn, type RecipientRow } from './report.repository';
import { insertSubmission } from './submission.repository';

/** Hands reports in: to everybody who waits for them, each with what is theirs. */
@Injectable()
export class ReportHandingInService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Hands a report in, if nothing changed since `seenVersion` and nothing is missing. Every requirement that it answers is done
   * with it; who asked is told. What was accepted before stays as it was.
   */
  async handIn(actor: Actor, id: string, seenVersion: number): Promise<void> {
    const person = requirePermission(actor, 'report:write');
    await this.database.asActor(actor, async (tx) => {
      const own = await lockedReport(tx, person, id);
      if (own.report.version !== seenVersion) throw staleVersion();
      const { faults } = standingOf(own);
      if (faults.length > 0) throw invalid(faults);
      const waiting = own.recipients.filter(({ state }) => state === 'waiting' || state === 'returned');
      await changeReport(tx, own.report);
      for (const recipient of waiting) await this.handTo(tx, person, own, recipient);
    });
  }

  private async handTo(tx: Tx, person: PersonActor, own: OwnReport, recipient: RecipientRow): Promise<void> {
    const document = await documentOf(tx, person, own, recipient);
    const [handedInAt, number] = [this.clock.now(), recipient.handedIn + 1];
    const { tenantId, id: recipientId } = recipient;
    const sha256 = hashOf(document);
    const written = { tenantId, recipientId, number, document, sha256 };
    await this.markRequirement(tx, person, recipient);
    await insertSubmission(tx, { ...written, handedInBy: person.personId, handedInAt });
    if (!(await markHandedIn(tx, { ...recipient, seenVersion: recipient.version }))) throw staleVersion();
    await recordReport(tx, person, recipient, 'report.handed-in');
    await announceReport(tx, recipient, 'report.submitted');
    await tellFunder(tx, recipient);
  }

  private async markRequirement(tx: Tx, person: PersonActor, recipient: RecipientRow): Promise<void> {
    const { tenantId, requirementId } = recipient;
    const row = await lockRequirement(tx, 'nonprofit_id', tenantId, requirementId);
    if (!row || !isRunning(row.awardState)) throw new DomainError('conflict', 'award-state');
    if (row.state !== 'open') throw new DomainError('conflict', 'requirement-state');
    const act = { by: person.personId, at: this.clock.now() };
    const key = { tenantId: row.tenantId, id: row.id, seenVersion: row.version };
    if (!(await markDone(tx, key, act, ''))) throw staleVersion();
  }
}

/** SHA-256 of what is handed in, keys in order: the same document always gives the same. */
const hashOf = (document: HandedInDocument): string =>
  createHash('sha256').update(canonicalJson(document)).digest('hex');

async function documentOf(
  tx: Tx,
  { tenantId }: PersonActor,
  own: OwnReport,
  { awardId }: RecipientRow,
): Promise<HandedInDocument> {
  const award = await findReceivedAward(tx, tenantId, awardId);
  if (!award) throw notFound();
  const { standing } = await budgetView(tx, award, 'nonprofit_id', tenantId);
  const lines = standing.lines.map(({ code, budgetMinor, spentMinor }) => ({
    ...{ code, budgetMinor: String(budgetMinor), spentMinor: String(spentMinor) },
  }));
  const versions = new Map(
    award.indicators.map(({ code }) => [code, definitionOn(code, award.startsOn).version]),
  );
  const { currency, indicators } = award;
  return documentFor({ ...own.report, answers: askedValues(own) }, { currency, indicators, lines, versions });
}

async function tellFunder(tx: Tx, row: RecipientRow): Promise<void> {
  const within = reachOf({ ...row, nonprofitId: row.tenantId });
  const to = { roles: permissionRule('report:decide').roles, within };
  await addNotice(tx, { tenantId: row.funderId, to, kind: 'report-handed-in', subjectId: row.id });
}
