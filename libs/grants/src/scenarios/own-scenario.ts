import { recordAudit, type AuditAction } from '@puente/audit';
import type { PersonActor, Tx } from '@puente/database';
import { DomainError, invalid, isUuid, notFound } from '@puente/kernel';
import type { Circle, NonprofitCard } from '@puente/matching';
import type { ScenarioCandidate, ScenarioChoice } from '../core';
import type { CallRow } from '../calls/call.repository';
import { callOfOwn } from '../reviews/call-of-own';
import { knownCard, type KnownNames } from '../reviews/known-names';
import type { CallKey } from '../reviews/review-plan.repository';
import { factsBehind, listFundable, namesIn, placeOf } from './candidates';
import { findScenario, type CandidateRow, type ScenarioRow } from './scenario.repository';

/** A candidate as its reader knows the nonprofit; without a card nothing is told of where it works. */
export interface ScenarioLine extends ScenarioCandidate {
  readonly submittedAt: Date | null;
  readonly card: NonprofitCard | null;
}

export const wrongState = (): DomainError => new DomainError('conflict', 'scenario-state');

export function lineOf(names: KnownNames, { nonprofitId, ...row }: CandidateRow): ScenarioLine {
  const card = knownCard(names, { ...row, nonprofitId });
  return card ? { ...row, card } : { ...row, card, state: null, region: null, movements: [] };
}

/** One of the call's own; of which somebody may not see all is not there for them. */
export async function loadScenario(
  tx: Tx,
  person: PersonActor,
  callId: string,
  id: string,
): Promise<{ readonly call: CallRow; readonly scenario: ScenarioRow }> {
  const call = await callOfOwn(tx, person, 'decision:propose', callId);
  const scenario = isUuid(id) ? await findScenario(tx, { tenantId: person.tenantId, id }) : null;
  if (!scenario?.isWhole || scenario.callId !== call.id) throw notFound();
  return { call, scenario };
}

/** The candidates with whose they are and where they count; what is no application to decide on is refused at its place. */
export async function placedCandidates(
  tx: Tx,
  person: PersonActor,
  circle: Circle,
  callId: string,
  choices: readonly ScenarioChoice[],
): Promise<Omit<CandidateRow, 'submittedAt'>[]> {
  const key: CallKey = { tenantId: person.tenantId, callId };
  const rows = new Map((await listFundable(tx, key)).map((row) => [row.applicationId, row]));
  const unknown = choices.filter(({ applicationId }) => !rows.has(applicationId));
  if (unknown.length > 0) {
    throw invalid(
      unknown.map(({ applicationId }) => ({
        ...{ field: `candidates.${applicationId}`, code: 'scenario-candidate-unknown' },
      })),
    );
  }
  const names = await namesIn(tx, person, circle, callId);
  return choices.map((choice) => {
    const row = rows.get(choice.applicationId)!;
    return { ...choice, nonprofitId: row.nonprofitId, ...placeOf(circle, factsBehind(names, row)) };
  });
}

export async function recordScenario(
  tx: Tx,
  person: PersonActor,
  id: string,
  action: AuditAction,
): Promise<void> {
  const { tenantId } = person;
  await recordAudit(tx, person, { tenantId, action, subjectType: 'scenario', subjectId: id });
}
