import { randomUUID } from 'node:crypto';
import { MakeSetHandler, ReportSetService } from '@puente/reporting';
import type { SetInput } from '@puente/reporting/core';
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
