import { ExchangeRateService } from '@puente/ledger';
import { dayInMexico } from '@puente/kernel';
import { approvedByHip, arrivedPayment, batchOfColleague, releasedByHip, sentByBatch } from './paid-award';
import type { ProofApp, Role } from './proof-app';
import type { MakeRight, Right } from './t35-right';

/** Each on a day of its own: there is one rate for a pair, a day and a source. */
let days = 0;
const rateText = () => {
  const day = new Date(Date.UTC(2001, 0, 1 + days++)).toISOString().slice(0, 10);
  return { of: 'USD', in: 'MXN', day, source: 'bank', rate: '18.5023' };
};

const asking = (role: Role, method: string, path: string, body?: object): Right => ({
  role,
  question: body
    ? { method, path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : { method, path },
});
const asHip = (method: string, path: string, body?: object): Right => asking('hip', method, path, body);

const BATCHES = '/api/v1/payment-batches';
const SENT = '/api/v1/sent-payments';
const OWN = '/api/v1/my/payments';
const today = (): string => dayInMexico(new Date());
const takenBack = (version: number) => ({ version, happenedOn: today(), reason: 'Cuenta cerrada' });

/** The id of a rate that HIP recorded. */
export async function recordedRate(app: ProofApp): Promise<string> {
  return app.app.get(ExchangeRateService).record(await app.actorOf('hip'), rateText());
}

/** Right requests about money, by the operation's name. */
export const LEDGER_RIGHT: Readonly<Record<string, MakeRight>> = {
  'POST /api/v1/exchange-rates': (_app, { method, path }) => Promise.resolve(asHip(method, path, rateText())),
  'POST /api/v1/exchange-rates/{rate}/correction': async (app, { method }) =>
    asHip(method, `/api/v1/exchange-rates/${await recordedRate(app)}/correction`, { rate: '18.6' }),
  'POST /api/v1/imports/exchange-rates': (_app, { method, path }) => {
    const { of, in: into, day, source, rate } = rateText();
    const body = `of,in,day,source,rate\n${of},${into},${day},${source},${rate}\n`;
    return Promise.resolve({
      role: 'hip',
      question: { method, path, headers: { 'content-type': 'text/csv' }, body },
    });
  },
  [`POST ${BATCHES}`]: async (app) => asHip('POST', BATCHES, { payments: [await approvedByHip(app)] }),
  [`GET ${BATCHES}/{batch}`]: async (app) =>
    asHip('GET', `${BATCHES}/${(await batchOfColleague(app)).batch}`),
  [`POST ${BATCHES}/{batch}/release`]: async (app) => {
    const { batch, shown } = await batchOfColleague(app);
    return asHip('POST', `${BATCHES}/${batch}/release`, { shown });
  },
  [`GET ${BATCHES}/{batch}/file`]: async (app) =>
    asHip('GET', `${BATCHES}/${(await releasedByHip(app)).batch}/file`),
  [`POST ${BATCHES}/{batch}/sending`]: async (app) => {
    const { batch } = await releasedByHip(app);
    return asHip('POST', `${BATCHES}/${batch}/sending`, { version: 2, sentOn: today() });
  },
  [`POST ${BATCHES}/{batch}/cancellation`]: async (app) => {
    const { batch } = await batchOfColleague(app);
    return asHip('POST', `${BATCHES}/${batch}/cancellation`, { version: 1 });
  },
  [`GET ${SENT}/{payment}`]: async (app) => asHip('GET', `${SENT}/${await sentByBatch(app)}`),
  [`POST ${SENT}/{payment}/reversal`]: async (app) =>
    asHip('POST', `${SENT}/${await sentByBatch(app)}/reversal`, takenBack(4)),
  [`POST ${SENT}/{payment}/return`]: async (app) =>
    asHip('POST', `${SENT}/${await arrivedPayment(app)}/return`, takenBack(5)),
  [`GET ${OWN}/{payment}`]: async (app) => asking('nonprofit', 'GET', `${OWN}/${await sentByBatch(app)}`),
  [`POST ${OWN}/{payment}/receipt`]: async (app) => {
    const said = { amount: '999.50', currency: 'MXN', receivedOn: today() };
    return asking('nonprofit', 'POST', `${OWN}/${await sentByBatch(app)}/receipt`, said);
  },
};
