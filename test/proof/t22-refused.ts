import { asSuperuser } from '@puente/testing';
import type { ProofApp } from './proof-app';
import { guardedAccount, ownAccount, PASSWORD, request, waitingStep } from './t22-own-accounts';
import type { MakeRight } from './t35-right';

const SESSION = '/api/v1/session';
const STEP = `${SESSION}/second-step`;
const WRONG_CODE = { method: 'recovery-code', code: 'aaaa-bbbb-cccc' };

/** Requests that are refused, and recorded for it. */
export const REFUSED: Readonly<Record<string, MakeRight>> = {
  'POST /api/v1/session (wrong password)': async (app) => {
    const { email } = await ownAccount(app);
    return request({}, 'POST', SESSION, { email, password: 'no es esta frase' });
  },
  'POST /api/v1/session (wrong password once too often)': async (app) => {
    const { email } = await ownAccount(app);
    const wrong = request({}, 'POST', SESSION, { email, password: 'no es esta frase' });
    for (let time = 1; time < 5; time++) await app.as(wrong.role, wrong.question);
    return wrong;
  },
  'POST /api/v1/session/second-step (wrong code)': async (app) =>
    request(await waitingAccount(app), 'POST', STEP, WRONG_CODE),
  'POST /api/v1/session/second-step (wrong code once too often)': async (app) => {
    const headers = await waitingAccount(app);
    await asSuperuser(app.test, 'update sign_in_steps set tries = 4');
    return request(headers, 'POST', STEP, WRONG_CODE);
  },
  'POST /api/v1/session/proof (wrong password)': async (app) => {
    const { headers } = await ownAccount(app);
    const proof = { method: 'password', secret: `${PASSWORD}, no` };
    return request(headers, 'POST', `${SESSION}/proof`, proof);
  },
  'GET /api/v1/calls (not permitted)': () =>
    Promise.resolve({ role: 'nonprofit', question: { path: '/api/v1/calls' } }),
};

async function waitingAccount(app: ProofApp): Promise<{ readonly cookie: string }> {
  return waitingStep(app, (await guardedAccount(app)).email);
}
