import { Inject, Injectable } from '@nestjs/common';
import { requirePermission } from '@puente/permissions';
import type { Actor } from '@puente/database';
import { completenessOf } from '@puente/organizations';
import { regionOf, regions, states, type Region, type StateCode } from '@puente/taxonomy';
import { Circles, type Circle } from './circle';
import { compareIds, type NonprofitFacts } from './core';
import { cardOf, type NonprofitCard } from './nonprofit-card';
import { passesFilter, type NonprofitFilter } from './nonprofit-filter';

/** A profile as its reader may see it. */
export interface NonprofitProfileView {
  readonly card: NonprofitCard;
  readonly facts: NonprofitFacts;
}

/** Nonprofits by place, as the reader may know them; the protected ones only by region, the rest by state too. */
export interface NonprofitMap {
  readonly byState: ReadonlyMap<StateCode, number>;
  readonly byRegion: ReadonlyMap<Region, number>;
  readonly placeWithheld: number;
  readonly total: number;
}

/** Lists, profiles and the map of nonprofits, each as the reader's circle may see them. */
@Injectable()
export class NonprofitService {
  constructor(@Inject(Circles) private readonly circles: Circles) {}

  /** Every nonprofit that passes the filter, by label in Spanish order. */
  async list(actor: Actor, filter: NonprofitFilter): Promise<NonprofitCard[]> {
    const circle = await this.circles.of(requirePermission(actor, 'nonprofit:read'));
    const cards = [...circle.view.facts.values()].flatMap((facts) => {
      const card = cardOf(circle, facts);
      return passesFilter(filter, facts, card) ? [card] : [];
    });
    return cards.sort(byLabel);
  }

  async get(actor: Actor, handle: string): Promise<NonprofitProfileView> {
    const circle = await this.circles.of(requirePermission(actor, 'nonprofit:read'));
    const facts = circle.find(handle);
    return { card: cardOf(circle, facts), facts };
  }

  /** How complete each profile is, 0 to 1, for HIP's list. */
  async completeness(actor: Actor): Promise<ReadonlyMap<string, number>> {
    const circle = await this.circles.of(requirePermission(actor, 'nonprofit:list'));
    return new Map(
      [...circle.view.facts].map(([id, facts]) => [circle.handleOf(id), completenessOf(facts).share]),
    );
  }

  async map(actor: Actor): Promise<NonprofitMap> {
    return countByPlace(await this.circles.of(requirePermission(actor, 'map:read')));
  }

  /** The map for anyone: nonprofits that may be named in public. */
  async publicMap(): Promise<NonprofitMap> {
    return countByPlace(await this.circles.ofPublic());
  }
}

const spanish = new Intl.Collator('es');
const byLabel = (one: NonprofitCard, other: NonprofitCard): number =>
  spanish.compare(one.label, other.label) || compareIds(one.handle, other.handle);

function countByPlace(circle: Circle): NonprofitMap {
  const byState = new Map<StateCode, number>(states.codes.map((code) => [code, 0]));
  const byRegion = new Map<Region, number>(regions.codes.map((code) => [code, 0]));
  let placeWithheld = 0;
  for (const facts of circle.view.facts.values()) {
    for (const state of facts.states) byState.set(state, byState.get(state)! + 1);
    const served = new Set([...facts.regions, ...facts.states.map(regionOf)]);
    for (const region of served) byRegion.set(region, byRegion.get(region)! + 1);
    if (facts.states.length === 0) placeWithheld += 1;
  }
  return { byState, byRegion, placeWithheld, total: circle.view.facts.size };
}
