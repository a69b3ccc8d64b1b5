import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import {
  findReceivedAward,
  findRequirement,
  listRequirements,
  lockRequirement,
  type ReceivedAwardRow,
  type RequirementRow,
} from '@puente/grants';
import { isRunning } from '@puente/grants/core';
import { Clock, DomainError, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import {
  parsePeriod,
  proposedPeriod,
  withIndicators,
  type Period,
  type RecipientState,
  type ReportIndicator,
} from '../core';
import { loadReport, lockedReport, standingOf, type ReportStanding } from './own-report';
import {
  changeReport,
  findReportOn,
  insertRecipient,
  insertReport,
  listOwnRecipients,
  listReports,
  markWithdrawn,
  type RecipientRow,
  type ReportRow,
} from './report.repository';
import { lastReported, lastTotals } from './submission.repository';

/** A report in a list, with those it is for. */
export interface ListedReport extends ReportRow {
  readonly recipients: readonly RecipientRow[];
}

/** What a nonprofit's awards ask to be reported, begun or not. */
export interface OwnReports {
  readonly reports: readonly ListedReport[];
  /** Requirements that wait for a report and have none. */
  readonly toBegin: readonly RequirementRow[];
}

/** What can be reported on, and about which time unless somebody says otherwise. */
export interface ReportToBegin {
  readonly requirement: RequirementRow;
  readonly period: Period;
  /** The report that was begun already; null where there is none. */
  readonly reportId: string | null;
}

/** Reports as a nonprofit begins them, shares them with a further funder, and withdraws what it did not hand in. */
@Injectable()
export class OwnReportService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<OwnReports> {
    const { tenantId } = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, async (tx) => {
      const recipients = await listOwnRecipients(tx, tenantId);
      const reports = (await listReports(tx, tenantId)).map((report) => ({
        ...report,
        recipients: recipients.filter(({ reportId }) => reportId === report.id),
      }));
      return { reports, toBegin: await withoutReport(tx, tenantId, recipients) };
    });
  }

  async get(actor: Actor, id: string): Promise<ReportStanding> {
    const person = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, async (tx) => standingOf(await loadReport(tx, person, id)));
  }

  /** Requirements of other awards that the same report could answer, if who signs for the nonprofit agrees. */
  async others(actor: Actor, id: string): Promise<RequirementRow[]> {
    const person = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, async (tx) => {
      const { recipients } = await loadReport(tx, person, id);
      const all = await listOwnRecipients(tx, person.tenantId);
      const awards = new Set(recipients.filter(isNotWithdrawn).map(({ awardId }) => awardId));
      return (await withoutReport(tx, person.tenantId, all)).filter(({ awardId }) => !awards.has(awardId));
    });
  }

  async toBegin(actor: Actor, requirementId: string): Promise<ReportToBegin> {
    const { tenantId } = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, async (tx) => {
      const requirement = await askedOf(tx, tenantId, requirementId, findRequirement);
      const lastUntil = await lastReported(tx, tenantId, requirement.awardId);
      const reportId = await findReportOn(tx, tenantId, requirementId);
      return { requirement, period: proposedPeriod({ ...requirement, lastUntil }), reportId };
    });
  }

  /** Begins the report on a requirement, or leads to the one that was begun. Answers its id. */
  async begin(
    actor: Actor,
    requirementId: string,
    days: { readonly fromOn: string; readonly untilOn: string },
  ): Promise<string> {
    const person = requirePermission(actor, 'report:write');
    return this.database.asActor(actor, async (tx) => {
      const requirement = await askedOf(tx, person.tenantId, requirementId);
      const begun = await findReportOn(tx, person.tenantId, requirementId);
      if (begun) return begun;
      requireAsked(requirement);
      const { period, errors } = parsePeriod(days, requirement);
      if (!period) throw invalid(errors);
      const [id, award] = [randomUUID(), await awardOf(tx, person.tenantId, requirement)];
      const indicators = await indicatorsWith(tx, [], award);
      const at = this.clock.now();
      const row = { tenantId: person.tenantId, id, ...period, indicators };
      await insertReport(tx, { ...row, startedBy: person.personId, startedAt: at });
      await this.add(tx, person, id, requirement);
      await recordOwn(tx, person, award.id, 'report.begun');
      return id;
    });
  }

  /**
   * Lets one report answer another award as well: its funder gets the words, its own money and what its award asks to be counted,
   * and learns of no other. Who acts signs for the nonprofit.
   */
  async share(actor: Actor, id: string, requirementId: string): Promise<void> {
    const person = requirePermission(actor, 'report:share');
    await this.database.asActor(actor, async (tx) => {
      const { report, recipients } = await lockedReport(tx, person, id);
      const requirement = await askedOf(tx, person.tenantId, requirementId);
      requireAsked(requirement);
      const isFor = recipients.some((each) => isNotWithdrawn(each) && each.awardId === requirement.awardId);
      if (isFor || (await findReportOn(tx, person.tenantId, requirementId))) {
        throw new DomainError('conflict', 'report-begun');
      }
      const award = await awardOf(tx, person.tenantId, requirement);
      await this.add(tx, person, id, requirement);
      await changeReport(tx, { ...report, indicators: await indicatorsWith(tx, report.indicators, award) });
      await recordOwn(tx, person, award.id, 'report.shared');
    });
  }

  /** Takes one of those it is for away again, before it was handed in to them; without any, the report is over. */
  async withdraw(actor: Actor, id: string, recipientId: string): Promise<void> {
    const person = requirePermission(actor, 'report:write');
    await this.database.asActor(actor, async (tx) => {
      const { recipients } = await lockedReport(tx, person, id);
      const recipient = recipients.find((each) => each.id === recipientId);
      if (!recipient) throw notFound();
      if (recipient.state !== 'waiting') throw new DomainError('conflict', 'report-state');
      if (!(await markWithdrawn(tx, { ...recipient, seenVersion: recipient.version }))) throw staleVersion();
      await recordOwn(tx, person, recipient.awardId, 'report.withdrawn');
    });
  }

  private async add(
    tx: Tx,
    { tenantId, personId }: PersonActor,
    reportId: string,
    { id: requirementId, tenantId: funderId, awardId }: RequirementRow,
  ): Promise<void> {
    const by = { addedBy: personId, addedAt: this.clock.now() };
    await insertRecipient(tx, {
      ...{ tenantId, id: randomUUID(), reportId, funderId, awardId, requirementId },
      ...by,
    });
  }
}

