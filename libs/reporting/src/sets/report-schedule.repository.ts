import type { Tx } from '@puente/database';
import type { DateOnly, Locale } from '@puente/kernel';
import type { ReportFormat } from '@puente/rendering';
import type { ApprovedReport, SchedulePick, ScheduleReaders, ScheduleTurn } from '../core';

/** When sets are made, and of what. */
export interface ScheduleRow {
  readonly tenantId: string;
  readonly id: string;
  /** Grows with what is chosen anew; its days move it not. */
  readonly version: number;
  readonly every: ScheduleTurn;
  readonly firstOn: DateOnly;
  /** Null once no set follows. */
  readonly nextOn: DateOnly | null;
  readonly pausedAt: Date | null;
  readonly pick: SchedulePick;
  readonly reports: readonly string[];
  readonly languages: readonly Locale[];
  readonly formats: readonly ReportFormat[];
  readonly told: ScheduleReaders;
  readonly madeBy: string;
  /** Who made it; null for whoever is gone. */
  readonly maker: string | null;
  readonly since: Date;
  readonly lastOn: DateOnly | null;
  readonly lastFound: number | null;
}

export type ScheduleKey = Pick<ScheduleRow, 'tenantId' | 'id'>;

const SCHEDULES = `select s.tenant_id as "tenantId", s.id, s.version, s.every, s.first_on::text as "firstOn", s.next_on::text as "nextOn",
    s.paused_at as "pausedAt", s.pick, s.reports, s.languages, s.formats, s.told, s.made_by as "madeBy", s.since,
    s.last_on::text as "lastOn", s.last_found as "lastFound"`;
const MAKER = `, p.name as maker from report_schedules s left join people p on p.id = s.made_by`;

/** Those of which a set follows, by the day of it. */
export const standingSchedules = (tx: Tx, tenantId: string): Promise<ScheduleRow[]> =>
  tx.query<ScheduleRow[]>(
    `${SCHEDULES}${MAKER} where s.tenant_id = $1 and s.next_on is not null order by s.next_on, s.id limit 100`,
    [tenantId],
  );

/** One of which a set follows, held still until the transaction ends. */
export async function lockSchedule(tx: Tx, { tenantId, id }: ScheduleKey): Promise<ScheduleRow | null> {
  const [row] = await tx.query<ScheduleRow[]>(
    `${SCHEDULES}, null as maker from report_schedules s
      where s.tenant_id = $1 and s.id = $2 and s.next_on is not null for update`,
    [tenantId, id],
  );
  return row ?? null;
}

export async function insertSchedule(tx: Tx, row: Omit<ScheduleRow, 'version'>): Promise<void> {
  await tx.query(
    `insert into report_schedules (tenant_id, id, every, first_on, next_on, pick, reports, languages, formats, told, made_by,
      made_at, since) values ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
    [
      ...[row.tenantId, row.id, row.every, row.firstOn, row.pick, row.reports, row.languages],
      ...[row.formats, row.told, row.madeBy, row.since],
    ],
  );
}

/** Lets a schedule rest, go on, or end. */
export async function turnSchedule(
  tx: Tx,
  { tenantId, id }: ScheduleKey,
  { nextOn, pausedAt }: Pick<ScheduleRow, 'nextOn' | 'pausedAt'>,
): Promise<void> {
  await tx.query(
    'update report_schedules set next_on = $3, paused_at = $4 where tenant_id = $1 and id = $2',
    [tenantId, id, nextOn, pausedAt],
  );
}

type Chosen = Pick<
  ScheduleRow,
  'every' | 'firstOn' | 'nextOn' | 'pick' | 'reports' | 'languages' | 'formats' | 'told'
>;

/** What is chosen anew, unless somebody else did since; what it brought on earlier days stays. */
export async function rewriteSchedule(
  tx: Tx,
  { tenantId, id, version }: ScheduleKey & Pick<ScheduleRow, 'version'>,
  chosen: Chosen,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update report_schedules set version = version + 1, every = $4, first_on = $5, next_on = $6, pick = $7, reports = $8,
        languages = $9, formats = $10, told = $11
      where tenant_id = $1 and id = $2 and version = $3`,
    [
      ...[tenantId, id, version, chosen.every, chosen.firstOn, chosen.nextOn, chosen.pick, chosen.reports],
      ...[chosen.languages, chosen.formats, chosen.told],
    ],
  );
  return count === 1;
}

