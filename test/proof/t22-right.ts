import { randomUUID } from 'node:crypto';
import { InvitationService, TokenService } from '@puente/access';
import { ApplicationService, CalendarService } from '@puente/grants';
import { ProgrammeService } from '@puente/matching';
import { asSuperuser, saveMember } from '@puente/testing';
import { ONE_QUESTION, openCall, thingsOf } from './addresses';
import type { ProofApp, Role } from './proof-app';
import { ownAccount, request } from './t22-own-accounts';
import { OWN_ACCOUNT_RIGHT } from './t22-right-accounts';
import { CSV } from './t35-requests';
import { RIGHT, type MakeRight, type Right } from './t35-right';
import { WEBHOOKS_RIGHT } from './t35-webhooks';

const CONTACT = { name: 'Coordinación', phone: '+52 55 0000 0000', email: '', notes: '' };

const asking = (role: Role, method: string, path: string): Right => ({ role, question: { method, path } });

function sending(role: Role, method: string, path: string, body: object): Right {
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}

/**
 * Right requests beside those of the contract, by the operation's name: such as use something up, such as would change
 * nothing, and forms of pages that no operation of the API does.
 */
export const CENSUS_RIGHT: Readonly<Record<string, MakeRight>> = {
  ...OWN_ACCOUNT_RIGHT,
  'PUT /api/v1/my/profile': async (app, { method, path }) => {
    const { body } = await app.as('nonprofit', { path });
    const {
      id: _,
      updatedAt: _at,
      doubts: _doubts,
      ...profile
    } = JSON.parse(body) as Record<string, unknown>;
    return sending('nonprofit', method, path, { ...profile, missionEs: `Acompañar ${randomUUID()}` });
  },
  'GET /api/v1/my/contacts': async (app, { method, path }) => {
    await app.asJson('nonprofit', 'POST', path, CONTACT);
    return asking('nonprofit', method, path);
  },
  'GET /api/v1/nonprofits/{handle}/contacts': async (app, { method }) => {
    await app.asJson('nonprofit', 'POST', '/api/v1/my/contacts', CONTACT);
    const { tenantId } = await app.actorOf('nonprofit');
    return asking('hip', method, `/api/v1/nonprofits/${tenantId}/contacts`);
  },
  'GET /api/v1/my/bank-accounts': async (app, { method, path }) => {
    const { role, question } = await RIGHT['POST /api/v1/my/bank-accounts']!(app, { method: 'POST', path });
    await app.as(role, question);
    return asking('nonprofit', method, path);
  },
  'DELETE /api/v1/my/contacts/{id}': async (app, { method }) => {
    const made = await app.asJson('nonprofit', 'POST', '/api/v1/my/contacts', CONTACT);
    return asking('nonprofit', method, `/api/v1/my/contacts/${idOf(made.body)}?version=1`);
  },
  'DELETE /api/v1/my/documents/{documentId}': async (app, question) => {
    const link = 'GET /api/v1/my/documents/{documentId}/link';
    const { path } = (await RIGHT[link]!(app, { ...question, method: 'GET' })).question;
    return asking('nonprofit', 'DELETE', path.replace(/\/link$/, ''));
  },
  'DELETE /api/v1/people/{person}': async (app, { method }) => {
    const { tenantId } = await app.actorOf('nonprofit');
    const { personId } = await saveMember(app.test, 'nonprofit', 'nonprofit-writer', tenantId);
    return asking('nonprofit', method, `/api/v1/people/${personId}`);
  },
  'DELETE /api/v1/invitations/{invitation}': async (app, { method }) => {
    const invited = { email: `${randomUUID()}@ejemplo.invalid`, name: '', locale: 'es' } as const;
    const actor = await app.actorOf('nonprofit');
    const invitations = app.app.get(InvitationService);
    const id = await invitations.invite(actor, { ...invited, roles: ['nonprofit-writer'], programmes: [] });
    return asking('nonprofit', method, `/api/v1/invitations/${id}`);
  },
  'DELETE /api/v1/tokens/{token}': async (app, { method }) => {
    const { id } = await token(app, 'officer', 'match:read');
    return asking('officer', method, `/api/v1/tokens/${id}`);
  },
  'DELETE /api/v1/organization-tokens/{token}': async (app, { method }) => {
    const { id } = await token(app, 'nonprofit', 'profile:read-own');
    return asking('nonprofit', method, `/api/v1/organization-tokens/${id}`);
  },
  'DELETE /api/v1/session/calendar': async (app, { method, path }) => {
    await app.app.get(CalendarService).make(await app.actorOf('officer'));
    return asking('officer', method, path);
  },
  'POST /api/v1/webhooks/{webhook}/start': async (app, question) => {
    const right = await WEBHOOKS_RIGHT['POST /api/v1/webhooks/{webhook}/start']!(app, question);
    const id = right.question.path.split('/').at(-2);
    await asSuperuser(app.test, 'update webhooks set stopped_at = now() where id = $1', [id]);
    return right;
  },
};

