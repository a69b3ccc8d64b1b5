import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, dayInMexico, type DateOnly } from '@puente/kernel';
import { Circles, Sightings, type Circle, type NonprofitCard } from '@puente/matching';
import { findDoneeFacts, type DoneeDoubt, type DoneeFacts } from '@puente/organizations';
import { requirePermission } from '@puente/permissions';
import {
  doubtsForRoute,
  isShelterAward,
  standingOfRisk,
  stateOfRoute,
  type RiskLevel,
  type RiskStanding,
  type RouteState,
} from '../core';
import { listAwards, type AwardRow } from '../awards/award.repository';
import { awardOfOwn, namedIn, namesBeside, withCard } from '../awards/own-award';
import {
  findAppetite,
  findShelterAnswers,
  listNotes,
  listRisks,
  type NoteRow,
  type ShelterRow,
} from './diligence-note.repository';
import { listRoutes, listRoutesOf, type PairRoute } from './legal-route.repository';

/** One nonprofit that the funder gives to, known by its card and by the latest award to it. */
export interface PairLine {
  readonly awardId: string;
  readonly title: string;
  readonly card: NonprofitCard | null;
  /** The route that holds as it stands today; null: none was chosen. */
  readonly route: PairRoute | null;
  readonly risk: RiskLevel | null;
  readonly riskStanding: RiskStanding;
}

export interface PairList {
  readonly lines: readonly PairLine[];
  readonly appetite: NoteRow | null;
  readonly today: DateOnly;
}

export type AwardOfPair = Pick<AwardRow, 'id' | 'title' | 'amountMinor' | 'currency' | 'state' | 'startsOn'>;

/** What the route asks of an authorised donee, and what the nonprofit said; the letter where its name is known. */
export interface AskedDonee {
  readonly facts: (Omit<DoneeFacts, 'letter'> & { readonly letter: string | null }) | null;
  readonly doubts: readonly DoneeDoubt[];
}

/** All that a funder’s people keep of one pair. */
export interface PairView extends PairLine {
  /** Routes that ended, the latest first. */
  readonly earlier: readonly PairRoute[];
  readonly awards: readonly AwardOfPair[];
  readonly notes: readonly NoteRow[];
  readonly appetite: NoteRow | null;
  /** Whether an award pays for a shelter or a transition home. */
  readonly isShelter: boolean;
  readonly shelter: ShelterRow | null;
  /** Null where the route asks for no authorised donee. */
  readonly donee: AskedDonee | null;
  readonly today: DateOnly;
}

/** Due diligence as a funder’s people see it: by pair, with what is missing and what is about to be over. */
@Injectable()
export class DiligenceService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  /** Every nonprofit with an award that the reader works on, the latest award first. */
  async list(actor: Actor): Promise<PairList> {
    const person = requirePermission(actor, 'diligence:read');
    const circle = await this.circles.of(person);
    const today = dayInMexico(this.clock.now());
    return this.database.asActor(actor, async (tx) => {
      const rows = onePerPair(await listAwards(tx, person.tenantId));
      const cards = await this.cardsOf(tx, person, circle, rows);
      const routes = new Map(
        (await listRoutes(tx, person.tenantId)).map((route) => [route.nonprofitId, route]),
      );
      const risks = await listRisks(tx, person.tenantId);
      const appetite = await findAppetite(tx, person.tenantId);
      const lines = rows.map(({ id, title, nonprofitId }) => ({
        ...{ awardId: id, title, card: cards.get(id) ?? null },
        ...{ route: asOf(routes.get(nonprofitId), today), risk: risks.get(nonprofitId) ?? null },
        riskStanding: standingOfRisk(risks.get(nonprofitId) ?? null, appetite?.level ?? null),
      }));
      return { lines, appetite, today };
    });
  }

  /** The pair that an award belongs to. */
  async get(actor: Actor, awardId: string): Promise<PairView> {
    const person = requirePermission(actor, 'diligence:read');
    const circle = await this.circles.of(person);
    const today = dayInMexico(this.clock.now());
    return this.database.asActor(actor, async (tx) => {
      const award = await awardOfOwn(tx, person, 'diligence:read', awardId);
      const { tenantId, nonprofitId, id, title } = award;
      const pair = { tenantId, nonprofitId };
      const cards = await this.cardsOf(tx, person, circle, [award]);
      const awards = (await listAwards(tx, tenantId)).filter((each) => each.nonprofitId === nonprofitId);
      const routes = await listRoutesOf(tx, tenantId, nonprofitId);
      const notes = await listNotes(tx, pair);
      const appetite = await findAppetite(tx, tenantId);
      const risk = notes.find(({ kind }) => kind === 'risk')?.level ?? null;
      const card = cards.get(id) ?? null;
      const present = routes.find(({ state }) => state !== 'ended');
      const donee = askedDonee(present, await findDoneeFacts(tx, nonprofitId), card, today);
      return {
        ...{ awardId: id, title, card, notes, appetite, risk, today },
        riskStanding: standingOfRisk(risk, appetite?.level ?? null),
        ...{ route: asOf(present, today), donee },
        earlier: routes.filter(({ state }) => state === 'ended'),
        awards: awards.filter(({ state }) => state !== 'withdrawn'),
        isShelter: awards.some(isShelterAward),
        shelter: await findShelterAnswers(tx, pair),
      };
    });
  }

  private async cardsOf(
    tx: Tx,
    person: PersonActor,
    circle: Circle,
    rows: readonly AwardRow[],
  ): Promise<ReadonlyMap<string, NonprofitCard | null>> {
    const names = await namesBeside(tx, person, circle, rows);
    await this.sightings.recordIn(tx, person, circle, namedIn(names, rows), 'list');
    return new Map(rows.map((row) => [row.id, withCard(row, names).card]));
  }
}

/** The latest award to each nonprofit, of those that were not withdrawn. */
function onePerPair(rows: readonly AwardRow[]): AwardRow[] {
  const seen = new Set<string>();
  return rows.filter(({ nonprofitId, state }) => {
    if (state === 'withdrawn' || seen.has(nonprofitId)) return false;
    seen.add(nonprofitId);
    return true;
  });
}

/** As it stands today, also where the daily job did not come by yet. */
function asOf(route: PairRoute | undefined, today: DateOnly): PairRoute | null {
  if (!route) return null;
  const state: RouteState = stateOfRoute(route.steps, today);
  return { ...route, state };
}

/** Registers tell whose letter it is: who does not know the name does not learn its number. */
function askedDonee(
  route: PairRoute | undefined,
  facts: DoneeFacts | null,
  card: NonprofitCard | null,
  today: DateOnly,
): AskedDonee | null {
  const doubts = route ? doubtsForRoute(route.route, facts, today) : null;
  return doubts && { facts: facts && { ...facts, letter: card?.named ? facts.letter : null }, doubts };
}
