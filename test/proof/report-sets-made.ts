import { randomUUID } from 'node:crypto';
import { addDays, dayInMexico } from '@puente/kernel';
import { MakeSetHandler, ReportScheduleService, ReportSetService } from '@puente/reporting';
import type { ScheduleInput, SetInput } from '@puente/reporting/core';
import { asSuperuser } from '@puente/testing';
import { approvedReport } from './impact-reports-made';
import type { ProofApp } from './proof-app';

/** What a small set is asked for with, when no other one is open. */
export async function setInput(app: ProofApp): Promise<SetInput> {
  await asSuperuser(
    app.test,
    `update report_sets set state = 'ended', ended_at = now() where state = 'open'`,
  );
  return { reports: [await approvedReport(app)], languages: ['es'], formats: ['csv'] };
}

/** The id of a set of HIP whose file waits and that no job makes, open or cancelled. */
export async function waitingSet(app: ProofApp, state: 'open' | 'cancelled'): Promise<string> {
  const [{ reports }, id] = [await setInput(app), randomUUID()];
  const { tenantId, personId } = await app.actorOf('hip');
  await asSuperuser(
    app.test,
    `insert into report_sets (tenant_id, id, state, asked_by, asked_at, ended_at)
      values ($1, $2, $3, $4, now(), case when $3 = 'cancelled' then now() end)`,
    [tenantId, id, state, personId],
  );
  await asSuperuser(
    app.test,
    `insert into report_set_items (tenant_id, id, set_id, report_id, language, format)
      values ($1, gen_random_uuid(), $2, $3, 'es', 'csv')`,
    [tenantId, id, reports[0]],
  );
  return id;
}

/** The id of a set of HIP whose file is made. */
export async function madeSet(app: ProofApp): Promise<string> {
  const [actor, input] = [await app.actorOf('hip'), await setInput(app)];
  const setId = await app.app.get(ReportSetService).ask(actor, input);
  await app.app.get(MakeSetHandler, { strict: false }).handle({ tenantId: actor.tenantId, setId });
  return setId;
}

/** Set and file of HIP that is made, as the part of an address. */
export async function madeItem(app: ProofApp): Promise<string> {
  const id = await madeSet(app);
  return `${id}/items/${await firstItem(app, id)}`;
}

/** The same of a file that could not be made. */
export async function failedItem(app: ProofApp): Promise<string> {
  const id = await waitingSet(app, 'cancelled');
  await asSuperuser(app.test, `update report_sets set state = 'ended' where id = $1`, [id]);
  await asSuperuser(
    app.test,
    `update report_set_items set state = 'failed', fault = 'unprintable' where set_id = $1`,
    [id],
  );
  return `${id}/items/${await firstItem(app, id)}`;
}

async function firstItem(app: ProofApp, set: string): Promise<string> {
  const { items } = await app.app.get(ReportSetService).get(await app.actorOf('hip'), set);
  return items[0]!.id;
}

/** Every month from a year on, so that none of it is made while tests run; earlier ones of tests make room for it. */
export async function scheduleInput(app: ProofApp): Promise<ScheduleInput> {
  await asSuperuser(app.test, 'update report_schedules set next_on = null, paused_at = null');
  return everyMonth(365);
}

/** The same for one that stands: a day later. */
export const chosenAnew = (): ScheduleInput => everyMonth(366);

function everyMonth(inDays: number): ScheduleInput {
  const firstOn = addDays(dayInMexico(new Date()), inDays);
  const what = { reports: [], languages: ['es'], formats: ['csv'] } as const;
  return { every: 'month', firstOn, pick: 'new', told: 'asker', ...what };
}

/** The id of a schedule of HIP, paused or not. */
export async function madeSchedule(app: ProofApp, isPaused: boolean): Promise<string> {
  const [actor, schedules] = [await app.actorOf('hip'), app.app.get(ReportScheduleService)];
  const id = await schedules.make(actor, await scheduleInput(app));
  if (isPaused) await schedules.pause(actor, id);
  return id;
}

/** Addresses of a set that is made, of one that failed, and of one that is under way, beside a schedule. */
export async function setPages(app: ProofApp): Promise<string[]> {
  const schedule = await madeSchedule(app, false);
  const made = await madeSet(app);
  const [failed] = (await failedItem(app)).split('/');
  const sets = [made, failed!, await waitingSet(app, 'open')].map((id) => `report-sets/${id}`);
  return [...sets, `report-schedules/${schedule}/edit`];
}
