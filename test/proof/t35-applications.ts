import { randomUUID } from 'node:crypto';
import { ApplicationService } from '@puente/grants';
import { ONE_QUESTION, openCall } from './addresses';
import type { ProofApp } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const APPLICATIONS = '/api/v1/applications';
/** Right requests to the applications of nonprofits. */
export const APPLICATIONS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`POST ${APPLICATIONS}`]: async (app) => asNonprofit('POST', APPLICATIONS, { callId: await newCall(app) }),
  [`POST ${APPLICATIONS}/{application}/edits`]: async (app) => {
    const edit = { questionId: 'what', editId: randomUUID(), seenVersion: 0, value: 'Cuidar' };
    return asNonprofit('POST', `${APPLICATIONS}/${await started(app)}/edits`, { edits: [edit] });
  },
  [`POST ${APPLICATIONS}/{application}/submissions`]: async (app) =>
    asNonprofit('POST', `${APPLICATIONS}/${await started(app)}/submissions`, { seenVersion: 1 }),
  [`DELETE ${APPLICATIONS}/{application}`]: async (app) =>
    asNonprofit('DELETE', `${APPLICATIONS}/${await started(app)}`),
  [`GET ${APPLICATIONS}/{application}/receipt`]: async (app) =>
    asNonprofit('GET', `${APPLICATIONS}/${await handedIn(app)}/receipt`),
};

async function newCall(app: ProofApp): Promise<string> {
  const made = await app.asJson('officer', 'POST', '/api/v1/forms', ONE_QUESTION);
  return openCall(app, (JSON.parse(made.body) as { id: string }).id);
}

async function started(app: ProofApp): Promise<string> {
  const actor = await app.actorOf('nonprofit');
  return (await app.app.get(ApplicationService).start(actor, await newCall(app))).application.id;
}

async function handedIn(app: ProofApp): Promise<string> {
  const id = await started(app);
  await app.app.get(ApplicationService).submit(await app.actorOf('nonprofit'), id, 1);
  return id;
}

const asNonprofit = (method: string, path: string, body?: object): Right => ({
  role: 'nonprofit',
  question:
    body === undefined
      ? { method, path }
      : { method, path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
});
