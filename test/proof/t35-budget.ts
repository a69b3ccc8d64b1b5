import { dayInMexico } from '@puente/kernel';
import { OwnSpendingService } from '@puente/ledger';
import { asSuperuser } from '@puente/testing';
import { writtenAward } from './assigned-application';
import type { ProofApp, Role } from './proof-app';
import { runningAward } from './t35-award-life';
import type { MakeRight, Right } from './t35-right';

const AWARDS = '/api/v1/awards';
const OWN = '/api/v1/my';
const RULE = { fromOn: '2090-01-01', percent: '15', basis: 'whole' };

const saidNow = () => {
  const month = dayInMexico(new Date()).slice(0, 7);
  const lines = [{ code: 'whole', amount: '10.50' }];
  return { from: month, until: month, currency: 'MXN', requirementId: '', lines };
};

/** An award of the officer's funder that runs and began before today. */
async function begunAward(app: ProofApp): Promise<string> {
  const id = await runningAward(app);
  await asSuperuser(app.test, `update awards set starts_on = '2026-01-01' where id = $1`, [id]);
  return id;
}

/** What its nonprofit said it spent of one. */
export async function saidSpending(
  app: ProofApp,
): Promise<{ readonly award: string; readonly spending: string }> {
  const [award, nonprofit] = [await begunAward(app), await app.actorOf('nonprofit')];
  return { award, spending: await app.app.get(OwnSpendingService).state(nonprofit, award, saidNow()) };
}

/** Right requests about budgets of awards. */
export const BUDGET_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${AWARDS}/{award}/budget`]: async (app) =>
    asking('officer', 'GET', `${AWARDS}/${(await saidSpending(app)).award}/budget`),
  [`GET ${OWN}/awards/{award}/budget`]: async (app) =>
    asking('nonprofit', 'GET', `${OWN}/awards/${(await saidSpending(app)).award}/budget`),
  [`POST ${OWN}/awards/{award}/spendings`]: async (app) =>
    asking('nonprofit', 'POST', `${OWN}/awards/${await begunAward(app)}/spendings`, saidNow()),
  [`POST ${OWN}/spendings/{spending}/correction`]: async (app) =>
    asking(
      'nonprofit',
      'POST',
      `${OWN}/spendings/${(await saidSpending(app)).spending}/correction`,
      saidNow(),
    ),
  'POST /api/v1/spendings/{spending}/acceptance': async (app) =>
    asking('officer', 'POST', `/api/v1/spendings/${(await saidSpending(app)).spending}/acceptance`, {
      answer: '',
    }),
  'POST /api/v1/spendings/{spending}/return': async (app) =>
    asking('officer', 'POST', `/api/v1/spendings/${(await saidSpending(app)).spending}/return`, {
      answer: 'Falta.',
    }),
  'GET /api/v1/award-sources': () => Promise.resolve(asking('hip', 'GET', '/api/v1/award-sources')),
  'GET /api/v1/award-totals': () => Promise.resolve(asking('hip', 'GET', '/api/v1/award-totals')),
  [`PUT ${AWARDS}/{award}/source`]: async (app) => {
    const own = { version: 1, awardId: '', rate: '' };
    return asking('officer', 'PUT', `${AWARDS}/${await writtenAward(app, 'draft')}/source`, own);
  },
  'GET /api/v1/budget-rules': () => Promise.resolve(asking('officer', 'GET', '/api/v1/budget-rules')),
  'POST /api/v1/budget-rules': () => Promise.resolve(asking('hip', 'POST', '/api/v1/budget-rules', RULE)),
};

function asking(role: Role, method: string, path: string, body?: object): Right {
  if (body === undefined) return { role, question: { method, path } };
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}
