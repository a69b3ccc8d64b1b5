import { sentAgreement } from './assigned-application';
import type { Role } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const AWARDS = '/api/v1/awards';
const OWN = '/api/v1/my/awards';
const MESSAGE = { text: 'Nos vemos en marzo.' };

/** Right requests about what the sides of an award say and show each other. */
export const AWARD_ROOM_RIGHT: Readonly<Record<string, MakeRight>> = {
  'GET /api/v1/month-end': () => Promise.resolve(asking('hip', 'GET', '/api/v1/month-end?month=2026-11')),
  [`GET ${AWARDS}/{award}/messages`]: async (app) =>
    asking('officer', 'GET', `${AWARDS}/${await sentAgreement(app)}/messages`),
  [`POST ${AWARDS}/{award}/messages`]: async (app) =>
    asking('officer', 'POST', `${AWARDS}/${await sentAgreement(app)}/messages`, MESSAGE),
  [`GET ${AWARDS}/{award}/room`]: async (app) =>
    asking('officer', 'GET', `${AWARDS}/${await sentAgreement(app)}/room`),
  [`GET ${OWN}/{award}/room`]: async (app) =>
    asking('nonprofit', 'GET', `${OWN}/${await sentAgreement(app)}/room`),
  [`GET ${OWN}/{award}/messages`]: async (app) =>
    asking('nonprofit', 'GET', `${OWN}/${await sentAgreement(app)}/messages`),
  [`POST ${OWN}/{award}/messages`]: async (app) =>
    asking('nonprofit', 'POST', `${OWN}/${await sentAgreement(app)}/messages`, MESSAGE),
};

function asking(role: Role, method: string, path: string, body?: object): Right {
  if (body === undefined) return { role, question: { method, path } };
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}
