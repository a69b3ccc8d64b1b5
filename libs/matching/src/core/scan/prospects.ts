import type { Columns } from '../store/columns';
import type { Block } from './block';
import { compileTraits } from './compile-traits';
import { ALL_ROWS, Diagram, NO_ROWS, ofBlock, type RowBits } from './diagram';
import type { PartQuery, Trait } from './part-query';
import type { Selection } from './selection';
import { keepWords } from './word-loops';

/** Questions asked of a row at most: more cost more than the rows that they would leave out. */
const MOST_QUESTIONS = 48;
/** The most by which the points of a trait can differ from its share of a part: values are in steps of 1e-8, weights up to 100. */
const ROUNDING = 1e4;

/**
 * The rows that lose at most `slack` points by the traits they lack: nobody else can be among the best. One trait after the
 * other, the heaviest first; rows that may still lose as much are one question. Traits beyond the most questions count as had.
 */
export function withinSlack(diagram: Diagram, traits: readonly Trait[], slack: number): RowBits {
  const asked = slacksByTrait(traits, slack);
  let answers = new Map<number, RowBits>();
  const outcome = (left: number): RowBits => (left < 0 ? NO_ROWS : (answers.get(left) ?? ALL_ROWS));
  for (let at = asked.length - 1; at >= 0; at -= 1) {
    const { planes, points } = traits[at]!;
    const rows = diagram.any(planes);
    answers = new Map(
      asked[at]!.map((left) => [left, diagram.choose(rows, outcome(left), outcome(left - points))]),
    );
  }
  return outcome(slack);
}

/** For each trait asked for: what rows may still lose when it is their turn, where it is not yet decided by that. */
function slacksByTrait(traits: readonly Trait[], slack: number): number[][] {
  const asked: number[][] = [];
  let lefts = [slack];
  let rest = traits.reduce((sum, { points }) => sum + points, 0);
  let questions = 0;
  for (const { points } of traits) {
    const undecided = lefts.filter((left) => left >= 0 && left < rest);
    questions += undecided.length;
    if (undecided.length === 0 || questions > MOST_QUESTIONS) break;
    asked.push(undecided);
    lefts = [...new Set(undecided.flatMap((left) => [left, left - points]))];
    rest -= points;
  }
  return asked;
}

/** Who of a block could still be among the best, by what they lack. */
export class Prospects {
  private readonly traits: readonly Trait[];
  private readonly most: number;
  private diagram = new Diagram();
  private rows = ALL_ROWS;

  constructor(columns: Columns, parts: PartQuery) {
    this.traits = compileTraits(columns, parts);
    this.most = parts.most + ROUNDING * (this.traits.length + 1);
  }

  /** Takes what is known by now of the points that a row needs: one that passes every rule, and one with an open answer. */
  learn({ cutPassing, cutOpen }: Selection, open: Uint32Array): void {
    this.diagram = new Diagram();
    const [passing, unknown] = [cutPassing, cutOpen].map((cut) =>
      withinSlack(this.diagram, this.traits, this.most - cut),
    );
    this.rows = this.diagram.choose(ofBlock(open), unknown!, passing!);
  }

  /** Leaves out those candidates who could not be among the best. */
  keep(firstWord: number, { candidates }: Block): void {
    if (this.rows === ALL_ROWS) return;
    this.diagram.answer(firstWord);
    keepWords(candidates, this.rows.words);
  }
}
