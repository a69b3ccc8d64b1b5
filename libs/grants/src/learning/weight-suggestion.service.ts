import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Actor } from '@puente/database';
import {
  cardOf,
  Circles,
  ProgrammeService,
  rankLayers,
  scoreMatch,
  suggestWeights,
  type Circle,
  type Decided,
  type NonprofitFacts,
  type ProgrammeFacts,
  type ProgrammeView,
  type Weights,
  type WeightSuggestion,
} from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import { preferenceIn } from '../core';
import {
  countFundersOf,
  listProgrammeDecisions,
  type ProgrammeDecision,
} from './programme-decisions.repository';

/** How many of the list are looked at for what a change does to it. */
export const FIRST_OF_LIST = 25;

/** A suggestion with what it would do to the first places of the programme's list. */
export interface ProgrammeSuggestion {
  readonly programme: ProgrammeView;
  readonly suggestion: WeightSuggestion;
  /** Decisions that say nothing of what the programme seeks, or on nonprofits that the funder no longer knows. */
  readonly leftOut: number;
  /** Nonprofits of the smallest band of size among the first {@link FIRST_OF_LIST}. */
  readonly smallAmongFirst: { readonly now: number; readonly suggested: number | null };
}

/** What a funder's own decisions say of a programme's weights; it changes nothing, people do. */
@Injectable()
export class WeightSuggestionService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(Circles) private readonly circles: Circles,
  ) {}

  /** Rests on what the funder's lists show of each nonprofit, never on what is kept from it. */
  async of(actor: Actor, programmeId: string): Promise<ProgrammeSuggestion> {
    const person = requirePermission(actor, 'programme:edit', { programmeId });
    const programme = await this.programmes.get(actor, programmeId);
    const decisions = await this.database.asActor(actor, (tx) =>
      listProgrammeDecisions(tx, person.tenantId, programmeId),
    );
    const circle = await this.circles.of(person);
    const decided = await this.compared(circle, programme.facts, decisions);
    const suggestion = suggestWeights(decided, programme.facts.weights);
    const small = (weights: Weights): number => smallAmongFirst(circle, { ...programme.facts, weights });
    return {
      ...{ programme, suggestion, leftOut: decisions.length - decided.length },
      smallAmongFirst: {
        now: small(programme.facts.weights),
        suggested: suggestion.weights && small(suggestion.weights),
      },
    };
  }

  private async compared(
    circle: Circle,
    programme: ProgrammeFacts,
    decisions: readonly ProgrammeDecision[],
  ): Promise<Decided[]> {
    const known = decisions.flatMap(({ nonprofitId, callId, outcome, reasons }) => {
      const facts = circle.view.facts.get(nonprofitId);
      const accepted = preferenceIn(outcome, reasons);
      return facts && accepted !== null ? [{ facts, accepted, callId }] : [];
    });
    const funders = await this.fundersOf(known.map(({ facts }) => facts));
    return known.map(({ facts, accepted, callId }) => ({
      accepted,
      values: valuesOf(programme, facts),
      circumstances: [callId, cardOf(circle, facts).sizeBand, fameOf(facts, funders)].join('|'),
    }));
  }

  private async fundersOf(facts: readonly NonprofitFacts[]): Promise<ReadonlyMap<string, number>> {
    const names = facts.map(({ name }) => name).filter((name) => name !== '');
    if (names.length === 0) return new Map();
    return this.database.asActor(systemActor('matcher'), (tx) => countFundersOf(tx, names));
  }
}

function valuesOf(programme: ProgrammeFacts, facts: NonprofitFacts): Decided['values'] {
  const values = scoreMatch(programme, facts).parts.map(({ code, value }) => [code, value] as const);
  return Object.fromEntries(values);
}

/** How known a nonprofit is by its funders on record; of one without a name in this circle nobody can say. */
function fameOf({ name }: NonprofitFacts, funders: ReadonlyMap<string, number>): string {
  if (name === '') return 'unnamed';
  const count = funders.get(name.toLowerCase()) ?? 0;
  return count === 0 ? 'none' : count < 3 ? 'few' : 'many';
}

function smallAmongFirst(circle: Circle, programme: ProgrammeFacts): number {
  const { results } = rankLayers(circle.view, programme, { top: FIRST_OF_LIST, ineligible: false });
  return results.filter(({ id }) => cardOf(circle, circle.view.facts.get(id)!).sizeBand === 'small').length;
}
