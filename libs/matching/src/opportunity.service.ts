import { Inject, Injectable } from '@nestjs/common';
import { requirePermission } from '@puente/permissions';
import { Database, type Actor, type Tx } from '@puente/database';
import { NeedService } from '@puente/evidence';
import { Clock, dayInMexico, notFound } from '@puente/kernel';
import {
  fitOfProgramme,
  isOpen,
  rankProgrammes,
  type AwardRange,
  type NonprofitFacts,
  type ProgrammeFacts,
  type ProgrammeFit,
  type RankedProgramme,
  type ThinStates,
} from './core';
import { MatchIndex } from './match-index';
import type { ProgrammeView } from './programme';
import { listPublished } from './programme.repository';
import { toProgrammeView } from './programme.service';

/** A published programme as one nonprofit sees it. */
export interface Opportunity {
  readonly programme: ProgrammeView;
  readonly fit: RankedProgramme;
}

/** What is offered in the place of a programme's own award. */
export type AwardOffer = Omit<AwardRange, 'publicity'>;

/** How one published programme fits, with its own award or with what is offered instead; null where it is not shown. */
export type FitOf = (programmeId: string, offer: AwardOffer | null) => ProgrammeFit | null;

/** What offers under programmes are told of them. */
export interface Fits {
  readonly of: FitOf;
  /** Null where it is not shown. */
  programme(programmeId: string): ProgrammeFacts | null;
}

interface Seen {
  readonly own: NonprofitFacts;
  readonly programmes: readonly ProgrammeView[];
  readonly thin: ThinStates;
}

/** The other direction: which published programmes fit a nonprofit, for its own team. */
@Injectable()
export class OpportunityService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(MatchIndex) private readonly index: MatchIndex,
    @Inject(NeedService) private readonly need: NeedService,
  ) {}

  /** All published programmes that are open today, in the order of the fused fit. */
  async list(actor: Actor): Promise<Opportunity[]> {
    const { own, programmes, thin } = await this.seenBy(actor);
    return rankFor(
      own,
      programmes.filter(({ facts }) => isOpen(facts)),
      thin,
    );
  }

  /** Tells of single programmes how they fit; for whoever offers something under them. */
  async fits(actor: Actor): Promise<Fits> {
    const { own, programmes, thin } = await this.seenBy(actor);
    const byId = new Map(programmes.map(({ id, facts }) => [id, facts]));
    const of: FitOf = (programmeId, offer) => {
      const facts = byId.get(programmeId);
      return facts ? fitOfProgramme(own, { ...facts, award: { ...facts.award, ...offer } }, thin) : null;
    };
    return { of, programme: (programmeId) => byId.get(programmeId) ?? null };
  }

  private async seenBy(actor: Actor): Promise<Seen> {
    const { tenantId } = requirePermission(actor, 'programme:browse');
    const own = (await this.index.exactView()).facts.get(tenantId);
    if (!own) throw notFound();
    const programmes = await this.database.asActor(actor, (tx) => this.published(tx));
    return { own, programmes, thin: await this.need.thinStates() };
  }

  private async published(tx: Tx): Promise<ProgrammeView[]> {
    const today = dayInMexico(this.clock.now());
    return (await listPublished(tx)).map((row) => toProgrammeView(row, today));
  }
}

function rankFor(own: NonprofitFacts, programmes: readonly ProgrammeView[], thin: ThinStates): Opportunity[] {
  const byId = new Map(programmes.map((programme) => [programme.id, programme]));
  const ranked = rankProgrammes(
    own,
    programmes.map((programme) => programme.facts),
    thin,
  );
  return ranked.map((fit) => ({ programme: byId.get(fit.programmeId)!, fit }));
}
