import { recordAudit, type AuditAction } from '@puente/audit';
import type { PersonActor, Tx } from '@puente/database';
import { DomainError, invalid, isUuid, notFound } from '@puente/kernel';
import { cardOf, type Circle, type NonprofitCard } from '@puente/matching';
import { knownOfMet } from '../awards/known-of-met';
import type { DecisionItem, ScenarioCandidate, ScenarioChoice, ScenarioPlace } from '../core';
import { placeOf, type KnownCandidates } from './candidates';
import { findScenario, type CandidateRow, type ScenarioRow } from './scenario.repository';
import { sourceOf, type ScenarioSource } from './scenario-source';

/** A candidate as its reader knows the nonprofit; without a card nothing is told of where it works. */
export interface ScenarioLine extends ScenarioCandidate {
  readonly submittedAt: Date | null;
  readonly card: NonprofitCard | null;
  /** Of a shortlist: whether an award can be written for it without a call. Null for an application. */
  readonly canBeAwarded: boolean | null;
}

export const wrongState = (): DomainError => new DomainError('conflict', 'scenario-state');

/** @param awardable the nonprofits for which an award can be written without a call; null where that is not asked */
export function lineOf(
  circle: Circle,
  known: KnownCandidates,
  awardable: ReadonlySet<string> | null,
  { nonprofitId, ...row }: CandidateRow,
): ScenarioLine {
  const facts = known.factsOf({ ...row, nonprofitId });
  const canBeAwarded = awardable && facts !== null && awardable.has(nonprofitId);
  if (facts) return { ...row, card: cardOf(circle, facts), canBeAwarded };
  return { ...row, card: null, canBeAwarded, state: null, region: null, movements: [] };
}

/** One of the place's own; of which somebody may not see all is not there for them. */
export async function loadScenario(
  tx: Tx,
  person: PersonActor,
  place: ScenarioPlace,
  id: string,
): Promise<{ readonly source: ScenarioSource; readonly scenario: ScenarioRow }> {
  const source = await sourceOf(tx, person, place);
  const scenario = isUuid(id) ? await findScenario(tx, { tenantId: person.tenantId, id }) : null;
  if (!scenario?.isWhole || !isSame(scenario.place, source.place)) throw notFound();
  return { source, scenario };
}

const isSame = (one: ScenarioPlace, other: ScenarioPlace): boolean =>
  one.kind === other.kind && one.id === other.id;

/** The candidates with whose they are and where they count; what cannot be funded is refused at its place. */
export function placedCandidates(
  circle: Circle,
  known: KnownCandidates,
  choices: readonly ScenarioChoice[],
): Omit<CandidateRow, 'submittedAt'>[] {
  const subjects = new Map(known.fundable.map((subject) => [subject.subjectId, subject]));
  const unknown = choices.filter(({ subjectId }) => !subjects.has(subjectId));
  if (unknown.length > 0) {
    throw invalid(
      unknown.map(({ subjectId }) => ({
        ...{ field: `candidates.${subjectId}`, code: 'scenario-candidate-unknown' },
      })),
    );
  }
  return choices.map((choice) => {
    const subject = subjects.get(choice.subjectId)!;
    return { ...choice, nonprofitId: subject.nonprofitId, ...placeOf(circle, known.factsOf(subject)) };
  });
}

/** For whom of them an award can be written without a call: the same that its form offers. */
export async function awardableAmong(
  tx: Tx,
  person: PersonActor,
  circle: Circle,
  rows: readonly CandidateRow[],
): Promise<ReadonlySet<string>> {
  const ids = rows.map(({ nonprofitId }) => nonprofitId);
  return new Set((await knownOfMet(tx, person, circle, ids)).map(({ id }) => id));
}

/** What a scenario chose as decisions. */
export const itemsOf = ({ result }: ScenarioRow): DecisionItem[] =>
  (result?.best?.awards ?? []).map(({ id: applicationId }) => ({
    ...{ applicationId, outcome: 'award', reasons: [], note: '' },
  }));

export async function recordScenario(
  tx: Tx,
  person: PersonActor,
  id: string,
  action: AuditAction,
): Promise<void> {
  const { tenantId } = person;
  await recordAudit(tx, person, { tenantId, action, subjectType: 'scenario', subjectId: id });
}
