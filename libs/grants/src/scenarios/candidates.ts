import type { PersonActor, Tx } from '@puente/database';
import {
  cardOf,
  shortlistSights,
  type Circle,
  type NonprofitFacts,
  type ShortlistSight,
} from '@puente/matching';
import { regionOf, strategies, type Region, type StateCode, type Strategy } from '@puente/taxonomy';
import { isFinal, type ScenarioCandidate, type Stage } from '../core';
import { listReceivedRows, type ReceivedRow } from '../reviews/assignment.repository';
import { listOutcomesOfCall } from '../reviews/decision.repository';
import { knownCard, listHiddenNames, type KnownNames } from '../reviews/known-names';
import type { CallKey } from '../reviews/review-plan.repository';
import type { ScenarioSource } from './scenario-source';

/** What of a nonprofit counts to floors and caps, as far as who asks may know it. */
export type KnownPlace = Pick<ScenarioCandidate, 'state' | 'region' | 'movements'>;

/** Awards answer whole applications: letters go on, and what has its final answer is not asked again. */
export const isFundable = (stage: Stage): boolean => stage === 'full';

/** The applications of a call that could still be awarded, as the actor's policies show them. */
export async function listFundable(tx: Tx, key: CallKey): Promise<ReceivedRow[]> {
  const outcomes = await listOutcomesOfCall(tx, key);
  const received = await listReceivedRows(tx, key);
  return received.filter(
    ({ applicationId, stage }) => isFundable(stage) && !isFinal(outcomes.get(applicationId) ?? null),
  );
}

export async function namesIn(
  tx: Tx,
  person: PersonActor,
  circle: Circle,
  callId: string,
): Promise<KnownNames> {
  return { circle, hidden: await listHiddenNames(tx, person, { callId }) };
}

/** The facts behind a card, where the reader has one. */
export function factsBehind(
  names: KnownNames,
  row: Pick<ReceivedRow, 'applicationId' | 'nonprofitId'> & { readonly submittedAt: Date | null },
): NonprofitFacts | null {
  return knownCard(names, row) ? (names.circle.view.facts.get(row.nonprofitId) ?? null) : null;
}

/**
 * Where a candidate counts. A funder knows the state of a protected nonprofit from no scenario, not even where a consent
 * shows it: a scenario stays when the consent ends.
 */
export function placeOf(circle: Circle, facts: NonprofitFacts | null): KnownPlace {
  if (!facts) return { state: null, region: null, movements: [] };
  const isPlaceKept = circle.audience === 'hip' || facts.safety !== 'protected';
  const state: StateCode | null = (isPlaceKept ? facts.states[0] : null) ?? null;
  const region: Region | null = state ? regionOf(state) : cardOf(circle, facts).mainRegion;
  return { state, region, movements: isPlaceKept ? facts.movements : [] };
}

/** The strategy on which it works most, the first of equals in the order of the house; null where none is known. */
export function mainStrategy(facts: NonprofitFacts | null): Strategy | null {
  const levels = facts?.strategies ?? {};
  const known = strategies.codes.filter((code) => levels[code] !== undefined);
  return known.reduce<Strategy | null>(
    (best, code) => (best === null || levels[code]! > levels[best]! ? code : best),
    null,
  );
}

/** A candidate as it is kept, and what a place has that could be one. */
export interface Subject {
  readonly subjectId: string;
  readonly nonprofitId: string;
  /** When its application was handed in; null without one. */
  readonly submittedAt: Date | null;
}

/** The candidates of a place, as far as their reader may know them today. */
export interface KnownCandidates {
  /** Those that can be funded, in the order of the place. */
  readonly fundable: readonly Subject[];
  /** Also of one that can be funded no more. */
  factsOf(subject: Subject): NonprofitFacts | null;
}

/** @param now which lines of a shortlist still show whom they are about */
export async function candidatesIn(
  tx: Tx,
  person: PersonActor,
  circle: Circle,
  { place, call }: Pick<ScenarioSource, 'place' | 'call'>,
  now: Date,
): Promise<KnownCandidates> {
  if (!call) return ofLines(await shortlistSights(tx, circle, { ...person, id: place.id }, now));
  const names = await namesIn(tx, person, circle, call.id);
  const rows = await listFundable(tx, { tenantId: person.tenantId, callId: call.id });
  return {
    fundable: rows.map(({ applicationId: subjectId, ...row }) => ({ ...row, subjectId })),
    factsOf: ({ subjectId: applicationId, ...row }) => factsBehind(names, { ...row, applicationId }),
  };
}

function ofLines(sights: readonly ShortlistSight[]): KnownCandidates {
  const facts = new Map(sights.map((sight) => [sight.entryId, sight.facts]));
  return {
    fundable: sights
      .filter((sight) => sight.isProposed && sight.facts !== null)
      .map(({ entryId: subjectId, nonprofitId }) => ({ subjectId, nonprofitId, submittedAt: null })),
    factsOf: ({ subjectId }) => facts.get(subjectId) ?? null,
  };
}
