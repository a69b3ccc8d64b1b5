import { OwnVisitService, VisitService } from '@puente/grants';
import { dayInMexico } from '@puente/kernel';
import type { ProofApp, Role } from './proof-app';
import { runningAward } from './t35-award-life';
import type { MakeRight, Right } from './t35-right';

const API = '/api/v1';
const VISIT = { plannedOn: '2099-06-01', way: 'in-person', purpose: 'Conocer el trabajo.' };
const YES = { version: 1, state: 'agreed', answer: '' };

/** A visit that the officer’s funder asked for, or the nonprofit did. */
async function asked(app: ProofApp, by: 'officer' | 'nonprofit' = 'officer'): Promise<string> {
  const [award, actor] = [await runningAward(app), await app.actorOf(by)];
  const service = by === 'officer' ? VisitService : OwnVisitService;
  return app.app.get<VisitService | OwnVisitService>(service).ask(actor, award, VISIT);
}

async function agreed(app: ProofApp): Promise<string> {
  const [id, nonprofit] = [await asked(app), await app.actorOf('nonprofit')];
  await app.app.get(OwnVisitService).answer(nonprofit, id, 1, { state: 'agreed', way: 'remote', answer: '' });
  return id;
}

/** Right requests about visits between the sides of an award. */
export const VISITS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${API}/awards/{award}/visits`]: async (app) =>
    asking('officer', 'GET', `${API}/awards/${await runningAward(app)}/visits`),
  [`POST ${API}/awards/{award}/visits`]: async (app) =>
    asking('officer', 'POST', `${API}/awards/${await runningAward(app)}/visits`, VISIT),
  [`POST ${API}/visits/{visit}/answer`]: async (app) =>
    asking('officer', 'POST', `${API}/visits/${await asked(app, 'nonprofit')}/answer`, YES),
  [`POST ${API}/visits/{visit}/cancellation`]: async (app) =>
    asking('officer', 'POST', `${API}/visits/${await asked(app)}/cancellation`, { version: 1 }),
  [`POST ${API}/visits/{visit}/record`]: async (app) =>
    asking('officer', 'POST', `${API}/visits/${await agreed(app)}/record`, {
      ...{ version: 2, madeOn: dayInMexico(new Date()), shared: 'El informe llega en julio.' },
    }),
  [`GET ${API}/my/awards/{award}/visits`]: async (app) =>
    asking('nonprofit', 'GET', `${API}/my/awards/${await runningAward(app)}/visits`),
  [`POST ${API}/my/awards/{award}/visits`]: async (app) =>
    asking('nonprofit', 'POST', `${API}/my/awards/${await runningAward(app)}/visits`, VISIT),
  [`POST ${API}/my/visits/{visit}/answer`]: async (app) =>
    asking('nonprofit', 'POST', `${API}/my/visits/${await asked(app)}/answer`, {
      ...{ ...YES, state: 'refused', way: 'remote' },
    }),
  [`POST ${API}/my/visits/{visit}/cancellation`]: async (app) =>
    asking('nonprofit', 'POST', `${API}/my/visits/${await asked(app)}/cancellation`, { version: 1 }),
};

function asking(role: Role, method: string, path: string, body?: object): Right {
  if (body === undefined) return { role, question: { method, path } };
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}
