import { agreed, decided, funderToChoose, passedOn } from './assigned-application';
import type { Role } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const OWN = '/api/v1/applications';
const RECEIVED = '/api/v1/received-applications';
const MONTH_MS = 30 * 86_400_000;

const inAMonth = (): string => new Date(Date.now() + MONTH_MS).toISOString().slice(0, 10);

/** Right requests about letting another funder read an application. */
export const FORWARDINGS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${OWN}/{application}/forwardings`]: async (app) =>
    right('nonprofit', 'GET', ownOf((await agreed(app)).application)),
  [`POST ${OWN}/{application}/forwardings`]: async (app) => {
    const { application } = await decided(app);
    const body = { toFunderId: await funderToChoose(app, application), until: inAMonth() };
    return right('nonprofit', 'POST', ownOf(application), body);
  },
  [`DELETE ${OWN}/{application}/forwardings/{forwarding}`]: async (app) => {
    const { application, forwarding } = await agreed(app);
    return right('nonprofit', 'DELETE', `${ownOf(application)}/${forwarding}`);
  },
  [`GET ${RECEIVED}/{application}/forwardings`]: async (app) =>
    right('officer', 'GET', `${RECEIVED}/${(await agreed(app)).application}/forwardings`),
  [`POST ${RECEIVED}/{application}/forwardings/{forwarding}/passing`]: async (app) => {
    const { application, forwarding } = await agreed(app);
    const path = `${RECEIVED}/${application}/forwardings/${forwarding}/passing`;
    return right('officer', 'POST', path, { note: 'Su trabajo cabe en lo que buscan.' });
  },
  'GET /api/v1/forwardings/{forwarding}': async (app) =>
    right('hip', 'GET', `/api/v1/forwardings/${(await passedOn(app)).forwarding}`),
};

const ownOf = (application: string): string => `${OWN}/${application}/forwardings`;

function right(role: Role, method: string, path: string, body?: object): Right {
  if (body === undefined) return { role, question: { method, path } };
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}
