import { brokenScenario, doneScenario, scenarioInput, twoScenarios, waitingScenario } from './scenarios-made';
import type { MakeRight, Right } from './t35-right';

const LIST = '/api/v1/calls/{call}/scenarios';
const ONE = `${LIST}/{scenario}`;
const pathOf = (call: string, tail = ''): string => `/api/v1/calls/${call}/scenarios${tail}`;

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
    return asOfficer('POST', pathOf(call), input);
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
};
