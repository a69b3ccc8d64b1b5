import { ExchangeRateService } from '@puente/ledger';
import type { ProofApp } from './proof-app';
import type { MakeRight, Right } from './t35-right';

/** Each on a day of its own: there is one rate for a pair, a day and a source. */
let days = 0;
const rateText = () => {
  const day = new Date(Date.UTC(2001, 0, 1 + days++)).toISOString().slice(0, 10);
  return { of: 'USD', in: 'MXN', day, source: 'bank', rate: '18.5023' };
};

const asHip = (method: string, path: string, body: object): Right => ({
  role: 'hip',
  question: { method, path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
});

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
};
