import { PaymentQueueService } from '@puente/ledger';
import { sentAgreement } from './assigned-application';
import { activeByHip, plannedByHip, proposedByColleague } from './paid-award';
import type { ProofApp, Role } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const AWARDS = '/api/v1/awards';
const DISBURSEMENTS = '/api/v1/disbursements';
const PAYMENTS = '/api/v1/payments';

/** Right requests about the instalments of awards and their payments. */
export const PAYMENTS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${AWARDS}/{award}/disbursements`]: async (app) =>
    asking('hip', 'GET', `${AWARDS}/${await activeByHip(app)}/disbursements`),
  [`POST ${AWARDS}/{award}/disbursements`]: async (app) => {
    const plan = { parts: 3, firstOn: '2027-01-31', everyMonths: 6 };
    return asking('hip', 'POST', `${AWARDS}/${await activeByHip(app)}/disbursements`, plan);
  },
  [`PUT ${DISBURSEMENTS}/{disbursement}`]: async (app) => {
    const { disbursement } = await plannedByHip(app);
    const change = { version: 1, amount: '900', plannedOn: '2027-02-01' };
    return asking('hip', 'PUT', `${DISBURSEMENTS}/${disbursement}`, change);
  },
  [`POST ${DISBURSEMENTS}/{disbursement}/cancellation`]: async (app) => {
    const { disbursement } = await plannedByHip(app);
    return asking('hip', 'POST', `${DISBURSEMENTS}/${disbursement}/cancellation`, { version: 1 });
  },
  [`POST ${DISBURSEMENTS}/{disbursement}/payments`]: async (app) => {
    const { disbursement } = await plannedByHip(app);
    return asking('hip', 'POST', `${DISBURSEMENTS}/${disbursement}/payments`, { transferCurrency: 'MXN' });
  },
  [`GET ${PAYMENTS}`]: () => Promise.resolve(asking('officer', 'GET', PAYMENTS)),
  [`GET ${PAYMENTS}/{payment}`]: async (app) =>
    asking('hip', 'GET', `${PAYMENTS}/${await proposedByColleague(app)}`),
  [`POST ${PAYMENTS}/{payment}/approval`]: async (app) => {
    const id = await proposedByColleague(app);
    return asking('hip', 'POST', `${PAYMENTS}/${id}/approval`, { shown: await shownOf(app, id) });
  },
  [`POST ${PAYMENTS}/{payment}/rejection`]: async (app) => {
    const id = await proposedByColleague(app);
    const body = { shown: await shownOf(app, id), reason: 'Otro día' };
    return asking('hip', 'POST', `${PAYMENTS}/${id}/rejection`, body);
  },
  [`POST ${PAYMENTS}/{payment}/withdrawal`]: async (app) => {
    const id = await proposedByColleague(app);
    return asking('hip', 'POST', `${PAYMENTS}/${id}/withdrawal`, { version: 1, reason: 'Otro día' });
  },
  'GET /api/v1/my/awards/{award}/money': async (app) =>
    asking('nonprofit', 'GET', `/api/v1/my/awards/${await sentAgreement(app)}/money`),
};

async function shownOf(app: ProofApp, id: string): Promise<string> {
  return (await app.app.get(PaymentQueueService).get(await app.actorOf('hip'), id)).shown;
}

function asking(role: Role, method: string, path: string, body?: object): Right {
  if (body === undefined) return { role, question: { method, path } };
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}
