import { newCall, thingsOf } from './addresses';
import type { ProofApp } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const CALLS = '/api/v1/calls';

/** Right requests to the calls of funders. */
export const CALLS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`POST ${CALLS}`]: async (app) => asOfficer('POST', CALLS, await body(app)),
  [`PUT ${CALLS}/{call}`]: async (app) => {
    const { programmeId: _, ...call } = (await body(app)) as { programmeId: string };
    return asOfficer('PUT', `${CALLS}/${await draft(app)}`, { ...call, version: 1 });
  },
  [`POST ${CALLS}/{call}/publish`]: async (app) =>
    asOfficer('POST', `${CALLS}/${await draft(app)}/publish`, { version: 1 }),
  [`POST ${CALLS}/{call}/extend`]: async (app) =>
    asOfficer('POST', `${CALLS}/${await published(app)}/extend`, { version: 2, closes: '2099-01-31T18:00' }),
  [`POST ${CALLS}/{call}/cancel`]: async (app) =>
    asOfficer('POST', `${CALLS}/${await published(app)}/cancel`, { version: 2 }),
  [`POST ${CALLS}/{call}/invitations`]: async (app) => {
    const { call, handle } = await thingsOf(app, 'officer');
    return asOfficer('POST', `${CALLS}/${call}/invitations`, { nonprofits: [handle] });
  },
};

const body = async (app: ProofApp): Promise<object> =>
  newCall(app, 'officer', (await thingsOf(app, 'officer')).programme);

async function draft(app: ProofApp): Promise<string> {
  const made = await app.asJson('officer', 'POST', CALLS, await body(app));
  return (JSON.parse(made.body) as { id: string }).id;
}

async function published(app: ProofApp): Promise<string> {
  const id = await draft(app);
  await app.asJson('officer', 'POST', `${CALLS}/${id}/publish`, { version: 1 });
  return id;
}

const asOfficer = (method: string, path: string, sent: object): Right => ({
  role: 'officer',
  question: { method, path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) },
});
