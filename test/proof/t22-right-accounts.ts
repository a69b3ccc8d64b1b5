import { randomUUID } from 'node:crypto';
import { SignInProvider } from '@puente/access';
import { asSuperuser, saveMember } from '@puente/testing';
import { Vault } from '@puente/vault';
import type { ProofApp } from './proof-app';
import {
  codeOf,
  giveIn,
  guardedAccount,
  madePasskey,
  ownAccount,
  PASSWORD,
  passkeyAccount,
  request,
  signedBy,
  waitingStep,
  type OwnAccount,
} from './t22-own-accounts';
import type { MakeRight, Right } from './t35-right';

const FACTOR = '/api/v1/account/second-factor';
const NEW = 'tres tazas azules y un tren';

const as = ({ headers }: Pick<OwnAccount, 'headers'>, method: string, path: string, body?: object): Right =>
  request(headers, method, path, body);

/** Right requests about one's own account: each uses up an account that is made for it. */
export const OWN_ACCOUNT_RIGHT: Readonly<Record<string, MakeRight>> = {
  'DELETE /api/v1/session': async (app, { method, path }) => as(await ownAccount(app), method, path),
  'DELETE /api/v1/session/devices': async (app, { method, path }) => {
    const account = await ownAccount(app);
    await anotherDevice(app, account);
    return as(account, method, path);
  },
  'DELETE /api/v1/session/devices/{deviceId}': async (app, { method }) => {
    const account = await ownAccount(app);
    return as(account, method, `/api/v1/session/devices/${await anotherDevice(app, account)}`);
  },
  'PUT /api/v1/session/organization': async (app, { method, path }) => {
    const account = await ownAccount(app);
    const { tenantId } = await saveMember(app.test, 'funder', 'funder-admin');
    const add = `insert into memberships (tenant_id, person_id, roles) values ($1, $2, '{auditor}')`;
    await asSuperuser(app.test, add, [tenantId, account.actor.personId]);
    return as(account, method, path, { organization: tenantId });
  },
  'POST /api/v1/session/second-step': async (app, { method, path }) => {
    const { email, codes } = await guardedAccount(app);
    const proof = { method: 'recovery-code', code: codes[0]! };
    return as({ headers: await waitingStep(app, email) }, method, path, proof);
  },
  'POST /api/v1/session/passkey': async (app, { method, path }) => {
    const { key } = await passkeyAccount(app);
    return as({ headers: {} }, method, path, await signedBy(app, key));
  },
  'POST /api/v1/session/second-step/passkey': async (app, { method, path }) => {
    const { key, email } = await passkeyAccount(app);
    return as({ headers: await waitingStep(app, email) }, method, path, await signedBy(app, key));
  },
  'POST /api/v1/session/proof': async (app, { method, path }) =>
    as(await ownAccount(app), method, path, { method: 'password', secret: PASSWORD }),
  'POST /api/v1/session/proof/passkey': async (app, { method, path }) => {
    const account = await passkeyAccount(app);
    return as(account, method, path, await signedBy(app, account.key));
  },
  'POST /api/v1/account/passkeys': async (app, { method, path }) => {
    const account = await ownAccount(app);
    return as(account, method, path, (await madePasskey(app, account.headers)).made);
  },
  'PATCH /api/v1/account/passkeys/{id}': async (app, { method }) => {
    const account = await passkeyAccount(app);
    return as(account, method, `/api/v1/account/passkeys/${account.id}`, { name: 'Otra' });
  },
  'DELETE /api/v1/account/passkeys/{id}': async (app, { method }) => {
    const account = await passkeyAccount(app);
    return as(account, method, `/api/v1/account/passkeys/${account.id}`);
  },
  [`POST ${FACTOR}/confirm`]: async (app, { method, path }) => {
    const account = await ownAccount(app);
    const draft = await giveIn(app, 'POST', FACTOR, undefined, account.headers);
    return as(account, method, path, { code: codeOf(draft) });
  },
  [`POST ${FACTOR}/recovery-codes`]: async (app, { method, path }) =>
    as(await guardedAccount(app), method, path),
  [`DELETE ${FACTOR}`]: async (app, { method, path }) => as(await guardedAccount(app), method, path),
  'DELETE /api/v1/account/provider': async (app, { method, path }) => {
    const account = await ownAccount(app);
    const link =
      'insert into linked_accounts (id, person_id, issuer, subject, created_at) values ($1, $2, $3, $4, now())';
    await asSuperuser(app.test, link, [
      randomUUID(),
      account.actor.personId,
      app.app.get(SignInProvider).issuer,
      randomUUID(),
    ]);
    return as(account, method, path);
  },
  'PUT /api/v1/account/password': async (app, { method, path }) =>
    as(await ownAccount(app), method, path, { old: PASSWORD, password: NEW }),
  'POST /api/v1/account/password/reset': async (app, { method, path }) => {
    const { actor } = await ownAccount(app);
    const id = randomUUID();
    const ask = 'insert into password_resets (id, person_id, created_at) values ($1, $2, now())';
    await asSuperuser(app.test, ask, [id, actor.personId]);
    const token = app.app.get(Vault).token('password-reset', id);
    return as({ headers: {} }, method, path, { token, password: NEW });
  },
};

/** The id of a second device on which the account is open. */
async function anotherDevice(app: ProofApp, { email, headers }: OwnAccount): Promise<string> {
  await giveIn(app, 'POST', '/api/v1/session', { email, password: PASSWORD });
  const { body } = await giveIn(app, 'GET', '/api/v1/session/devices', undefined, headers);
  const devices = JSON.parse(body) as { id: string; current: boolean }[];
  return devices.find(({ current }) => !current)!.id;
}
