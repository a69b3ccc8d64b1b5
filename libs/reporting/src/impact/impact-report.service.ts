import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor } from '@puente/database';
import { lintWording, type WordingMark } from '@puente/evidence';
import { Clock, DomainError, invalid, staleVersion, type Locale } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { lintReport, type MarkedText, type ReportDocument } from '@puente/rendering';
import {
  claimsIn,
  NO_TEXTS,
  parseScope,
  textFaults,
  type ClaimMark,
  type ImpactFacts,
  type ImpactScope,
  type ImpactScopeInput,
  type ImpactTexts,
} from '../core';
import { ImpactDataReader } from './impact-data';
import {
  contentOf,
  insertImpactReport,
  listImpactReports,
  writeData,
  writeTexts,
  type ImpactReportRow,
} from './impact-report.repository';
import { documentsOf, ownImpactReport, readSnapshot, recordImpact } from './own-impact-report';

/** A report with its document in one language, and what is to be thought about in its texts. */
export interface ImpactReportView extends ImpactReportRow {
  readonly document: ReportDocument;
  readonly marks: readonly MarkedText<WordingMark>[];
  readonly claims: readonly ClaimMark[];
}

/** A payer's people put impact reports together: figures from the books and accepted reports, texts in both languages. */
@Injectable()
export class ImpactReportService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ImpactDataReader) private readonly data: ImpactDataReader,
  ) {}

  /** The latest written first. */
  async list(actor: Actor): Promise<ImpactReportRow[]> {
    const { tenantId } = requirePermission(actor, 'impact-report:read');
    return this.database.asActor(actor, (tx) => listImpactReports(tx, tenantId));
  }

  /** A report as it would be submitted now, or as it was. */
  async get(actor: Actor, id: string, locale: Locale): Promise<ImpactReportView> {
    const person = requirePermission(actor, 'impact-report:read');
    return this.database.asActor(actor, async (tx) => {
      const row = await ownImpactReport(tx, person, id);
      const { material, snapshot } = await contentOf(tx, person.tenantId, id);
      const documents = snapshot === null ? documentsOf(material, row.texts) : readSnapshot(snapshot);
      const document = documents[locale];
      const marks = lintReport(document, (text) => lintWording(text, locale));
      return { ...row, document, marks, claims: claimsIn(row.texts) };
    });
  }

  /** The own awards and accepted counts behind the figures, for who may read the books. */
  async facts(actor: Actor, id: string): Promise<ImpactFacts> {
    const person = requirePermission(actor, 'impact-report:read');
    return this.database.asActor(actor, async (tx) => {
      await ownImpactReport(tx, person, id);
      return (await contentOf(tx, person.tenantId, id)).facts;
    });
  }

  /** Begins a report with the figures of now; its id. Takes seconds: each figure is attacked before it is entered. */
  async begin(actor: Actor, input: ImpactScopeInput): Promise<string> {
    const person = requirePermission(actor, 'impact-report:write');
    const { scope, errors } = parseScope(input);
    if (errors) throw invalid(errors);
    return this.made(person, scope, NO_TEXTS, null);
  }

  /** A correction of an approved report: another one of the same scope and texts, with the figures of now; its id. */
  async correct(actor: Actor, id: string): Promise<string> {
    const person = requirePermission(actor, 'impact-report:write');
    const { state, scope, texts } = await this.database.asActor(actor, (tx) =>
      ownImpactReport(tx, person, id),
    );
    if (state !== 'approved') throw new DomainError('conflict', 'impact-state');
    return this.made(person, scope, texts, id);
  }

  /** Reads the figures of a draft anew, if nobody changed it since `seenVersion`. */
  async refresh(actor: Actor, id: string, seenVersion: number): Promise<void> {
    const person = requirePermission(actor, 'impact-report:write');
    const { tenantId, personId: by } = person;
    const { state, scope } = await this.database.asActor(actor, (tx) => ownImpactReport(tx, person, id));
    if (state !== 'draft') throw new DomainError('conflict', 'impact-state');
    const data = await this.read(person, scope, id);
    await this.database.asActor(actor, async (tx) => {
      requireDraft(await ownImpactReport(tx, person, id, true));
      const key = { tenantId, id, seenVersion };
      if (!(await writeData(tx, key, { by, at: this.clock.now() }, data))) throw staleVersion();
      await recordImpact(tx, person, id, 'impact-report.refreshed');
    });
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

  private async made(
    person: PersonActor,
    scope: ImpactScope,
    texts: ImpactTexts,
    replaces: string | null,
  ): Promise<string> {
    const { tenantId, personId: writtenBy } = person;
    const id = randomUUID();
    const data = await this.read(person, scope, id);
    await this.database.asActor(person, async (tx) => {
      const row = { tenantId, id, replaces, scope, texts, writtenBy, writtenAt: this.clock.now() };
      await insertImpactReport(tx, { ...row, ...data });
      await recordImpact(tx, person, id, replaces ? 'impact-report.corrected' : 'impact-report.begun');
    });
    return id;
  }

  private read(person: PersonActor, scope: ImpactScope, edition: string) {
    return this.data.read(person, { books: person, counts: person }, { scope, edition });
  }
}

function requireDraft({ state }: ImpactReportRow): void {
  if (state !== 'draft') throw new DomainError('conflict', 'impact-state');
}