/** Pages' forms that no operation of the API does, and operations in another way than their own right request. */
export const ALSO_RIGHT: Readonly<Record<string, MakeRight>> = {
  'POST /es/my/applications/:application/take-up': async (app) => {
    const made = await app.asJson('officer', 'POST', '/api/v1/forms', ONE_QUESTION);
    const [actor, call] = [await app.actorOf('nonprofit'), await openCall(app, idOf(made.body))];
    const applications = app.app.get(ApplicationService);
    const { application } = await applications.start(actor, call);
    await applications.withdraw(actor, application.id);
    return asking('nonprofit', 'POST', `/es/my/applications/${application.id}/take-up`);
  },
  'GET /api/v1/session (after a while)': async (app) => {
    const { actor, headers } = await ownAccount(app);
    const back = `update sessions set last_seen_at = last_seen_at - interval '1 hour' where person_id = $1`;
    await asSuperuser(app.test, back, [actor.personId]);
    return request(headers, 'GET', '/api/v1/session');
  },
  'GET /api/v1/programmes (with a token)': async (app) => {
    const made = await token(app, 'officer', 'programme:read');
    const headers = { authorization: `Bearer ${made.token}` };
    return { role: 'visitor', question: { path: '/api/v1/programmes', headers } };
  },
  'POST /api/v1/programmes (under a key)': () => {
    const made = { title: { es: 'Con nombre', en: '' }, strategies: { capacity: 1 } };
    const { role, question } = sending('officer', 'POST', '/api/v1/programmes', {
      ...made,
      award: { min: 1, max: 2, currency: 'MXN' },
    });
    const headers = { ...question.headers, 'idempotency-key': randomUUID() };
    return Promise.resolve({ role, question: { ...question, headers } });
  },
  'PUT /api/v1/programmes/{id} (to close it)': async (app) => {
    const input = { title: { es: 'Se cierra', en: '' }, strategies: { capacity: 1 } };
    const officer = await app.actorOf('officer');
    const { id, version } = await app.app.get(ProgrammeService).create(officer, input, 'published');
    const closing = { ...input, award: { min: 1, max: 2, currency: 'MXN' }, status: 'closed', version };
    return sending('officer', 'PUT', `/api/v1/programmes/${id}`, closing);
  },
  'POST /api/v1/imports/nonprofits (again)': () => {
    const headers = { 'content-type': 'text/csv' };
    const body = CSV.replace('MX-CHP', 'MX-OAX');
    const path = '/api/v1/imports/nonprofits';
    return Promise.resolve({ role: 'hip', question: { method: 'POST', path, headers, body } });
  },
  'GET /api/v1/audit (of another organisation)': async (app) => {
    const { tenantId } = await app.actorOf('nonprofit');
    return asking('hip', 'GET', `/api/v1/audit?organization=${tenantId}`);
  },
  'GET /api/v1/documents/{nonprofit} (with some)': async (app) => {
    const link = 'GET /api/v1/documents/{nonprofit}/{documentId}/link';
    const { path } = (await RIGHT[link]!(app, { method: 'GET', path: '' })).question;
    return asking('hip', 'GET', path.split('/').slice(0, -2).join('/'));
  },
  'GET /api/v1/calls/{call}/invitations (with some)': async (app) => {
    const { call, handle } = await thingsOf(app, 'hip');
    const path = `/api/v1/calls/${call}/invitations`;
    await app.asJson('hip', 'POST', path, { nonprofits: [handle] });
    return asking('hip', 'GET', path);
  },
  'POST /api/v1/unalias/{request}/decision (against it)': async (app) => {
    const decision = 'POST /api/v1/unalias/{request}/decision';
    const { role, question } = await RIGHT[decision]!(app, { method: 'POST', path: '' });
    const body = JSON.stringify({ ...(JSON.parse(String(question.body)) as object), approve: false });
    return { role, question: { ...question, body } };
  },
};

const idOf = (body: string): string => (JSON.parse(body) as { id: string }).id;

async function token(app: ProofApp, role: 'officer' | 'nonprofit', scope: string) {
  const made = { name: 'Tablero', scopes: [scope] };
  return app.app.get(TokenService).make(await app.actorOf(role), made);
}
