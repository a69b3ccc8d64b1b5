import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { Circles } from '../circle';
import type { FoundAnew } from '../core';
import type { MatchQuery } from '../match';
import { MatchService } from '../match.service';
import { OpportunityService } from '../opportunity.service';
import type { AlertSearch } from './alert';

/** Makes the searches of alerts as the person whose they are: what their own lists would show, and nothing else. */
@Injectable()
export class AlertSearches {
  constructor(
    @Inject(MatchService) private readonly matches: MatchService,
    @Inject(OpportunityService) private readonly opportunities: OpportunityService,
    @Inject(Circles) private readonly circles: Circles,
  ) {}

  /** Nobody is shown anything by it. */
  async find(person: PersonActor, { programmeId, query }: AlertSearch): Promise<FoundAnew[]> {
    if (programmeId === null) return this.findProgrammes(person);
    const found = await this.matches.found(person, programmeId, queryOf(query));
    const circle = await this.circles.of(person);
    return found.map(({ nonprofit: { id, name } }) => {
      return { id, isNamed: name !== '', wasNamed: circle.namedUntil(id) !== null };
    });
  }

  private async findProgrammes(person: PersonActor): Promise<FoundAnew[]> {
    const fitting = (await this.opportunities.list(person)).filter(({ fit }) => fit.eligible !== 'no');
    return fitting.map(({ programme: { id } }) => ({ id, isNamed: true, wasNamed: false }));
  }
}

/** The filters of a kept search; they were checked when it was kept. */
function queryOf(query: string): MatchQuery {
  const fields = Object.fromEntries(new URLSearchParams(query));
  const { view: standing = 'eligible', ...filters } = fields;
  return { ...filters, standing } as MatchQuery;
}