interface Room {
  readonly today: DateOnly;
  /** An organisation that asked for so many sets since then waits. */
  readonly since: Date;
  readonly most: number;
}

const DUE = `s.next_on <= $1::date and s.paused_at is null
  and not exists (select from report_sets o where o.tenant_id = s.tenant_id and o.state = 'open')
  and (select count(*) from report_sets w where w.tenant_id = s.tenant_id and w.asked_at > $2) < $3`;

/** Those whose day has come, of organisations that have room for a set, the longest waiting first. */
export const dueSchedules = (tx: Tx, { today, since, most }: Room): Promise<ScheduleKey[]> =>
  tx.query<ScheduleKey[]>(
    `select s.tenant_id as "tenantId", s.id from report_schedules s where ${DUE} order by s.next_on, s.id limit 500`,
    [today, since, most],
  );

/** One of them, held; null where somebody else holds it, or its day passed on meanwhile. */
export async function holdDue(
  tx: Tx,
  { tenantId, id }: ScheduleKey,
  { today, since, most }: Room,
): Promise<ScheduleRow | null> {
  const [row] = await tx.query<ScheduleRow[]>(
    `${SCHEDULES}, null as maker from report_schedules s
      where ${DUE} and s.tenant_id = $4 and s.id = $5 for update of s skip locked`,
    [today, since, most, tenantId, id],
  );
  return row ?? null;
}

/** Notes what a day of a schedule brought, and which day is next. */
export async function noteRun(
  tx: Tx,
  { tenantId, id }: ScheduleKey,
  run: Pick<ScheduleRow, 'nextOn' | 'since'> & { readonly lastOn: DateOnly; readonly lastFound: number },
): Promise<void> {
  await tx.query(
    `update report_schedules set next_on = $3, since = $4, last_on = $5, last_found = $6 where tenant_id = $1 and id = $2`,
    [tenantId, id, run.nextOn, run.since, run.lastOn, run.lastFound],
  );
}

/** What was approved after an instant and not corrected since, the earliest first. */
export const approvedSince = (tx: Tx, tenantId: string, since: Date): Promise<ApprovedReport[]> =>
  tx.query<ApprovedReport[]>(
    `select r.id, r.approved_at as "approvedAt" from impact_reports r
      where r.tenant_id = $1 and r.state = 'approved' and r.approved_at > $2
        and not exists (select from impact_reports c where c.tenant_id = r.tenant_id and c.replaces = r.id and c.state = 'approved')
      order by r.approved_at, r.id limit 200`,
    [tenantId, since],
  );

/** These reports, or what corrects them by now. */
export const asCorrected = (
  tx: Tx,
  tenantId: string,
  reports: readonly string[],
): Promise<ApprovedReport[]> =>
  tx.query<ApprovedReport[]>(
    `with recursive line as (
        select r.id, r.approved_at from impact_reports r
          where r.tenant_id = $1 and r.id = any($2) and r.state = 'approved'
        union select c.id, c.approved_at from line l
          join impact_reports c on c.tenant_id = $1 and c.replaces = l.id and c.state = 'approved')
      select l.id, l.approved_at as "approvedAt" from line l
        where not exists (select from impact_reports c where c.tenant_id = $1 and c.replaces = l.id and c.state = 'approved')
        order by l.approved_at, l.id`,
    [tenantId, reports],
  );
