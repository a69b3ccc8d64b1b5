import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { lintWording, type WordingMark } from '@puente/evidence';
import { addToOutbox } from '@puente/jobs';
import { Clock, DomainError, invalid, staleVersion, type Locale } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { lintReport, type MarkedText, type ReportDocument } from '@puente/rendering';
import {
  claimsIn,
  isOutdated,
  NO_TEXTS,
  parseScope,
  textFaults,
  type ClaimMark,
  type ImpactFacts,
  type ImpactScope,
  type ImpactScopeInput,
  type ImpactTexts,
} from '../core';
import { sourcesOf, type Payer } from './impact-facts.repository';
import {
  insertImpactReport,
  listImpactReports,
  rereadReport,
  retryReport,
  writeTexts,
  type ImpactReportRow,
} from './impact-report.repository';
import { documentsOf, ownContent, ownImpactReport, readSnapshot, recordImpact } from './own-impact-report';

/** A report with its document in one language, and what is to be thought about in its texts. */
export interface ImpactReportView extends ImpactReportRow {
  readonly document: ReportDocument;
  readonly marks: readonly MarkedText<WordingMark>[];
  readonly claims: readonly ClaimMark[];
  /** A draft whose figures were read by a method of before: they are read anew before it is submitted. */
  readonly isOutdated: boolean;
}

/** A payer's people put impact reports together: figures from the books and accepted reports, texts in both languages. */
@Injectable()
export class ImpactReportService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The latest written first. */
  async list(actor: Actor): Promise<ImpactReportRow[]> {
    const { tenantId } = requirePermission(actor, 'impact-report:read');
    return this.database.asActor(actor, (tx) => listImpactReports(tx, tenantId));
  }

  /** Where a report stands, whether it has figures or waits for them. */
  async look(actor: Actor, id: string): Promise<ImpactReportRow> {
    const person = requirePermission(actor, 'impact-report:read');
    return this.database.asActor(actor, (tx) => ownImpactReport(tx, person, id));
  }

  /** A report as it would be submitted now, or as it was. */
  async get(actor: Actor, id: string, locale: Locale): Promise<ImpactReportView> {
    const person = requirePermission(actor, 'impact-report:read');
    return this.database.asActor(actor, async (tx) => {
      const row = await ownImpactReport(tx, person, id);
      const { material, snapshot } = await ownContent(tx, person, id);
      const documents = snapshot === null ? documentsOf(material, row.texts) : readSnapshot(snapshot);
      const document = documents[locale];
      const marks = lintReport(document, (text) => lintWording(text, locale));
      const outdated = row.state === 'draft' && isOutdated(material);
      return { ...row, document, marks, claims: claimsIn(row.texts), isOutdated: outdated };
    });
  }

  /** The own awards and accepted counts behind the figures, for who may read the books. */
  async facts(actor: Actor, id: string): Promise<ImpactFacts> {
    const person = requirePermission(actor, 'impact-report:read');
    return this.database.asActor(actor, async (tx) => {
      await ownImpactReport(tx, person, id);
      return (await ownContent(tx, person, id)).facts;
    });
  }

  /** Begins a report, whose figures a job reads: each is attacked before it is entered, which takes its time. Its id. */
  async begin(actor: Actor, input: ImpactScopeInput): Promise<string> {
    const person = requirePermission(actor, 'impact-report:write');
    const { scope, errors } = parseScope(input);
    if (errors) throw invalid(errors);
    await this.requireSource(person, scope);
    return this.database.asActor(actor, (tx) =>
      this.made(tx, person, { scope, texts: NO_TEXTS, replaces: null }),
    );
  }

  /** A correction of an approved report: another one of the same scope and texts, with the figures of now; its id. */
  async correct(actor: Actor, id: string): Promise<string> {
    const person = requirePermission(actor, 'impact-report:write');
    return this.database.asActor(actor, async (tx) => {
      const { state, scope, texts } = await ownImpactReport(tx, person, id);
      if (state !== 'approved') throw wrongState();
      return this.made(tx, person, { scope, texts, replaces: id });
    });
  }

  /** Has the figures of a draft read anew, if nobody changed it since `seenVersion`. */
  async refresh(actor: Actor, id: string, seenVersion: number): Promise<void> {
    const person = requirePermission(actor, 'impact-report:write');
    const { tenantId, personId: by } = person;
    await this.database.asActor(actor, async (tx) => {
      requireDraft(await ownImpactReport(tx, person, id, true));
      const act = { by, at: this.clock.now() };
      if (!(await rereadReport(tx, { tenantId, id, seenVersion }, act))) throw staleVersion();
      await this.ask(tx, person, id, 'impact-report.refreshed');
    });
  }

  /** Has figures that could not be read tried again at once. */
  async retry(actor: Actor, id: string): Promise<void> {
    const person = requirePermission(actor, 'impact-report:write');
    const { tenantId } = person;
    await this.database.asActor(actor, async (tx) => {
      const { fault, version } = await ownImpactReport(tx, person, id, true);
      if (fault === null) throw wrongState();
      await retryReport(tx, { tenantId, id, seenVersion: version });
      await this.ask(tx, person, id, 'impact-report.retried');
    });
  }

  /** Funders whose money the organisation gave on, by name. */
  async sources(actor: Actor): Promise<readonly Payer[]> {
    const { tenantId } = requirePermission(actor, 'impact-report:write');
    return this.database.asActor(actor, (tx) => sourcesOf(tx, tenantId));
  }

  /** Writes the texts of a draft, if nobody changed it since `seenVersion`. */
  async write(actor: Actor, id: string, seenVersion: number, texts: ImpactTexts): Promise<void> {
    const person = requirePermission(actor, 'impact-report:write');
    const { tenantId, personId: by } = person;
    const faults = textFaults(texts);
    if (faults.length > 0) throw invalid(faults);
    await this.database.asActor(actor, async (tx) => {
      requireDraft(await ownImpactReport(tx, person, id, true));
      const key = { tenantId, id, seenVersion };
      if (!(await writeTexts(tx, key, { by, at: this.clock.now() }, texts))) throw staleVersion();
      await recordImpact(tx, person, id, 'impact-report.written');
    });
  }

  private async requireSource(person: PersonActor, { source }: ImpactScope): Promise<void> {
    if (source === null || (await this.sources(person)).some(({ id }) => id === source)) return;
    throw invalid([{ field: 'source', code: 'form-unknown-choice' }]);
  }

  private async made(
    tx: Tx,
    person: PersonActor,
    { scope, texts, replaces }: Pick<ImpactReportRow, 'scope' | 'texts' | 'replaces'>,
  ): Promise<string> {
    const { tenantId, personId: writtenBy } = person;
    const id = randomUUID();
    const writtenAt = this.clock.now();
    await insertImpactReport(tx, { tenantId, id, replaces, scope, texts, writtenBy, writtenAt });
    await this.ask(tx, person, id, replaces ? 'impact-report.corrected' : 'impact-report.begun');
    return id;
  }

  /** Figures are read after the transaction, by a job. */
  private async ask(tx: Tx, person: PersonActor, reportId: string, action: AuditAction): Promise<void> {
    const { tenantId } = person;
    await recordImpact(tx, person, reportId, action);
    await addToOutbox(tx, { name: 'impact-report.read', data: { tenantId, reportId }, tenantId });
  }
}

const wrongState = (): DomainError => new DomainError('conflict', 'impact-state');

function requireDraft({ state }: ImpactReportRow): void {
  if (state !== 'draft') throw wrongState();
}