const isNotWithdrawn = ({ state }: { readonly state: RecipientState }): boolean => state !== 'withdrawn';

/** A requirement for a report, held still so that it gets one alone. */
async function askedOf(
  tx: Tx,
  tenantId: string,
  id: string,
  find: typeof findRequirement = lockRequirement,
): Promise<RequirementRow> {
  const row = isUuid(id) ? await find(tx, 'nonprofit_id', tenantId, id) : null;
  if (row?.kind !== 'report') throw notFound();
  return row;
}

function requireAsked({ state, awardState }: RequirementRow): void {
  if (!isRunning(awardState)) throw new DomainError('conflict', 'award-state');
  if (state !== 'open') throw new DomainError('conflict', 'requirement-state');
}

async function awardOf(tx: Tx, tenantId: string, { awardId }: RequirementRow): Promise<ReceivedAwardRow> {
  const award = await findReceivedAward(tx, tenantId, awardId);
  if (!award) throw notFound();
  return award;
}

async function indicatorsWith(
  tx: Tx,
  asked: readonly ReportIndicator[],
  { id, startsOn, indicators }: ReceivedAwardRow,
): Promise<readonly ReportIndicator[]> {
  const codes = indicators.map(({ code }) => code);
  return withIndicators(asked, codes, { startsOn, last: await lastTotals(tx, id) });
}

async function withoutReport(
  tx: Tx,
  tenantId: string,
  recipients: readonly RecipientRow[],
): Promise<RequirementRow[]> {
  const answered = new Set(recipients.filter(isNotWithdrawn).map(({ requirementId }) => requirementId));
  return (await listRequirements(tx, 'nonprofit_id', tenantId)).filter(
    ({ id, kind, state, awardState }) =>
      kind === 'report' && state === 'open' && isRunning(awardState) && !answered.has(id),
  );
}

/** What a funder does not know of yet stands in the nonprofit's own chain alone. */
const recordOwn = (
  tx: Tx,
  person: PersonActor,
  subjectId: string,
  action: 'report.begun' | 'report.shared' | 'report.withdrawn',
): Promise<void> =>
  recordAudit(tx, person, { tenantId: person.tenantId, action, subjectType: 'award', subjectId });
