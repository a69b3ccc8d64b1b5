import { Inject, Injectable } from '@nestjs/common';
import type { Sighting } from '@puente/audit';
import { requirePermission } from '@puente/permissions';
import type { Actor } from '@puente/database';
import { completenessOf } from '@puente/organizations';
import { regionOf, regions, states, type Region, type StateCode } from '@puente/taxonomy';
import { Circles, type Circle } from './circle';
import { compareIds, type NonprofitFacts } from './core';
import { cardOf, type NonprofitCard } from './nonprofit-card';
import { passing, type NonprofitFilter } from './nonprofit-filter';
import { Sightings } from './sightings';

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

/** Which of the listed nonprofits the reader gets to see, and in what. */
export interface Shown {
  readonly where: Sighting;
  readonly pick: (cards: readonly NonprofitCard[]) => readonly NonprofitCard[];
}

const ALL: Shown = { where: 'list', pick: (cards) => cards };

/** Lists, profiles and the map of nonprofits, each as the reader's circle may see them. */
@Injectable()
export class NonprofitService {
  constructor(
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  /** Every nonprofit that passes the filter, by label in Spanish order. Those that `shown` picks are recorded as seen. */
  async list(actor: Actor, filter: NonprofitFilter, shown: Shown = ALL): Promise<NonprofitCard[]> {
    const person = requirePermission(actor, 'nonprofit:read');
    const circle = await this.circles.of(person);
    const found = [...circle.view.facts.values()].filter(passing(circle, filter));
    const cards = found.map((facts) => cardOf(circle, facts));
    cards.sort(byLabel);
    const seen = shown.pick(cards).map((card) => circle.find(card.handle));
    await this.sightings.record(person, circle, seen, shown.where);
    return cards;
  }

  /** Who passes the filter on the whole list; nobody is shown to anybody by it. */
  async found(actor: Actor, filter: NonprofitFilter): Promise<NonprofitFacts[]> {
    const circle = await this.circles.of(requirePermission(actor, 'nonprofit:list'));
    return [...circle.view.facts.values()].filter(passing(circle, filter));
  }

  async get(actor: Actor, handle: string): Promise<NonprofitProfileView> {
    const person = requirePermission(actor, 'nonprofit:read');
    const circle = await this.circles.of(person);
    const facts = circle.find(handle);
    await this.sightings.record(person, circle, [facts], 'profile');
    return { card: cardOf(circle, facts), facts };
  }

  /** How complete each profile is, 0 to 1, for HIP's list. */
  async completeness(actor: Actor): Promise<ReadonlyMap<string, number>> {
    const circle = await this.circles.of(requirePermission(actor, 'nonprofit:list'));
    return new Map(
      [...circle.view.facts.values()].map((facts) => [
        circle.handleOf(facts.id),
        completenessOf(facts).share,
      ]),
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
