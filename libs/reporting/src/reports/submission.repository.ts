import type { Tx } from '@puente/database';
import type { DateOnly } from '@puente/kernel';
import type { GrantIndicator } from '@puente/taxonomy/core';
import type { HandedInDocument, ReportedFigure } from '../core';

/** What a funder was handed in, and when. */
export interface SubmissionRow {
  readonly recipientId: string;
  readonly number: number;
  readonly document: HandedInDocument;
  /** SHA-256 of the document, keys in order. */
  readonly sha256: string;
  readonly handedInAt: Date;
}

/** Of one recipient, the last first. */
export const listSubmissions = (tx: Tx, tenantId: string, recipientId: string): Promise<SubmissionRow[]> =>
  tx.query<SubmissionRow[]>(
    `select recipient_id as "recipientId", number, document, sha256, handed_in_at as "handedInAt" from report_submissions
      where tenant_id = $1 and recipient_id = $2 order by number desc`,
    [tenantId, recipientId],
  );

export async function insertSubmission(
  tx: Tx,
  {
    tenantId,
    handedInBy,
    ...row
  }: SubmissionRow & { readonly tenantId: string; readonly handedInBy: string },
): Promise<void> {
  await tx.query(
    `insert into report_submissions (tenant_id, recipient_id, number, document, sha256, handed_in_by, handed_in_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[tenantId, row.recipientId, row.number, JSON.stringify(row.document), row.sha256],
      ...[handedInBy, row.handedInAt],
    ],
  );
}

/** Whose figures are accepted, of which award, by whom. */
export interface FigureKey {
  readonly tenantId: string;
  readonly awardId: string;
  readonly recipientId: string;
  readonly reportId: string;
  readonly nonprofitId: string;
  readonly acceptedBy: string;
  readonly acceptedAt: Date;
}

/** All figures of a report that is accepted, in one statement. */
export async function insertFigures(
  tx: Tx,
  key: FigureKey,
  { fromOn, untilOn, figures }: Pick<HandedInDocument, 'fromOn' | 'untilOn' | 'figures'>,
): Promise<void> {
  await tx.query(
    `insert into reported_figures (tenant_id, award_id, recipient_id, report_id, nonprofit_id, accepted_by, accepted_at,
        from_on, until_on, indicator, definition, breakdown, category, value, quality, overlap)
      select $1, $2, $3, $4, $5, $6, $7, $8, $9, f.* from jsonb_to_recordset($10::jsonb)
        as f (indicator text, definition integer, breakdown text, category text, value integer, quality text, overlap text)`,
    [
      ...[key.tenantId, key.awardId, key.recipientId, key.reportId, key.nonprofitId],
      ...[key.acceptedBy, key.acceptedAt, fromOn, untilOn, JSON.stringify(figures)],
    ],
  );
}

/** A figure that a funder accepted, with its award and time. */
export interface AcceptedFigure extends ReportedFigure {
  readonly awardId: string;
  /** What its funder calls the report. */
  readonly recipientId: string;
  /** One and the same for every funder that accepted the report: of equal ones, one counts. */
  readonly reportId: string;
  readonly nonprofitId: string;
  readonly fromOn: DateOnly;
  readonly untilOn: DateOnly;
  readonly acceptedAt: Date;
}

/**
 * What funders accepted of reports about a time that ended within some days, of the awards that the actor's policies show; those
 * of one award where one is named.
 */
export const listAcceptedFigures = (
  tx: Tx,
  { from, until, awardId }: { readonly from: DateOnly; readonly until: DateOnly; readonly awardId?: string },
): Promise<AcceptedFigure[]> =>
  tx.query<AcceptedFigure[]>(
    `select award_id as "awardId", recipient_id as "recipientId", report_id as "reportId", nonprofit_id as "nonprofitId", indicator, definition, breakdown,
        category, value, quality, overlap, from_on::text as "fromOn", until_on::text as "untilOn", accepted_at as "acceptedAt"
      from reported_figures where until_on between $1 and $2 and ($3::uuid is null or award_id = $3)
      order by award_id, until_on, indicator, definition, breakdown, category, recipient_id`,
    [from, until, awardId ?? null],
  );

/** The last total that was accepted of each indicator of an award. */
export async function lastTotals(tx: Tx, awardId: string): Promise<ReadonlyMap<GrantIndicator, number>> {
  const rows = await tx.query<{ indicator: GrantIndicator; value: number }[]>(
    `select distinct on (indicator) indicator, value from reported_figures
      where award_id = $1 and breakdown = 'total' order by indicator, until_on desc, accepted_at desc`,
    [awardId],
  );
  return new Map(rows.map(({ indicator, value }) => [indicator, value]));
}

/** The last day of what was handed in of an award so far. */
export async function lastReported(tx: Tx, tenantId: string, awardId: string): Promise<DateOnly | null> {
  const [row] = await tx.query<{ last: DateOnly | null }[]>(
    `select max(g.until_on)::text as last from grantee_reports g
        join report_recipients r on r.tenant_id = g.tenant_id and r.report_id = g.id
      where g.tenant_id = $1 and r.award_id = $2 and r.handed_in > 0`,
    [tenantId, awardId],
  );
  return row?.last ?? null;
}
