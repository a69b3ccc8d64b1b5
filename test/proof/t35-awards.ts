import { AwardService } from '@puente/grants';
import { AWARD_INPUT } from '../rooms/awards-room';
import { awarded, writtenAward } from './assigned-application';
import type { ProofApp } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const AWARDS = '/api/v1/awards';

/** Right requests about awards. */
export const AWARDS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`POST ${AWARDS}`]: async (app) =>
    asOfficer('POST', AWARDS, { ...AWARD_INPUT, applicationId: (await awarded(app)).application }),
  [`GET ${AWARDS}/{award}`]: async (app) => asOfficer('GET', `${AWARDS}/${await writtenAward(app, 'draft')}`),
  [`PUT ${AWARDS}/{award}`]: async (app) =>
    asOfficer('PUT', `${AWARDS}/${await writtenAward(app, 'draft')}`, { ...AWARD_INPUT, version: 1 }),
  [`POST ${AWARDS}/{award}/proposal`]: async (app) =>
    asOfficer('POST', `${AWARDS}/${await writtenAward(app, 'draft')}/proposal`, { version: 1 }),
  [`POST ${AWARDS}/{award}/approval`]: async (app) => {
    const id = await writtenAward(app, 'proposed');
    return asOfficer('POST', `${AWARDS}/${id}/approval`, { shown: await shownOf(app, id) });
  },
  [`POST ${AWARDS}/{award}/withdrawal`]: async (app) =>
    asOfficer('POST', `${AWARDS}/${await writtenAward(app, 'draft')}/withdrawal`, { version: 1 }),
};

async function shownOf(app: ProofApp, id: string): Promise<string> {
  return (await app.app.get(AwardService).get(await app.actorOf('officer'), id)).shown;
}

function asOfficer(method: string, path: string, body?: object): Right {
  if (body === undefined) return { role: 'officer', question: { method, path } };
  const headers = { 'content-type': 'application/json' };
  return { role: 'officer', question: { method, path, headers, body: JSON.stringify(body) } };
}
