import { adjustWeights } from '../programme/adjust-weights';
import { ALL_PART_CODES, shownParts, type PartCode, type Weights } from '../programme-facts';
import { comparable, type Decided, type PartEvidence } from './comparable-pairs';
import { partEvidence } from './part-evidence';

/** Fewer comparable decisions of either kind say nothing. */
export const FEWEST_OF_EACH = 5;
/** How unlikely by chance a lean must be before it is shown as one. */
export const LIKELIEST_CHANCE = 0.05;
/** The most points that one suggestion moves a part, before the sum is brought to 100 again. */
export const MOST_POINTS = 10;
/** So many comparable decisions of the rarer kind carry half of the points. */
const HALF_EVIDENCE = 10;

/** Longer descriptions hold more of any words: decisions may lower this part, never raise it. */
const NEVER_RAISED: readonly PartCode[] = ['text'];

export interface WeightSuggestion {
  /** Comparable decisions: those that stand beside one of the other kind in the same circumstances. */
  readonly accepted: number;
  readonly declined: number;
  readonly evidence: readonly PartEvidence[];
  /** The parts on which the suggestion rests. */
  readonly moved: readonly PartCode[];
  /** Whole numbers that sum to 100; null when the decisions are too few or lean on no part. */
  readonly weights: Weights | null;
  /** Of the comparable pairs, how many each weighting puts in the order of the decisions. */
  readonly order: { readonly pairs: number; readonly now: number; readonly suggested: number | null };
}

/**
 * Weights that would follow a funder's decisions more closely: each part on which accepted and declined nonprofits of
 * the same circumstances differ beyond chance moves by at most {@link MOST_POINTS} × lean × n/(n + {@link HALF_EVIDENCE}).
 * It applies nothing. Size, age, fame and number of funders are no parts and cannot become any.
 */
export function suggestWeights(decisions: readonly Decided[], weights: Weights): WeightSuggestion {
  const compared = comparable(decisions).flat();
  const accepted = compared.filter((each) => each.accepted).length;
  const declined = compared.length - accepted;
  const evidence = partEvidence(decisions, shownParts(weights));
  const enough = Math.min(accepted, declined) >= FEWEST_OF_EACH;
  const moves = enough ? movesOf(evidence, Math.min(accepted, declined)) : new Map<PartCode, number>();
  const suggested = moves.size === 0 ? null : changed(weights, moves);
  return {
    ...{ accepted, declined, evidence, moved: suggested ? [...moves.keys()] : [], weights: suggested },
    order: orderOf(decisions, weights, suggested),
  };
}

function movesOf(evidence: readonly PartEvidence[], decisions: number): Map<PartCode, number> {
  const carried = decisions / (decisions + HALF_EVIDENCE);
  return new Map(
    evidence
      .filter(({ pairs, chance }) => pairs > 0 && chance < LIKELIEST_CHANCE)
      .map(({ code, more, pairs }) => [code, MOST_POINTS * ((2 * more) / pairs - 1) * carried] as const)
      .filter(([code, points]) => points < 0 || !NEVER_RAISED.includes(code)),
  );
}

function changed(weights: Weights, moves: ReadonlyMap<PartCode, number>): Weights | null {
  const raw = shownParts(weights).map((code) => [
    code,
    Math.max(0, (weights[code] ?? 0) + (moves.get(code) ?? 0)),
  ]);
  const next = adjustWeights(Object.fromEntries(raw) as Record<PartCode, number>);
  return ALL_PART_CODES.some((code) => (next[code] ?? 0) !== (weights[code] ?? 0)) ? next : null;
}

function orderOf(
  decisions: readonly Decided[],
  now: Weights,
  suggested: Weights | null,
): WeightSuggestion['order'] {
  const groups = comparable(decisions);
  const right = (weights: Weights): number =>
    groups.reduce((sum, group) => sum + rightlyPut(group, weights), 0);
  const pairs = groups.reduce((sum, group) => sum + yesOf(group).length * noOf(group).length, 0);
  return { pairs, now: right(now), suggested: suggested && right(suggested) };
}

const yesOf = (group: readonly Decided[]): Decided[] => group.filter(({ accepted }) => accepted);
const noOf = (group: readonly Decided[]): Decided[] => group.filter(({ accepted }) => !accepted);

function rightlyPut(group: readonly Decided[], weights: Weights): number {
  const scoreOf = ({ values }: Decided): number =>
    shownParts(weights).reduce((sum, code) => sum + (weights[code] ?? 0) * (values[code] ?? 0), 0);
  const below = noOf(group).map(scoreOf);
  return yesOf(group)
    .map(scoreOf)
    .reduce((sum, score) => sum + below.filter((other) => other < score).length, 0);
}
