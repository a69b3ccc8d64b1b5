import { brokenConstraint, type Tx } from '@puente/database';
import { DomainError, type DateOnly, type Locale, type LocaleText } from '@puente/kernel';
import type { ReportFormat } from '@puente/rendering';
import type { ItemFault, ItemState, ScheduleReaders, SetState } from '../core';

/** A set with how far it is. */
export interface ReportSetRow {
  readonly tenantId: string;
  readonly id: string;
  readonly state: SetState;
  readonly askedBy: string;
  /** Who asked; null for whoever is gone. */
  readonly asker: string | null;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  readonly files: number;
  readonly done: number;
  readonly failed: number;
  /** The schedule that had it made; null of what a person asked for. */
  readonly scheduleId: string | null;
}

/** One file of a set. */
export interface SetItemRow {
  readonly tenantId: string;
  readonly id: string;
  readonly reportId: string;
  readonly language: Locale;
  readonly format: ReportFormat;
  readonly state: ItemState;
  readonly fault: ItemFault | null;
  readonly fileId: string | null;
  readonly sealedKey: Buffer | null;
  readonly byteCount: number | null;
}

type SetKey = Pick<ReportSetRow, 'tenantId' | 'id'>;

const SETS = `select s.tenant_id as "tenantId", s.id, s.state, s.asked_by as "askedBy", p.name as asker, s.asked_at as "askedAt",
    s.ended_at as "endedAt", s.schedule_id as "scheduleId", c.files, c.done, c.failed
  from report_sets s left join people p on p.id = s.asked_by
    cross join lateral (select count(*)::int as files, count(*) filter (where i.state = 'done')::int as done,
      count(*) filter (where i.state = 'failed')::int as failed
      from report_set_items i where i.tenant_id = s.tenant_id and i.set_id = s.id) c`;

/** Those asked for since an instant, the latest first. */
export const listSets = (tx: Tx, tenantId: string, since: Date): Promise<ReportSetRow[]> =>
  tx.query<ReportSetRow[]>(
    `${SETS} where s.tenant_id = $1 and s.asked_at > $2 order by s.asked_at desc, s.id limit 200`,
    [tenantId, since],
  );

export async function findSet(tx: Tx, { tenantId, id }: SetKey): Promise<ReportSetRow | null> {
  const [row] = await tx.query<ReportSetRow[]>(`${SETS} where s.tenant_id = $1 and s.id = $2`, [
    ...[tenantId, id],
  ]);
  return row ?? null;
}

/** The same, held still until the transaction ends. */
export async function lockSet(tx: Tx, { tenantId, id }: SetKey): Promise<ReportSetRow | null> {
  await tx.query('select 1 from report_sets where tenant_id = $1 and id = $2 for update', [tenantId, id]);
  return findSet(tx, { tenantId, id });
}

const ITEMS = `select tenant_id as "tenantId", id, report_id as "reportId", language, format, state, fault, file_id as "fileId",
    sealed_key as "sealedKey", byte_count as "byteCount" from report_set_items`;
const ORDER = 'order by report_id, language desc, format, id';

export const itemsOfSet = (tx: Tx, { tenantId, id }: SetKey): Promise<SetItemRow[]> =>
  tx.query<SetItemRow[]>(`${ITEMS} where tenant_id = $1 and set_id = $2 ${ORDER}`, [tenantId, id]);

/** The next files to be made, at most so many; none of a set that is not open. */
export const waitingItems = (tx: Tx, { tenantId, id }: SetKey, most: number): Promise<SetItemRow[]> =>
  tx.query<SetItemRow[]>(
    `${ITEMS} where tenant_id = $1 and set_id = $2 and state = 'waiting'
      and exists (select from report_sets s where s.tenant_id = $1 and s.id = $2 and s.state = 'open') ${ORDER} limit $3`,
    [tenantId, id, most],
  );

