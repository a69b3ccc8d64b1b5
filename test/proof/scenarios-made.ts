import {
  ScenarioService,
  WorkOutScenarioHandler,
  type ScenarioInput,
  type ScenarioPlace,
} from '@puente/grants';
import { asSuperuser } from '@puente/testing';
import { handedIn } from './assigned-application';
import type { ProofApp } from './proof-app';
import { keptShortlist } from './t35-shortlists';

const inCall = (id: string): ScenarioPlace => ({ kind: 'call', id });
const onList = (id: string): ScenarioPlace => ({ kind: 'shortlist', id });

/** A scenario of the officer's funder, about one application. */
export interface MadeScenario {
  readonly call: string;
  readonly scenario: string;
}

/** What a scenario of one application asks, in a call that has it alone; no other one waits. */
export async function scenarioInput(
  app: ProofApp,
): Promise<{ readonly call: string; readonly input: ScenarioInput }> {
  await noneWaits(app);
  const { call, application } = await handedIn(app);
  return { call, input: inputAbout(application) };
}

const noneWaits = (app: ProofApp): Promise<unknown> =>
  asSuperuser(app.test, `update scenarios set state = 'cancelled', ended_at = now() where state = 'waiting'`);

function inputAbout(subjectId: string): ScenarioInput {
  const tiers = [{ amount: '100000', worth: '80' }];
  const candidate = { subjectId, strategy: 'capacity', lock: '', tiers };
  const terms = { title: 'Uno', currency: 'MXN', budget: '150000', maxShare: '', limits: [] };
  return { ...terms, candidates: [candidate] };
}

/** One whose computation nobody began. */
export async function waitingScenario(
  app: ProofApp,
  more: Partial<ScenarioInput> = {},
): Promise<MadeScenario> {
  const { call, input } = await scenarioInput(app);
  const actor = await app.actorOf('officer');
  const scenario = await app.app.get(ScenarioService).make(actor, inCall(call), { ...input, ...more });
  return { call, scenario };
}

/** One that is worked out. */
export async function doneScenario(app: ProofApp, more: Partial<ScenarioInput> = {}): Promise<MadeScenario> {
  const made = await waitingScenario(app, more);
  const { tenantId } = await app.actorOf('officer');
  const handler = app.app.get(WorkOutScenarioHandler, { strict: false });
  await handler.handle({ tenantId, scenarioId: made.scenario });
  return made;
}

/** A floor that one candidate cannot meet. */
export const BROKEN_LIMITS = [
  { side: 'floor', grouping: 'strategy', code: 'prevention', amount: '50000' },
] as const;

/** One in which nothing keeps within all limits. */
export const brokenScenario = (app: ProofApp): Promise<MadeScenario> =>
  doneScenario(app, {
    limits: BROKEN_LIMITS,
  });

/** Two of one call that are worked out. */
export async function twoScenarios(app: ProofApp): Promise<MadeScenario & { readonly other: string }> {
  const made = await doneScenario(app);
  const actor = await app.actorOf('officer');
  const scenarios = app.app.get(ScenarioService);
  const { input, copy } = await copied(app, made);
  const other = await scenarios.make(actor, inCall(made.call), input, copy);
  const handler = app.app.get(WorkOutScenarioHandler, { strict: false });
  await handler.handle({ tenantId: actor.tenantId, scenarioId: other });
  return { ...made, other };
}

async function copied(
  app: ProofApp,
  { call, scenario }: MadeScenario,
): Promise<{ readonly input: ScenarioInput; readonly copy: string }> {
  const { lines } = await app.app
    .get(ScenarioService)
    .get(await app.actorOf('officer'), inCall(call), scenario);
  const candidates = lines.map(({ subjectId, strategy }) => ({
    ...{ subjectId, strategy, lock: 'out', tiers: [{ amount: '100000', worth: '80' }] },
  }));
  const terms = { title: 'Dos', currency: 'MXN', budget: '90000', maxShare: '', limits: [] };
  return { input: { ...terms, candidates }, copy: scenario };
}

/** What a scenario of a shortlist with one line asks; no other one waits. */
export async function listInput(
  app: ProofApp,
): Promise<{ readonly shortlist: string; readonly entry: string; readonly input: ScenarioInput }> {
  await noneWaits(app);
  const { shortlist, entry } = await keptShortlist(app);
  return { shortlist, entry, input: inputAbout(entry) };
}

/** A scenario of the officer's funder, about one line of its shortlist. */
export interface ListScenario {
  readonly shortlist: string;
  readonly scenario: string;
  readonly other: string;
}

/** Two of one shortlist; `work`: worked out. */
export async function listScenarios(
  app: ProofApp,
  { work, ...more }: Partial<ScenarioInput> & { readonly work: boolean },
): Promise<ListScenario> {
  const { shortlist, input } = await listInput(app);
  const actor = await app.actorOf('officer');
  const make = (title: string): Promise<string> =>
    app.app.get(ScenarioService).make(actor, onList(shortlist), { ...input, ...more, title });
  const made = { shortlist, scenario: await make('Uno'), other: await make('Dos') };
  const handler = app.app.get(WorkOutScenarioHandler, { strict: false });
  for (const scenarioId of work ? [made.scenario, made.other] : []) {
    await handler.handle({ tenantId: actor.tenantId, scenarioId });
  }
  return made;
}

/** Pages of scenarios in each state, for the officer. */
export async function scenarioPages(app: ProofApp): Promise<string[]> {
  const { call, scenario, other } = await twoScenarios(app);
  const broken = await brokenScenario(app);
  const list = `calls/${call}/scenarios`;
  const onShortlist = await listScenarios(app, { work: true });
  const ofList = `shortlists/${onShortlist.shortlist}/scenarios`;
  const waiting = await waitingScenario(app);
  return [
    ...[list, `${list}/new`, `${list}/${scenario}`, `${list}/compare?id=${scenario}&id=${other}`],
    `calls/${broken.call}/scenarios/${broken.scenario}`,
    `calls/${waiting.call}/scenarios/${waiting.scenario}`,
    ...[ofList, `${ofList}/new`, `${ofList}/${onShortlist.scenario}`],
    `${ofList}/compare?id=${onShortlist.scenario}&id=${onShortlist.other}`,
  ];
}
