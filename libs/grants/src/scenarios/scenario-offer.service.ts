import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, isCurrency, parseMinor, type Currency } from '@puente/kernel';
import {
  cardOf,
  Circles,
  fitOfProgramme,
  ProgrammeService,
  Sightings,
  type Circle,
  type NonprofitCard,
  type NonprofitFacts,
  type ProgrammeView,
} from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import type { Strategy } from '@puente/taxonomy';
import { askedAmount, spreadOf, type Answers, type ScenarioPlace } from '../core';
import type { CallRow } from '../calls/call.repository';
import { findFormVersion } from '../forms/form.repository';
import { listReviewsOfCall } from '../reviews/review.repository';
import { candidatesIn, mainStrategy, placeOf, type KnownPlace, type Subject } from './candidates';
import { sourceOf, type ScenarioSource } from './scenario-source';

/** What could be funded, with what a scenario of it begins with. */
export interface OfferedCandidate extends KnownPlace {
  /** Of the application, or of the line of the shortlist. */
  readonly subjectId: string;
  readonly card: NonprofitCard | null;
  readonly strategy: Strategy | null;
  /** In minor units of the call's currency; null where it names none, and without an application. */
  readonly askedMinor: bigint | null;
  /** The mean of the reviews that were handed in, 0 to 100. */
  readonly score: number | null;
  /** How well programme and nonprofit suit each other, 0 to 100; null where the nonprofit is not known. */
  readonly fit: number | null;
}

/** The largest and, of a shortlist, the smallest award, in minor units; null where nobody said one. */
export interface OfferedAward {
  readonly currency: Currency | null;
  readonly largestMinor: bigint | null;
  readonly smallestMinor: bigint | null;
}

export interface ScenarioOffer {
  readonly source: ScenarioSource;
  readonly award: OfferedAward;
  readonly candidates: readonly OfferedCandidate[];
}

/** What is known of the applications of a call, by their ids. */
interface Applied {
  readonly asked: ReadonlyMap<string, bigint>;
  readonly scores: ReadonlyMap<string, readonly (number | null)[]>;
}

const NOBODY_APPLIED: Applied = { asked: new Map(), scores: new Map() };

/**
 * What a scenario begins with: the applications of a call, what they ask for and how they were judged; or those whom a
 * shortlist considers, and the awards of its programme. Of each: where it counts.
 */
@Injectable()
export class ScenarioOfferService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
  ) {}

  async of(actor: Actor, place: ScenarioPlace): Promise<ScenarioOffer> {
    const person = requirePermission(actor, 'decision:propose');
    const circle = await this.circles.of(person);
    const { source, found, applied } = await this.database.asActor(actor, async (tx) => {
      const source = await sourceOf(tx, person, place);
      const known = await candidatesIn(tx, person, circle, source, this.clock.now());
      const found = known.fundable.map((subject) => ({ subject, facts: known.factsOf(subject) }));
      const seen = found.flatMap(({ facts }) => facts ?? []);
      await this.sightings.recordIn(tx, person, circle, seen, 'list');
      const applied = source.call ? await appliedTo(tx, person, source.call, known.fundable) : NOBODY_APPLIED;
      return { source, found, applied };
    });
    const { facts: programme } = await this.programmes.get(actor, source.programmeId);
    const candidates = found.map(({ subject, facts }) => offered(circle, programme, applied, subject, facts));
    return { source, award: awardOf(source, programme), candidates };
  }
}

function offered(
  circle: Circle,
  programme: ProgrammeView['facts'],
  { asked, scores }: Applied,
  { subjectId }: Subject,
  facts: NonprofitFacts | null,
): OfferedCandidate {
  return {
    ...placeOf(circle, facts),
    ...{ subjectId, card: facts && cardOf(circle, facts), strategy: mainStrategy(facts) },
    askedMinor: asked.get(subjectId) ?? null,
    score: spreadOf(scores.get(subjectId) ?? []).mean,
    fit: facts && fitOfProgramme(facts, programme).fused,
  };
}

function awardOf({ call }: ScenarioSource, { award }: ProgrammeView['facts']): OfferedAward {
  if (call) {
    const { currency, max } = call.facts.award;
    return { currency, largestMinor: parseMinor(max), smallestMinor: null };
  }
  const minor = (units: number | null): bigint | null => (units ? BigInt(Math.round(units * 100)) : null);
  const currency = isCurrency(award.currency) ? award.currency : null;
  return { currency, largestMinor: minor(award.max), smallestMinor: minor(award.min) };
}

async function appliedTo(
  tx: Tx,
  person: PersonActor,
  call: CallRow,
  subjects: readonly Subject[],
): Promise<Applied> {
  const scores = await scoresOf(tx, { tenantId: person.tenantId, callId: call.id });
  return { scores, asked: await askedOf(tx, person, call, subjects) };
}

async function scoresOf(
  tx: Tx,
  key: { readonly tenantId: string; readonly callId: string },
): Promise<ReadonlyMap<string, (number | null)[]>> {
  const scores = new Map<string, (number | null)[]>();
  for (const { applicationId, score } of await listReviewsOfCall(tx, key)) {
    scores.set(applicationId, [...(scores.get(applicationId) ?? []), score]);
  }
  return scores;
}

/** What each asks for, by the version of the form that the call asks; that it was looked up stands in its nonprofit's record. */
async function askedOf(
  tx: Tx,
  person: PersonActor,
  { tenantId, stages, facts }: CallRow,
  subjects: readonly Subject[],
): Promise<ReadonlyMap<string, bigint>> {
  const full = stages.find(({ stage }) => stage === 'full');
  const form =
    full && (await findFormVersion(tx, { tenantId, formId: full.formId, number: full.formNumber }));
  if (!form) return new Map();
  const answers = await tx.query<{ id: string; answers: Answers }[]>(
    'select application_id as id, answers from submissions where application_id = any ($1::uuid[])',
    [subjects.map(({ subjectId }) => subjectId)],
  );
  await recordRead(tx, person, subjects);
  return new Map(
    answers.flatMap(({ id, answers: given }) => {
      const asked = askedAmount(form, given, facts.award.currency);
      return asked === null ? [] : [[id, asked] as const];
    }),
  );
}

async function recordRead(tx: Tx, person: PersonActor, subjects: readonly Subject[]): Promise<void> {
  for (const { subjectId, nonprofitId: tenantId } of subjects) {
    const subject = { tenantId, subjectType: 'application', subjectId };
    await recordAudit(tx, person, { ...subject, action: 'application.amount-read' });
  }
}
