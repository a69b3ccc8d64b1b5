import {
  chosenAnew,
  failedItem,
  madeItem,
  madeSchedule,
  madeSet,
  scheduleInput,
  setInput,
  waitingSet,
} from './report-sets-made';
import type { MakeRight, Right } from './t35-right';

const SETS = '/api/v1/report-sets';
const SCHEDULES = '/api/v1/report-schedules';

const asHip = (method: string, path: string, body?: object): Right => ({
  role: 'hip',
  question: body
    ? { method, path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : { method, path },
});

/** Right requests about sets of reports, by the operation's name. */
export const REPORT_SET_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${SETS}`]: () => Promise.resolve(asHip('GET', SETS)),
  [`POST ${SETS}`]: async (app) => asHip('POST', SETS, await setInput(app)),
  [`GET ${SETS}/{set}`]: async (app) => asHip('GET', `${SETS}/${await madeSet(app)}`),
  [`GET ${SETS}/{set}/file`]: async (app) => asHip('GET', `${SETS}/${await madeSet(app)}/file`),
  [`POST ${SETS}/{set}/cancellation`]: async (app) =>
    asHip('POST', `${SETS}/${await waitingSet(app, 'open')}/cancellation`, {}),
  [`POST ${SETS}/{set}/retries`]: async (app) =>
    asHip('POST', `${SETS}/${await waitingSet(app, 'cancelled')}/retries`, {}),
  [`GET ${SETS}/{set}/items/{item}/file`]: async (app) => asHip('GET', `${SETS}/${await madeItem(app)}/file`),
  [`POST ${SETS}/{set}/items/{item}/retries`]: async (app) =>
    asHip('POST', `${SETS}/${await failedItem(app)}/retries`, {}),
  [`GET ${SCHEDULES}`]: () => Promise.resolve(asHip('GET', SCHEDULES)),
  [`POST ${SCHEDULES}`]: async (app) => asHip('POST', SCHEDULES, await scheduleInput(app)),
  [`PUT ${SCHEDULES}/{schedule}`]: async (app) => {
    const id = await madeSchedule(app, false);
    return asHip('PUT', `${SCHEDULES}/${id}`, { ...chosenAnew(), version: 1 });
  },
  [`POST ${SCHEDULES}/{schedule}/pause`]: async (app) =>
    asHip('POST', `${SCHEDULES}/${await madeSchedule(app, false)}/pause`, {}),
  [`POST ${SCHEDULES}/{schedule}/resumption`]: async (app) =>
    asHip('POST', `${SCHEDULES}/${await madeSchedule(app, true)}/resumption`, {}),
  [`POST ${SCHEDULES}/{schedule}/end`]: async (app) =>
    asHip('POST', `${SCHEDULES}/${await madeSchedule(app, false)}/end`, {}),
};
