import {
  AgreementService,
  AmendmentService,
  AwardService,
  OwnAmendmentService,
  OwnRequirementService,
  ReceivedAwardService,
  RequirementService,
} from '@puente/grants';
import { saveMember } from '@puente/testing';
import { AWARD_INPUT } from '../rooms/awards-room';
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

/** An award of the officer's funder that both sides have signed. */
export async function runningAward(app: ProofApp): Promise<string> {
  const [award, officer] = [await sentAgreement(app), await app.actorOf('officer')];
  const read = (await app.app.get(AgreementService).get(officer, award)).sha256;
  const colleague = await saveMember(app.test, 'funder', 'funder-admin', officer.tenantId);
  await app.app.get(AgreementService).sign(colleague, award, { read, name: 'Ana Sol' });
  const nonprofit = await app.actorOf('nonprofit');
  await app.app.get(ReceivedAwardService).sign(nonprofit, award, { read, name: 'Ana Sol' });
  return award;
}

/** A change that the nonprofit asks for. */
export async function askedAmendment(
  app: ProofApp,
): Promise<{ readonly award: string; readonly amendment: string }> {
  const award = await runningAward(app);
  const asked = { kind: 'scope', until: '', words: 'Otra entidad.' };
  const amendment = await app.app.get(OwnAmendmentService).ask(await app.actorOf('nonprofit'), award, asked);
  return { award, amendment };
}

/** A change that a colleague of the officer's proposed. */
async function proposedAmendment(app: ProofApp): Promise<string> {
  const [award, officer] = [await runningAward(app), await app.actorOf('officer')];
  const colleague = await saveMember(app.test, 'funder', 'funder-admin', officer.tenantId);
  return app.app.get(AmendmentService).propose(colleague, award, OTHER_TERMS, '');
}

/** One that waits for the nonprofit, with the hash of its addendum. */
async function approvedAmendment(app: ProofApp): Promise<{ readonly id: string; readonly read: string }> {
  const [id, officer] = [await proposedAmendment(app), await app.actorOf('officer')];
  const { shown, sha256 } = await app.app.get(AmendmentService).get(officer, id);
  await app.app.get(AmendmentService).approve(officer, id, shown!);
  return { id, read: sha256! };
}

const OTHER_TERMS = { ...AWARD_INPUT, title: 'Otra casa' };
const PROPOSAL = { terms: OTHER_TERMS, reason: 'La casa cambió de nombre.' };

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
  [`GET ${API}/awards/{award}/amendments`]: async (app) =>
    asking('officer', 'GET', `${API}/awards/${await runningAward(app)}/amendments`),
  [`POST ${API}/awards/{award}/amendments`]: async (app) =>
    asking('officer', 'POST', `${API}/awards/${await runningAward(app)}/amendments`, PROPOSAL),
  [`GET ${API}/amendments/{amendment}`]: async (app) =>
    asking('officer', 'GET', `${API}/amendments/${await proposedAmendment(app)}`),
  [`PUT ${API}/amendments/{amendment}`]: async (app) =>
    asking('officer', 'PUT', `${API}/amendments/${(await askedAmendment(app)).amendment}`, {
      ...PROPOSAL,
      version: 1,
    }),
  [`POST ${API}/amendments/{amendment}/approval`]: async (app) => {
    const id = await proposedAmendment(app);
    const { shown } = await app.app.get(AmendmentService).get(await app.actorOf('officer'), id);
    return asking('officer', 'POST', `${API}/amendments/${id}/approval`, { shown });
  },
  [`POST ${API}/amendments/{amendment}/withdrawal`]: async (app) =>
    asking('officer', 'POST', `${API}/amendments/${await proposedAmendment(app)}/withdrawal`, { version: 1 }),
  [`POST ${API}/amendments/{amendment}/refusal`]: async (app) =>
    asking('officer', 'POST', `${API}/amendments/${(await askedAmendment(app)).amendment}/refusal`, answer),
  [`POST ${API}/awards/{award}/turns`]: async (app) => {
    const award = await runningAward(app);
    const { version } = await app.app.get(AwardService).get(await app.actorOf('officer'), award);
    return asking('officer', 'POST', `${API}/awards/${award}/turns`, {
      version,
      turn: 'pause',
      reason: 'Falta un informe.',
    });
  },
  [`GET ${API}/my/awards/{award}/amendments`]: async (app) =>
    asking('nonprofit', 'GET', `${API}/my/awards/${await runningAward(app)}/amendments`),
  [`POST ${API}/my/awards/{award}/amendments`]: async (app) =>
    asking('nonprofit', 'POST', `${API}/my/awards/${await runningAward(app)}/amendments`, {
      ...{ kind: 'no-cost-extension', until: '2028-06-30', words: 'Más tiempo.' },
    }),
  [`GET ${API}/my/amendments/{amendment}`]: async (app) =>
    asking('nonprofit', 'GET', `${API}/my/amendments/${(await askedAmendment(app)).amendment}`),
  [`POST ${API}/my/amendments/{amendment}/acceptance`]: async (app) => {
    const { id, read } = await approvedAmendment(app);
    return asking('nonprofit', 'POST', `${API}/my/amendments/${id}/acceptance`, { read });
  },
  [`POST ${API}/my/amendments/{amendment}/refusal`]: async (app) => {
    const { id } = await approvedAmendment(app);
    return asking('nonprofit', 'POST', `${API}/my/amendments/${id}/refusal`, { ...answer, version: 2 });
  },
  [`POST ${API}/my/amendments/{amendment}/withdrawal`]: async (app) =>
    asking('nonprofit', 'POST', `${API}/my/amendments/${(await askedAmendment(app)).amendment}/withdrawal`, {
      version: 1,
    }),
  [`GET ${API}/my/requirements/{requirement}`]: onOwn('GET', ''),
  [`POST ${API}/my/requirements/{requirement}/done`]: onOwn('POST', '/done', { version: 1, note: 'Va.' }),
};

function asking(role: Role, method: string, path: string, body?: object): Right {
  if (body === undefined) return { role, question: { method, path } };
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}
