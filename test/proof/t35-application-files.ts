import { ApplicationService } from '@puente/grants';
import { asSuperuser } from '@puente/testing';
import { FILE_QUESTION, fileDraft, fileForm, pieceFrom, promiseOf, uploadsOf } from './file-drafts';
import type { ProofApp, Role } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const ADDRESS = '/api/v1/applications/{application}';
const RECEIVED = '/api/v1/received-applications/{application}/files';
const PLAN = fileForm({ name: 'plan.txt', type: 'text/plain', content: 'Plan' });

/** Right requests to the files of applications. */
export const APPLICATION_FILES_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`POST ${ADDRESS}/questions/{question}/files`]: async (app, { method }) => ({
    role: 'nonprofit',
    question: { method, path: addressOf(await fileDraft(app)), ...PLAN },
  }),
  [`GET ${ADDRESS}/files/{file}/link`]: async (app, { method }) => {
    const { application, file } = await withFile(app);
    return asking('nonprofit', method, `/api/v1/applications/${application}/files/${file}/link`);
  },
  [`DELETE ${ADDRESS}/files/{file}`]: async (app, { method }) => {
    const { application, file } = await withFile(app);
    return asking('nonprofit', method, `/api/v1/applications/${application}/files/${file}`);
  },
  [`POST ${ADDRESS}/questions/{question}/uploads`]: async (app, { method }) => ({
    role: 'nonprofit',
    question: { method, path: uploadsOf(await fileDraft(app)), headers: promiseOf('plan.txt', 4) },
  }),
  [`GET ${ADDRESS}/uploads/{upload}`]: async (app, { method }) =>
    asking('nonprofit', method, await begunUpload(app)),
  [`PATCH ${ADDRESS}/uploads/{upload}`]: async (app, { method }) => ({
    role: 'nonprofit',
    question: { method, path: await begunUpload(app), headers: pieceFrom(0), body: 'Plan' },
  }),
  [`DELETE ${ADDRESS}/uploads/{upload}`]: async (app, { method }) =>
    asking('nonprofit', method, await begunUpload(app)),
  'GET /api/v1/received-applications/{application}': async (app, { method }) => {
    const { application } = await handedIn(app);
    return asking('officer', method, `/api/v1/received-applications/${application}`);
  },
  [`GET ${RECEIVED}`]: async (app, { method }) => {
    const { application } = await handedIn(app);
    return asking('officer', method, `/api/v1/received-applications/${application}/files`);
  },
  [`GET ${RECEIVED}/{file}/link`]: async (app, { method }) => {
    const { application, file } = await handedIn(app);
    return asking('officer', method, `/api/v1/received-applications/${application}/files/${file}/link`);
  },
};

const addressOf = (application: string): string =>
  `/api/v1/applications/${application}/questions/${FILE_QUESTION}/files`;

const asking = (role: Role, method: string, path: string): Right => ({ role, question: { method, path } });

async function begunUpload(app: ProofApp): Promise<string> {
  const question = { path: uploadsOf(await fileDraft(app)), headers: promiseOf('plan.txt', 4) };
  const { headers } = await app.as('nonprofit', { method: 'POST', ...question });
  return String(headers.location);
}

async function withFile(app: ProofApp): Promise<{ application: string; file: string }> {
  const application = await fileDraft(app);
  const { body } = await app.as('nonprofit', { method: 'POST', path: addressOf(application), ...PLAN });
  return { application, file: (JSON.parse(body) as { id: string }).id };
}

/** As if a scanner had found it clean. */
async function handedIn(app: ProofApp): Promise<{ application: string; file: string }> {
  const made = await withFile(app);
  await asSuperuser(app.test, `update application_files set scan = 'clean' where id = $1`, [made.file]);
  const [applications, actor] = [app.app.get(ApplicationService), await app.actorOf('nonprofit')];
  const { application } = await applications.get(actor, made.application);
  await applications.submit(actor, made.application, application.version);
  return made;
}
