import { Inject, Injectable } from '@nestjs/common';
import { SavedViewService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { holds } from '@puente/permissions';
import { Circles, type Circle } from '../circle';
import type { FoundAnew, NonprofitFacts } from '../core';
import type { MatchQuery } from '../match';
import { MatchService } from '../match.service';
import type { NonprofitFilter } from '../nonprofit-filter';
import { NonprofitService } from '../nonprofit.service';
import { OpportunityService } from '../opportunity.service';
import { passesProgrammeFilter, type ProgrammeFilter } from '../programme-filter';
import type { AlertSearch } from './alert';

type Search = Pick<AlertSearch, 'programmeId' | 'query'>;

/** Makes the searches of alerts as the person whose they are: what their own lists would show, and nothing else. */
@Injectable()
export class AlertSearches {
  constructor(
    @Inject(MatchService) private readonly matches: MatchService,
    @Inject(NonprofitService) private readonly nonprofits: NonprofitService,
    @Inject(OpportunityService) private readonly opportunities: OpportunityService,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(SavedViewService) private readonly views: SavedViewService,
  ) {}

  /** Nobody is shown anything by it. */
  async find(person: PersonActor, { programmeId, query }: Search): Promise<FoundAnew[]> {
    if (programmeId !== null) return this.findMatches(person, programmeId, query);
    return person.tenantKind === 'nonprofit'
      ? this.findProgrammes(person, query)
      : this.findNonprofits(person, query);
  }

  /** How the views of a person narrow their lists today, by the view's id. */
  async queriesOf(person: PersonActor): Promise<ReadonlyMap<string, string>> {
    const views = holds(person, 'view:own') ? await this.views.list(person, null) : [];
    return new Map(views.map(({ id, query }) => [id, query]));
  }

  private async findMatches(person: PersonActor, programmeId: string, query: string): Promise<FoundAnew[]> {
    const asked: MatchQuery = { standing: 'eligible', ...filterOf<MatchQuery>(query) };
    const found = await this.matches.found(person, programmeId, asked);
    const circle = await this.circles.of(person);
    return found.map(({ nonprofit }) => toFound(circle, nonprofit));
  }

  private async findNonprofits(person: PersonActor, query: string): Promise<FoundAnew[]> {
    const found = await this.nonprofits.found(person, filterOf<NonprofitFilter>(query));
    const circle = await this.circles.of(person);
    return found.map((nonprofit) => toFound(circle, nonprofit));
  }

  private async findProgrammes(person: PersonActor, query: string): Promise<FoundAnew[]> {
    const filter = filterOf<ProgrammeFilter>(query);
    const all = await this.opportunities.list(person);
    const fitting = all.filter((each) => each.fit.eligible !== 'no' && passesProgrammeFilter(filter, each));
    return fitting.map(({ programme: { id } }) => ({ id, isNamed: true, wasNamed: false }));
  }
}

const toFound = (circle: Circle, { id, name }: NonprofitFacts): FoundAnew => ({
  ...{ id, isNamed: name !== '', wasNamed: circle.namedUntil(id) !== null },
});

/** The filters of a kept search, checked when it was kept. Weights are none: they change an order, never who is found. */
function filterOf<Filter>(query: string): Filter {
  const fields = [...new URLSearchParams(query)].filter(([name]) => !name.startsWith('w.'));
  const named = fields.map(([name, value]) => [name === 'view' ? 'standing' : name, value] as const);
  return Object.fromEntries(named) as Filter;
}
