import { AccountCallService } from '@puente/ledger';
import { BankAccountService } from '@puente/organizations';
import { asSuperuser, saveMember } from '@puente/testing';
import { activeByHip } from './paid-award';
import type { ProofApp } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const ACCOUNT = { clabe: '032180000118359719', holder: 'Casa de prueba, A. C.', bank: 'Banco de prueba' };
const PATH = '/api/v1/awards/{award}/account-calls';
const REASON = 'La línea está cortada.';

/** Right requests about calls before an account is paid for the first time. */
export const ACCOUNT_CALLS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${PATH}`]: async (app) => asHip('GET', pathOf(await activeByHip(app))),
  [`GET ${PATH}/numbers`]: async (app) => asHip('GET', `${pathOf(await activeByHip(app))}/numbers`),
  [`POST ${PATH}`]: async (app) => {
    const { award, version } = await unknownAccount(app);
    return asHip('POST', pathOf(award), { outcome: 'not-reached', knownBefore: true, version });
  },
  [`POST ${PATH}/waivers`]: async (app) => {
    const { award, version } = await unknownAccount(app);
    return asHip('POST', `${pathOf(award)}/waivers`, { reason: REASON, version });
  },
  [`POST ${PATH}/waivers/{call}/approval`]: async (app) => {
    const { award, version } = await unknownAccount(app);
    const hip = await app.actorOf('hip');
    const colleague = await saveMember(app.test, 'hip', 'hip-admin', hip.tenantId);
    const calls = app.app.get(AccountCallService);
    await calls.askWaiver(colleague, award, version, REASON);
    const [asked] = (await calls.get(hip, award)).calls;
    return asHip('POST', `${pathOf(award)}/waivers/${asked!.id}/approval`);
  },
};

const pathOf = (award: string): string => `/api/v1/awards/${award}/account-calls`;

/** An award whose nonprofit has an account that nobody called about. */
export async function unknownAccount(
  app: ProofApp,
): Promise<{ readonly award: string; readonly version: number }> {
  const [award, nonprofit] = [await activeByHip(app), await app.actorOf('nonprofit')];
  const colleague = await saveMember(app.test, 'nonprofit', 'nonprofit-finance', nonprofit.tenantId);
  const accounts = app.app.get(BankAccountService);
  const id = await accounts.propose(colleague, ACCOUNT);
  await asSuperuser(app.test, `update bank_accounts set held_until = proposed_at where id = $1`, [id]);
  const [newest] = await accounts.list(nonprofit);
  await accounts.approve(nonprofit, id, newest!.fingerprint);
  return { award, version: newest!.version };
}

function asHip(method: string, path: string, body?: object): Right {
  if (body === undefined) return { role: 'hip', question: { method, path } };
  const headers = { 'content-type': 'application/json' };
  return { role: 'hip', question: { method, path, headers, body: JSON.stringify(body) } };
}
