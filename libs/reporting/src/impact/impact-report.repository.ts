import type { Tx } from '@puente/database';
import {
  readMaterial,
  type ImpactFacts,
  type ImpactFault,
  type ImpactMaterial,
  type ImpactReportState,
  type ImpactScope,
  type ImpactTexts,
  type KeptMaterial,
} from '../core';

/** An impact report as its payer's people keep it. */
export interface ImpactReportRow {
  readonly tenantId: string;
  readonly id: string;
  readonly version: number;
  readonly state: ImpactReportState;
  readonly replaces: string | null;
  /** The approved correction of this report, if there is one. */
  readonly replacedBy: string | null;
  readonly scope: ImpactScope;
  readonly texts: ImpactTexts;
  readonly sha256: string | null;
  readonly writtenBy: string;
  readonly writer: string | null;
  readonly writtenAt: Date;
  readonly submittedBy: string | null;
  readonly submitter: string | null;
  readonly submittedAt: Date | null;
  readonly approver: string | null;
  readonly approvedAt: Date | null;
  /** Whether it has figures; while they are read, how many of how many, and why that failed. */
  readonly hasFigures: boolean;
  readonly figuresDone: number;
  readonly figuresOf: number;
  readonly fault: ImpactFault | null;
}

const ROWS = `select r.tenant_id as "tenantId", r.id, r.version, r.state, r.replaces, r.scope, r.texts, r.sha256,
    (select n.id from impact_reports n where n.tenant_id = r.tenant_id and n.replaces = r.id and n.state = 'approved'
      order by n.approved_at desc limit 1) as "replacedBy",
    r.written_by as "writtenBy", p0.name as writer, r.written_at as "writtenAt", r.submitted_by as "submittedBy",
    p1.name as submitter, r.submitted_at as "submittedAt", p2.name as approver, r.approved_at as "approvedAt",
    r.facts is not null as "hasFigures", r.figures_done as "figuresDone", r.figures_of as "figuresOf", r.fault
  from impact_reports r left join people p0 on p0.id = r.written_by left join people p1 on p1.id = r.submitted_by
    left join people p2 on p2.id = r.approved_by`;

/** The latest written first. */
export const listImpactReports = (tx: Tx, tenantId: string): Promise<ImpactReportRow[]> =>
  tx.query<ImpactReportRow[]>(`${ROWS} where r.tenant_id = $1 order by r.written_at desc, r.id limit 200`, [
    tenantId,
  ]);

export async function findImpactReport(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<ImpactReportRow | null> {
  const [row] = await tx.query<ImpactReportRow[]>(`${ROWS} where r.tenant_id = $1 and r.id = $2`, [
    ...[tenantId, id],
  ]);
  return row ?? null;
}

/** The same, held still until the transaction ends. */
export async function lockImpactReport(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<ImpactReportRow | null> {
  await tx.query('select 1 from impact_reports where tenant_id = $1 and id = $2 for update', [tenantId, id]);
  return findImpactReport(tx, tenantId, id);
}

/** What a report was made of. */
export interface ImpactContent {
  readonly facts: ImpactFacts;
  readonly material: ImpactMaterial;
  /** What was submitted: the documents in both languages. */
  readonly snapshot: string | null;
}

/** Null where its figures were not read yet. */
export async function contentOf(tx: Tx, tenantId: string, id: string): Promise<ImpactContent | null> {
  const [row] = await tx.query<(Omit<ImpactContent, 'material'> & { material: KeptMaterial })[]>(
    'select facts, material, snapshot from impact_reports where tenant_id = $1 and id = $2 and facts is not null',
    [tenantId, id],
  );
  return row ? { ...row, material: readMaterial(row.material) } : null;
}

export type NewImpactReport = Pick<
  ImpactReportRow,
  'tenantId' | 'id' | 'replaces' | 'scope' | 'texts' | 'writtenBy' | 'writtenAt'
>;

/** A report that waits for its figures. */
export async function insertImpactReport(tx: Tx, row: NewImpactReport): Promise<void> {
  await tx.query(
    `insert into impact_reports (tenant_id, id, replaces, scope, texts, written_by, written_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[row.tenantId, row.id, row.replaces, JSON.stringify(row.scope), JSON.stringify(row.texts)],
      ...[row.writtenBy, row.writtenAt],
    ],
  );
}

export interface ImpactKey {
  readonly tenantId: string;
  readonly id: string;
  readonly seenVersion: number;
}

interface Act {
  readonly by: string;
  readonly at: Date;
}

export const writeTexts = (tx: Tx, key: ImpactKey, { by, at }: Act, texts: ImpactTexts): Promise<boolean> =>
  updated(tx, key, 'texts = $4, written_by = $5, written_at = $6', [JSON.stringify(texts), by, at]);

/** Has the figures of a draft read anew. */
export const rereadReport = (tx: Tx, key: ImpactKey, { by, at }: Act): Promise<boolean> =>
  updated(tx, key, `state = 'reading', figures_done = 0, figures_of = 0, written_by = $4, written_at = $5`, [
    by,
    at,
  ]);

/** Has figures read again that could not be read. */
export const retryReport = (tx: Tx, key: ImpactKey): Promise<boolean> =>
  updated(tx, key, 'fault = null, figures_done = 0, figures_of = 0', []);

export const submitReport = (
  tx: Tx,
  key: ImpactKey,
  { by, at }: Act,
  { snapshot, sha256 }: { readonly snapshot: string; readonly sha256: string },
): Promise<boolean> =>
  updated(tx, key, `state = 'submitted', snapshot = $4, sha256 = $5, submitted_by = $6, submitted_at = $7`, [
    ...[snapshot, sha256, by, at],
  ]);

export const approveReport = (tx: Tx, key: ImpactKey, { by, at }: Act): Promise<boolean> =>
  updated(tx, key, `state = 'approved', approved_by = $4, approved_at = $5`, [by, at]);

/** Makes a draft of it again, or withdraws it: what was submitted is no more. */
export const takeBackReport = (tx: Tx, key: ImpactKey, state: 'draft' | 'withdrawn'): Promise<boolean> =>
  updated(
    tx,
    key,
    'state = $4, fault = null, snapshot = null, sha256 = null, submitted_by = null, submitted_at = null',
    [state],
  );

async function updated(
  tx: Tx,
  { tenantId, id, seenVersion }: ImpactKey,
  set: string,
  values: readonly unknown[],
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update impact_reports set version = version + 1, ${set} where tenant_id = $1 and id = $2 and version = $3`,
    [tenantId, id, seenVersion, ...values],
  );
  return count === 1;
}
