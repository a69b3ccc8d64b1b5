import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, dayInMexico, invalid, notFound, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { ANSWERING_ROLES, requirePermission } from '@puente/permissions';
import { legalRoutes } from '@puente/taxonomy';
import { parseStep, RISK_LIMITS, ROUTE_PLANS, stateOfRoute, stepOfRoute } from '../core';
import { lockedAward } from '../awards/own-award';
import { insertNote } from './diligence-note.repository';
import {
  endRoute,
  insertRoute,
  listRoutesOf,
  moveRoute,
  saveStep,
  type PairKey,
  type PairRoute,
} from './legal-route.repository';
import { recordForPair } from './pair';

/** By which route, why, and the version of the route that there was; 0: there was none. */
export interface RouteChoice {
  readonly route: string;
  readonly reason: string;
  readonly seenVersion: number;
}

/** The legal route of a funder and a nonprofit that it gives to: chosen by a person, its steps done by persons. */
@Injectable()
export class LegalRouteService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Chooses the route of an award’s nonprofit, for all awards to it; the same one again begins its steps anew. The one before ends. */
  async choose(actor: Actor, awardId: string, { route, reason, seenVersion }: RouteChoice): Promise<void> {
    const person = requirePermission(actor, 'diligence:edit');
    if (!legalRoutes.has(route)) throw invalid([{ field: 'route', code: 'form-unknown-choice' }]);
    const words = written(reason);
    await this.database.asActor(actor, async (tx) => {
      const pair = await this.pairOf(tx, person, awardId);
      const before = await presentRoute(tx, pair);
      if ((before?.version ?? 0) !== seenVersion) throw staleVersion();
      if (before) await this.end(tx, person, before);
      const chosen = { ...pair, id: randomUUID(), route };
      const codes = ROUTE_PLANS[route].checklist.map(({ code }) => code);
      const act = { by: person.personId, at: this.clock.now() };
      if (!(await insertRoute(tx, chosen, codes, act))) throw staleVersion();
      await insertNote(tx, {
        ...{ ...pair, id: randomUUID(), kind: 'route', routeId: chosen.id, level: null, words },
        ...{ writtenBy: act.by, writtenAt: act.at },
      });
      await recordForPair(tx, person, chosen, 'route.chosen', { route });
      await addNotice(tx, {
        tenantId: pair.nonprofitId,
        to: { roles: ANSWERING_ROLES },
        kind: 'route-chosen',
      });
    });
  }

  /** Says of a step that it is done, until when, that it is not needed, or that it is open again. */
  async sayStep(
    actor: Actor,
    awardId: string,
    code: string,
    seenVersion: number,
    input: unknown,
  ): Promise<void> {
    const person = requirePermission(actor, 'diligence:edit');
    await this.database.asActor(actor, async (tx) => {
      const route = await presentRoute(tx, await this.pairOf(tx, person, awardId));
      const item = route && stepOfRoute(route.route, code);
      if (!item) throw notFound();
      const today = dayInMexico(this.clock.now());
      const { terms, errors } = parseStep(input, item, today);
      if (!terms) throw invalid(errors);
      await saveStep(tx, route, code, terms, { by: person.personId, at: this.clock.now() });
      const steps = route.steps.map((step) => (step.code === code ? terms : step));
      const { tenantId, id } = route;
      const moved = await moveRoute(tx, { tenantId, id, seenVersion }, stateOfRoute(steps, today));
      if (!moved) throw staleVersion();
      await recordForPair(tx, person, route, 'route.step-said', { step: code, state: terms.state });
    });
  }

  private async pairOf(tx: Tx, person: PersonActor, awardId: string): Promise<PairKey> {
    const { tenantId, nonprofitId } = await lockedAward(tx, person, 'diligence:edit', awardId);
    return { tenantId, nonprofitId };
  }

  private async end(tx: Tx, person: PersonActor, route: PairRoute): Promise<void> {
    const { tenantId, id, version: seenVersion } = route;
    const act = { by: person.personId, at: this.clock.now() };
    if (!(await endRoute(tx, { tenantId, id, seenVersion }, act))) throw staleVersion();
    await recordForPair(tx, person, route, 'route.ended', { route: route.route });
  }
}

async function presentRoute(tx: Tx, { tenantId, nonprofitId }: PairKey): Promise<PairRoute | null> {
  const routes = await listRoutesOf(tx, tenantId, nonprofitId);
  return routes.find(({ state }) => state !== 'ended') ?? null;
}

function written(reason: string): string {
  const words = reason.trim();
  if (words === '') throw invalid([{ field: 'reason', code: 'required' }]);
  const { words: max } = RISK_LIMITS;
  if (words.length > max) throw invalid([{ field: 'reason', code: 'form-too-long', params: { max } }]);
  return words;
}
