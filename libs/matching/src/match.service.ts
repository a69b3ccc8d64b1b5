import { Inject, Injectable } from '@nestjs/common';
import type { Sighting } from '@puente/audit';
import { requirePermission } from '@puente/permissions';
import type { Actor, PersonActor } from '@puente/database';
import { NeedService } from '@puente/evidence';
import { DomainError, invalid } from '@puente/kernel';
import { Circles, type Circle } from './circle';
import { CurrentConflicts, withConflicts } from './conflicts/conflicts-in-force';
import {
  compareIds,
  explainMatch,
  fitOfProgramme,
  parseProgramme,
  rankLayers,
  type NonprofitFacts,
  type ProgrammeFacts,
  type ProgrammeFit,
  type RankingCounts,
  type ThinStates,
} from './core';
import type { MatchList, MatchQuery, MatchRow, MatchStanding } from './match';
import { cardOf } from './nonprofit-card';
import { passing } from './nonprofit-filter';
import type { ProgrammeView } from './programme';
import { ProgrammeService } from './programme.service';
import { SetAside } from './shortlists/set-aside';
import { Sightings } from './sightings';

const PAGE_SIZE = 25;
const MOST_COMPARED = 4;

interface Prepared {
  readonly person: PersonActor;
  readonly programme: ProgrammeView;
  /** Those of the programme, with the weights to try and with whom its organisation has a conflict of interest. */
  readonly facts: ProgrammeFacts;
  readonly circle: Circle;
  readonly thin: ThinStates;
}

interface Standing {
  readonly id: string;
  readonly standing: MatchStanding;
  readonly score: number;
  readonly handle: string;
  /** The place in the whole list. */
  rank: number;
}

/** Which nonprofits fit a programme, and why, for the people of its funder. */
@Injectable()
export class MatchService {
  constructor(
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
    @Inject(NeedService) private readonly need: NeedService,
    @Inject(SetAside) private readonly setAside: SetAside,
    @Inject(CurrentConflicts) private readonly conflicts: CurrentConflicts,
  ) {}

  /**
   * One page of the ranked list. Weights to try that do not sum to 100 are refused. `where` says what the rows go into,
   * for the record of who saw whom; null when none of them is shown.
   */
  async list(
    actor: Actor,
    programmeId: string,
    query: MatchQuery,
    where: Sighting | null = 'matches',
  ): Promise<MatchList> {
    const prepared = await this.prepare(actor, programmeId, query.weights);
    const { person, programme, facts, circle } = prepared;
    const { counts, found, aside } = await this.select(prepared, query);
    const pageSize = query.pageSize ?? PAGE_SIZE;
    const pages = Math.max(1, Math.ceil(found.length / pageSize));
    const page = Math.min(Math.max(1, query.page ?? 1), pages);
    const shown = found.slice((page - 1) * pageSize, page * pageSize).map((each) => withFacts(circle, each));
    const rows = shown.map((each) => toRow(prepared, each));
    const seen = shown.map((each) => each.nonprofit);
    if (where) await this.sightings.record(person, circle, seen, where);
    const shape = { counts, found: found.length, page, pages, aside: aside.size };
    return { programme, weights: facts.weights, ...shape, rows };
  }

  /** Chosen nonprofits side by side, in the order asked for. */
  async compare(
    actor: Actor,
    programmeId: string,
    handles: readonly string[],
    weights?: MatchQuery['weights'],
  ): Promise<MatchList> {
    if (handles.length < 1 || handles.length > MOST_COMPARED) {
      throw new DomainError('invalid', 'compare-count', { most: MOST_COMPARED });
    }
    return this.compareIn(await this.prepare(actor, programmeId, weights), handles);
  }

  private async compareIn(prepared: Prepared, handles: readonly string[]): Promise<MatchList> {
    const { person, programme, facts, circle } = prepared;
    const { counts, standings } = rankForReader(circle, facts);
    const compared = handles.map((handle) => circle.find(handle));
    const wanted = new Set(compared.map(({ id }) => id));
    const standingOf = new Map(standings.filter(({ id }) => wanted.has(id)).map((each) => [each.id, each]));
    const rows = compared.map(({ id }) => toRow(prepared, withFacts(circle, standingOf.get(id)!)));
    await this.sightings.record(person, circle, compared, 'match');
    return {
      programme,
      weights: facts.weights,
      counts,
      found: rows.length,
      page: 1,
      pages: 1,
      rows,
      aside: 0,
    };
  }

