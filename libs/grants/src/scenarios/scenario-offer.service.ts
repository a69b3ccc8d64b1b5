import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Circles, fitOfProgramme, ProgrammeService, Sightings, type NonprofitCard } from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import type { Strategy } from '@puente/taxonomy';
import { askedAmount, spreadOf, type Answers } from '../core';
import type { CallRow } from '../calls/call.repository';
import { findFormVersion } from '../forms/form.repository';
import type { ReceivedRow } from '../reviews/assignment.repository';
import { callOfOwn } from '../reviews/call-of-own';
import { knownCard, knownOf } from '../reviews/known-names';
import { listReviewsOfCall } from '../reviews/review.repository';
import { factsBehind, listFundable, mainStrategy, namesIn, placeOf, type KnownPlace } from './candidates';

/** An application that could be awarded, with what a scenario of it begins with. */
export interface OfferedCandidate extends KnownPlace {
  readonly applicationId: string;
  readonly card: NonprofitCard | null;
  readonly strategy: Strategy | null;
  /** In minor units of the call's currency; null where it names none. */
  readonly askedMinor: bigint | null;
  /** The mean of the reviews that were handed in, 0 to 100. */
  readonly score: number | null;
  /** How well programme and nonprofit suit each other, 0 to 100; null where the nonprofit is not known. */
  readonly fit: number | null;
}

export interface ScenarioOffer {
  readonly call: CallRow;
  readonly candidates: readonly OfferedCandidate[];
}

/** What a scenario of a call begins with: its applications, what they ask for, how they were judged, where they count. */
@Injectable()
export class ScenarioOfferService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
  ) {}

  async of(actor: Actor, callId: string): Promise<ScenarioOffer> {
    const person = requirePermission(actor, 'decision:propose');
    const circle = await this.circles.of(person);
    const { call, rows, names, scores, asked } = await this.database.asActor(actor, async (tx) => {
      const call = await callOfOwn(tx, person, 'decision:propose', callId);
      const key = { tenantId: person.tenantId, callId: call.id };
      const rows = await listFundable(tx, key);
      const names = await namesIn(tx, person, circle, call.id);
      await this.sightings.recordIn(tx, person, circle, knownOf(names, rows), 'list');
      return {
        call,
        rows,
        names,
        scores: await scoresOf(tx, key),
        asked: await askedOf(tx, person, call, rows),
      };
    });
    const { facts: programme } = await this.programmes.get(actor, call.programmeId);
    const candidates = rows.map((row): OfferedCandidate => {
      const facts = factsBehind(names, row);
      return {
        ...placeOf(circle, facts),
        ...{ applicationId: row.applicationId, card: knownCard(names, row), strategy: mainStrategy(facts) },
        askedMinor: asked.get(row.applicationId) ?? null,
        score: spreadOf(scores.get(row.applicationId) ?? []).mean,
        fit: facts && fitOfProgramme(facts, programme).fused,
      };
    });
    return { call, candidates };
  }
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
  rows: readonly ReceivedRow[],
): Promise<ReadonlyMap<string, bigint>> {
  const full = stages.find(({ stage }) => stage === 'full');
  const form =
    full && (await findFormVersion(tx, { tenantId, formId: full.formId, number: full.formNumber }));
  if (!form) return new Map();
  const answers = await tx.query<{ id: string; answers: Answers }[]>(
    'select application_id as id, answers from submissions where application_id = any ($1::uuid[])',
    [rows.map(({ applicationId }) => applicationId)],
  );
  await recordRead(tx, person, rows);
  return new Map(
    answers.flatMap(({ id, answers: given }) => {
      const asked = askedAmount(form, given, facts.award.currency);
      return asked === null ? [] : [[id, asked] as const];
    }),
  );
}

async function recordRead(tx: Tx, person: PersonActor, rows: readonly ReceivedRow[]): Promise<void> {
  for (const { applicationId: subjectId, nonprofitId: tenantId } of rows) {
    const subject = { tenantId, subjectType: 'application', subjectId };
    await recordAudit(tx, person, { ...subject, action: 'application.amount-read' });
  }
}
