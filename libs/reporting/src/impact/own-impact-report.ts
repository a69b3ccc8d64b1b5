import { createHash } from 'node:crypto';
import { recordAudit, type AuditAction } from '@puente/audit';
import type { PersonActor, Tx } from '@puente/database';
import {
  canonicalJson,
  canTransition,
  DomainError,
  invalid,
  isUuid,
  LOCALES,
  notFound,
  type Locale,
} from '@puente/kernel';
import type { ReportDocument } from '@puente/rendering';
import {
  IMPACT_TRANSITIONS,
  impactReport,
  translationFaults,
  untoldNumbers,
  type ImpactMaterial,
  type ImpactReportState,
  type ImpactTexts,
} from '../core';
import {
  contentOf,
  findImpactReport,
  lockImpactReport,
  type ImpactContent,
  type ImpactReportRow,
} from './impact-report.repository';

/** The documents of a report in every language. */
export type ImpactDocuments = Readonly<Record<Locale, ReportDocument>>;

export interface Snapshot {
  readonly snapshot: string;
  readonly sha256: string;
}

/** An own report; what is not there and what is not one's own are refused alike. */
export async function ownImpactReport(
  tx: Tx,
  { tenantId }: PersonActor,
  id: string,
  isHeld = false,
): Promise<ImpactReportRow> {
  const find = isHeld ? lockImpactReport : findImpactReport;
  const row = isUuid(id) ? await find(tx, tenantId, id) : null;
  if (!row) throw notFound();
  return row;
}

/** What an own report was made of; refused while its figures are being read (`impact-reading`, 409). */
export async function ownContent(tx: Tx, { tenantId }: PersonActor, id: string): Promise<ImpactContent> {
  const content = await contentOf(tx, tenantId, id);
  if (!content) throw new DomainError('conflict', 'impact-reading');
  return content;
}

/** Refuses a step that the report cannot take (`impact-state`, 409). */
export function requireStep({ state }: ImpactReportRow, to: ImpactReportState): void {
  if (!canTransition(IMPACT_TRANSITIONS, state, to)) throw new DomainError('conflict', 'impact-state');
}

export const documentsOf = (material: ImpactMaterial, texts: ImpactTexts): ImpactDocuments => ({
  es: impactReport(material, texts, 'es'),
  en: impactReport(material, texts, 'en'),
});

/** What is submitted; refuses texts in one language alone and numbers that no figure shows. */
export function snapshotOf(material: ImpactMaterial, texts: ImpactTexts): Snapshot {
  const documents = documentsOf(material, texts);
  const faults = [...translationFaults(texts), ...untoldNumbers(texts, documents.es)];
  if (faults.length > 0) throw invalid(faults);
  const snapshot = canonicalJson(documents);
  return { snapshot, sha256: createHash('sha256').update(snapshot).digest('hex') };
}

/** The documents of a snapshot, as they were submitted. */
export function readSnapshot(snapshot: string): ImpactDocuments {
  const documents = JSON.parse(snapshot) as ImpactDocuments;
  if (!LOCALES.every((locale) => documents[locale])) throw new Error('A snapshot lacks a language.');
  return documents;
}

export async function recordImpact(
  tx: Tx,
  person: PersonActor,
  id: string,
  action: AuditAction,
): Promise<void> {
  const { tenantId } = person;
  await recordAudit(tx, person, { tenantId, action, subjectType: 'impact-report', subjectId: id });
}
