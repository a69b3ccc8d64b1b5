import { OwnRequirementService, RequirementService } from '@puente/grants';
import { sentAgreement } from './assigned-application';
import type { ProofApp, Role } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const API = '/api/v1';
const REQUIREMENT = { kind: 'report', title: 'Informe', dueOn: '2027-06-30' };

/** The id of something that an award of the officer's funder asks of the nonprofit. */
export async function askedFor(app: ProofApp, isDone = false): Promise<string> {
  const [award, officer] = [await sentAgreement(app), await app.actorOf('officer')];
  const id = await app.app.get(RequirementService).add(officer, award, REQUIREMENT);
  if (isDone) await app.app.get(OwnRequirementService).done(await app.actorOf('nonprofit'), id, 1, '');
  return id;
}

const onRequirement =
  (method: string, tail: string, body?: object, isDone = false): MakeRight =>
  async (app) =>
    asking('officer', method, `${API}/requirements/${await askedFor(app, isDone)}${tail}`, body);

const onOwn =
  (method: string, tail: string, body?: object): MakeRight =>
  async (app) =>
    asking('nonprofit', method, `${API}/my/requirements/${await askedFor(app)}${tail}`, body);

const answer = { version: 1, answer: 'Ya no hace falta.' };

/** Right requests about how awards go on. */
export const AWARD_LIFE_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${API}/requirements`]: () => Promise.resolve(asking('officer', 'GET', `${API}/requirements`)),
  [`GET ${API}/awards/{award}/requirements`]: async (app) =>
    asking('officer', 'GET', `${API}/awards/${await sentAgreement(app)}/requirements`),
  [`POST ${API}/awards/{award}/requirements`]: async (app) =>
    asking('officer', 'POST', `${API}/awards/${await sentAgreement(app)}/requirements`, REQUIREMENT),
  [`GET ${API}/requirements/{requirement}`]: onRequirement('GET', ''),
  [`PUT ${API}/requirements/{requirement}`]: onRequirement('PUT', '', {
    ...{ version: 1, title: 'Informe final', dueOn: '2027-07-31' },
  }),
  [`POST ${API}/requirements/{requirement}/acceptance`]: onRequirement(
    'POST',
    '/acceptance',
    { version: 2 },
    true,
  ),
  [`POST ${API}/requirements/{requirement}/return`]: onRequirement(
    'POST',
    '/return',
    { ...answer, version: 2 },
    true,
  ),
  [`POST ${API}/requirements/{requirement}/waiver`]: onRequirement('POST', '/waiver', answer),
  [`GET ${API}/my/requirements/{requirement}`]: onOwn('GET', ''),
  [`POST ${API}/my/requirements/{requirement}/done`]: onOwn('POST', '/done', { version: 1, note: 'Va.' }),
};

function asking(role: Role, method: string, path: string, body?: object): Right {
  if (body === undefined) return { role, question: { method, path } };
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}
