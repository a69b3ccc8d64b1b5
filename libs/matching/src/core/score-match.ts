import type { RuleOutcome } from './evaluate-eligibility';
import type { NonprofitFacts } from './nonprofit-facts';
import { partsOf } from './parts';
import type { PartCode, ProgrammeFacts } from './programme-facts';

const VALUE_STEPS = 1e8;
const POINT_STEPS = 1e10;
const SCORE_STEPS = 1e6;
const KNOWN_FACTS_SHARE = 0.7;

export interface ScoredPart {
  readonly code: PartCode;
  readonly weight: number;
  /** 0 to 1, in steps of 1e-8. */
  readonly value: number;
  readonly known: boolean;
}

export interface Score {
  /** 0 to 100, in steps of 1e-6: Σ weight × value of the parts shown. */
  readonly score: number;
  readonly parts: readonly ScoredPart[];
}

/** A value as it is shown and counted: in steps of 1e-8. */
export function roundValue(value: number): number {
  return Math.round(value * VALUE_STEPS) / VALUE_STEPS;
}

/** What a part adds, in whole steps of 1e-10 points: whole numbers add to the same sum in any order. */
export function contribution(weight: number, value: number): number {
  return Math.round(weight * roundValue(value) * POINT_STEPS);
}

/** A sum of contributions as whole steps of 1e-6 points, by which rows are ordered. */
export function scoreSteps(contributions: number): number {
  return Math.round(contributions / (POINT_STEPS / SCORE_STEPS));
}

export function scoreOfSteps(steps: number): number {
  return steps / SCORE_STEPS;
}

/** The fit of one nonprofit with every part that makes it up. */
export function scoreMatch(programme: ProgrammeFacts, nonprofit: NonprofitFacts): Score {
  let sum = 0;
  const parts = partsOf(programme).map((part): ScoredPart => {
    const silent = part.silent(programme);
    const value = roundValue(silent ? 1 : part.value(programme, nonprofit));
    const weight = programme.weights[part.code] ?? 0;
    sum += contribution(weight, value);
    return { code: part.code, weight, value, known: silent || part.known(nonprofit) };
  });
  return { score: scoreOfSteps(scoreSteps(sum)), parts };
}

/** How much of the result rests on known facts: 0.7 × weight of known parts / 100 + 0.3 × answered rules / rules. */
export function confidenceOf(parts: readonly ScoredPart[], rules: readonly RuleOutcome[]): number {
  const knownWeight = parts.reduce((sum, part) => sum + (part.known ? part.weight : 0), 0);
  const answered = rules.filter(({ answer }) => answer !== 'unknown').length;
  const answeredShare = rules.length === 0 ? 1 : answered / rules.length;
  const confidence = (KNOWN_FACTS_SHARE * knownWeight) / 100 + (1 - KNOWN_FACTS_SHARE) * answeredShare;
  return Math.min(1, Math.round(confidence * SCORE_STEPS) / SCORE_STEPS);
}
