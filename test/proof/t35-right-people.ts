import { randomUUID } from 'node:crypto';
import { InvitationService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { saveMember, saveNonprofit } from '@puente/testing';
import { Vault } from '@puente/vault';
import type { ProofApp, Role } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const newEmail = (): string => `${randomUUID()}@ejemplo.invalid`;

const request = (role: Role, method: string, path: string, body?: object): Promise<Right> => {
  const sent = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return Promise.resolve({ role, question: { method, path, ...(body ? sent : {}) } });
};

/** An open invitation into the actor's organisation. */
function invite({ app }: ProofApp, actor: PersonActor, email = newEmail()): Promise<string> {
  const roles = [actor.tenantKind === 'funder' ? 'reviewer' : 'nonprofit-writer'];
  return app.get(InvitationService).invite(actor, { email, name: '', locale: 'es', roles, programmes: [] });
}

/** The token of an invitation into an organisation that is made for it. */
async function tokenInto(app: ProofApp, email: string): Promise<string> {
  const admin = await saveMember(app.test, 'funder', 'funder-admin');
  return app.app.get(Vault).token('invitation', await invite(app, admin, email));
}

/** Right requests about people, invitations, organisations and tokens, by the operation's name. */
export const RIGHT_PEOPLE: Readonly<Record<string, MakeRight>> = {
  'PUT /api/v1/people/{person}': async (app, { method }) => {
    const { tenantId } = await app.actorOf('nonprofit');
    const { personId } = await saveMember(app.test, 'nonprofit', 'nonprofit-writer', tenantId);
    return request('nonprofit', method, `/api/v1/people/${personId}`, { roles: ['nonprofit-finance'] });
  },
  'POST /api/v1/invitations': (_app, { method, path }) =>
    request('nonprofit', method, path, { email: newEmail(), roles: ['nonprofit-writer'] }),
  'POST /api/v1/invitations/{invitation}/resend': async (app, { method }) => {
    const id = await invite(app, await app.actorOf('nonprofit'));
    return request('nonprofit', method, `/api/v1/invitations/${id}/resend`);
  },
  'POST /api/v1/invitation/look': async (app, { method, path }) =>
    request('visitor', method, path, { token: await tokenInto(app, newEmail()) }),
  'POST /api/v1/invitation/enter': async (app, { method, path }) => {
    const token = await tokenInto(app, newEmail());
    const newcomer = { name: 'Sol', locale: 'es', password: 'una frase larga de prueba' };
    return request('visitor', method, path, { token, ...newcomer });
  },
  'POST /api/v1/invitation/join': async (app, { method, path }) =>
    request('officer', method, path, { token: await tokenInto(app, app.credentials('officer').email) }),
  'POST /api/v1/tokens': (_app, { method, path }) =>
    request('officer', method, path, { name: 'Tablero', scopes: ['match:read'] }),
  'POST /api/v1/organizations': (_app, { method, path }) =>
    request('hip', method, path, { kind: 'funder', organization: 'Prueba', email: newEmail() }),
  'POST /api/v1/organizations/invitations': async (app, { method, path }) => {
    const { id } = await saveNonprofit(app.test);
    return request('hip', method, path, { organization: id, email: newEmail() });
  },
};
