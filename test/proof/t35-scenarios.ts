import type { ScenarioInput } from '@puente/grants';
import {
  BROKEN_LIMITS,
  brokenScenario,
  doneScenario,
  listInput,
  listScenarios,
  scenarioInput,
  twoScenarios,
  waitingScenario,
} from './scenarios-made';
import type { MakeRight, Right } from './t35-right';

const LIST = '/api/v1/calls/{call}/scenarios';
const ONE = `${LIST}/{scenario}`;
const pathOf = (call: string, tail = ''): string => `/api/v1/calls/${call}/scenarios${tail}`;

const ON_LIST = '/api/v1/shortlists/{shortlist}/scenarios';
const ONE_ON_LIST = `${ON_LIST}/{scenario}`;
const onList = (shortlist: string, tail = ''): string => `/api/v1/shortlists/${shortlist}/scenarios${tail}`;

/** As the API takes it: a candidate under the name of what it is. */
const bodyOf = ({ candidates, ...terms }: ScenarioInput, name: 'applicationId' | 'entryId'): object => ({
  ...terms,
  candidates: candidates.map(({ subjectId, ...each }) => ({ ...each, [name]: subjectId })),
});

const asOfficer = (method: string, path: string, body?: object): Right => ({
  role: 'officer',
  question: body
    ? { method, path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : { method, path },
});

/** Right requests about scenarios, by the operation's name. */
export const SCENARIO_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${LIST}`]: async (app) => asOfficer('GET', pathOf((await waitingScenario(app)).call)),
  [`POST ${LIST}`]: async (app) => {
    const { call, input } = await scenarioInput(app);
    return asOfficer('POST', pathOf(call), bodyOf(input, 'applicationId'));
  },
  [`GET ${LIST}/candidates`]: async (app) =>
    asOfficer('GET', pathOf((await scenarioInput(app)).call, '/candidates')),
  [`GET ${LIST}/comparison`]: async (app) => {
    const { call, scenario, other } = await twoScenarios(app);
    return asOfficer('GET', pathOf(call, `/comparison?id=${scenario}&id=${other}`));
  },
  [`GET ${ONE}`]: async (app) => {
    const { call, scenario } = await doneScenario(app);
    return asOfficer('GET', pathOf(call, `/${scenario}`));
  },
  [`POST ${ONE}/cancellation`]: async (app) => {
    const { call, scenario } = await waitingScenario(app);
    return asOfficer('POST', pathOf(call, `/${scenario}/cancellation`), {});
  },
  [`POST ${ONE}/relaxations`]: async (app) => {
    const { call, scenario } = await brokenScenario(app);
    return asOfficer('POST', pathOf(call, `/${scenario}/relaxations`), {});
  },
  [`POST ${ONE}/proposals`]: async (app) => {
    const { call, scenario } = await doneScenario(app);
    return asOfficer('POST', pathOf(call, `/${scenario}/proposals`), {});
  },
  [`GET ${ON_LIST}`]: async (app) =>
    asOfficer('GET', onList((await listScenarios(app, { work: false })).shortlist)),
  [`POST ${ON_LIST}`]: async (app) => {
    const { shortlist, input } = await listInput(app);
    return asOfficer('POST', onList(shortlist), bodyOf(input, 'entryId'));
  },
  [`GET ${ON_LIST}/candidates`]: async (app) =>
    asOfficer('GET', onList((await listInput(app)).shortlist, '/candidates')),
  [`GET ${ON_LIST}/comparison`]: async (app) => {
    const { shortlist, scenario, other } = await listScenarios(app, { work: true });
    return asOfficer('GET', onList(shortlist, `/comparison?id=${scenario}&id=${other}`));
  },
  [`GET ${ONE_ON_LIST}`]: async (app) => {
    const { shortlist, scenario } = await listScenarios(app, { work: true });
    return asOfficer('GET', onList(shortlist, `/${scenario}`));
  },
  [`POST ${ONE_ON_LIST}/cancellation`]: async (app) => {
    const { shortlist, scenario } = await listScenarios(app, { work: false });
    return asOfficer('POST', onList(shortlist, `/${scenario}/cancellation`), {});
  },
  [`POST ${ONE_ON_LIST}/relaxations`]: async (app) => {
    const { shortlist, scenario } = await listScenarios(app, { work: true, limits: BROKEN_LIMITS });
    return asOfficer('POST', onList(shortlist, `/${scenario}/relaxations`), {});
  },
};