  /** One match with the other direction: what the programme is worth to the nonprofit, as far as the reader may know. */
  async detail(
    actor: Actor,
    programmeId: string,
    handle: string,
    weights?: MatchQuery['weights'],
  ): Promise<{ list: MatchList; fit: ProgrammeFit }> {
    const prepared = await this.prepare(actor, programmeId, weights);
    const list = await this.compareIn(prepared, [handle]);
    return { list, fit: fitOfProgramme(prepared.circle.find(handle), prepared.facts) };
  }

  /** How many pass, are open or fail, without names: for lists of programmes. */
  async counts(actor: Actor, programmes: readonly ProgrammeView[]): Promise<RankingCounts[]> {
    const person = requirePermission(actor, 'match:read');
    const circle = await this.circles.of(person);
    const conflicts = await this.conflicts.of(person, circle);
    const countsOnly = { top: 0, ineligible: false };
    return programmes.map(
      ({ facts }) => rankLayers(circle.view, withConflicts(facts, conflicts), countsOnly).counts,
    );
  }

  /** Who passes the filters, in order and without reasons; nobody is shown to anybody by it. */
  async found(actor: Actor, programmeId: string, query: MatchQuery): Promise<readonly Found[]> {
    const prepared = await this.prepare(actor, programmeId, query.weights);
    const { found } = await this.select(prepared, query);
    return found.map((each) => withFacts(prepared.circle, each));
  }

  private async select(
    { person, programme, facts, circle }: Prepared,
    query: MatchQuery,
  ): Promise<{ counts: RankingCounts; found: Standing[]; aside: ReadonlySet<string> }> {
    const aside = await this.setAside.of(person, circle, programme.id);
    const { counts, standings } = rankForReader(circle, facts);
    const passes = passing(circle, query);
    const found = standings.filter(
      ({ id, standing }) =>
        (query.aside === 'shown' || !aside.has(id)) &&
        (!query.standing || standing === query.standing) &&
        passes(circle.view.facts.get(id)!),
    );
    return { counts, found, aside };
  }

  private async prepare(
    actor: Actor,
    programmeId: string,
    weights: MatchQuery['weights'],
  ): Promise<Prepared> {
    const person = requirePermission(actor, 'match:read', { programmeId });
    const programme = await this.programmes.get(actor, programmeId);
    const weighted = weights ? withWeights(programme.facts, weights) : programme.facts;
    const circle = await this.circles.of(person);
    const facts = withConflicts(weighted, await this.conflicts.of(person, circle));
    return { person, programme, facts, circle, thin: await this.need.thinStates() };
  }
}

function withWeights(facts: ProgrammeFacts, weights: NonNullable<MatchQuery['weights']>): ProgrammeFacts {
  const { programme, errors } = parseProgramme({ ...facts, weights });
  if (!programme) throw invalid(errors);
  return programme;
}

/**
 * All nonprofits that the reader may know, in order. Ties are settled by the reader's own handles: an order by the
 * nonprofits' ids would let two funders join their aliases.
 */
function rankForReader(
  circle: Circle,
  programme: ProgrammeFacts,
): { counts: RankingCounts; standings: Standing[] } {
  const { counts, results, ineligible } = rankLayers(circle.view, programme, {
    top: circle.view.facts.size,
    ineligible: true,
    ordered: false,
  });
  const stands = (id: string, standing: MatchStanding, score: number): Standing => {
    return { id, standing, score, handle: circle.handleOf(id), rank: 0 };
  };
  const ranked = results.map(({ id, eligible, score }) =>
    stands(id, eligible === 'yes' ? 'eligible' : 'unknown', score),
  );
  const failed = ineligible.map((id) => stands(id, 'ineligible', 0));
  const standings = [...ranked.sort(byStanding), ...failed.sort(byHandle)];
  standings.forEach((each, index) => (each.rank = index + 1));
  return { counts, standings };
}

const byHandle = (one: Standing, other: Standing): number => compareIds(one.handle, other.handle);

function byStanding(one: Standing, other: Standing): number {
  if (one.standing !== other.standing) return one.standing === 'eligible' ? -1 : 1;
  return other.score - one.score || byHandle(one, other);
}

/** Somebody who passes the filters. */
export interface Found extends Standing {
  readonly nonprofit: NonprofitFacts;
}

const withFacts = (circle: Circle, standing: Standing): Found => {
  return { ...standing, nonprofit: circle.view.facts.get(standing.id)! };
};

function toRow({ circle, facts, thin }: Prepared, { nonprofit, standing, rank }: Found): MatchRow {
  const card = cardOf(circle, nonprofit);
  const view = { label: card.label, placeVisible: !nonprofit.withheld, nameVisible: card.named, thin };
  const match = { ...explainMatch(facts, nonprofit, view), id: card.handle };
  return { rank, card, standing, match, kept: circle.keptAs(nonprofit) };
}
