import { SavedViewService } from '@puente/access';
import { TeamCommentService, TeamMarkService } from '@puente/grants';
import { handedIn } from './assigned-application';
import type { ProofApp } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const MARKS = '/api/v1/calls/{call}/received-applications/marks';
const COMMENTS = '/api/v1/received-applications/{application}/comments';
const SAID = { text: 'Preguntar por el presupuesto', mentions: [] };

/** Right requests to what a team notes on applications that it received. */
export const RECEIVED_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`POST ${MARKS}`]: async (app) => {
    const { call, application } = await handedIn(app);
    const body = { applicationIds: [application], mark: 'promising' };
    return asOfficer('POST', `/api/v1/calls/${call}/received-applications/marks`, body);
  },
  [`POST ${MARKS}/undo`]: async (app) => {
    const { call, application } = await handedIn(app);
    const officer = await app.actorOf('officer');
    const { undo } = await app.app.get(TeamMarkService).set(officer, call, [application], 'aside');
    return asOfficer('POST', `/api/v1/calls/${call}/received-applications/marks/undo`, { undo });
  },
  'POST /api/v1/calls/{call}/received-applications/file': async (app) => {
    const { call } = await handedIn(app);
    return asOfficer('POST', `/api/v1/calls/${call}/received-applications/file`);
  },
  'POST /api/v1/views': () => Promise.resolve(asOfficer('POST', '/api/v1/views', VIEW)),
  'DELETE /api/v1/views/{view}': async (app) => asOfficer('DELETE', await savedView(app)),
  [`GET ${COMMENTS}`]: async (app) => asOfficer('GET', commentsOf((await handedIn(app)).application)),
  [`POST ${COMMENTS}`]: async (app) => asOfficer('POST', commentsOf((await handedIn(app)).application), SAID),
  [`PUT ${COMMENTS}/{comment}`]: async (app) => asOfficer('PUT', await comment(app), SAID),
  [`DELETE ${COMMENTS}/{comment}`]: async (app) => asOfficer('DELETE', await comment(app)),
};

const VIEW = { list: 'received', name: 'Cartas', query: 'stage=letter' } as const;

/** The address of a view of the officer's. */
async function savedView(app: ProofApp): Promise<string> {
  return `/api/v1/views/${await app.app.get(SavedViewService).save(await app.actorOf('officer'), VIEW)}`;
}

const commentsOf = (application: string): string => `/api/v1/received-applications/${application}/comments`;

/** The address of a comment of the officer's. */
async function comment(app: ProofApp): Promise<string> {
  const { application } = await handedIn(app);
  const id = await app.app.get(TeamCommentService).add(await app.actorOf('officer'), application, SAID);
  return `${commentsOf(application)}/${id}`;
}

function asOfficer(method: string, path: string, body?: object): Right {
  if (body === undefined) return { role: 'officer', question: { method, path } };
  const headers = { 'content-type': 'application/json' };
  return { role: 'officer', question: { method, path, headers, body: JSON.stringify(body) } };
}
