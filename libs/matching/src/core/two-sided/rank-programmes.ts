import type { LocaleText } from '@puente/kernel';
import type { Eligible } from '../evaluate-eligibility';
import { explainMatch, type ExplainedMatch } from '../explain';
import type { NonprofitFacts } from '../nonprofit-facts';
import type { ProgrammeFacts } from '../programme-facts';
import { compareIds } from '../ranking';
import { contribution, roundValue, scoreOfSteps, scoreSteps } from '../score-match';
import { say } from '../words/phrases';
import type { ThinStates } from '../words/view';
import { OWN_PARTS, type OwnPart, type OwnPartCode } from './own-parts';

export interface ExplainedOwnPart {
  readonly code: OwnPartCode;
  readonly weight: number;
  readonly value: number;
  readonly evidence: LocaleText;
}

/** One programme as a nonprofit sees it; all three fits from 0 to 100. */
export interface ProgrammeFit {
  readonly programmeId: string;
  readonly eligible: Eligible;
  /** The programme's fit for the nonprofit: Σ weight × value of `parts`. */
  readonly own: number;
  /** The nonprofit's fit for the programme, the score that the funder sees. */
  readonly theirs: number;
  /** The harmonic mean of both: high only where both are. */
  readonly fused: number;
  readonly parts: readonly ExplainedOwnPart[];
  /** The funder's side with all its reasons. */
  readonly match: ExplainedMatch;
}

export interface RankedProgramme extends ProgrammeFit {
  readonly rank: number;
}

const SEEN_BY_ITSELF = { placeVisible: true, nameVisible: true };
const ORDER: readonly Eligible[] = ['yes', 'unknown', 'no'];

/** 2ab / (a + b), in steps of 1e-6; 0 where both are 0. */
export function fuse(one: number, other: number): number {
  const mean = one + other === 0 ? 0 : (2 * one * other) / (one + other);
  return Math.round(mean * 1e6) / 1e6;
}

/** How one programme and one nonprofit suit each other, as the nonprofit may see it. */
export function fitOfProgramme(
  nonprofit: NonprofitFacts,
  programme: ProgrammeFacts,
  thin?: ThinStates,
): ProgrammeFit {
  const parts = OWN_PARTS.map((part) => explainOwnPart(part, nonprofit, programme));
  const own = scoreOfSteps(
    scoreSteps(parts.reduce((sum, { weight, value }) => sum + contribution(weight, value), 0)),
  );
  const match = explainMatch(programme, nonprofit, {
    label: nonprofit.name,
    ...SEEN_BY_ITSELF,
    ...(thin ? { thin } : {}),
  });
  const { eligible, score: theirs } = match;
  return { programmeId: programme.id, eligible, own, theirs, fused: fuse(own, theirs), parts, match };
}

/** All programmes for one nonprofit: eligible before unknown before failed, then the fused fit, then id. */
export function rankProgrammes(
  nonprofit: NonprofitFacts,
  programmes: readonly ProgrammeFacts[],
  thin?: ThinStates,
): RankedProgramme[] {
  return programmes
    .map((programme) => fitOfProgramme(nonprofit, programme, thin))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.eligible) - ORDER.indexOf(b.eligible) ||
        b.fused - a.fused ||
        compareIds(a.programmeId, b.programmeId),
    )
    .map((fit, index) => ({ rank: index + 1, ...fit }));
}

function explainOwnPart(
  part: OwnPart,
  nonprofit: NonprofitFacts,
  programme: ProgrammeFacts,
): ExplainedOwnPart {
  const value = part.value(nonprofit, programme);
  const evidence =
    value === null
      ? say(
          'Una de las partes no dice nada aquí: cuenta entero.',
          'One side says nothing here: it counts in full.',
        )
      : part.evidence(nonprofit, programme);
  return { code: part.code, weight: part.weight, value: roundValue(value ?? 1), evidence };
}
