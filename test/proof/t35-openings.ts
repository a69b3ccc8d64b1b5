import { OpeningService } from '@puente/ledger';
import { asQuery, openedByHip, openingInput, openingOfColleague } from './opened-grants';
import type { MakeRight, Right } from './t35-right';

const asHip = (method: string, path: string, body?: object): Right => ({
  role: 'hip',
  question: body
    ? { method, path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : { method, path },
});

const OPENINGS = '/api/v1/openings';

/** Right requests about past grants that enter the books, by the operation's name. */
export const OPENINGS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${OPENINGS}`]: () => Promise.resolve(asHip('GET', OPENINGS)),
  'GET /api/v1/opening-preview': async (app) => {
    return asHip('GET', `/api/v1/opening-preview?${asQuery(await openingInput(app))}`);
  },
  [`POST ${OPENINGS}`]: async (app) => asHip('POST', OPENINGS, await openingInput(app)),
  [`GET ${OPENINGS}/{opening}`]: async (app) => asHip('GET', `${OPENINGS}/${await openingOfColleague(app)}`),
  [`POST ${OPENINGS}/{opening}/approval`]: async (app) => {
    const id = await openingOfColleague(app);
    const { shown } = await app.app.get(OpeningService).get(await app.actorOf('hip'), id);
    return asHip('POST', `${OPENINGS}/${id}/approval`, { shown });
  },
  [`POST ${OPENINGS}/{opening}/withdrawal`]: async (app) =>
    asHip('POST', `${OPENINGS}/${await openingOfColleague(app)}/withdrawal`, { version: 1 }),
  [`POST ${OPENINGS}/{opening}/taking-back`]: async (app) =>
    asHip('POST', `${OPENINGS}/${await openedByHip(app)}/taking-back`, { version: 2 }),
};
