import { MonthClosingService } from '@puente/ledger';
import { asSuperuser, saveMember } from '@puente/testing';
import type { ProofApp } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const CLOSINGS = '/api/v1/month-closings';

const asHip = (method: string, path: string, body?: object): Right => ({
  role: 'hip',
  question: body
    ? { method, path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : { method, path },
});

/** The month after the last one that HIP closed, long before anything in its books; no step is under way, whatever others left. */
async function monthToClose(app: ProofApp): Promise<string> {
  const { tenantId } = await app.actorOf('hip');
  await asSuperuser(
    app.test,
    `update month_closings set version = version + 1, state = case state when 'proposed' then 'withdrawn' else 'closed' end,
        reopen_by = null, reopen_at = null, reason = ''
      where tenant_id = $1 and state in ('proposed', 'reopening')`,
    [tenantId],
  );
  const [row] = await asSuperuser<{ month: string }>(
    app.test,
    `select to_char(coalesce(app_closed_until($1), '2001-01-01'), 'YYYY-MM') as month`,
    [tenantId],
  );
  return row!.month;
}

/** The id of a closing that a colleague of the administrator of HIP proposed. */
async function proposedByColleague(app: ProofApp): Promise<string> {
  const { tenantId } = await app.actorOf('hip');
  const colleague = await saveMember(app.test, 'hip', 'hip-admin', tenantId);
  return app.app.get(MonthClosingService).propose(colleague, await monthToClose(app));
}

async function closedByHip(app: ProofApp): Promise<string> {
  const id = await proposedByColleague(app);
  await app.app.get(MonthClosingService).confirm(await app.actorOf('hip'), id, 1);
  return id;
}

/** The id of a closed month that a colleague asks to reopen, in its third version. */
async function reopeningByColleague(app: ProofApp): Promise<string> {
  const { tenantId } = await app.actorOf('hip');
  const [id, colleague] = [await closedByHip(app), await saveMember(app.test, 'hip', 'hip-admin', tenantId)];
  await app.app.get(MonthClosingService).askToReopen(colleague, id, 2, 'Falta un pago.');
  return id;
}

/** Right requests about months of the books that are closed, by the operation's name. */
export const MONTH_CLOSINGS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${CLOSINGS}`]: () => Promise.resolve(asHip('GET', CLOSINGS)),
  [`POST ${CLOSINGS}`]: async (app) => asHip('POST', CLOSINGS, { month: await monthToClose(app) }),
  [`POST ${CLOSINGS}/{closing}/confirmation`]: async (app) =>
    asHip('POST', `${CLOSINGS}/${await reopeningByColleague(app)}/confirmation`, { version: 3 }),
  [`POST ${CLOSINGS}/{closing}/withdrawal`]: async (app) =>
    asHip('POST', `${CLOSINGS}/${await proposedByColleague(app)}/withdrawal`, { version: 1 }),
  [`POST ${CLOSINGS}/{closing}/reopening`]: async (app) =>
    asHip('POST', `${CLOSINGS}/${await closedByHip(app)}/reopening`, {
      version: 2,
      reason: 'Falta un pago.',
    }),
};