/** What reports are called, by id. */
export async function titlesOf(
  tx: Tx,
  tenantId: string,
  reports: readonly string[],
): Promise<Map<string, LocaleText>> {
  const rows = await tx.query<{ id: string; title: LocaleText }[]>(
    `select id, texts->'title' as title from impact_reports where tenant_id = $1 and id = any($2)`,
    [tenantId, reports],
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** How many of these reports are approved. */
export async function countApproved(tx: Tx, tenantId: string, reports: readonly string[]): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from impact_reports where tenant_id = $1 and id = any($2) and state = 'approved'`,
    [tenantId, reports],
  );
  return row!.count;
}

/** What was submitted of an approved report; null of any other. */
export async function approvedSnapshot(tx: Tx, tenantId: string, id: string): Promise<string | null> {
  const [row] = await tx.query<{ snapshot: string }[]>(
    `select snapshot from impact_reports where tenant_id = $1 and id = $2 and state = 'approved'`,
    [tenantId, id],
  );
  return row?.snapshot ?? null;
}

interface NewSet extends SetKey {
  readonly askedBy: string;
  readonly askedAt: Date;
  /** The schedule that has it made, and for which of its days. */
  readonly run?: { readonly scheduleId: string; readonly dueOn: DateOnly };
}

/** One at a time: `report-set-under-way` while another one of the organisation is open. */
export async function insertSet(tx: Tx, { tenantId, id, askedBy, askedAt, run }: NewSet): Promise<void> {
  await oneOpen(
    tx.query(
      'insert into report_sets (tenant_id, id, asked_by, asked_at, schedule_id, due_on) values ($1, $2, $3, $4, $5, $6)',
      [tenantId, id, askedBy, askedAt, run?.scheduleId, run?.dueOn],
    ),
  );
}

export async function insertItems(
  tx: Tx,
  { tenantId, id }: SetKey,
  items: readonly Pick<SetItemRow, 'reportId' | 'language' | 'format'>[],
): Promise<void> {
  await tx.query(
    `insert into report_set_items (tenant_id, id, set_id, report_id, language, format)
      select $1, gen_random_uuid(), $2, * from unnest($3::uuid[], $4::text[], $5::text[])`,
    [
      ...[tenantId, id, items.map(({ reportId }) => reportId)],
      ...[items.map(({ language }) => language), items.map(({ format }) => format)],
    ],
  );
}

/** Opens a set again, and lets what failed wait once more: everything, or one file. */
export async function reopenSet(
  tx: Tx,
  { tenantId, id }: SetKey,
  itemId: string | null = null,
): Promise<void> {
  await oneOpen(
    tx.query(`update report_sets set state = 'open', ended_at = null where tenant_id = $1 and id = $2`, [
      ...[tenantId, id],
    ]),
  );
  await tx.query(
    `update report_set_items set state = 'waiting', fault = null
      where tenant_id = $1 and set_id = $2 and state = 'failed' and ($3::uuid is null or id = $3)`,
    [tenantId, id, itemId],
  );
}

export interface ClosedSet {
  readonly askedBy: string;
  /** Who is told; null of what a person asked for. */
  readonly told: ScheduleReaders | null;
}

/** Closes a set that is open; null where another one did. */
export async function closeSet(
  tx: Tx,
  { tenantId, id }: SetKey,
  state: 'ended' | 'cancelled',
  at: Date,
): Promise<ClosedSet | null> {
  const [[closed]] = await tx.query<[ClosedSet[], number]>(
    `update report_sets s set state = $3, ended_at = $4 where tenant_id = $1 and id = $2 and state = 'open'
      returning asked_by as "askedBy",
        (select c.told from report_schedules c where c.tenant_id = s.tenant_id and c.id = s.schedule_id) as told`,
    [tenantId, id, state, at],
  );
  return closed ?? null;
}

export interface KeptItem {
  readonly fileId: string;
  readonly sealedKey: Buffer;
  readonly byteCount: number;
}

/** Notes a file as made; whether it still waited. */
export async function noteDone(
  tx: Tx,
  { tenantId, id }: SetItemRow,
  { fileId, sealedKey, byteCount }: KeptItem,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update report_set_items set state = 'done', file_id = $3, sealed_key = $4, byte_count = $5
      where tenant_id = $1 and id = $2 and state = 'waiting'`,
    [tenantId, id, fileId, sealedKey, byteCount],
  );
  return count === 1;
}

export async function noteFailed(tx: Tx, { tenantId, id }: SetItemRow, fault: ItemFault): Promise<void> {
  await tx.query(
    `update report_set_items set state = 'failed', fault = $3 where tenant_id = $1 and id = $2 and state = 'waiting'`,
    [tenantId, id, fault],
  );
}

async function oneOpen(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (brokenConstraint(error) !== 'uq_report_sets_open') throw error;
    throw new DomainError('conflict', 'report-set-under-way');
  });
}
