import { ScenarioService, WorkOutScenarioHandler, type ScenarioInput } from '@puente/grants';
import { asSuperuser } from '@puente/testing';
import { handedIn } from './assigned-application';
import type { ProofApp } from './proof-app';

/** A scenario of the officer's funder, about one application. */
export interface MadeScenario {
  readonly call: string;
  readonly scenario: string;
}

/** What a scenario of one application asks, in a call that has it alone; no other one waits. */
export async function scenarioInput(
  app: ProofApp,
): Promise<{ readonly call: string; readonly input: ScenarioInput }> {
  await asSuperuser(
    app.test,
    `update scenarios set state = 'cancelled', ended_at = now() where state = 'waiting'`,
  );
  const { call, application } = await handedIn(app);
  const tiers = [{ amount: '100000', worth: '80' }];
  const candidate = { applicationId: application, strategy: 'capacity', lock: '', tiers };
  const terms = { title: 'Uno', currency: 'MXN', budget: '150000', maxShare: '', limits: [] };
  return { call, input: { ...terms, candidates: [candidate] } };
}

/** One whose computation nobody began. */
export async function waitingScenario(
  app: ProofApp,
  more: Partial<ScenarioInput> = {},
): Promise<MadeScenario> {
  const { call, input } = await scenarioInput(app);
  const actor = await app.actorOf('officer');
  const scenario = await app.app.get(ScenarioService).make(actor, call, { ...input, ...more });
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

/** One in which nothing keeps within all limits. */
export const brokenScenario = (app: ProofApp): Promise<MadeScenario> =>
  doneScenario(app, {
    limits: [{ side: 'floor', grouping: 'strategy', code: 'prevention', amount: '50000' }],
  });

/** Two of one call that are worked out. */
export async function twoScenarios(app: ProofApp): Promise<MadeScenario & { readonly other: string }> {
  const made = await doneScenario(app);
  const actor = await app.actorOf('officer');
  const scenarios = app.app.get(ScenarioService);
  const { input, copy } = await copied(app, made);
  const other = await scenarios.make(actor, made.call, input, copy);
  const handler = app.app.get(WorkOutScenarioHandler, { strict: false });
  await handler.handle({ tenantId: actor.tenantId, scenarioId: other });
  return { ...made, other };
}

async function copied(
  app: ProofApp,
  { call, scenario }: MadeScenario,
): Promise<{ readonly input: ScenarioInput; readonly copy: string }> {
  const { lines } = await app.app.get(ScenarioService).get(await app.actorOf('officer'), call, scenario);
  const candidates = lines.map(({ applicationId, strategy }) => ({
    ...{ applicationId, strategy, lock: 'out', tiers: [{ amount: '100000', worth: '80' }] },
  }));
  const terms = { title: 'Dos', currency: 'MXN', budget: '90000', maxShare: '', limits: [] };
  return { input: { ...terms, candidates }, copy: scenario };
}

/** Pages of scenarios in each state, for the officer. */
export async function scenarioPages(app: ProofApp): Promise<string[]> {
  const { call, scenario, other } = await twoScenarios(app);
  const broken = await brokenScenario(app);
  const waiting = await waitingScenario(app);
  const list = `calls/${call}/scenarios`;
  return [
    ...[list, `${list}/new`, `${list}/${scenario}`, `${list}/compare?id=${scenario}&id=${other}`],
    `calls/${broken.call}/scenarios/${broken.scenario}`,
    `calls/${waiting.call}/scenarios/${waiting.scenario}`,
  ];
}
